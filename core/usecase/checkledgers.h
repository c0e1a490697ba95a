#pragma once

#include "core/usecase/check.h"

/// Stored value and gift cards, credit, deposits: each balance against its entries, the entries of each sale
/// against its tenders; and vouchers, each against its entry and the event that tells of it; and the list of
/// members against all of them.
std::vector<CheckOutcome> checkLedgers(const Connection &connection);
