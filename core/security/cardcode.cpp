#include "core/security/cardcode.h"

#include "core/security/crockford.h"

using namespace Qt::StringLiterals;

namespace {
constexpr QLatin1StringView prefix = "M1:"_L1;
constexpr int randomSymbols = 16;
constexpr int bytes = randomSymbols * 5 / 8;
}

QString makeCardCode(const Random &random)
{
    const QByteArray chance = random(bytes);
    const QString symbols = crockfordText(
        {reinterpret_cast<const unsigned char *>(chance.constData()), size_t(bytes)}, randomSymbols);
    return prefix + symbols + crockfordCheck(symbols);
}

std::optional<QString> readCardCode(const QString &typed)
{
    constexpr qsizetype longest = 40;
    const QString text = typed.trimmed();
    if (text.size() > longest || !text.startsWith(prefix, Qt::CaseInsensitive))
        return std::nullopt;
    const auto symbols = crockfordSymbols(text.sliced(prefix.size()));
    if (!symbols || symbols->size() != randomSymbols + 1
        || crockfordCheck(QStringView(*symbols).chopped(1)) != symbols->back())
        return std::nullopt;
    return prefix + *symbols;
}
