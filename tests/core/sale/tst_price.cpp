#include "tests/core/sale/generators.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestPrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesSumToTheTotalAndNoneIsBelowZero();
    void theTraceExplainsEveryLine();
    void orderOfLinesDoesNotChangeTheTotal();
    void taxIsComputedAfterAllDiscounts();
    void orderDiscountIsSharedByLargestRemainder();
    void refusesWhatCannotBeMeant();
    void amountsBeyondTheRangeAreRefused();
    void anEmptyCartIsZero();
    void weighedGoodsCountAsOnePiece();
};

void TestPrice::linesSumToTheTotalAndNoneIsBelowZero()
{
    for (const TaxMode mode : {TaxMode::Contained, TaxMode::Added})
        QVERIFY(rc::check([mode] {
            const auto quote = price(anyCart(), anyShop(mode));
            RC_ASSERT(quote.has_value());
            Amounts sum;
            for (const QuoteLine &line : quote->lines) {
                const Amounts &a = line.amounts;
                RC_ASSERT(a.net >= Money());
                RC_ASSERT(a.gross - a.discount() == a.net);
                RC_ASSERT(a.total == (mode == TaxMode::Contained ? a.net : a.net + a.tax));
                sum += a;
            }
            RC_ASSERT(sum == quote->amounts);
        }));
}

void TestPrice::theTraceExplainsEveryLine()
{
    QVERIFY(rc::check([] {
        const auto quote = price(anyCart(), anyShop(TaxMode::Contained));
        for (const QuoteLine &line : quote->lines) {
            Money left = line.amounts.gross;
            Money each;
            for (const TraceStep &step : line.why) {
                using Rule = TraceStep::Rule;
                if (step.rule == Rule::ProductPrice || step.rule == Rule::Override)
                    each = step.amount;
                if (step.rule == Rule::LineDiscount || step.rule == Rule::OrderDiscount)
                    left += step.amount;
            }
            RC_ASSERT(each == line.unitPrice);
            RC_ASSERT(left == line.amounts.net);
            const auto again =
                traceFromJson(toJson(line.why, *Currency::of(u"CNY"_s)), *Currency::of(u"CNY"_s));
            RC_ASSERT(toJson(again, *Currency::of(u"CNY"_s)) == toJson(line.why, *Currency::of(u"CNY"_s)));
        }
    }));
}

void TestPrice::orderOfLinesDoesNotChangeTheTotal()
{
    QVERIFY(rc::check([] {
        Cart cart = anyCart();
        const Shop shop = anyShop(TaxMode::Contained);
        const auto before = price(cart, shop);
        std::reverse(cart.lines.begin(), cart.lines.end());
        const auto after = price(cart, shop);
        RC_ASSERT(before->amounts.total == after->amounts.total);
    }));
}

void TestPrice::taxIsComputedAfterAllDiscounts()
{
    const Product product{*Id<Product>::fromBytes(QByteArray(16, 'p')),
                          u"1"_s,
                          u"x"_s,
                          {},
                          Money::of(11300),
                          Rate::ofBasisPoints(1300),
                          {},
                          ProductStatus::Active};
    Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, Discount(Rate::ofBasisPoints(5000)), {}};
    cart.lines.push_back(
        {*Id<SaleLine>::fromBytes(QByteArray(16, 'l')), product, Quantity::of(1000), {}, {}, {}});
    QCOMPARE(price(cart, anyShop(TaxMode::Contained))->amounts.tax, Money::of(650));
    const auto added = price(cart, anyShop(TaxMode::Added));
    QCOMPARE(added->amounts.net, Money::of(5650));
    QCOMPARE(added->amounts.tax, Money::of(735));
    QCOMPARE(added->amounts.total, Money::of(6385));
}

void TestPrice::orderDiscountIsSharedByLargestRemainder()
{
    Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, Discount(Money::of(100)), {}};
    const Product product{*Id<Product>::fromBytes(QByteArray(16, 'p')),
                          u"1"_s,
                          u"x"_s,
                          {},
                          Money::of(1000),
                          {},
                          {},
                          ProductStatus::Active};
    for (const char id : {'a', 'b', 'c'})
        cart.lines.push_back(
            {*Id<SaleLine>::fromBytes(QByteArray(16, id)), product, Quantity::of(1000), {}, {}, {}});
    const auto quote = price(cart, anyShop(TaxMode::Contained));
    QCOMPARE(quote->lines[0].amounts.orderDiscount, Money::of(34));
    QCOMPARE(quote->lines[1].amounts.orderDiscount, Money::of(33));
    QVERIFY(quote->lines[0].why[1].remainderUnit);
    QVERIFY(!quote->lines[1].why[1].remainderUnit);
}

void TestPrice::refusesWhatCannotBeMeant()
{
    const Shop shop = anyShop(TaxMode::Contained);
    const Product product{*Id<Product>::fromBytes(QByteArray(16, 'p')),
                          u"1"_s,
                          u"x"_s,
                          {},
                          Money::of(1000),
                          {},
                          {},
                          ProductStatus::Active};
    const CartLine good{
        *Id<SaleLine>::fromBytes(QByteArray(16, 'l')), product, Quantity::of(1000), {}, {}, {}};
    const auto refusal = [&](auto change) {
        Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {good}, {}, {}};
        change(cart);
        const auto quote = price(cart, shop);
        return quote ? Error::Code::Internal : quote.error().code;
    };
    using Code = Error::Code;
    QCOMPARE(refusal([](Cart &c) { c.lines[0].quantity = Quantity(); }), Code::InvalidQuantity);
    QCOMPARE(refusal([](Cart &c) { c.lines[0].quantity = Quantity::of(-1000); }), Code::InvalidQuantity);
    QCOMPARE(refusal([](Cart &c) { c.lines[0].quantity = largestQuantity + Quantity::of(1); }),
             Code::InvalidQuantity);
    QCOMPARE(refusal([](Cart &c) {
                 c.lines[0].override = PriceOverride{Money::of(-1), {}};
             }),
             Code::InvalidPrice);
    QCOMPARE(refusal([](Cart &c) { c.lines[0].discount = Discount(Money::of(1001)); }),
             Code::InvalidDiscount);
    QCOMPARE(refusal([](Cart &c) { c.lines[0].discount = Discount(Rate::ofBasisPoints(10001)); }),
             Code::InvalidDiscount);
    QCOMPARE(refusal([](Cart &c) { c.discount = Discount(Money::of(-1)); }), Code::InvalidDiscount);
    QCOMPARE(refusal([](Cart &c) { c.discount = Discount(Money::of(1001)); }), Code::InvalidDiscount);
}

void TestPrice::amountsBeyondTheRangeAreRefused()
{
    const Product product{
        *Id<Product>::fromBytes(QByteArray(16, 'p')),  u"1"_s, u"x"_s, {},
        Money::of(std::numeric_limits<qint64>::max()), {},     {},     ProductStatus::Active};
    Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}};
    for (const char id : {'a', 'b'})
        cart.lines.push_back(
            {*Id<SaleLine>::fromBytes(QByteArray(16, id)), product, Quantity::of(1000), {}, {}, {}});
    QCOMPARE(price(cart, anyShop(TaxMode::Contained)).error().code, Error::Code::TooLarge);
}

void TestPrice::anEmptyCartIsZero()
{
    const auto quote =
        price({*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}}, anyShop(TaxMode::Contained));
    QVERIFY(quote);
    QCOMPARE(quote->amounts, Amounts());
}

void TestPrice::weighedGoodsCountAsOnePiece()
{
    const Product product{*Id<Product>::fromBytes(QByteArray(16, 'p')),
                          u"1"_s,
                          u"x"_s,
                          {},
                          Money::of(1000),
                          {},
                          {},
                          ProductStatus::Active};
    const CartLine one{
        *Id<SaleLine>::fromBytes(QByteArray(16, 'l')), product, Quantity::of(1000), {}, {}, {}};
    auto quote =
        *price({*Id<Sale>::fromBytes(QByteArray(16, 's')), {one}, {}, {}}, anyShop(TaxMode::Contained));
    const QuoteLine some = quote.lines.front();
    quote.lines.clear();
    const auto add = [&](const QString &unit, qint64 quantity) {
        quote.lines.push_back(some);
        quote.lines.back().line.product.unit = unit;
        quote.lines.back().line.quantity = Quantity::of(quantity);
    };
    add(u"瓶"_s, 2000);
    add(u"斤"_s, 1090);
    QCOMPARE(quote.pieces(), Quantity::of(3000));
    add(u"瓶"_s, -1000); // comes back in an exchange
    add(u"kg"_s, -350);
    QCOMPARE(quote.pieces(), Quantity::of(3000));
}

QTEST_GUILESS_MAIN(TestPrice)
#include "tst_price.moc"
