#pragma once

#include "core/data/transaction.h"
#include "core/sale/sale.h"
#include "core/usecase/session.h"

/// What was taken off a line by hand: its own discount and its share of the order's.
Money handDiscount(const QuoteLine &line);

/// What a role may take off by hand, of what a line or the order would cost.
Rate discountLimit(const Connection &connection, Role role);
/// Writes the limits and their audit entry. NotPermitted.
Result<> setDiscountLimit(Transaction &transaction, const Session &who, Role role, Rate share, Timestamp now);

/// Whether every discount and price by hand is within the cashier's limit or was consented to by somebody
/// whose limit allows it, who is active and not the cashier. NotPermitted (detail: giveDiscount).
Result<> mustBeWithinLimits(const Connection &connection, const Session &who, const Sale &sale);
