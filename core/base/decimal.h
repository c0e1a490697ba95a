#pragma once

#include "core/base/amount.h"
#include "core/base/rate.h"

#include <QString>

#include <optional>

/// What was wrong with a number's text.
enum class DecimalFault { None, NotANumber, TooManyDecimals, OutOfRange };

struct Decimal
{
    qint64 units = 0;
    DecimalFault fault = DecimalFault::None;
};

/// "-12.50" with at most `decimals` decimals as a whole number of 10^-decimals. Trailing zeros beyond them
/// are fine; signs, exponents, group marks and blanks are not. Only ASCII digits.
Decimal parseDecimal(QStringView text, int decimals);

/// The shortest faithful form with exactly `decimals` decimals: 1250, 2 → "12.50".
QString printDecimal(qint64 units, int decimals);

/// "2", "1.5", "0.125": trailing zeros cut.
QString printQuantity(Quantity quantity);
std::optional<Quantity> parseQuantity(QStringView text);

/// Percent with up to two decimals as a rate: "12.5" → 1250 basis points.
std::optional<Rate> parsePercent(QStringView text);
QString printPercent(Rate rate);
