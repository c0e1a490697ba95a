#include "core/usecase/resolvescan.h"

#include "core/catalog/weight.h"
#include "core/data/labelpatterns.h"
#include "core/data/products.h"
#include "core/sale/cart.h"
#include "core/text/gs1.h"
#include "core/text/gtin.h"
#include "core/usecase/issuecard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What a code says goods come to, before it is known which goods.
struct Measure
{
    std::optional<Figure> money;
    std::optional<Figure> weight;
    QString weightUnit;
    std::optional<qint64> count;
};

std::optional<Product> withAnyOf(const Connection &connection, const QStringList &codes)
{
    for (const QString &code : codes)
        if (auto product = products::byCode(connection, code))
            return product;
    return std::nullopt;
}

Result<Quantity> quantityForMoney(const Product &product, Money labelled)
{
    constexpr qint64 thousand = 1000;
    if (product.price <= Money())
        return Error{Error::Code::InvalidPrice, product.code};
    const qint64 quantity = divideRounded(Int128(labelled.units()) * thousand, product.price.units());
    return Quantity::of(std::max<qint64>(quantity, 1));
}

/// Of goods sold by weight a weight is believed; of others a scale may have printed anything there.
Result<Quantity> quantityOf(const ScannedGoods &goods, const Measure &measure)
{
    const auto unit = weightOf(goods.product.unit);
    const auto figureUnit = weightOf(measure.weightUnit);
    if (measure.weight && measure.weight->units > 0 && unit && figureUnit)
        return unitsIn(*measure.weight, *figureUnit, *unit);
    if (measure.count)
        return Quantity::of(*measure.count * 1000);
    if (goods.labelled)
        return quantityForMoney(goods.product, *goods.labelled);
    return Error{Error::Code::InvalidQuantity, goods.product.code};
}

/// Scales print zeros for a price beyond their digits, so zero is no price.
Result<> takeMeasure(ScannedGoods &goods, const Measure &measure, const Currency &currency)
{
    if (measure.money) {
        const auto units = exactUnits(*measure.money, currency.exponent());
        if (!units || *units <= 0)
            return Error{Error::Code::InvalidPrice, goods.product.code};
        goods.labelled = Money::of(*units);
    }
    const auto quantity = quantityOf(goods, measure);
    if (!quantity)
        return quantity.error();
    if (!isSellable(*quantity))
        return Error{Error::Code::InvalidQuantity, goods.product.code};
    goods.quantity = *quantity;
    goods.measured = true;
    return {};
}

Result<ScanMeaning> sellable(const ScannedGoods &goods)
{
    if (goods.product.status != ProductStatus::Active)
        return Error{Error::Code::ProductInactive, goods.product.code};
    return ScanMeaning(goods);
}

/// Indicator 9 marks goods of variable measure: the number is kept with it, or as that of the goods.
QStringList codesOfGtin14(const QString &gtin)
{
    QStringList codes = equalGtins(gtin);
    if (gtin.startsWith(u'9')) {
        const QString body = gtin.sliced(1, 12);
        codes += equalGtins(body + QString::number(*gtinCheckDigit(body)));
    }
    return codes;
}

Result<ScanMeaning> resolveGs1(const Connection &connection, const Shop &shop, const Gs1Content &content,
                               QDate today)
{
    const auto product = content.gtin ? withAnyOf(connection, codesOfGtin14(*content.gtin)) : std::nullopt;
    if (!product)
        return ScanMeaning();
    ScannedGoods goods{*product,      Quantity::of(1000), false,          {},
                       content.batch, content.serial,     content.expires};
    if (content.expires && *content.expires < today)
        return Error{Error::Code::GoodsExpired, content.expires->toString(Qt::ISODate)};
    const Measure measure{content.price, content.kilograms, u"kg"_s, content.count};
    if (measure.money || measure.weight || measure.count)
        if (const auto taken = takeMeasure(goods, measure, shop.currency); !taken)
            return taken.error();
    return sellable(goods);
}

Result<ScanMeaning> resolveLabel(const Connection &connection, const Shop &shop, const QString &code)
{
    for (const LabelPattern &pattern : labelpatterns::all(connection)) {
        const auto label = readLabel(pattern, code);
        const auto product = label ? withAnyOf(connection, codesOfItem(pattern, *label)) : std::nullopt;
        if (!product)
            continue;
        ScannedGoods goods{*product};
        const Measure measure{label->money, label->weight, pattern.weightUnit, {}};
        if (const auto taken = takeMeasure(goods, measure, shop.currency); !taken)
            return taken.error();
        return sellable(goods);
    }
    return ScanMeaning();
}

bool isKnown(const Result<ScanMeaning> &meaning)
{
    return !meaning || !std::holds_alternative<UnknownCode>(*meaning);
}

Result<ScanMeaning> resolveByParts(const Connection &connection, const Shop &shop, const QString &code,
                                   QDate today)
{
    const auto elements = parseGs1(code);
    const auto content = elements ? readGs1(*elements, today) : std::nullopt;
    if (content)
        if (auto meaning = resolveGs1(connection, shop, *content, today); isKnown(meaning))
            return meaning;
    return resolveLabel(connection, shop, code);
}

Result<ScanMeaning> resolve(const Connection &connection, const Shop &shop, const QString &code,
                            ScanPlace place, QDate today)
{
    const auto wallet = walletOf(code);
    if (wallet && place == ScanPlace::Payment)
        return ScanMeaning(*wallet);
    if (const auto product = withAnyOf(connection, equalGtins(code)))
        return sellable({*product});
    const auto member = memberOfCard(connection, code);
    if (!member)
        return member.error();
    if (*member)
        return ScanMeaning(**member);
    if (auto meaning = resolveByParts(connection, shop, code, today); isKnown(meaning))
        return meaning;
    return wallet ? ScanMeaning(*wallet) : ScanMeaning();
}
}

Result<ScanMeaning> resolveScan(const Connection &connection, const Shop &shop, const QString &code,
                                ScanPlace place, Timestamp now)
{
    try {
        return resolve(connection, shop, code.trimmed(), place, businessDate(now, shop.day).date());
    } catch (const AmountOverflow &) {
        return Error{Error::Code::TooLarge, {}};
    }
}
