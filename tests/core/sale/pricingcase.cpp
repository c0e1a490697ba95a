#include "tests/core/sale/pricingcase.h"

#include "core/catalog/promotionjson.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
template <class T> Id<T> idOf(qint64 number)
{
    return *Id<T>::fromBytes(QByteArray::number(number).rightJustified(16, 'i'));
}

Money moneyOf(const QJsonValue &value, const Currency &currency)
{
    const auto amount = currency.parse(value.toString());
    if (!amount)
        qFatal("no amount: %s", qPrintable(value.toString()));
    return *amount;
}

std::optional<Discount> discountOf(const QJsonValue &object, const Currency &currency)
{
    if (object[u"discountPercent"].isString())
        return Discount(*parsePercent(object[u"discountPercent"].toString()));
    if (object[u"discountAmount"].isString())
        return Discount(moneyOf(object[u"discountAmount"], currency));
    return std::nullopt;
}

Product productOf(const QString &code, const QJsonObject &object, const Currency &currency)
{
    Product product{idOf<Product>(qHash(code) % 1'000'000'000),
                    code,
                    object[u"name"].toString(code),
                    object[u"unit"].toString(),
                    moneyOf(object[u"price"], currency),
                    *parsePercent(object[u"tax"].toString(u"0"_s)),
                    object[u"category"].toString(),
                    ProductStatus::Active,
                    *productKind(object[u"kind"].toString(u"goods"_s))};
    for (const QJsonValue &entry : object[u"listed"].toArray())
        product.listed.push_back({entry[u"list"].toString(), *parseQuantity(entry[u"from"].toString(u"0"_s)),
                                  moneyOf(entry[u"price"], currency)});
    return product;
}

CartLine lineOf(const QJsonValue &object, qint64 number, const QJsonObject &products,
                const Currency &currency)
{
    const QString code = object[u"code"].toString();
    if (!products.contains(code))
        qFatal("no product %s", qPrintable(code));
    CartLine line{idOf<SaleLine>(number),
                  productOf(code, products[code].toObject(), currency),
                  *parseQuantity(object[u"quantity"].toString(u"1"_s)),
                  {},
                  discountOf(object, currency),
                  {}};
    if (object[u"price"].isString())
        line.override = PriceOverride{moneyOf(object[u"price"], currency), u"reason"_s};
    if (object[u"labelled"].isString())
        line.labelled = moneyOf(object[u"labelled"], currency);
    return line;
}

PriceRules rulesOf(const QJsonObject &object, const Currency &currency)
{
    std::vector<PriceList> lists;
    for (const QJsonValue &value : object[u"priceLists"].toArray())
        lists.push_back({value[u"code"].toString(), value[u"name"].toString(),
                         *priceListKind(value[u"kind"].toString(u"retail"_s)),
                         *validityFromJson(value.toObject())});
    std::vector<Promotion> promotions;
    for (const QJsonValue &value : object[u"promotions"].toArray()) {
        const auto promotion = promotionFromJson(value.toObject(), currency);
        if (!promotion)
            qFatal("%s: %s", qPrintable(value[u"code"].toString()), qPrintable(promotion.error().detail));
        promotions.push_back(*promotion);
    }
    return PriceRules(std::move(lists), std::move(promotions));
}
}

PricingCase PricingCase::read(const QJsonObject &object)
{
    const Currency currency = *Currency::of(object[u"currency"].toString(u"CNY"_s));
    const Shop shop{u"S001"_s,
                    u"shop"_s,
                    currency,
                    object[u"taxMode"].toString() == u"added" ? TaxMode::Added : TaxMode::Contained,
                    {"Asia/Shanghai", QTime::fromString(object[u"dayEnds"].toString(u"00:00"_s), u"HH:mm"_s)},
                    u"CN"_s,
                    u"zh_CN"_s,
                    DiscountEntry::Zhe,
                    moneyOf(object[u"cashStep"].toString(u"0"_s), currency),
                    moneyOf(u"1"_s, currency),
                    QByteArray(32, 'r')};
    Cart cart{idOf<Sale>(1), {}, discountOf(object, currency), {}};
    for (const QJsonValue &line : object[u"lines"].toArray())
        cart.lines.push_back(
            lineOf(line, qint64(cart.lines.size()), object[u"products"].toObject(), currency));
    if (object[u"tier"].isString())
        cart.member = Member{idOf<Customer>(1), u"M1"_s, object[u"tier"].toString(), {}};
    for (const QJsonValue &coupon : object[u"coupons"].toArray())
        cart.coupons << coupon.toString();
    const QString at = object[u"at"].toString(u"2026-11-24T04:00:00Z"_s);
    return {shop, rulesOf(object, currency), cart, *Timestamp::fromIso(at)};
}
