#pragma once

#include "core/base/businessdate.h"
#include "core/data/transaction.h"

/// The business date that each daily job was last done for.
namespace jobruns {
/// Whether it was done for this date or a later one.
bool isDone(const Connection &connection, const QString &job, const BusinessDate &date);
/// The last date that it was done for.
std::optional<BusinessDate> last(const Connection &connection, const QString &job);
/// Never goes back: a clock that was set back does not have a day done twice.
void record(Transaction &transaction, const QString &job, const BusinessDate &date, Timestamp at);
/// As if it never had been done: the day that it is asked for next is its first.
void forget(Transaction &transaction, const QString &job);

/// How far a job is that does a day in several turns.
struct Progress
{
    qint64 after = 0; ///< the last row that it has looked at
    qint64 done = 0;  ///< what it did so far
};
/// From the start, unless it is in the middle of that date.
Progress progress(const Connection &connection, const QString &job, const BusinessDate &date);
void keep(Transaction &transaction, const QString &job, const BusinessDate &date, const Progress &progress);
}
