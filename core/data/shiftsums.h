#pragma once

#include "core/data/connection.h"
#include "core/shift/differencehints.h"
#include "core/shift/shiftreport.h"

/// What a shift comes to, summed from its sales, tenders and movements each time it is asked for.
namespace shiftsums {
/// Throws AmountOverflow when a sum is out of range.
ShiftTotals totals(const Connection &connection, const Id<struct Shift> &shift);
/// What moved money, for hints; references of sales are receipt numbers as counted.
std::vector<DrawerEntry> entries(const Connection &connection, const Id<struct Shift> &shift);
}
