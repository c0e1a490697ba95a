#pragma once

#include "core/base/businessdate.h"
#include "core/data/transaction.h"

/// The business date that each daily job was last done for.
namespace jobruns {
/// Whether it was done for this date or a later one.
bool isDone(const Connection &connection, const QString &job, const BusinessDate &date);
/// Never goes back: a clock that was set back does not have a day done twice.
void record(Transaction &transaction, const QString &job, const BusinessDate &date, Timestamp at);
}
