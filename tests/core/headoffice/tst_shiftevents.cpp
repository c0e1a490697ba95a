#include "core/headoffice/shiftevents.h"

#include "core/base/random.h"
#include "core/data/outbox.h"
#include "core/headoffice/ledger.h"
#include "core/usecase/closeshift.h"
#include "core/usecase/movecash.h"
#include "tests/core/headoffice/officefixture.h"
#include "tests/core/headoffice/tillevents.h"
#include "tests/support/trade.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Head office believes what a till's own use cases say of its drawer, and nothing that does not add up.
class TestShiftEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatATillSaysIsTaken();
    void theyAreKeptAndNotQuarantined();
    void whatDoesNotAddUpIsRefused_data();
    void whatDoesNotAddUpIsRefused();

private:
    Result<> check(const QString &kind, const QJsonObject &body) const
    {
        if (kind == u"shift.closed/1")
            return checkShiftClosed(m_from, body);
        return kind == u"cash.moved/1" ? checkCashMoved(m_from, body) : checkDayClosed(m_from, body);
    }

    const TillIdentity m_from{u"S001"_s, u"T01"_s, 1};
    std::map<QString, QByteArray> m_bodies;
};

void TestShiftEvents::initTestCase()
{
    const QTemporaryDir folder;
    const ShopFixture shop = ShopFixture::make(folder.path());
    const Timestamp now = ShopFixture::noon();
    QVERIFY(trade::sell(shop, Money::of(8040), {{u"card"_s, Money::of(40)}, {u"cash"_s, Money::of(10000)}}));
    trade::refund(shop, Money::of(500), u"card"_s);
    const Id<Shift> shift = shop.session.shift->id;
    QVERIFY(shop.database->writeNow([&](Transaction &transaction) -> Result<ClosedShift> {
        const CashRequest request{Id<CashMovement>::make(now, systemRandom), CashMovementKind::PayOut,
                                  Money::of(1600), u"milk"_s};
        if (const auto moved = moveCash(transaction, shop.session, request, now, systemRandom); !moved)
            return moved.error();
        if (const auto counted = handInCount(transaction, shop.session, shift, {}, now); !counted)
            return counted.error();
        return closeShift(transaction, shop.session, {shift, u"none"_s, {}, {}}, now, systemRandom);
    }));
    const auto events =
        shop.database->read([](const Connection &main) { return outbox::from(main, 1, 100); });
    for (const QueuedEvent &event : *events)
        m_bodies[event.kind] = event.body;
}

void TestShiftEvents::whatATillSaysIsTaken()
{
    for (const QString &kind : {u"shift.closed/1"_s, u"cash.moved/1"_s, u"day.closed/1"_s}) {
        QVERIFY(m_bodies.contains(kind));
        QVERIFY(check(kind, QJsonDocument::fromJson(m_bodies[kind]).object()));
    }
}

void TestShiftEvents::theyAreKeptAndNotQuarantined()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    TillEvents till(from);
    for (const QString &kind : {u"shift.closed/1"_s, u"cash.moved/1"_s, u"day.closed/1"_s})
        till.add(kind, m_bodies[kind]);
    const auto answer = takeBatch(fixture.office(), from, till.batch());
    QVERIFY(answer.has_value());
    QCOMPARE(std::get<wire::BatchAnswer>(*answer).results, std::vector<QString>(3, u"applied"_s));
}

void TestShiftEvents::whatDoesNotAddUpIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const QString closed = u"shift.closed/1"_s;
    const QString moved = u"cash.moved/1"_s;
    const QString day = u"day.closed/1"_s;
    QTest::newRow("another till") << closed << u"till"_s << QJsonValue(u"T02"_s);
    QTest::newRow("no currency") << closed << u"currency"_s << QJsonValue(u"yuan"_s);
    QTest::newRow("no number") << closed << u"z"_s << QJsonValue(0);
    QTest::newRow("another expectation") << closed << u"expected"_s << QJsonValue(u"1.00"_s);
    QTest::newRow("another float") << closed << u"float"_s << QJsonValue(u"1.00"_s);
    QTest::newRow("no amount") << closed << u"drops"_s << QJsonValue(u"x"_s);
    QTest::newRow("another total") << closed << u"total"_s << QJsonValue(u"1.00"_s);
    QTest::newRow("tenders left out") << closed << u"tenders"_s << QJsonValue(QJsonArray());
    QTest::newRow("below zero") << moved << u"amount"_s << QJsonValue(u"-1.00"_s);
    QTest::newRow("no shift") << moved << u"shift"_s << QJsonValue(u"?"_s);
    QTest::newRow("another shop") << moved << u"shop"_s << QJsonValue(u"S009"_s);
    QTest::newRow("no date") << day << u"businessDate"_s << QJsonValue(u"5 March"_s);
    QTest::newRow("another day's total") << day << u"total"_s << QJsonValue(u"1.00"_s);
}

void TestShiftEvents::whatDoesNotAddUpIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject body = QJsonDocument::fromJson(m_bodies[kind]).object();
    body[field] = value;
    QCOMPARE(check(kind, body).error().code, Error::Code::InvalidInput);
}

QTEST_GUILESS_MAIN(TestShiftEvents)
#include "tst_shiftevents.moc"
