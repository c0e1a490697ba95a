#include "core/usecase/movecash.h"

#include "core/base/random.h"
#include "core/data/cashmovements.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"
#include "core/usecase/closeshift.h"
#include "tests/support/shopfixture.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMoveCash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesEntryAuditAndEvent();
    void askedTwiceItMovesOnce();
    void otherContentUnderTheSameIdIsRefused();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void aReasonHoldsNoBankCard();
    void nothingGoesIntoACountedShift();
    void refusesWithoutShift();

private:
    static CashRequest request(CashMovementKind kind, qint64 amount, const QString &reason = u"零钱"_s)
    {
        return {Id<CashMovement>::make(ShopFixture::noon(), systemRandom), kind, Money::of(amount), reason};
    }
    Result<CashMovement> move(const CashRequest &request)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return moveCash(transaction, m_shop->session, request, ShopFixture::noon(), systemRandom);
        });
    }
    std::vector<QueuedEvent> events() const
    {
        return *m_shop->database->read([](const Connection &main) { return outbox::from(main, 1, 100); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestMoveCash::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_shop->session.role = Role::Cashier;
}

void TestMoveCash::writesEntryAuditAndEvent()
{
    const auto movement = move(request(CashMovementKind::PayOut, 1600, u"  买  牛奶 "_s));
    QVERIFY(movement);
    QCOMPARE(movement->reason, u"买 牛奶"_s);
    const auto kept = m_shop->database->read([&](const Connection &connection) {
        return cashmovements::ofShift(connection, m_shop->session.shift->id);
    });
    QCOMPARE(kept->size(), 1u);
    QCOMPARE(kept->front().effect(), Money::of(-1600));
    QCOMPARE(events().size(), 1u);
    const QueuedEvent event = events().front();
    QCOMPARE(event.kind, u"cash.moved/1"_s);
    QCOMPARE(event.hash, bodyHash(event.body));
    QCOMPARE(QJsonDocument::fromJson(event.body)[u"amount"].toString(), u"16.00"_s);
    const auto act = m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT act FROM audit ORDER BY seq DESC LIMIT 1"_s);
        return rows.next() ? rows.text(0) : QString();
    });
    QCOMPARE(*act, u"cash.payOut"_s);
}

void TestMoveCash::askedTwiceItMovesOnce()
{
    const CashRequest once = request(CashMovementKind::Drop, 30000);
    QVERIFY(move(once));
    const auto again = move(once);
    QVERIFY(again);
    QCOMPARE(again->amount, Money::of(30000));
    QCOMPARE(events().size(), 1u);
}

void TestMoveCash::otherContentUnderTheSameIdIsRefused()
{
    CashRequest one = request(CashMovementKind::Drop, 30000);
    QVERIFY(move(one));
    one.amount = Money::of(1);
    QCOMPARE(move(one).error().code, Error::Code::DifferentRequest);
}

void TestMoveCash::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, CashMovementKind kind, qint64 amount, const QString &reason,
                        Error::Code code) { QTest::newRow(name) << int(kind) << amount << reason << code; };
    row("nothing", CashMovementKind::PayIn, 0, u"a"_s, Error::Code::InvalidPrice);
    row("less than nothing", CashMovementKind::PayIn, -1, u"a"_s, Error::Code::InvalidPrice);
    row("an opening with money", CashMovementKind::NoSale, 1, u"a"_s, Error::Code::InvalidPrice);
    row("no reason", CashMovementKind::NoSale, 0, u"  "_s, Error::Code::ReasonRequired);
    row("a reason too long", CashMovementKind::NoSale, 0, QString(201, u'a'), Error::Code::InvalidInput);
}

void TestMoveCash::refusesWhatDoesNotFit()
{
    QFETCH(int, kind);
    QFETCH(qint64, amount);
    QFETCH(QString, reason);
    QFETCH(Error::Code, code);
    const auto movement = move(request(CashMovementKind(kind), amount, reason));
    QVERIFY(!movement);
    QCOMPARE(movement.error().code, code);
    QVERIFY(events().empty());
}

void TestMoveCash::aReasonHoldsNoBankCard()
{
    const auto movement = move(request(CashMovementKind::NoSale, 0, u"card 4111 1111 1111 1111"_s));
    QCOMPARE(movement.error(), (Error{Error::Code::InvalidInput, u"reason"_s}));
}

void TestMoveCash::nothingGoesIntoACountedShift()
{
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return handInCount(transaction, m_shop->session, m_shop->session.shift->id, {}, ShopFixture::noon());
    }));
    QCOMPARE(move(request(CashMovementKind::PayIn, 100)).error(), (Error{Error::Code::ShiftCounted, u"1"_s}));
}

void TestMoveCash::refusesWithoutShift()
{
    m_shop->session.shift.reset();
    QCOMPARE(move(request(CashMovementKind::PayIn, 100)).error().code, Error::Code::NoShift);
}

QTEST_GUILESS_MAIN(TestMoveCash)
#include "tst_movecash.moc"
