#pragma once

#include "core/usecase/checkledgers.h"

/// Points by rules, points beside sales, and rewards: each adds up to what the ledgers and sales say.
std::vector<CheckOutcome> checkLoyalty(const Connection &connection);
