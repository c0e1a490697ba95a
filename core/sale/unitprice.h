#pragma once

#include "core/catalog/pricerules.h"

/// What one unit costs before promotions, and the price list that says so.
struct UnitPrice
{
    Money price;
    const PriceList *list = nullptr; ///< null: the product's own price
    Quantity from;                   ///< the step of the list
};

/// The price in force when `quantity` of the product is in the cart, over all its lines.
UnitPrice unitPriceOf(const Product &product, Quantity quantity, const PriceRules &rules,
                      const LocalMoment &now, const Audience &audience);
