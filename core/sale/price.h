#pragma once

#include "core/base/result.h"
#include "core/catalog/shop.h"
#include "core/sale/cart.h"
#include "core/sale/trace.h"

/// The amounts of a line or of a whole sale; docs/definitions.md says what each means.
struct Amounts
{
    Money gross; ///< price × quantity
    Money lineDiscount;
    Money orderDiscount; ///< the share of discounts on the whole sale
    Money net;           ///< gross − discounts, as prices are stated
    Money tax;
    Money total; ///< net, and the tax where it is added

    Money discount() const { return lineDiscount + orderDiscount; }
    Amounts &operator+=(const Amounts &other);
    friend bool operator==(const Amounts &, const Amounts &) = default;
};

struct QuoteLine
{
    CartLine line;
    Money unitPrice;
    Amounts amounts;
    Trace why;
};

/// A priced cart, before tender.
struct Quote
{
    Id<struct Sale> id;
    std::vector<QuoteLine> lines;
    std::optional<Member> member;
    Amounts amounts; ///< the sums of the lines

    /// Of all lines together, whatever their units.
    Quantity pieces() const;
};

/// Prices a cart by the rules of the shop, in the order: price, line discount, order discount, tax.
/// Refuses InvalidQuantity, InvalidPrice, InvalidDiscount, ReasonRequired and TooLarge; an empty cart is
/// zero.
Result<Quote> price(const Cart &cart, const Shop &shop);
