#pragma once

#include "core/data/connection.h"
#include "core/sale/cart.h"

/// A cart as text with ids only, for held sales and the journal: nothing of a person, and prices are read
/// anew.
QByteArray toBytes(const Cart &cart);

/// A cart taken up again at today's prices.
struct RecalledSale
{
    Cart cart;
    QStringList missing; ///< codes of lines whose product is gone or discontinued: the cart is without them
    QStringList withoutDiscount; ///< codes of lines whose price fell below their discount or whose card pays
                                 ///< no more, "order" for the sale
    bool memberGone = false;     ///< the member was erased meanwhile
};

/// A cart that can be priced. Damaged when it is not what toBytes() writes.
Result<RecalledSale> cartFrom(const Connection &connection, const QByteArray &bytes);
