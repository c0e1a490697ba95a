#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QtGlobal>

#include <optional>

/// Both clocks at one moment. `run` tells one run of the program from another (a random number, not 0), and
/// `sinceStartMs` is its monotonic clock: nobody can set that one. With run 0 only the wall clock counts.
struct ClockReading
{
    Timestamp wall;
    quint64 run = 0;
    qint64 sinceStartMs = 0;

    friend bool operator==(const ClockReading &, const ClockReading &) = default;
};

/// What is kept of a user's failed attempts to sign in. Starts as {}; success puts it back to that.
struct ThrottleState
{
    int failures = 0;
    qint64 waitMs = 0; // still to wait at `at`
    ClockReading at;

    friend bool operator==(const ThrottleState &, const ThrottleState &) = default;
};

struct ThrottleRule
{
    int freeFailures = 5; // this one is the first to be followed by a wait
    qint64 firstWaitMs = 30'000;
    qint64 longestWaitMs = 900'000;
    std::optional<int> lockAfter; // failures that close this way in until it is opened by another

    /// A PIN is short, so waiting alone does not protect it: after 20 failures a password is asked for.
    static ThrottleRule forPin();
};

/// The state once the time that has passed is credited. Store it before each attempt: a clock set back then
/// costs nobody more than the wait that was left, and gives nobody a shorter one.
ThrottleState creditWait(const ThrottleState &state, const ClockReading &now);

/// The state after one more failure. Store it before the secret is checked and put {} in its place on
/// success, so that ending the program at the right moment gives no free attempt.
ThrottleState afterFailure(const ThrottleState &state, const ClockReading &now,
                           const ThrottleRule &rule = {});

/// Whether an attempt may be made on a credited state. LockedOut with the seconds to wait, or without detail
/// when waiting does not help.
Result<> mayTry(const ThrottleState &credited, const ThrottleRule &rule = {});
