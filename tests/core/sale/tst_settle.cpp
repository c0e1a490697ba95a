#include "core/sale/settle.h"

#include "tests/core/sale/generators.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

class TestSettle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tendersLessChangeAreTheTotal();
    void pointsAreWholeAndSharedExactly();
    void changeComesOutOfCashOnly();
    void cashRoundingTouchesOnlyWhatCashPays();
    void shortTendersAreRefusedWithWhatIsOpen();
    void tenderKindsHaveTheirNames();

private:
    static Quote quoteOf(Money total, TaxMode mode = TaxMode::Contained)
    {
        const Product product{*Id<Product>::fromBytes(QByteArray(16, 'p')),
                              u"1"_s,
                              u"x"_s,
                              {},
                              total,
                              {},
                              {},
                              ProductStatus::Active};
        const Cart cart{
            *Id<Sale>::fromBytes(QByteArray(16, 's')),
            {{*Id<SaleLine>::fromBytes(QByteArray(16, 'l')), product, Quantity::of(1000), {}, {}, {}}},
            {},
            {}};
        return *price(cart, anyShop(mode));
    }
    static Tender cash(qint64 units) { return {TenderKind::Cash, Money::of(units), {}}; }
    static Tender card(qint64 units) { return {TenderKind::Card, Money::of(units), u"ref"_s}; }
};

void TestSettle::tendersLessChangeAreTheTotal()
{
    QVERIFY(rc::check([] {
        const Money step = Money::of(*rc::gen::element<qint64>(0, 5, 10, 50, 100));
        const Shop shop = anyShop(TaxMode::Contained, step);
        const auto quote = price(anyCart(), shop);
        const qint64 total = quote->amounts.total.units();
        const qint64 onCard = *rc::gen::inRange<qint64>(0, total + 1);
        std::vector<Tender> tenders;
        if (onCard > 0)
            tenders.push_back(card(onCard));
        if (total - onCard > 0)
            tenders.push_back(cash(total - onCard + *rc::gen::inRange<qint64>(100, 10000)));
        const auto sale = settle(*quote, tenders, shop, Timestamp());
        RC_ASSERT(sale.has_value());
        Money paid = -sale->change;
        for (const Tender &tender : sale->tenders)
            paid += tender.amount;
        RC_ASSERT(paid == sale->total);
        RC_ASSERT(quote->amounts.total + sale->rounding == sale->total);
        RC_ASSERT(std::abs(sale->rounding.units()) * 2 <= step.units());
    }));
}

void TestSettle::pointsAreWholeAndSharedExactly()
{
    QVERIFY(rc::check([] {
        const Shop shop = anyShop(TaxMode::Contained);
        const auto quote = price(anyCart(), shop);
        const qint64 total = quote->amounts.total.units();
        const auto sale =
            settle(*quote, total > 0 ? std::vector{cash(total)} : std::vector<Tender>(), shop, {});
        RC_ASSERT(sale.has_value());
        const qint64 expected = quote->member ? total / 100 : 0;
        RC_ASSERT(sale->pointsEarned.units() == expected);
        Points sum;
        for (const SaleLine &line : sale->lines)
            sum += line.points;
        RC_ASSERT(sum == sale->pointsEarned);
    }));
}

void TestSettle::changeComesOutOfCashOnly()
{
    const Shop shop = anyShop(TaxMode::Contained);
    const auto due = dueAfter(quoteOf(Money::of(8040)), {cash(10000)}, shop);
    QCOMPARE(due->change, Money::of(1960));
    QCOMPARE(dueAfter(quoteOf(Money::of(8040)), {card(8041)}, shop).error().code, Error::Code::Overpaid);
    QCOMPARE(dueAfter(quoteOf(Money::of(8040)), {card(8040), cash(1)}, shop).error().code,
             Error::Code::Overpaid);
    QCOMPARE(dueAfter(quoteOf(Money::of(8040)), {cash(-1)}, shop).error().code, Error::Code::InvalidTender);
    QCOMPARE(dueAfter(quoteOf(Money::of(8040)), {cash(0)}, shop).error().code, Error::Code::InvalidTender);
}

void TestSettle::cashRoundingTouchesOnlyWhatCashPays()
{
    const Shop shop = anyShop(TaxMode::Contained, Money::of(10));
    QCOMPARE(dueAfter(quoteOf(Money::of(8044)), {cash(8040)}, shop)->rounding, Money::of(-4));
    QCOMPARE(dueAfter(quoteOf(Money::of(8044)), {cash(8040)}, shop)->open, Money());
    QCOMPARE(dueAfter(quoteOf(Money::of(8044)), {card(8044)}, shop)->rounding, Money());
    QCOMPARE(dueAfter(quoteOf(Money::of(8044)), {card(4000), cash(4040)}, shop)->rounding, Money::of(-4));
    QCOMPARE(dueAfter(quoteOf(Money::of(8044)), {}, shop)->open, Money::of(8044));
}

void TestSettle::shortTendersAreRefusedWithWhatIsOpen()
{
    const auto sale = settle(quoteOf(Money::of(8040)), {cash(8000)}, anyShop(TaxMode::Contained), {});
    QCOMPARE(sale.error().code, Error::Code::Underpaid);
    QCOMPARE(sale.error().detail, u"0.40"_s);
    const Quote empty{*Id<Sale>::fromBytes(QByteArray(16, 's')), {}, {}, {}};
    QCOMPARE(settle(empty, {}, anyShop(TaxMode::Contained), {}).error().code, Error::Code::EmptySale);
    QVERIFY(settle(quoteOf(Money()), {}, anyShop(TaxMode::Contained), {}));
}

void TestSettle::tenderKindsHaveTheirNames()
{
    for (const TenderKind kind : {TenderKind::Cash, TenderKind::Card, TenderKind::Scan})
        QCOMPARE(tenderKind(toText(kind)), kind);
    QVERIFY(!tenderKind(u"gold"_s));
}

QTEST_GUILESS_MAIN(TestSettle)
#include "tst_settle.moc"
