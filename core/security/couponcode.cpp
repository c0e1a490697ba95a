#include "core/security/couponcode.h"

#include "core/security/crockford.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int base = 32;
constexpr int randomSymbols = 10;
constexpr int bitsEach = 5;
constexpr qsizetype length = 12;
constexpr qsizetype groupLength = 4;
constexpr QChar first = u'K';
}

QString makeCouponCode(const Random &random)
{
    quint64 chance = 0;
    for (const char byte : random(8))
        chance = chance << 8 | quint8(byte);
    QString code(first);
    for (int i = 0; i < randomSymbols; ++i, chance >>= bitsEach)
        code += crockfordSymbol(int(chance % base));
    return code + crockfordCheck(code);
}

std::optional<QString> readCouponCode(const QString &typed)
{
    constexpr qsizetype longest = 40;
    if (typed.size() > longest)
        return std::nullopt;
    const auto symbols = crockfordSymbols(typed);
    if (!symbols || symbols->size() != length || symbols->front() != first
        || crockfordCheck(QStringView(*symbols).chopped(1)) != symbols->back())
        return std::nullopt;
    return symbols;
}

QString spacedCoupon(const QString &code)
{
    QStringList groups;
    for (qsizetype at = 0; at < code.size(); at += groupLength)
        groups << code.sliced(at, std::min(groupLength, code.size() - at));
    return groups.join(u'-');
}
