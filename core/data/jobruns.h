#pragma once

#include "core/base/businessdate.h"
#include "core/data/transaction.h"

/// The business date that each daily job was last done for.
namespace jobruns {
std::optional<BusinessDate> last(const Connection &connection, const QString &job);
/// Never goes back: a clock that was set back does not have a day done twice.
void record(Transaction &transaction, const QString &job, const BusinessDate &date, Timestamp at);
}
