#include "core/catalog/weight.h"

#include "core/catalog/product.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Name
{
    QStringView name;
    qint64 micrograms;
};

constexpr qint64 gram = microgramsPerGram;
constexpr std::array names{Name{u"kg", 1000 * gram}, Name{u"公斤", 1000 * gram}, Name{u"千克", 1000 * gram},
                           Name{u"斤", 500 * gram},  Name{u"市斤", 500 * gram},  Name{u"jin", 500 * gram},
                           Name{u"两", 50 * gram},   Name{u"g", gram},           Name{u"克", gram},
                           Name{u"lb", 453'592'370}};
}

std::optional<Weight> weightOf(const QString &unit)
{
    static const QRegularExpression parts(u"^([0-9]{0,4}) ?([^0-9 ]+)\\z"_s);
    const auto match = parts.match(unit.trimmed().toLower());
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(2);
    const auto known =
        std::find_if(names.begin(), names.end(), [&](const Name &n) { return n.name == name; });
    const qint64 count = match.captured(1).isEmpty() ? 1 : match.captured(1).toLongLong();
    if (known == names.end() || count == 0)
        return std::nullopt;
    return Weight::of(count * known->micrograms);
}

bool isWeighed(const Product &product)
{
    return weightOf(product.unit).has_value();
}

Quantity unitsIn(const Figure &figure, Weight figureUnit, Weight unit)
{
    constexpr qint64 thousand = 1000;
    Int128 divisor = unit.units();
    for (int i = 0; i < figure.decimals; ++i)
        divisor *= 10;
    return Quantity::of(divideRounded(Int128(figure.units) * figureUnit.units() * thousand, divisor));
}
