#include "core/text/figure.h"

namespace {
Int128 powerOfTen(int exponent)
{
    Int128 power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}
}

std::optional<qint64> exactUnits(const Figure &figure, int decimals)
{
    const Int128 scaled = Int128(figure.units) * powerOfTen(decimals);
    const Int128 divisor = powerOfTen(figure.decimals);
    const Int128 units = scaled / divisor;
    const bool fits =
        units <= std::numeric_limits<qint64>::max() && units >= std::numeric_limits<qint64>::min();
    return fits && units * divisor == scaled ? std::optional(qint64(units)) : std::nullopt;
}
