#include "core/usecase/reportshift.h"

#include "core/base/random.h"
#include "core/usecase/closeshift.h"
#include "core/usecase/countjson.h"
#include "core/usecase/movecash.h"
#include "tests/support/trade.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReportShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsTheSumsByTheKindsFound();
    void changesNothing();
    void beforeTheCountACashierIsToldNoSums();
    void somebodyElsesShiftNeedsTheRight();
    void hintsNameTheReceipt();
    void aFileSaysWhatWasCounted_data();
    void aFileSaysWhatWasCounted();

private:
    Result<ShiftReport> report(const Session &who) const
    {
        return m_shop->database->read([&](const Connection &connection) {
            return reportShift(connection, who, m_shop->session.shift->id);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestReportShift::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    // 80.40 less 0.40, paid by 30.00 on a card and 60.00 in cash: 10.00 change.
    QVERIFY(trade::sell(*m_shop, Money::of(8040),
                        {{u"card"_s, Money::of(3000)}, {u"cash"_s, Money::of(6000)}}, Money::of(40)));
    trade::refund(*m_shop, Money::of(500), u"cash"_s);
    trade::refund(*m_shop, Money::of(700), u"card"_s, u"void"_s);
}

void TestReportShift::tellsTheSumsByTheKindsFound()
{
    // A kind of tender that this version does not know.
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"PRAGMA ignore_check_constraints = ON"_s);
        transaction.execute(u"UPDATE tender SET kind = 'shells' WHERE amount = -700"_s);
        transaction.execute(u"PRAGMA ignore_check_constraints = OFF"_s);
        return {};
    }));
    const auto found = report(m_shop->session);
    QVERIFY(found);
    const QJsonObject json = toJson(*found, m_shop->session.shop.currency);
    QCOMPARE(json[u"sales"].toInt(), 1);
    QCOMPARE(json[u"refunds"].toInt(), 1);
    QCOMPARE(json[u"voids"].toInt(), 1);
    QCOMPARE(json[u"discounted"].toInt(), 1);
    QCOMPARE(json[u"orderDiscount"].toString(), u"0.40"_s);
    QCOMPARE(json[u"total"].toString(), u"68.00"_s);
    const QJsonObject cash = json[u"cash"].toObject();
    QCOMPARE(cash[u"sales"].toString(), u"60.00"_s);
    QCOMPARE(cash[u"refunds"].toString(), u"5.00"_s);
    QCOMPARE(cash[u"change"].toString(), u"10.00"_s);
    QCOMPARE(cash[u"expected"].toString(), u"45.00"_s);
    const QJsonArray tenders = json[u"tenders"].toArray();
    QCOMPARE(tenders.size(), 3);
    QCOMPARE(tenders[0][u"expected"].toString(), u"45.00"_s);
    QCOMPARE(tenders[1][u"kind"].toString(), u"card"_s);
    QCOMPARE(tenders[1][u"expected"].toString(), u"30.00"_s);
    QCOMPARE(tenders[2][u"kind"].toString(), u"shells"_s);
    QCOMPARE(tenders[2][u"refunded"].toString(), u"7.00"_s);
    const QJsonObject tax = json[u"taxes"].toArray().first().toObject();
    QCOMPARE(tax[u"rate"].toString(), u"13"_s);
    QCOMPARE(tax[u"net"].toString(), u"68.00"_s);
}

void TestReportShift::changesNothing()
{
    const auto before = report(m_shop->session);
    const auto after = report(m_shop->session);
    QCOMPARE(toJson(*before, m_shop->session.shop.currency), toJson(*after, m_shop->session.shop.currency));
    QCOMPARE(int(after->state), int(ShiftReport::State::Open));
    QVERIFY(!after->z);
}

void TestReportShift::beforeTheCountACashierIsToldNoSums()
{
    Session cashier = m_shop->session;
    cashier.role = Role::Cashier;
    const auto blind = report(cashier);
    QVERIFY(blind && blind->withheld);
    QCOMPARE(blind->totals.sales, 1);
    QVERIFY(blind->totals.tenders.empty());
    QCOMPARE(blind->totals.drawer.expected(), Money());
    const QJsonObject json = toJson(*blind, cashier.shop.currency);
    for (const QString &name : {u"total"_s, u"gross"_s, u"tenders"_s, u"taxes"_s})
        QVERIFY2(!json.contains(name), qPrintable(name));
    QVERIFY(!json[u"cash"].toObject().contains(u"expected"));
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return handInCount(transaction, cashier, cashier.shift->id, {}, ShopFixture::noon());
    }));
    const auto told = report(cashier);
    QVERIFY(told && !told->withheld);
    QCOMPARE(told->totals.drawer.expected(), Money::of(4500));
}

void TestReportShift::somebodyElsesShiftNeedsTheRight()
{
    Session other = m_shop->session;
    other.user = Id<User>::make(ShopFixture::noon(), systemRandom);
    QVERIFY(report(other));
    other.role = Role::Cashier;
    QCOMPARE(report(other).error(), (Error{Error::Code::NotPermitted, u"viewReports"_s}));
}

void TestReportShift::hintsNameTheReceipt()
{
    const ShiftCount count{{}, Money::of(5500), {}};
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return handInCount(transaction, m_shop->session, m_shop->session.shift->id, count,
                           ShopFixture::noon());
    }));
    const auto found = report(m_shop->session);
    const auto hints = m_shop->database->read(
        [&](const Connection &connection) { return hintsFor(connection, *found, m_shop->session); });
    QCOMPARE(hints->size(), 1u);
    QVERIFY(hints->front().kind == DifferenceHint::Kind::ChangeKept);
    QCOMPARE(hints->front().reference, u"S001-T01-000001"_s);
}

void TestReportShift::aFileSaysWhatWasCounted_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("cash"); // −1: refused
    QTest::newRow("pieces") << QByteArray(R"({"cash":{"100":3,"0.5":2,"0.1":0},"other":"0.30"})")
                            << qint64(30130);
    QTest::newRow("one sum") << QByteArray(R"({"tenders":{"cash":"301.30","card":"5.00"}})") << qint64(30130);
    QTest::newRow("nothing") << QByteArray("{}") << qint64(0);
    QTest::newRow("no such note") << QByteArray(R"({"cash":{"70":1}})") << qint64(-1);
    QTest::newRow("twice the same note") << QByteArray(R"({"cash":{"100":1,"100.00":1}})") << qint64(-1);
    QTest::newRow("half a note") << QByteArray(R"({"cash":{"100":0.5}})") << qint64(-1);
    QTest::newRow("less than none") << QByteArray(R"({"cash":{"100":-1}})") << qint64(-1);
    QTest::newRow("a text") << QByteArray(R"({"cash":"301.30"})") << qint64(-1);
    QTest::newRow("a number") << QByteArray(R"({"other":5})") << qint64(-1);
    QTest::newRow("tenders in a list") << QByteArray(R"({"tenders":[]})") << qint64(-1);
}

void TestReportShift::aFileSaysWhatWasCounted()
{
    QFETCH(QByteArray, file);
    QFETCH(qint64, cash);
    const auto count = countFromJson(QJsonDocument::fromJson(file).object(), m_shop->session.shop.currency);
    QCOMPARE(count ? count->cashTotal().units() : -1, cash);
    if (!count)
        QCOMPARE(count.error().code, Error::Code::InvalidInput);
}

QTEST_GUILESS_MAIN(TestReportShift)
#include "tst_reportshift.moc"
