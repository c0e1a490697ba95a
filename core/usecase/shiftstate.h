#pragma once

#include "core/data/shifts.h"
#include "core/usecase/session.h"

/// Whether sales and cash may go into the session's shift now: NoShift without one or when it is closed,
/// ShiftCounted once its count is handed in.
Result<> mustTakeSales(const Connection &connection, const Session &who);
