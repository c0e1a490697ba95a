#include "core/security/crockford.h"

#include <QLatin1StringView>

using namespace Qt::StringLiterals;

namespace {
constexpr QLatin1StringView alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"_L1;
}

QChar crockfordSymbol(int value)
{
    Q_ASSERT(value >= 0 && value < alphabet.size());
    return alphabet[value];
}

std::optional<int> crockfordValue(QChar symbol)
{
    const QChar upper = symbol.toUpper();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    const auto value = alphabet.indexOf(upper);
    return value < 0 ? std::nullopt : std::optional(static_cast<int>(value));
}

QChar crockfordCheck(QStringView symbols)
{
    const int base = int(alphabet.size());
    int factor = 2;
    int sum = 0;
    for (auto c = symbols.rbegin(); c != symbols.rend(); ++c) {
        const int addend = factor * crockfordValue(*c).value_or(0);
        factor = factor == 2 ? 1 : 2;
        sum += addend / base + addend % base;
    }
    return crockfordSymbol((base - sum % base) % base);
}

QString crockfordText(std::span<const unsigned char> bytes, int symbols)
{
    Q_ASSERT(static_cast<size_t>(symbols) * 5 <= bytes.size() * 8);
    QString text;
    for (int symbol = 0; symbol < symbols; ++symbol) {
        int value = 0;
        for (int bit = symbol * 5; bit < symbol * 5 + 5; ++bit)
            value = value << 1 | (bytes[static_cast<size_t>(bit) / 8] >> (7 - bit % 8) & 1);
        text += crockfordSymbol(value);
    }
    return text;
}

std::optional<QString> crockfordSymbols(const QString &typed)
{
    QString symbols;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC)) {
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            continue;
        const auto value = crockfordValue(c);
        if (!value)
            return std::nullopt;
        symbols += crockfordSymbol(*value);
    }
    return symbols;
}
