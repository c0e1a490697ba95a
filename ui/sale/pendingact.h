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
        DropExchange,
        OpenPrice,
        Age,
        Serial,
        Batch,
        Coupon
    };

    Kind kind = Kind::SetQuantity;
    size_t line = 0;                  ///< of the cart; of the kinds that change one
    Quantity quantity;                ///< of the quantity kinds; zero until typed
    std::optional<Discount> discount; ///< of the discount kinds
    Money before;                     ///< line total or sale total, or the price each for OverridePrice
    Money after;
    bool needsReason = false;            ///< confirmed by choosing one
    std::optional<Product> product = {}; ///< what lies on the scale or is asked about
    int number = 0;                      ///< the years of Age; which of `count` pieces, of Serial
    int count = 0;

    /// Whether goods wait for the answer before they stand in the cart.
    bool isOfGoods() const
    {
        return kind == Kind::OpenPrice || kind == Kind::Age || kind == Kind::Serial || kind == Kind::Batch;
    }
    /// Whether letters answer it.
    bool wantsText() const { return kind == Kind::Serial || kind == Kind::Batch || kind == Kind::Coupon; }
    bool isDiscount() const { return kind == Kind::LineDiscount || kind == Kind::OrderDiscount; }
};

/// The cart as it would be. NotFound when the line is gone.
Result<Cart> cartAfter(const PendingAct &act, const Cart &cart, const QString &reason);
