#include "core/text/barcode.h"

#include "core/text/searchkey.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace {
constexpr qsizetype shortestCard = 14;
constexpr qsizetype longestCard = 19;

/// Card numbers whose first `digits` digits lie between `from` and `to`.
struct Scheme
{
    int digits;
    int from;
    int to;
};

constexpr std::array schemes = {
    Scheme{1, 4, 4},       Scheme{2, 51, 55},     Scheme{4, 2221, 2720}, // Visa, Mastercard
    Scheme{2, 62, 62},     Scheme{2, 81, 81},                            // UnionPay
    Scheme{2, 34, 34},     Scheme{2, 37, 37},                            // American Express
    Scheme{4, 3528, 3589}, Scheme{3, 300, 305},   Scheme{2, 36, 36},     // JCB, Diners
    Scheme{2, 38, 39},     Scheme{2, 60, 60},     Scheme{2, 64, 65},     // Diners, Discover, RuPay
    Scheme{2, 50, 50},     Scheme{2, 56, 58},     Scheme{2, 63, 63},     // Maestro
    Scheme{2, 66, 69},     Scheme{4, 2200, 2204},                        // Maestro, Mir
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

int digitAt(QStringView text, qsizetype at)
{
    return text[at].unicode() - u'0';
}

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digitAt(digits, digits.size() - 1 - i);
        const int weighted = i % 2 == 0 ? digit : 2 * digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
}

bool hasSchemePrefix(QStringView digits)
{
    return std::any_of(schemes.begin(), schemes.end(), [digits](const Scheme &scheme) {
        const int prefix = digits.first(scheme.digits).toInt();
        return prefix >= scheme.from && prefix <= scheme.to;
    });
}

/// Joins neighbouring groups from the first on and asks of each length a card can have.
bool cardStartsAt(const QStringList &groups, qsizetype first)
{
    QString joined;
    for (qsizetype i = first; i < groups.size() && joined.size() < longestCard; ++i) {
        joined += groups[i];
        if (looksLikeBankCard(joined))
            return true;
    }
    return false;
}

bool anyCard(const QStringList &groups)
{
    for (qsizetype i = 0; i < groups.size(); ++i)
        if (cardStartsAt(groups, i))
            return true;
    return false;
}
}

bool isBarcode(QStringView text)
{
    constexpr qsizetype longest = 64;
    return !text.isEmpty() && text.size() <= longest && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control;
    });
}

bool hasValidCheckDigit(QStringView code)
{
    const bool knownLength = code.size() == 8 || (code.size() >= 12 && code.size() <= 14);
    if (!knownLength || !allDigits(code))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < code.size(); ++i)
        sum += digitAt(code, code.size() - 1 - i) * (i % 2 == 0 ? 1 : 3);
    return sum % 10 == 0;
}

bool looksLikeBankCard(QStringView digits)
{
    return digits.size() >= shortestCard && digits.size() <= longestCard && allDigits(digits)
        && hasSchemePrefix(digits) && passesLuhn(digits);
}

bool containsBankCard(const QString &text)
{
    QStringList groups;
    qsizetype gap = 0;
    for (const QChar c : foldText(text)) {
        const bool separator = c == u' ' || c == u'-';
        if (isDigit(c)) {
            if (gap > 0 || groups.isEmpty())
                groups.append(QString());
            groups.last() += c;
            gap = 0;
        } else if (separator && gap == 0 && !groups.isEmpty()) {
            gap = 1;
        } else {
            if (anyCard(groups))
                return true;
            groups.clear();
            gap = 0;
        }
    }
    return anyCard(groups);
}
