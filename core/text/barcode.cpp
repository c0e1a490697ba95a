#include "core/text/barcode.h"

#include <QString>

#include <algorithm>
#include <array>

namespace
{
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int digit(QChar c)
{
    return c.unicode() - u'0';
}

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    bool twice = false;
    for (auto c = digits.rbegin(); c != digits.rend(); ++c, twice = !twice) {
        const int value = digit(*c) * (twice ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

/// Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay.
bool hasSchemePrefix(QStringView digits)
{
    const int two = digit(digits[0]) * 10 + digit(digits[1]);
    return digits[0] == u'4' || (two >= 51 && two <= 55) || (two >= 22 && two <= 27) || two == 34 || two == 37
        || two == 36 || two == 30 || two == 38 || two == 35 || two == 62 || two == 60 || two == 64 || two == 65 || two == 81;
}

bool isCard(QStringView digits)
{
    return digits.size() >= 14 && digits.size() <= 19 && hasSchemePrefix(digits) && passesLuhn(digits);
}
}

bool hasValidCheckDigit(QStringView digits)
{
    constexpr std::array<qsizetype, 4> lengths{8, 12, 13, 14};
    if (std::find(lengths.begin(), lengths.end(), digits.size()) == lengths.end()
        || !std::all_of(digits.begin(), digits.end(), isDigit))
        return false;
    int sum = 0;
    int weight = 1;
    for (auto c = digits.rbegin(); c != digits.rend(); ++c, weight = 4 - weight)
        sum += digit(*c) * weight;
    return sum % 10 == 0;
}

bool looksLikeBankCard(QStringView text)
{
    QString run;
    for (const QChar c : text) {
        if (isDigit(c)) {
            run += c;
        } else if (c != u' ' && c != u'-') {
            if (isCard(run))
                return true;
            run.clear();
        }
    }
    return isCard(run);
}
