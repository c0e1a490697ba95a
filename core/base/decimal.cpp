#include "core/base/decimal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool appendDigit(qint64 &value, QChar digit)
{
    return !__builtin_mul_overflow(value, qint64(10), &value)
        && !__builtin_add_overflow(value, qint64(digit.unicode() - u'0'), &value);
}

/// Scans "digits[.digits]"; both sides of a point must have digits.
bool splitDigits(QStringView text, QStringView &whole, QStringView &fraction)
{
    const auto point = text.indexOf(u'.');
    whole = point < 0 ? text : text.first(point);
    fraction = point < 0 ? QStringView() : text.sliced(point + 1);
    if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()))
        return false;
    return std::all_of(whole.begin(), whole.end(), isDigit)
        && std::all_of(fraction.begin(), fraction.end(), isDigit);
}

QString cutZeros(QString text)
{
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}
}

Decimal parseDecimal(QStringView text, int decimals)
{
    const bool negative = text.startsWith(u'-');
    QStringView whole;
    QStringView fraction;
    if (!splitDigits(negative ? text.sliced(1) : text, whole, fraction))
        return {0, DecimalFault::NotANumber};
    while (fraction.size() > decimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > decimals)
        return {0, DecimalFault::TooManyDecimals};
    qint64 units = 0;
    for (const QChar digit : whole)
        if (!appendDigit(units, digit))
            return {0, DecimalFault::OutOfRange};
    for (int i = 0; i < decimals; ++i)
        if (!appendDigit(units, i < fraction.size() ? fraction[i] : QChar(u'0')))
            return {0, DecimalFault::OutOfRange};
    return {negative ? -units : units, DecimalFault::None};
}

QString printDecimal(qint64 units, int decimals)
{
    const bool negative = units < 0;
    QString digits = QString::number(units);
    if (negative)
        digits.remove(0, 1);
    digits = digits.rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return negative ? u'-' + digits : digits;
}

QString printQuantity(Quantity quantity)
{
    return cutZeros(printDecimal(quantity.units(), 3));
}

std::optional<Quantity> parseQuantity(QStringView text)
{
    const Decimal parsed = parseDecimal(text, 3);
    return parsed.fault == DecimalFault::None ? std::optional(Quantity::of(parsed.units)) : std::nullopt;
}

std::optional<Rate> parsePercent(QStringView text)
{
    const Decimal parsed = parseDecimal(text, 2);
    return parsed.fault == DecimalFault::None ? std::optional(Rate::ofBasisPoints(parsed.units))
                                              : std::nullopt;
}

QString printPercent(Rate rate)
{
    return cutZeros(printDecimal(rate.basisPoints(), 2));
}
