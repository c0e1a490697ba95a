#pragma once

#include "core/sale/price.h"

/// The lines of one tax rate together. `net` is without the tax, however prices are stated.
struct RateTotal
{
    Rate rate;
    Money net;
    Money tax;
};

/// By rate, rising; exempt lines stand under 0. Each is the sum of its lines.
std::vector<RateTotal> taxTotals(const std::vector<QuoteLine> &lines);
