#pragma once

#include "core/base/result.h"
#include "core/sale/cart.h"

/// Something that changes prices or quantities, shown with both values until it is confirmed or dropped.
struct PendingAct
{
    enum class Kind {
        SetQuantity,
        UnusualQuantity,
        OverridePrice,
        LineDiscount,
        OrderDiscount,
        Weigh,
        GiveBack, ///< `after`, of an exchange
        DropExchange
    };

    Kind kind = Kind::SetQuantity;
    size_t line = 0;                  ///< of the cart; not for OrderDiscount and what comes after it
    Quantity quantity;                ///< of the quantity kinds; zero until typed
    std::optional<Discount> discount; ///< of the discount kinds
    Money before;                     ///< line total or sale total, or the price each for OverridePrice
    Money after;
    bool needsReason = false;            ///< confirmed by choosing one
    std::optional<Product> product = {}; ///< what lies on the scale, for Weigh

    bool isDiscount() const { return kind == Kind::LineDiscount || kind == Kind::OrderDiscount; }
};

/// The cart as it would be. NotFound when the line is gone.
Result<Cart> cartAfter(const PendingAct &act, const Cart &cart, const QString &reason);
