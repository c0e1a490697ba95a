#pragma once

#include "core/base/amount.h"

/// A proportion in basis points: 10 000 is the whole.
class Rate
{
public:
    constexpr Rate() = default;
    static constexpr Rate ofBasisPoints(qint64 points) { return Rate(points); }
    constexpr qint64 basisPoints() const { return m_points; }
    friend constexpr auto operator<=>(Rate, Rate) = default;

private:
    constexpr explicit Rate(qint64 points) : m_points(points) {}

    qint64 m_points = 0;
};

inline constexpr qint64 wholeRate = 10000;

/// `rate` of `amount`, rounded half away from zero.
inline Money portion(Money amount, Rate rate)
{
    return Money::of(divideRounded(static_cast<Int128>(amount.units()) * rate.basisPoints(), wholeRate));
}

/// The tax that `gross` contains at `rate`: gross − gross ÷ (1 + rate).
inline Money containedTax(Money gross, Rate rate)
{
    const Int128 scaled = static_cast<Int128>(gross.units()) * wholeRate;
    return gross - Money::of(divideRounded(scaled, wholeRate + rate.basisPoints()));
}
