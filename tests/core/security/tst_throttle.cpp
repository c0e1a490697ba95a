#include "core/security/throttle.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 noon = 1'700'000'000'000;

ClockReading wall(qint64 ms)
{
    return {Timestamp::ofMilliseconds(ms), 0, 0};
}

ClockReading both(qint64 wallMs, quint64 run, qint64 sinceStartMs)
{
    return {Timestamp::ofMilliseconds(wallMs), run, sinceStartMs};
}

ThrottleState failed(int times, const ClockReading &at)
{
    ThrottleState state;
    for (int i = 0; i < times; ++i)
        state = afterFailure(state, at);
    return state;
}
}

/// Guessing gets slower, whatever is done to the clock or the program.
class ThrottleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fourSlipsAreFree();
    void waitDoublesUpToAQuarterOfAnHour();
    void waitingHelps();
    void clockSetBackChangesNothing();
    void clockSetForwardDoesNotHelpWithinARun();
    void wallClockCountsAcrossRuns();
    void pinClosesAfterTwenty();
    void anyStoredStateIsBorne();
    void waitOnlyShrinksAndNeverLastsLongerThanTheRule();
};

void ThrottleTest::fourSlipsAreFree()
{
    QVERIFY(mayTry(ThrottleState{}).has_value());
    QVERIFY(mayTry(failed(4, wall(noon))).has_value());
    const auto refused = mayTry(failed(5, wall(noon)));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{Error::Code::LockedOut, u"30"_s}));
}

void ThrottleTest::waitDoublesUpToAQuarterOfAnHour()
{
    const QList<qint64> seconds{30, 60, 120, 240, 480, 900, 900, 900};
    for (int i = 0; i < seconds.size(); ++i)
        QCOMPARE(failed(5 + i, wall(noon)).waitMs, seconds[i] * 1000);
    QCOMPARE(failed(1000, wall(noon)).waitMs, 900'000);
}

void ThrottleTest::waitingHelps()
{
    const ThrottleState state = failed(5, wall(noon));
    QCOMPARE(mayTry(creditWait(state, wall(noon + 29'001))).error().detail, u"1"_s);
    QVERIFY(!mayTry(creditWait(state, wall(noon + 29'999))));
    QVERIFY(mayTry(creditWait(state, wall(noon + 30'000))).has_value());
    const ThrottleState later = afterFailure(creditWait(state, wall(noon + 30'000)), wall(noon + 30'000));
    QCOMPARE(later.waitMs, 60'000);
}

void ThrottleTest::clockSetBackChangesNothing()
{
    constexpr qint64 year = 365LL * 24 * 3600 * 1000;
    const ThrottleState back = creditWait(failed(5, wall(noon)), wall(noon - year));
    QCOMPARE(back.waitMs, 30'000);
    QVERIFY(!mayTry(creditWait(back, wall(noon - year + 29'000))));
    QVERIFY(mayTry(creditWait(back, wall(noon - year + 30'000))).has_value());
}

void ThrottleTest::clockSetForwardDoesNotHelpWithinARun()
{
    const ThrottleState state = failed(5, both(noon, 9, 1000));
    QVERIFY(!mayTry(creditWait(state, both(noon * 2, 9, 2000))));
    QVERIFY(mayTry(creditWait(state, both(0, 9, 31'000))).has_value());
}

void ThrottleTest::wallClockCountsAcrossRuns()
{
    const ThrottleState state = failed(5, both(noon, 9, 1'000'000));
    QVERIFY(!mayTry(creditWait(state, both(noon + 5000, 10, 50))));
    QVERIFY(mayTry(creditWait(state, both(noon + 30'000, 10, 50))).has_value());
}

void ThrottleTest::pinClosesAfterTwenty()
{
    const ThrottleRule rule = ThrottleRule::forPin();
    const auto yearLater = wall(noon * 2);
    QVERIFY(mayTry(creditWait(failed(19, wall(noon)), yearLater), rule).has_value());
    const auto closed = mayTry(creditWait(failed(20, wall(noon)), yearLater), rule);
    QVERIFY(!closed);
    QCOMPARE(closed.error(), (Error{Error::Code::LockedOut, QString()}));
    QVERIFY(mayTry(creditWait(failed(20, wall(noon)), yearLater)).has_value());
}

void ThrottleTest::anyStoredStateIsBorne()
{
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    for (const qint64 stored : {least, qint64(-1), qint64(0), most}) {
        for (const qint64 now : {least, qint64(0), most}) {
            const ThrottleState state{std::numeric_limits<int>::max(), stored, wall(stored)};
            QVERIFY(creditWait(state, wall(now)).waitMs >= 0);
            QCOMPARE(afterFailure(state, wall(now)).failures, std::numeric_limits<int>::max());
            QCOMPARE(afterFailure(ThrottleState{std::numeric_limits<int>::min(), 0, {}}, wall(now)).failures,
                     1);
        }
    }
}

void ThrottleTest::waitOnlyShrinksAndNeverLastsLongerThanTheRule()
{
    QVERIFY(rc::check("however the clock jumps", [](const std::vector<qint64> &jumps) {
        ThrottleState state = failed(5, wall(noon));
        for (const qint64 jump : jumps) {
            const ThrottleState next = creditWait(state, wall(jump));
            RC_ASSERT(next.waitMs <= state.waitMs && next.waitMs >= 0);
            state = next;
        }
        const qint64 end = noon + state.waitMs;
        RC_ASSERT(creditWait(creditWait(state, wall(noon)), wall(end)).waitMs == 0);
    }));
}

QTEST_APPLESS_MAIN(ThrottleTest)
#include "tst_throttle.moc"
