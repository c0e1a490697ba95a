#pragma once

#include "core/sale/cart.h"

/// The reason on a line whose price was asked for at the till, as its product wants it.
inline const QString openPriceReason = QStringLiteral("open-price");

/// Another price than the product's own. Asking for one that the product leaves open is selling.
inline bool isPriceByHand(const CartLine &line)
{
    return line.override && !line.product.openPrice;
}
