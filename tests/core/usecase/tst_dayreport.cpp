#include "core/usecase/dayreport.h"

#include "core/data/products.h"
#include "core/sale/settle.h"
#include "core/usecase/checkout.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDayReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDayWithoutSalesIsAllZeros();
    void figuresAreThoseOfItsSales();
    void whereTaxIsAddedTheTotalHoldsIt();
    void aSaleBelongsToItsBusinessDate();
    void aCashierIsRefused();

private:
    void sell(const QString &code, qint64 quantity, std::optional<Discount> discount,
              const std::vector<Tender> &tenders, Timestamp at = ShopFixture::noon())
    {
        const auto product = *m_shop->database->read(
            [&](const Connection &connection) { return products::withCode(connection, code); });
        const auto line = Id<SaleLine>::make(at, m_random);
        const Cart cart{Id<Sale>::make(at, m_random),
                        {{line, *product, Quantity::of(quantity), {}, discount, {}}},
                        {},
                        {}};
        const auto quote = price(cart, m_shop->session.shop);
        QVERIFY(quote);
        const auto sale = settle(*quote, tenders, m_shop->session.shop, at);
        QVERIFY(sale);
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
            return checkout(transaction, m_shop->session, *sale, digestOf(*sale), m_random);
        }));
    }
    QJsonObject report(const QString &date)
    {
        const auto day = m_shop->database->read([&](const Connection &connection) {
            return dayReport(connection, m_shop->session, *BusinessDate::fromIso(date));
        });
        return day ? toJson(*day, m_shop->session.shop.currency) : QJsonObject();
    }

    /// Of a day on which cards of uses did nothing.
    static QJsonObject noPasses()
    {
        return {{u"sold"_s, u"0.00"_s},
                {u"uses"_s, 0},
                {u"worth"_s, u"0.00"_s},
                {u"earned"_s, u"0.00"_s},
                {u"paidBack"_s, u"0.00"_s}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Random m_random = ShopFixture::countingRandom();
};

void TestDayReport::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
}

void TestDayReport::aDayWithoutSalesIsAllZeros()
{
    QCOMPARE(report(u"2026-03-05"_s),
             (QJsonObject{{u"businessDate"_s, u"2026-03-05"_s},
                          {u"sales"_s, 0},
                          {u"lines"_s, 0},
                          {u"units"_s, u"0"_s},
                          {u"gross"_s, u"0.00"_s},
                          {u"discount"_s, u"0.00"_s},
                          {u"net"_s, u"0.00"_s},
                          {u"tax"_s, u"0.00"_s},
                          {u"rounding"_s, u"0.00"_s},
                          {u"total"_s, u"0.00"_s},
                          {u"tenders"_s, QJsonObject()},
                          {u"passes"_s, noPasses()},
                          {u"revenue"_s, u"0.00"_s}}));
}

void TestDayReport::figuresAreThoseOfItsSales()
{
    m_shop->session.shop.cashStep = Money::of(50);
    // 2.5 × 3.00 = 7.50, less 10 % = 6.75, cash 7.00 with rounding 0.25, change 3.00.
    sell(u"P3"_s, 2500, Rate::ofBasisPoints(1000), {{TenderKind::Cash, Money::of(1000), {}}});
    // 10.00 by card, 4.00 of it; 6.00 in cash.
    sell(u"P10"_s, 1000, {},
         {{TenderKind::Card, Money::of(400), u"A1"_s}, {TenderKind::Cash, Money::of(600), {}}});
    sell(u"P5"_s, 1000, {}, {{TenderKind::Scan, Money::of(500), u"B2"_s}});
    const QJsonObject day = report(u"2026-03-05"_s);
    const QJsonObject expected{
        {u"businessDate"_s, u"2026-03-05"_s},
        {u"sales"_s, 3},
        {u"lines"_s, 3},
        {u"units"_s, u"4.5"_s},
        {u"gross"_s, u"22.50"_s},
        {u"discount"_s, u"0.75"_s},
        {u"net"_s, u"21.75"_s},
        // 0.78 + 1.15 + 0.58: of each line, then summed.
        {u"tax"_s, u"2.51"_s},
        {u"rounding"_s, u"0.25"_s},
        {u"total"_s, u"22.00"_s},
        {u"tenders"_s, QJsonObject{{u"card"_s, u"4.00"_s}, {u"cash"_s, u"13.00"_s}, {u"scan"_s, u"5.00"_s}}},
        {u"passes"_s, noPasses()},
        {u"revenue"_s, u"21.75"_s}};
    QCOMPARE(day, expected);
}

void TestDayReport::whereTaxIsAddedTheTotalHoldsIt()
{
    m_shop->session.shop.taxMode = TaxMode::Added;
    sell(u"P10"_s, 1000, {}, {{TenderKind::Card, Money::of(1130), {}}});
    const QJsonObject day = report(u"2026-03-05"_s);
    QCOMPARE(day[u"net"].toString(), u"10.00"_s);
    QCOMPARE(day[u"tax"].toString(), u"1.30"_s);
    QCOMPARE(day[u"total"].toString(), u"11.30"_s);
}

void TestDayReport::aSaleBelongsToItsBusinessDate()
{
    m_shop->session.shop.day.cutOff = QTime(4, 0);
    const auto at = [](const QString &time) { return *Timestamp::fromIso(time); };
    sell(u"P1"_s, 1000, {}, {{TenderKind::Cash, Money::of(100), {}}}, at(u"2026-03-06T03:59:59+08:00"_s));
    sell(u"P2"_s, 1000, {}, {{TenderKind::Cash, Money::of(200), {}}}, at(u"2026-03-06T04:00:00+08:00"_s));
    QCOMPARE(report(u"2026-03-05"_s)[u"total"].toString(), u"1.00"_s);
    QCOMPARE(report(u"2026-03-06"_s)[u"total"].toString(), u"2.00"_s);
}

void TestDayReport::aCashierIsRefused()
{
    m_shop->session.role = Role::Cashier;
    const auto day = m_shop->database->read([&](const Connection &connection) {
        return dayReport(connection, m_shop->session, *BusinessDate::fromIso(u"2026-03-05"_s));
    });
    QVERIFY(!day);
    QCOMPARE(day.error(), (Error{Error::Code::NotPermitted, u"viewReports"_s}));
}

QTEST_GUILESS_MAIN(TestDayReport)
#include "tst_dayreport.moc"
