#pragma once

#include "core/data/transaction.h"
#include "core/usecase/session.h"

/// When no shift of this till is open any more: one "day.closed/1" for each business date that was sold on in
/// the shifts closed since the last time, or for today's when nothing was sold. Else nothing.
void closeDays(Transaction &transaction, const Session &who, Timestamp now, const Random &random);
