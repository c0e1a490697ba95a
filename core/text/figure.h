#pragma once

#include "core/base/amount.h"

#include <optional>

/// A number as a code carries it: `units` of 10^-decimals.
struct Figure
{
    qint64 units = 0;
    int decimals = 0;

    friend bool operator==(const Figure &, const Figure &) = default;
};

/// The figure in whole units of 10^-decimals; nothing when it has a finer part or does not fit.
std::optional<qint64> exactUnits(const Figure &figure, int decimals);
