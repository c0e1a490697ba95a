#pragma once

#include "core/sale/receipt.h"
#include "core/sale/settle.h"
#include "core/security/receiptcheck.h"

#include <QString>

/// Receipts as shops print them, rung by the pricing rules themselves.
namespace samples {
using namespace Qt::StringLiterals;

inline Shop chineseShop()
{
    return {u"S001"_s,          u"人民路店"_s,      *Currency::of(u"CNY"_s),
            TaxMode::Contained, {"Asia/Shanghai"},  u"CN"_s,
            u"zh_CN"_s,         DiscountEntry::Zhe, Money::of(10),
            Money::of(100),     QByteArray(32, 'r')};
}

inline Shop englishShop()
{
    return {u"LDN1"_s,      u"Baker Street Stores"_s,  *Currency::of(u"GBP"_s),
            TaxMode::Added, {"Europe/London"},         u"GB"_s,
            u"en_GB"_s,     DiscountEntry::PercentOff, Money::of(5),
            Money::of(100), QByteArray(32, 'k')};
}

template <class T> Id<T> id(int n)
{
    return *Id<T>::fromBytes(QByteArray(15, 'i') + char(1 + n % 100));
}

inline CartLine line(const QString &name, qint64 price, qint64 thousandths, qint64 taxPoints = 1300,
                     const QString &unit = u"件"_s)
{
    const Product product{
        id<Product>(1),       u"69012345"_s, name, unit, Money::of(price), Rate::ofBasisPoints(taxPoints), {},
        ProductStatus::Active};
    return {id<SaleLine>(1), product, Quantity::of(thousandths), {}, {}, {}};
}

inline Receipt receiptOf(const Shop &shop, const Cart &cart, const std::vector<Tender> &tenders)
{
    // 2009-12-01T07:45:00Z
    const auto at = Timestamp::ofMilliseconds(1259653500000);
    const auto sale = settle(*price(cart, shop), tenders, shop, at);
    Q_ASSERT(sale.has_value());
    Receipt receipt{
        {shop.code, u"T01"_s, 1, 123}, businessDate(at, shop.day), *sale, u"张三"_s, 1, {}, {}, false};
    if (shop.locale != u"zh_CN"_s)
        receipt.cashier = u"Ann Lee"_s;
    if (cart.member)
        receipt.pointsAfter = cart.member->points + sale->pointsEarned;
    receipt.check =
        receiptCheck(Secret::fromRaw(shop.receiptKey), shop.code, receipt.number.toString(), sale->total);
    return receipt;
}

inline std::vector<Tender> exactly(const Shop &shop, const Cart &cart)
{
    return {{TenderKind::Card, price(cart, shop)->amounts.total, u"6222000098761234"_s}};
}

/// Discounts of every kind, an override, a weighed line, a split tender, a member.
inline Cart fullCart(bool chinese)
{
    Cart cart{id<Sale>(7),
              {},
              Discount(Rate::ofBasisPoints(500)),
              Member{id<Customer>(1), u"S001T01-000042-K"_s, {}, Points::of(3260)}};
    cart.lines = {
        line(chinese ? u"可口可乐 330ml"_s : u"Sparkling water 330 ml"_s, 300, 6000),
        line(chinese ? u"特仑苏纯牛奶250ml×12盒 梦幻盖礼盒装（有机）"_s
                     : u"Hand-made heart-shaped white wicker basket with lining"_s,
             6850, 1000, 900),
        line(chinese ? u"红富士苹果"_s : u"Red apples, loose"_s, 1198, 1235, 900, u"kg"_s),
        line(chinese ? u"洗衣液 3kg"_s : u"Washing liquid 3 kg"_s, 4990, 2000),
    };
    cart.lines[1].discount = Discount(Rate::ofBasisPoints(1000));
    cart.lines[2].discount = Discount(Money::of(100));
    cart.lines[3].override = PriceOverride{Money::of(3990), u"damaged"_s};
    return cart;
}

inline Receipt full(const Shop &shop)
{
    return receiptOf(shop, fullCart(shop.locale == u"zh_CN"_s),
                     {{TenderKind::Scan, Money::of(10000), u"4200001234202511249876543210"_s},
                      {TenderKind::Cash, Money::of(20000), {}}});
}

inline Receipt small(const Shop &shop)
{
    const Cart cart{id<Sale>(8), {line(u"可口可乐 330ml"_s, 300, 2000)}, {}, {}};
    return receiptOf(shop, cart, exactly(shop, cart));
}

inline Receipt many(const Shop &shop, int lines)
{
    Cart cart{id<Sale>(9), {}, {}, {}};
    for (int i = 0; i < lines; ++i)
        cart.lines.push_back(line(u"商品 %1 号"_s.arg(i + 1), 100 + i, 1000));
    return receiptOf(shop, cart, exactly(shop, cart));
}

/// Prices and quantities at their limits and a name without a place to break.
inline Receipt extreme(const Shop &shop)
{
    Cart cart{id<Sale>(10), {line(QString(120, u'W'), 99'999'999'999, 99'999'999)}, {}, {}};
    return receiptOf(shop, cart, exactly(shop, cart));
}
}
