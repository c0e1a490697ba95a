#pragma once

#include "core/usecase/check.h"

/// Coupons against their history, and against the sales that they were redeemed in.
std::vector<CheckOutcome> checkCoupons(const Connection &connection);
