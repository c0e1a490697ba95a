#pragma once

#include "core/data/transaction.h"
#include "core/shift/cashmovement.h"

namespace cashmovements {
void append(Transaction &transaction, const CashMovement &movement);
std::optional<CashMovement> find(const Connection &connection, const Id<CashMovement> &id);
/// In the order in which they were written.
std::vector<CashMovement> ofShift(const Connection &connection, const Id<struct Shift> &shift);
}
