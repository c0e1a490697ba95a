#pragma once

#include "core/usecase/check.h"

/// Cards of uses against their ledgers, and these against the sales.
std::vector<CheckOutcome> checkPasses(const Connection &connection);
