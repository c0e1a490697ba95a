#include "core/headoffice/saleevents.h"

#include "tests/core/headoffice/officefixture.h"
#include "tests/core/headoffice/tillevents.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const TillIdentity from{u"S001"_s, u"T01"_s, 1};

Result<> apply(OfficeFixture &fixture, const QJsonObject &body)
{
    return fixture.office().database().writeNow(
        [&](Transaction &transaction) { return applySale(transaction, from, body); });
}

QJsonArray cash(const QString &amount)
{
    return {QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, amount}}};
}
}

class SaleEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSaleIsWrittenInWholeUnits();
    void taxAddedAndRoundedSalesFit();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void aReceiptNumberIsTakenOnce();
};

void SaleEventsTest::aSaleIsWrittenInWholeUnits()
{
    OfficeFixture fixture;
    QJsonObject body = TillEvents::saleBody(from, 1);
    body[u"member"] = u"M1"_s;
    QVERIFY(apply(fixture, body).has_value());
    QCOMPARE(
        fixture.column(u"SELECT shop || till || receipt || business_date || member || lines || '/' || units"
                       " || '/' || net || '/' || tax || '/' || total || '/' || change || '/' || points"
                       " FROM sale"_s),
        QStringList{u"S001T01S001-T01-0000012026-03-05M12/2500/1050/121/1050/950/10"_s});
    QCOMPARE(fixture.column(u"SELECT kind || amount FROM tender"_s), QStringList{u"cash2000"_s});
}

void SaleEventsTest::taxAddedAndRoundedSalesFit()
{
    OfficeFixture fixture;
    QJsonObject body = TillEvents::saleBody(from, 1);
    QJsonArray lines = body[u"lines"].toArray();
    QJsonObject line = lines[0].toObject();
    line[u"total"] = u"11.15"_s;
    lines[0] = line;
    body[u"lines"] = lines;
    body[u"rounding"] = u"-0.05"_s;
    body[u"total"] = u"11.60"_s;
    body[u"change"] = u"8.40"_s;
    QVERIFY(apply(fixture, body).has_value());
}

void SaleEventsTest::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &field, const QJsonValue &value) {
        QTest::newRow(name) << field << value;
    };
    row("no version", u"v"_s, QJsonValue());
    row("another version", u"v"_s, 2);
    row("another kind", u"kind"_s, u"gift"_s);
    row("a kind that is no text", u"kind"_s, true);
    row("no currency", u"currency"_s, u"XYZ"_s);
    row("another shop", u"shop"_s, u"S002"_s);
    row("another till", u"till"_s, u"T02"_s);
    row("no id", u"id"_s, u"1"_s);
    row("no receipt", u"receipt"_s, QString());
    row("endless receipt", u"receipt"_s, QString(61, u'1'));
    row("impossible date", u"businessDate"_s, u"2026-02-30"_s);
    row("no lines", u"lines"_s, QJsonArray());
    row("lines are text", u"lines"_s, u"none"_s);
    row("a line is text", u"lines"_s, QJsonArray{u"none"_s});
    row("total not the sum", u"total"_s, u"10.51"_s);
    row("net not the sum", u"net"_s, u"10.49"_s);
    row("tax not the sum", u"tax"_s, u"0.00"_s);
    row("discount not the sum", u"discount"_s, u"0.01"_s);
    row("change not the rest", u"change"_s, u"9.49"_s);
    row("tenders short", u"tenders"_s, cash(u"10.00"_s));
    row("tender without kind", u"tenders"_s, QJsonArray{QJsonObject{{u"amount"_s, u"20.00"_s}}});
    row("amount as number", u"total"_s, 10.5);
    row("too many decimals", u"total"_s, u"10.505"_s);
    row("beyond the range", u"total"_s, u"99999999999999999999"_s);
    row("beyond what sums up", u"gross"_s, u"90000000000000.00"_s);
}

void SaleEventsTest::whatDoesNotFitIsRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    OfficeFixture fixture;
    QJsonObject body = TillEvents::saleBody(from, 1);
    body[field] = value;
    const auto refused = apply(fixture, body);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::InvalidInput);
    QVERIFY(!refused.error().detail.isEmpty());
    QCOMPARE(fixture.count(u"sale"_s), 0);
    QCOMPARE(fixture.count(u"tender"_s), 0);
}

void SaleEventsTest::aReceiptNumberIsTakenOnce()
{
    OfficeFixture fixture;
    QVERIFY(apply(fixture, TillEvents::saleBody(from, 1)).has_value());
    QJsonObject again = TillEvents::saleBody(from, 2);
    again[u"receipt"] = u"S001-T01-000001"_s;
    QVERIFY(!apply(fixture, again).has_value());
    QCOMPARE(fixture.count(u"sale"_s), 1);
}

QTEST_GUILESS_MAIN(SaleEventsTest)
#include "tst_saleevents.moc"
