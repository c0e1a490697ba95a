#include "core/usecase/closeday.h"

#include "core/base/random.h"
#include "core/data/outbox.h"
#include "core/usecase/closeshift.h"
#include "core/usecase/openshift.h"
#include "tests/support/trade.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCloseDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLastOpenShiftClosesTheDay();
    void aShiftOverMidnightClosesBothDays();
    void aDayWithoutSalesClosesAsToday();
    void sellingAgainClosesItAgain();

private:
    Session &me() { return m_shop->session; }
    Result<ClosedShift> close(qint64 counted, const Session &who);
    void reopen();
    std::vector<QJsonObject> closedDays() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    const Timestamp m_now = ShopFixture::noon();
};

void TestCloseDay::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
}

Result<ClosedShift> TestCloseDay::close(qint64 counted, const Session &who)
{
    return m_shop->database->writeNow([&](Transaction &transaction) -> Result<ClosedShift> {
        const Id<Shift> shift = who.shift->id;
        const auto handed = handInCount(transaction, who, shift, {{}, Money::of(counted), {}}, m_now);
        if (!handed)
            return handed.error();
        return closeShift(transaction, who, {shift, {}, {}, {}}, m_now, systemRandom);
    });
}

void TestCloseDay::reopen()
{
    me().shift.reset();
    const auto opened = m_shop->database->writeNow(
        [&](Transaction &transaction) { return openShift(transaction, me(), Money(), m_now, systemRandom); });
    QVERIFY(opened);
    me() = *opened;
}

std::vector<QJsonObject> TestCloseDay::closedDays() const
{
    return *m_shop->database->read([](const Connection &connection) {
        std::vector<QJsonObject> days;
        for (const QueuedEvent &event : outbox::from(connection, 1, 1000))
            if (event.kind == u"day.closed/1")
                days.push_back(QJsonDocument::fromJson(event.body).object());
        return days;
    });
}

void TestCloseDay::theLastOpenShiftClosesTheDay()
{
    const auto second = m_shop->database->writeNow([&](Transaction &transaction) -> Result<Session> {
        Session session = me();
        session.user = Id<User>::make(m_now, systemRandom);
        session.shift.reset();
        users::append(transaction, {session.user, u"小周"_s, Role::Manager, std::nullopt, true, {}});
        return openShift(transaction, session, Money(), m_now, systemRandom);
    });
    QVERIFY(trade::sell(*m_shop, Money::of(300), {{u"cash"_s, Money::of(300)}}));
    QVERIFY(close(300, me()));
    QVERIFY(closedDays().empty());
    QVERIFY(close(0, *second));
    QCOMPARE(closedDays().size(), 1u);
    const QJsonObject day = closedDays().front();
    QCOMPARE(day[u"businessDate"].toString(), u"2026-03-05"_s);
    QCOMPARE(day[u"total"].toString(), u"3.00"_s);
    QCOMPARE(day[u"lastZ"].toInt(), 2);
}

void TestCloseDay::aShiftOverMidnightClosesBothDays()
{
    const auto late = *Timestamp::fromIso(u"2026-03-05T23:50:00+08:00"_s);
    const trade::Paid paid{{u"cash"_s, Money::of(100)}};
    QVERIFY(trade::sell(*m_shop, Money::of(100), paid, {}, late));
    QVERIFY(trade::sell(*m_shop, Money::of(100), paid, {}, late.plusMilliseconds(1'200'000)));
    QVERIFY(close(200, me()));
    QCOMPARE(closedDays().size(), 2u);
    QCOMPARE(closedDays().back()[u"businessDate"].toString(), u"2026-03-06"_s);
}

void TestCloseDay::aDayWithoutSalesClosesAsToday()
{
    QVERIFY(close(0, me()));
    QCOMPARE(closedDays().size(), 1u);
    QCOMPARE(closedDays().front()[u"businessDate"].toString(), u"2026-03-05"_s);
    QCOMPARE(closedDays().front()[u"sales"].toInt(-1), 0);
}

void TestCloseDay::sellingAgainClosesItAgain()
{
    const trade::Paid paid{{u"cash"_s, Money::of(100)}};
    QVERIFY(trade::sell(*m_shop, Money::of(100), paid));
    QVERIFY(close(100, me()));
    reopen();
    QVERIFY(trade::sell(*m_shop, Money::of(100), paid));
    QVERIFY(close(100, me()));
    QCOMPARE(closedDays().size(), 2u);
    QCOMPARE(closedDays().front()[u"total"].toString(), u"1.00"_s);
    QCOMPARE(closedDays().back()[u"total"].toString(), u"2.00"_s);
}

QTEST_GUILESS_MAIN(TestCloseDay)
#include "tst_closeday.moc"
