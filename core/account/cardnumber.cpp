#include "core/account/cardnumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype length = 16;
constexpr int randomDigits = 13;
constexpr quint64 numbers = 10'000'000'000'000; // of thirteen digits
const QString giftCards = u"98"_s;
const QString passes = u"97"_s;

/// Luhn's check digit for the digits before it.
QChar checkDigit(QStringView digits)
{
    int sum = 0;
    bool twice = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, twice = !twice) {
        const int value = digit->unicode() - u'0';
        const int addend = twice ? value * 2 : value;
        sum += addend > 9 ? addend - 9 : addend;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

QString makeNumber(const QString &prefix, const Random &random)
{
    quint64 chance = 0;
    for (const char byte : random(8))
        chance = chance << 8 | quint8(byte);
    const QString digits = prefix + QString::number(chance % numbers).rightJustified(randomDigits, u'0');
    return digits + checkDigit(digits);
}

bool isNumber(const QString &text, const QString &prefix)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && text.size() == length && text.startsWith(prefix)
        && checkDigit(QStringView(text).chopped(1)) == text.back();
}
}

QString makeCardNumber(const Random &random)
{
    return makeNumber(giftCards, random);
}

bool isCardNumber(const QString &text)
{
    return isNumber(text, giftCards);
}

QString makePassNumber(const Random &random)
{
    return makeNumber(passes, random);
}

bool isPassNumber(const QString &text)
{
    return isNumber(text, passes);
}

QString maskedCard(const QString &number)
{
    return u"****"_s + number.right(4);
}
