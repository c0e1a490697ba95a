#include "core/security/throttle.h"

#include <algorithm>
#include <limits>

namespace {
// Within one run the monotonic clock decides. Across runs only the wall clock is left, and it never runs
// backwards.
qint64 passedMs(const ClockReading &since, const ClockReading &now, qint64 mostMs)
{
    const bool sameRun = since.run != 0 && since.run == now.run;
    const qint64 from = sameRun ? since.sinceStartMs : since.wall.milliseconds();
    const qint64 to = sameRun ? now.sinceStartMs : now.wall.milliseconds();
    if (to <= from)
        return 0;
    const quint64 passed = static_cast<quint64>(to) - static_cast<quint64>(from);
    return static_cast<qint64>(std::min(passed, static_cast<quint64>(mostMs)));
}

qint64 waitAfter(int failures, const ThrottleRule &rule)
{
    if (failures < rule.freeFailures)
        return 0;
    qint64 wait = std::min(rule.firstWaitMs, rule.longestWaitMs);
    for (int i = rule.freeFailures; i < failures && wait < rule.longestWaitMs; ++i)
        wait = wait > rule.longestWaitMs / 2 ? rule.longestWaitMs : wait * 2;
    return wait;
}
}

ThrottleRule ThrottleRule::forPin()
{
    ThrottleRule rule;
    rule.lockAfter = 20;
    return rule;
}

ThrottleState creditWait(const ThrottleState &state, const ClockReading &now)
{
    const qint64 wait = std::max<qint64>(state.waitMs, 0);
    return {state.failures, wait - passedMs(state.at, now, wait), now};
}

ThrottleState afterFailure(const ThrottleState &state, const ClockReading &now, const ThrottleRule &rule)
{
    const int failures = std::min(std::max(state.failures, 0), std::numeric_limits<int>::max() - 1) + 1;
    return {failures, waitAfter(failures, rule), now};
}

Result<> mayTry(const ThrottleState &credited, const ThrottleRule &rule)
{
    if (rule.lockAfter && credited.failures >= *rule.lockAfter)
        return Error{Error::Code::LockedOut, {}};
    if (credited.waitMs > 0)
        return Error{Error::Code::LockedOut, QString::number((credited.waitMs - 1) / 1000 + 1)};
    return {};
}
