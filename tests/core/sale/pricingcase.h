#pragma once

#include "core/sale/settle.h"

#include <QJsonObject>

/// A worked case as it stands in cases/*.json: what is read of it, and what price() makes of that.
struct PricingCase
{
    Shop shop;
    PriceRules rules;
    Cart cart;
    Timestamp at;

    /// Fails the running test when the case itself is wrong.
    static PricingCase read(const QJsonObject &object);
};
