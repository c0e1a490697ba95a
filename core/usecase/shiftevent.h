#pragma once

#include "core/data/shifts.h"
#include "core/shift/shiftreport.h"
#include "core/usecase/session.h"

/// The body of "shift.closed/1": what the Z report says, with ids in place of names.
QByteArray shiftClosedBody(const ShiftReport &report, const ShiftClose &close, const Shop &shop);
