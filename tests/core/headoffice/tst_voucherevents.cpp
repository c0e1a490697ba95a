#include "core/headoffice/voucherevents.h"

#include "tests/core/headoffice/officefixture.h"
#include "tests/core/headoffice/tillevents.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const TillIdentity from{u"S001"_s, u"T01"_s, 1};

QJsonObject voucher()
{
    return {{u"v"_s, 1},
            {u"id"_s, TillEvents::uuid(7)},
            {u"kind"_s, u"top-up"_s},
            {u"number"_s, u"S001-T01-V000001"_s},
            {u"shop"_s, u"S001"_s},
            {u"till"_s, u"T01"_s},
            {u"at"_s, u"2026-03-05T04:00:00Z"_s},
            {u"businessDate"_s, u"2026-03-05"_s},
            {u"currency"_s, u"CNY"_s},
            {u"member"_s, u"M1"_s},
            {u"tender"_s, u"cash"_s},
            {u"amount"_s, u"500.00"_s},
            {u"bonus"_s, u"50.00"_s},
            {u"after"_s, u"500.00"_s},
            {u"afterBonus"_s, u"50.00"_s}};
}

QJsonObject granted(const QString &at, const QString &allowed)
{
    return {{u"v"_s, 1},   {u"member"_s, u"M1"_s},    {u"shop"_s, u"S001"_s}, {u"till"_s, u"T01"_s},
            {u"at"_s, at}, {u"currency"_s, u"CNY"_s}, {u"allowed"_s, allowed}};
}

using Apply = Result<> (*)(Transaction &, const TillIdentity &, const QJsonObject &);

bool takes(OfficeFixture &fixture, Apply apply, const QJsonObject &body)
{
    return fixture.office()
        .database()
        .writeNow([&](Transaction &transaction) { return apply(transaction, from, body); })
        .has_value();
}
}

class VoucherEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVoucherIsWrittenInWholeUnits();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void noMoreGoesBackThanIsPaidOut();
    void theLatestLimitStands();
    void anOpeningBalanceHasAMemberAndAmounts();
};

void VoucherEventsTest::aVoucherIsWrittenInWholeUnits()
{
    OfficeFixture fixture;
    QVERIFY(takes(fixture, applyVoucher, voucher()));
    QCOMPARE(fixture.column(u"SELECT kind || number || member || tender || amount || '/' || bonus || '/'"
                            " || after || '/' || after_bonus FROM voucher"_s),
             QStringList{u"top-upS001-T01-V000001M1cash50000/5000/50000/5000"_s});
    QVERIFY(!takes(fixture, applyVoucher, voucher()));
    QCOMPARE(fixture.count(u"voucher"_s), 1);
}

void VoucherEventsTest::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("another till") << u"till"_s << u"T02"_s;
    QTest::newRow("no id") << u"id"_s << u"7"_s;
    QTest::newRow("no date") << u"businessDate"_s << u"today"_s;
    QTest::newRow("no currency") << u"currency"_s << u"XXY"_s;
    QTest::newRow("no kind") << u"kind"_s << QString();
    QTest::newRow("a kind that is a page") << u"kind"_s << QString(500, u'k');
    QTest::newRow("no amount") << u"amount"_s << u"much"_s;
    QTest::newRow("nothing") << u"amount"_s << u"0.00"_s;
    QTest::newRow("more than there is") << u"amount"_s << u"99999999999999.00"_s;
    QTest::newRow("half a fen") << u"bonus"_s << u"0.005"_s;
}

void VoucherEventsTest::whatDoesNotFitIsRefused()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    OfficeFixture fixture;
    QJsonObject body = voucher();
    body[field] = value;
    QVERIFY(!takes(fixture, applyVoucher, body));
    QCOMPARE(fixture.count(u"voucher"_s), 0);
}

void VoucherEventsTest::noMoreGoesBackThanIsPaidOut()
{
    OfficeFixture fixture;
    const auto part = [](const QString &amount) {
        return QJsonObject{{u"tender"_s, u"card"_s}, {u"reference"_s, u"T1"_s}, {u"amount"_s, amount}};
    };
    QJsonObject body = voucher();
    body[u"back"_s] = QJsonArray{part(u"1.00"_s)};
    QVERIFY(!takes(fixture, applyVoucher, body));
    body[u"amount"_s] = u"-500.00"_s;
    for (const QJsonArray &wrong :
         {QJsonArray(), QJsonArray{part(u"0.00"_s)}, QJsonArray{part(u"-1.00"_s)},
          QJsonArray{part(u"much"_s)}, QJsonArray{part(u"300.00"_s), part(u"200.01"_s)}, QJsonArray{7}}) {
        body[u"back"_s] = wrong;
        QVERIFY(!takes(fixture, applyVoucher, body));
    }
    body[u"back"_s] = QJsonArray{part(u"300.00"_s), part(u"200.00"_s)};
    QVERIFY(takes(fixture, applyVoucher, body));
}

void VoucherEventsTest::theLatestLimitStands()
{
    OfficeFixture fixture;
    QVERIFY(takes(fixture, applyCredit, granted(u"2026-03-05T04:00:00Z"_s, u"30.00"_s)));
    QVERIFY(takes(fixture, applyCredit, granted(u"2026-03-06T04:00:00Z"_s, u"20.00"_s)));
    QVERIFY(takes(fixture, applyCredit, granted(u"2026-03-05T05:00:00Z"_s, u"90.00"_s)));
    QCOMPARE(fixture.column(u"SELECT member || allowed FROM credit"_s), QStringList{u"M12000"_s});
    QVERIFY(!takes(fixture, applyCredit, granted(u"2026-03-07T04:00:00Z"_s, u"-1.00"_s)));
}

void VoucherEventsTest::anOpeningBalanceHasAMemberAndAmounts()
{
    const QJsonObject good{{u"v"_s, 1},
                           {u"shop"_s, u"S001"_s},
                           {u"till"_s, u"T01"_s},
                           {u"member"_s, u"M1"_s},
                           {u"account"_s, TillEvents::uuid(7)},
                           {u"points"_s, -300},
                           {u"currency"_s, u"CNY"_s},
                           {u"principal"_s, u"50.00"_s},
                           {u"bonus"_s, u"0.00"_s},
                           {u"at"_s, u"2026-03-05T04:00:00Z"_s}};
    QVERIFY(checkBalance(from, good));
    for (const QString &field : good.keys()) {
        QJsonObject lacking = good;
        lacking.remove(field);
        QVERIFY2(!checkBalance(from, lacking), qPrintable(field));
    }
    QVERIFY(!checkBalance({u"S001"_s, u"T02"_s, 1}, good));
}

QTEST_GUILESS_MAIN(VoucherEventsTest)
#include "tst_voucherevents.moc"
