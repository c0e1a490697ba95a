#include "core/sale/settle.h"

#include "tests/core/sale/generators.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// How kinds of tender go together.
class TestTenders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsName();
    void pointsPayInWholeStepsUpToTheirShare();
    void pointsAreEarnedByMoneyAlone();
    void extrasEarnNothing();
    void anySplitOfKindsAddsUp();
    void aKindThatMayGivesChange();
    void changeCanBeKeptButNoMoreThanThereIs();
    void creditAndPointsNeedAMember();

private:
    static Shop shopWith(Money cashStep = {})
    {
        Shop shop = anyShop(TaxMode::Contained, cashStep);
        shop.tenders = defaultTenderRules(shop.currency);
        return shop;
    }
    static Quote quoteOf(qint64 total, bool member = true)
    {
        const Product product{*Id<Product>::fromBytes(QByteArray(16, 'p')),
                              u"1"_s,
                              u"x"_s,
                              {},
                              Money::of(total),
                              {},
                              {},
                              ProductStatus::Active};
        Cart cart{*Id<Sale>::fromBytes(QByteArray(16, 's')),
                  {{*Id<SaleLine>::fromBytes(QByteArray(16, 'l')), product, Quantity::of(1000), {}, {}, {}}},
                  {},
                  {}};
        if (member)
            cart.member = Member{*Id<Customer>::fromBytes(QByteArray(16, 'c')), u"m"_s, {}, {}};
        return *price(cart, anyShop(TaxMode::Contained));
    }
    static Tender of(TenderKind kind, qint64 units) { return {kind, Money::of(units), {}}; }
};

void TestTenders::everyKindHasItsName()
{
    for (const TenderKind kind : allTenderKinds)
        QCOMPARE(tenderKind(toText(kind)), kind);
    QVERIFY(!tenderKind(u"gold"_s));
}

void TestTenders::pointsPayInWholeStepsUpToTheirShare()
{
    const Shop shop = shopWith();
    QCOMPARE(pointsFor(Money::of(300), shop.tenders), Points::of(300));
    QVERIFY(!pointsFor(Money::of(350), shop.tenders));
    QVERIFY(!pointsFor(Money::of(300), TenderRules()));
    QCOMPARE(worthOf(Points::of(399), shop.tenders), Money::of(300));
    // Half of 80.40 is 40.20: 40 whole steps of 1.00.
    QCOMPARE(mostByPoints(Money::of(8040), shop.tenders), Money::of(4000));
    QVERIFY(dueAfter(quoteOf(8040), {of(TenderKind::Points, 4000)}, shop));
    QCOMPARE(dueAfter(quoteOf(8040), {of(TenderKind::Points, 4100)}, shop).error(),
             (Error{Error::Code::LimitExceeded, u"40.00"_s}));
    QCOMPARE(dueAfter(quoteOf(8040), {of(TenderKind::Points, 2000), of(TenderKind::Points, 2100)}, shop)
                 .error()
                 .code,
             Error::Code::LimitExceeded);
    const auto sale =
        settle(quoteOf(8040), {of(TenderKind::Points, 4000), of(TenderKind::Cash, 4040)}, shop, {});
    QCOMPARE(sale->pointsSpent(), Points::of(4000));
}

void TestTenders::pointsAreEarnedByMoneyAlone()
{
    const Shop shop = shopWith();
    const auto earned = [&](std::vector<Tender> tenders) {
        return settle(quoteOf(10000), std::move(tenders), shop, {})->pointsEarned.units();
    };
    QCOMPARE(earned({of(TenderKind::Cash, 10000)}), 100);
    QCOMPARE(earned({of(TenderKind::Cash, 20000)}), 100);
    QCOMPARE(earned({of(TenderKind::GiftCard, 3000), of(TenderKind::Card, 7000)}), 70);
    QCOMPARE(earned({of(TenderKind::Points, 5000), of(TenderKind::Scan, 5000)}), 50);
    QCOMPARE(earned({of(TenderKind::Coupon, 10000)}), 0);
    QCOMPARE(earned({of(TenderKind::Credit, 10000)}), 100);
    QCOMPARE(earned({of(TenderKind::Deposit, 4000), of(TenderKind::Cash, 6000)}), 100);
    Tender stored = of(TenderKind::StoredValue, 6000);
    stored.bonus = Money::of(1050);
    QCOMPARE(earned({stored, of(TenderKind::Cash, 4000)}), 89);
    // Change that is kept was not paid for goods.
    QCOMPARE(earned({of(TenderKind::Cash, 15000), of(TenderKind::StoredValue, -5000)}), 100);
}

void TestTenders::extrasEarnNothing()
{
    Quote quote = quoteOf(9900);
    QuoteLine bag = quote.lines.front();
    bag.line.product.kind = ProductKind::Extra;
    bag.amounts.total = bag.amounts.net = bag.amounts.gross = Money::of(100);
    quote.lines.push_back(bag);
    quote.amounts += bag.amounts;
    const auto sale = settle(quote, {of(TenderKind::Cash, 10000)}, shopWith(), {});
    QCOMPARE(sale->pointsEarned, Points::of(99));
    QCOMPARE(sale->lines.back().points, Points());
    // Half was paid with a gift card: half of what the goods cost earns.
    const auto half =
        settle(quote, {of(TenderKind::GiftCard, 5000), of(TenderKind::Cash, 5000)}, shopWith(), {});
    QCOMPARE(half->pointsEarned, Points::of(49));
}

void TestTenders::anySplitOfKindsAddsUp()
{
    QVERIFY(rc::check([] {
        const Shop shop = shopWith(Money::of(*rc::gen::element<qint64>(0, 5, 10, 100)));
        const qint64 total = *rc::gen::inRange<qint64>(1, 100000);
        std::vector<Tender> tenders;
        qint64 open = total;
        Money paidByMoney;
        for (const TenderKind kind : {TenderKind::Card, TenderKind::StoredValue, TenderKind::GiftCard,
                                      TenderKind::Credit, TenderKind::Deposit, TenderKind::Coupon}) {
            const qint64 units = *rc::gen::inRange<qint64>(0, open + 1);
            if (units == 0)
                continue;
            tenders.push_back(of(kind, units));
            open -= units;
            const bool money = kind != TenderKind::GiftCard && kind != TenderKind::Coupon;
            paidByMoney += money ? Money::of(units) : Money();
        }
        if (open > 0)
            tenders.push_back(of(TenderKind::Cash, open + 100));
        const auto sale = settle(quoteOf(total), tenders, shop, {});
        RC_ASSERT(sale.has_value());
        Money paid = -sale->change;
        for (const Tender &tender : sale->tenders)
            paid += tender.amount;
        RC_ASSERT(paid == sale->total);
        RC_ASSERT(sale->total == Money::of(total) + sale->rounding);
        const Money cash = open > 0 ? Money::of(open) + sale->rounding : Money();
        RC_ASSERT(sale->pointsEarned.units() == (paidByMoney + cash).units() / 100);
    }));
}

void TestTenders::aKindThatMayGivesChange()
{
    Shop shop = shopWith();
    QCOMPARE(dueAfter(quoteOf(8000), {of(TenderKind::Coupon, 10000)}, shop).error().code,
             Error::Code::Overpaid);
    shop.tenders.changeKinds.push_back(TenderKind::Coupon);
    const auto due = dueAfter(quoteOf(8000), {of(TenderKind::Coupon, 10000)}, shop);
    QCOMPARE(due->change, Money::of(2000));
    QCOMPARE(due->open, Money());
    QCOMPARE(
        dueAfter(quoteOf(8000), {of(TenderKind::Coupon, 10000), of(TenderKind::Cash, 1)}, shop).error().code,
        Error::Code::Overpaid);
    QCOMPARE(
        dueAfter(quoteOf(8000), {of(TenderKind::Coupon, 5000), of(TenderKind::Cash, 5000)}, shop)->change,
        Money::of(2000));
    QVERIFY(faultIn(shop.tenders) == std::nullopt);
    shop.tenders.changeKinds.push_back(TenderKind::Credit);
    QCOMPARE(faultIn(shop.tenders), u"change-kinds"_s);
}

void TestTenders::changeCanBeKeptButNoMoreThanThereIs()
{
    const Shop shop = shopWith();
    const auto due =
        dueAfter(quoteOf(8040), {of(TenderKind::Cash, 10000), of(TenderKind::StoredValue, -960)}, shop);
    QCOMPARE(due->change, Money::of(1000));
    QCOMPARE(dueAfter(quoteOf(8040), {of(TenderKind::Cash, 10000), of(TenderKind::StoredValue, -1961)}, shop)
                 .error()
                 .code,
             Error::Code::InvalidTender);
    QCOMPARE(dueAfter(quoteOf(8040), {of(TenderKind::StoredValue, -1)}, shop).error().code,
             Error::Code::InvalidTender);
    QCOMPARE(dueAfter(quoteOf(8040), {of(TenderKind::GiftCard, -1)}, shop).error().code,
             Error::Code::InvalidTender);
}

void TestTenders::creditAndPointsNeedAMember()
{
    for (const TenderKind kind : {TenderKind::Credit, TenderKind::Points})
        QCOMPARE(settle(quoteOf(10000, false), {of(kind, 100), of(TenderKind::Cash, 9900)}, shopWith(), {})
                     .error()
                     .code,
                 Error::Code::UnknownMember);
}

QTEST_GUILESS_MAIN(TestTenders)
#include "tst_tenders.moc"
