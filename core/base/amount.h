#pragma once

#include "core/base/int128.h"

#include <QtGlobal>

#include <compare>
#include <limits>
#include <optional>
#include <stdexcept>
#include <vector>

/// Thrown instead of wrapping when a result does not fit; whoever takes amounts from outside turns it into a
/// refusal.
class AmountOverflow : public std::overflow_error
{
public:
    AmountOverflow() : std::overflow_error("amount out of range") {}
};

/// A whole number of indivisible units. Amounts of different units do not mix.
template <class Unit> class Amount
{
public:
    constexpr Amount() = default;
    static constexpr Amount of(qint64 units) { return Amount(units); }
    constexpr qint64 units() const { return m_units; }
    constexpr bool isZero() const { return m_units == 0; }

    friend constexpr Amount operator+(Amount a, Amount b)
    {
        qint64 sum = 0;
        if (__builtin_add_overflow(a.m_units, b.m_units, &sum))
            throw AmountOverflow();
        return Amount(sum);
    }
    friend constexpr Amount operator-(Amount a, Amount b)
    {
        qint64 difference = 0;
        if (__builtin_sub_overflow(a.m_units, b.m_units, &difference))
            throw AmountOverflow();
        return Amount(difference);
    }
    constexpr Amount operator-() const { return Amount() - *this; }
    constexpr Amount &operator+=(Amount other) { return *this = *this + other; }
    constexpr Amount &operator-=(Amount other) { return *this = *this - other; }
    friend constexpr auto operator<=>(Amount, Amount) = default;

private:
    constexpr explicit Amount(qint64 units) : m_units(units) {}

    qint64 m_units = 0;
};

using Money = Amount<struct MinorUnit>;     ///< fen, pence, yen: the currency's smallest unit
using Quantity = Amount<struct Thousandth>; ///< one piece or one kilogram is 1000
using Points = Amount<struct LoyaltyPoint>;

/// `numerator / denominator`, half away from zero. Throws AmountOverflow when it does not fit; `denominator`
/// > 0.
qint64 divideRounded(Int128 numerator, Int128 denominator);

/// Price of `count` at `each`, rounded half away from zero. Throws AmountOverflow.
Money extend(Money each, Quantity count);

/// Splits `whole` in proportion to `weights` (none negative): the parts sum to it exactly.
/// Largest remainder first, the earlier part wins a tie; all weights zero gives everything to the first.
std::vector<qint64> allocateUnits(qint64 whole, const std::vector<qint64> &weights);

template <class Unit>
std::vector<Amount<Unit>> allocate(Amount<Unit> whole, const std::vector<qint64> &weights)
{
    std::vector<Amount<Unit>> parts;
    for (const qint64 units : allocateUnits(whole.units(), weights))
        parts.push_back(Amount<Unit>::of(units));
    return parts;
}
