#include "core/usecase/closeshift.h"

#include "core/base/random.h"
#include "core/data/outbox.h"
#include "core/usecase/check.h"
#include "core/usecase/movecash.h"
#include "core/usecase/openshift.h"
#include "tests/support/trade.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCloseShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCountThatFitsClosesWithAZ();
    void closingTwiceAnswersTheFirst();
    void theCountCannotBeChanged();
    void nothingIsSoldIntoACountedOrClosedShift();
    void withoutACountItStaysOpen();
    void aDifferenceNeedsANoteAndAManager();
    void theLimitIsTheShops();
    void zNumbersHaveNoGaps();
    void somebodyElsesShiftNeedsAManager();
    void theDrawerIsTakenOverInOneStep();
    void whoHasAShiftCannotTakeOver();
    void aClockSetBackBreaksNothing();
    void theEventTellsWhatTheReportDoes();
    void everyPlantedEditIsFound_data();
    void everyPlantedEditIsFound();

private:
    Session &me() { return m_shop->session; }
    Session other(const QString &name, Role role);
    ShiftCount cash(qint64 amount) const { return {{}, Money::of(amount), {}}; }
    Result<ShiftReport> handIn(const ShiftCount &count, const Session &who, const Id<Shift> &shift);
    Result<ShiftReport> handIn(const ShiftCount &count) { return handIn(count, me(), me().shift->id); }
    Result<ClosedShift> close(const CloseRequest &request, const Session &who);
    Result<ClosedShift> close(const QString &note = {})
    {
        return close({me().shift->id, note, {}, {}}, me());
    }
    QStringList eventKinds() const;
    QJsonObject lastEvent(const QString &kind) const;
    bool isSound() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Timestamp m_now = ShopFixture::noon();
};

void TestCloseShift::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_now = ShopFixture::noon();
}

Session TestCloseShift::other(const QString &name, Role role)
{
    Session session = me();
    session.user = Id<User>::make(m_now, systemRandom);
    session.name = name;
    session.role = role;
    session.shift.reset();
    const auto added = m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        users::append(transaction, {session.user, name, role, std::nullopt, true, {}});
        return {};
    });
    return added ? session : me();
}

Result<ShiftReport> TestCloseShift::handIn(const ShiftCount &count, const Session &who,
                                           const Id<Shift> &shift)
{
    return m_shop->database->writeNow(
        [&](Transaction &transaction) { return handInCount(transaction, who, shift, count, m_now); });
}

Result<ClosedShift> TestCloseShift::close(const CloseRequest &request, const Session &who)
{
    return m_shop->database->writeNow(
        [&](Transaction &transaction) { return closeShift(transaction, who, request, m_now, systemRandom); });
}

QStringList TestCloseShift::eventKinds() const
{
    return *m_shop->database->read([](const Connection &connection) {
        QStringList kinds;
        for (const QueuedEvent &event : outbox::from(connection, 1, 1000))
            kinds << event.kind;
        return kinds;
    });
}

QJsonObject TestCloseShift::lastEvent(const QString &kind) const
{
    return *m_shop->database->read([&](const Connection &connection) {
        QJsonObject body;
        for (const QueuedEvent &event : outbox::from(connection, 1, 1000))
            if (event.kind == kind)
                body = QJsonDocument::fromJson(event.body).object();
        return body;
    });
}

bool TestCloseShift::isSound() const
{
    const auto outcomes = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return checkAll(main, keys, m_shop->session);
    });
    for (const CheckOutcome &outcome : *outcomes)
        if (!outcome.ok)
            qWarning("%s: %s", qPrintable(outcome.name), qPrintable(outcome.detail));
    return toJson(*outcomes)[u"ok"].toBool();
}

void TestCloseShift::aCountThatFitsClosesWithAZ()
{
    QVERIFY(trade::sell(*m_shop, Money::of(8040), {{u"cash"_s, Money::of(10000)}}));
    const auto counted = handIn({{{Money::of(5000), 1}, {Money::of(1000), 3}}, Money::of(40), {}});
    QVERIFY(counted);
    QCOMPARE(int(counted->state), int(ShiftReport::State::Counted));
    QCOMPARE(counted->comparisons().front().expected, Money::of(8040));
    QCOMPARE(counted->comparisons().front().difference(), Money());
    const auto closed = close();
    QVERIFY(closed);
    QVERIFY(!closed->duplicate);
    QCOMPARE(int(closed->report.state), int(ShiftReport::State::Closed));
    QCOMPARE(closed->report.z, 1);
    QCOMPARE(closed->report.closedBy, me().name);
    QVERIFY(closed->report.approvedBy.isEmpty());
    QVERIFY(isSound());
}

void TestCloseShift::closingTwiceAnswersTheFirst()
{
    QVERIFY(handIn(cash(0)));
    QVERIFY(close());
    m_now = m_now.plusMilliseconds(60'000);
    const auto events = eventKinds();
    const auto again = close(u"another note"_s);
    QVERIFY(again);
    QVERIFY(again->duplicate);
    QCOMPARE(again->report.z, 1);
    QVERIFY(again->report.note.isEmpty());
    QCOMPARE(eventKinds(), events);
}

void TestCloseShift::theCountCannotBeChanged()
{
    QVERIFY(handIn(cash(100)));
    QVERIFY(handIn(cash(100)));
    const auto changed = handIn(cash(200));
    QCOMPARE(changed.error(), (Error{Error::Code::DifferentRequest, u"1"_s}));
}

void TestCloseShift::nothingIsSoldIntoACountedOrClosedShift()
{
    QVERIFY(handIn(cash(0)));
    const trade::Paid paid{{u"cash"_s, Money::of(100)}};
    QCOMPARE(trade::sell(*m_shop, Money::of(100), paid).error().code, Error::Code::ShiftCounted);
    QVERIFY(close());
    QCOMPARE(trade::sell(*m_shop, Money::of(100), paid).error().code, Error::Code::NoShift);
}

void TestCloseShift::withoutACountItStaysOpen()
{
    QCOMPARE(close().error(), (Error{Error::Code::InvalidInput, u"count"_s}));
    QVERIFY(trade::sell(*m_shop, Money::of(100), {{u"cash"_s, Money::of(100)}}));
}

void TestCloseShift::aDifferenceNeedsANoteAndAManager()
{
    const Session manager = other(u"赵敏"_s, Role::Manager);
    me().role = Role::Cashier;
    QVERIFY(handIn(cash(501)));
    QCOMPARE(close().error(), (Error{Error::Code::ReasonRequired, u"note"_s}));
    QCOMPARE(close(u"多了"_s).error(), (Error{Error::Code::NotPermitted, u"approveDifference"_s}));
    const Approval wrong{manager.user, manager.name, Permission::OverridePrice};
    QCOMPARE(close({me().shift->id, u"多了"_s, wrong, {}}, me()).error().code, Error::Code::NotPermitted);
    const Approval approval{manager.user, manager.name, Permission::ApproveDifference};
    const auto closed = close({me().shift->id, u"多了"_s, approval, {}}, me());
    QVERIFY(closed);
    QCOMPARE(closed->report.approvedBy, u"赵敏"_s);
    QCOMPARE(closed->report.note, u"多了"_s);
}

void TestCloseShift::theLimitIsTheShops()
{
    me().shop.differenceLimit = Money::of(100);
    me().role = Role::Cashier;
    QVERIFY(handIn(cash(100)));
    QVERIFY(close());
}

void TestCloseShift::zNumbersHaveNoGaps()
{
    for (qint64 z = 1; z <= 3; ++z) {
        QVERIFY(handIn(cash(0)));
        QVERIFY(!close({me().shift->id, QString(300, u'x'), {}, {}}, me()));
        const auto closed = close();
        QVERIFY(closed);
        QCOMPARE(closed->report.z, z);
        me().shift.reset();
        const auto opened = m_shop->database->writeNow([&](Transaction &transaction) {
            return openShift(transaction, me(), Money(), m_now, systemRandom);
        });
        QVERIFY(opened);
        me() = *opened;
    }
}

void TestCloseShift::somebodyElsesShiftNeedsAManager()
{
    const Session colleague = other(u"小周"_s, Role::Cashier);
    const Session manager = other(u"赵敏"_s, Role::Manager);
    QCOMPARE(handIn(cash(0), colleague, me().shift->id).error(),
             (Error{Error::Code::NotPermitted, u"closeOthersShift"_s}));
    QVERIFY(handIn(cash(0), manager, me().shift->id));
    const auto closed = close({me().shift->id, {}, {}, {}}, manager);
    QVERIFY(closed);
    QCOMPARE(closed->report.closedBy, u"赵敏"_s);
    QCOMPARE(closed->report.cashier, me().name);
}

void TestCloseShift::theDrawerIsTakenOverInOneStep()
{
    const Session next = other(u"小周"_s, Role::Cashier);
    QVERIFY(trade::sell(*m_shop, Money::of(8040), {{u"cash"_s, Money::of(8040)}}));
    QVERIFY(handIn(cash(8040)));
    const CloseRequest request{me().shift->id, {}, {}, Approval{next.user, next.name, Permission::Sell}};
    const auto closed = close(request, me());
    QVERIFY(closed && closed->next);
    QVERIFY(closed->next->user == next.user);
    QCOMPARE(closed->report.next, closed->next->shift->number);
    const auto report = m_shop->database->read(
        [&](const Connection &connection) { return reportShift(connection, me(), closed->next->shift->id); });
    QCOMPARE(report->totals.drawer.opening, Money::of(8040));
    // The drawer goes on, so the day does.
    QVERIFY(!eventKinds().contains(u"day.closed/1"_s));
    const auto again = close(request, me());
    QVERIFY(again && again->duplicate && again->next);
    QVERIFY(again->next->shift->id == closed->next->shift->id);
    QVERIFY(isSound());
}

void TestCloseShift::whoHasAShiftCannotTakeOver()
{
    const Session next = other(u"小周"_s, Role::Cashier);
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return openShift(transaction, next, Money(), m_now, systemRandom);
    }));
    QVERIFY(handIn(cash(0)));
    const auto closed =
        close({me().shift->id, {}, {}, Approval{next.user, next.name, Permission::Sell}}, me());
    QCOMPARE(closed.error(), (Error{Error::Code::ShiftOpen, u"小周"_s}));
}

void TestCloseShift::aClockSetBackBreaksNothing()
{
    QVERIFY(trade::sell(*m_shop, Money::of(100), {{u"cash"_s, Money::of(100)}}));
    m_now = *Timestamp::fromIso(u"2001-01-01T00:00:00Z"_s);
    QVERIFY(trade::sell(*m_shop, Money::of(100), {{u"cash"_s, Money::of(100)}}, {}, m_now));
    QVERIFY(handIn(cash(200)));
    const auto closed = close();
    QVERIFY(closed);
    QCOMPARE(closed->report.closedAt, m_now);
    QCOMPARE(closed->report.totals.sales, 2);
    QVERIFY(isSound());
}

void TestCloseShift::theEventTellsWhatTheReportDoes()
{
    QVERIFY(
        trade::sell(*m_shop, Money::of(8040), {{u"card"_s, Money::of(4000)}, {u"cash"_s, Money::of(5000)}}));
    trade::refund(*m_shop, Money::of(1000), u"cash"_s);
    QVERIFY(handIn({{}, Money::of(3040), {{u"card"_s, Money::of(4000)}}}));
    QVERIFY(close());
    const QJsonObject event = lastEvent(u"shift.closed/1"_s);
    QCOMPARE(event[u"z"].toInt(), 1);
    QCOMPARE(event[u"sales"].toInt(), 1);
    QCOMPARE(event[u"refunds"].toInt(), 1);
    QCOMPARE(event[u"cashSales"].toString(), u"50.00"_s);
    QCOMPARE(event[u"cashRefunds"].toString(), u"10.00"_s);
    QCOMPARE(event[u"change"].toString(), u"9.60"_s);
    QCOMPARE(event[u"expected"].toString(), u"30.40"_s);
    QCOMPARE(event[u"total"].toString(), u"70.40"_s);
}

void TestCloseShift::everyPlantedEditIsFound_data()
{
    QTest::addColumn<QString>("edit");
    QTest::newRow("a movement's amount") << u"UPDATE cash_movement SET kind = 'noSale'"_s;
    QTest::newRow("a movement less") << u"DELETE FROM cash_movement"_s;
    QTest::newRow("a movement's size") << u"UPDATE cash_movement SET amount = 99"_s;
    QTest::newRow("the count") << u"UPDATE shift_count SET other_cash = other_cash + 1"_s;
    QTest::newRow("the float") << u"UPDATE shift SET float = 1"_s;
    QTest::newRow("the number") << u"UPDATE shift_close SET z = 2"_s;
    QTest::newRow("the next number") << u"UPDATE till SET last_z = 7"_s;
    QTest::newRow("closed, yet open") << u"UPDATE shift SET closed_at = NULL"_s;
    QTest::newRow("a close less") << u"DELETE FROM shift_close"_s;
}

void TestCloseShift::everyPlantedEditIsFound()
{
    QFETCH(QString, edit);
    QVERIFY(trade::sell(*m_shop, Money::of(300), {{u"cash"_s, Money::of(300)}}));
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        const CashRequest request{Id<CashMovement>::make(m_now, systemRandom), CashMovementKind::PayOut,
                                  Money::of(100), u"milk"_s};
        return moveCash(transaction, me(), request, m_now, systemRandom);
    }));
    QVERIFY(handIn(cash(200)) && close());
    QVERIFY(isSound());
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(edit);
        return {};
    }));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
    QVERIFY(!isSound());
}

QTEST_GUILESS_MAIN(TestCloseShift)
#include "tst_closeshift.moc"
