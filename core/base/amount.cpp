#include "core/base/amount.h"

#include <algorithm>
#include <numeric>

namespace {
qint64 narrowed(Int128 value)
{
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min())
        throw AmountOverflow();
    return static_cast<qint64>(value);
}
}

qint64 divideRounded(Int128 numerator, Int128 denominator)
{
    const bool negative = numerator < 0;
    const Int128 size = negative ? -numerator : numerator;
    const Int128 rounded = (size + denominator / 2) / denominator;
    return narrowed(negative ? -rounded : rounded);
}

Money extend(Money each, Quantity count)
{
    return Money::of(divideRounded(static_cast<Int128>(each.units()) * count.units(), 1000));
}

std::vector<qint64> allocateUnits(qint64 whole, const std::vector<qint64> &weights)
{
    std::vector<qint64> parts(weights.size(), 0);
    if (parts.empty())
        return parts;
    const Int128 total = std::accumulate(weights.begin(), weights.end(), static_cast<Int128>(0));
    if (total == 0) {
        parts.front() = whole;
        return parts;
    }
    const Int128 size = whole < 0 ? -static_cast<Int128>(whole) : static_cast<Int128>(whole);
    std::vector<Int128> remainders(weights.size());
    Int128 left = size;
    for (size_t i = 0; i < weights.size(); ++i) {
        // size * weight may pass 127 bits only if both fill their 63, which 126 bits hold.
        const Int128 product = size * weights[i];
        parts[i] = static_cast<qint64>(product / total);
        remainders[i] = product % total;
        left -= parts[i];
    }
    std::vector<size_t> order(weights.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return remainders[a] > remainders[b]; });
    for (size_t i = 0; left > 0; ++i, --left)
        ++parts[order[i]];
    if (whole < 0)
        std::transform(parts.begin(), parts.end(), parts.begin(), std::negate<>());
    return parts;
}
