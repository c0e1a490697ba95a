#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/security/passwordhash.h"
#include "core/security/throttle.h"

#include <functional>

/// What the window takes from outside, so that a test can say what time it is.
struct Surroundings
{
    Clock clock;
    Random random;
    std::function<qint64()> monotonicMs; ///< a clock that nobody sets
    quint64 run = 0;                     ///< tells this run of the program from others
    KdfCost cost;                        ///< of new passwords

    ClockReading reading() const { return {clock(), run, monotonicMs()}; }
};
