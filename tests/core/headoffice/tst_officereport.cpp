#include "core/headoffice/officereport.h"

#include "core/headoffice/ledger.h"
#include "tests/core/headoffice/officefixture.h"
#include "tests/core/headoffice/tillevents.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const BusinessDate day = *BusinessDate::fromIso(u"2026-03-05"_s);

/// `sales` sales of 10.50, each paid by 20.00 in cash.
void sell(OfficeFixture &fixture, const QString &shop, int sales, const QJsonObject &changes = {})
{
    const TillIdentity from = fixture.enrol(shop).identity;
    TillEvents till(from);
    for (int i = 0; i < sales; ++i)
        till.addSale(changes);
    const auto taken = takeBatch(fixture.office(), from, till.batch()).value();
    for (const QString &result : std::get<wire::BatchAnswer>(taken).results)
        QCOMPARE(result, u"applied"_s);
}

Result<QJsonObject> report(OfficeFixture &fixture, const std::optional<QString> &shop = {})
{
    return fixture.office().database().read(
        [&](const Connection &connection) { return officeDayReport(connection, day, shop); });
}
}

class OfficeReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayWithoutSalesIsZero();
    void shopsSumToTheWhole();
    void oneShopIsToldAlone();
    void otherDaysDoNotCount();
    void cashIsNetOfChange();
    void severalCurrenciesHaveNoCommonSum();
};

void OfficeReportTest::aDayWithoutSalesIsZero()
{
    OfficeFixture fixture;
    const auto empty = report(fixture);
    QVERIFY(empty.has_value());
    QCOMPARE((*empty)[u"sales"].toInteger(), 0);
    QCOMPARE((*empty)[u"net"].toString(), u"0.00"_s);
    QCOMPARE((*empty)[u"units"].toString(), u"0"_s);
    QVERIFY((*empty)[u"shops"].toArray().isEmpty());
}

void OfficeReportTest::shopsSumToTheWhole()
{
    OfficeFixture fixture;
    sell(fixture, u"S001"_s, 3);
    sell(fixture, u"S002"_s, 2);
    const QJsonObject whole = report(fixture).value();
    QCOMPARE(whole[u"businessDate"].toString(), u"2026-03-05"_s);
    QCOMPARE(whole[u"sales"].toInteger(), 5);
    QCOMPARE(whole[u"lines"].toInteger(), 10);
    QCOMPARE(whole[u"units"].toString(), u"12.5"_s);
    QCOMPARE(whole[u"gross"].toString(), u"52.50"_s);
    QCOMPARE(whole[u"net"].toString(), u"52.50"_s);
    QCOMPARE(whole[u"tax"].toString(), u"6.05"_s);
    const QJsonArray shops = whole[u"shops"].toArray();
    QCOMPARE(shops.size(), 2);
    QCOMPARE(shops[0][u"shop"].toString(), u"S001"_s);
    QCOMPARE(shops[0][u"net"].toString(), u"31.50"_s);
    QCOMPARE(shops[1][u"sales"].toInteger(), 2);
}

void OfficeReportTest::oneShopIsToldAlone()
{
    OfficeFixture fixture;
    sell(fixture, u"S001"_s, 3);
    sell(fixture, u"S002"_s, 2);
    QCOMPARE(report(fixture, u"S002"_s).value()[u"net"].toString(), u"21.00"_s);
    QCOMPARE(report(fixture, u"S003"_s).value()[u"sales"].toInteger(), 0);
}

void OfficeReportTest::otherDaysDoNotCount()
{
    OfficeFixture fixture;
    sell(fixture, u"S001"_s, 1, {{u"businessDate"_s, u"2026-03-06"_s}});
    QCOMPARE(report(fixture).value()[u"sales"].toInteger(), 0);
}

void OfficeReportTest::cashIsNetOfChange()
{
    OfficeFixture fixture;
    const QJsonArray split{QJsonObject{{u"kind"_s, u"card"_s}, {u"amount"_s, u"4.00"_s}},
                           QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, u"7.00"_s}}};
    sell(fixture, u"S001"_s, 2, {{u"tenders"_s, split}, {u"change"_s, u"0.50"_s}});
    const QJsonObject tenders = report(fixture).value()[u"tenders"].toObject();
    QCOMPARE(tenders[u"card"].toString(), u"8.00"_s);
    QCOMPARE(tenders[u"cash"].toString(), u"13.00"_s);
}

void OfficeReportTest::severalCurrenciesHaveNoCommonSum()
{
    OfficeFixture fixture;
    sell(fixture, u"S001"_s, 1);
    sell(fixture, u"S002"_s, 1, {{u"currency"_s, u"GBP"_s}});
    QCOMPARE(report(fixture).error().code, Error::Code::InvalidInput);
    QCOMPARE(report(fixture, u"S002"_s).value()[u"shops"].toArray()[0][u"currency"].toString(), u"GBP"_s);
}

QTEST_GUILESS_MAIN(OfficeReportTest)
#include "tst_officereport.moc"
