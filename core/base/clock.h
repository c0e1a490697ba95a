#pragma once

#include "core/base/timestamp.h"

#include <functional>

/// Tells the time; passed in wherever time matters.
using Clock = std::function<Timestamp()>;

/// The machine's own clock.
Timestamp systemTime();
