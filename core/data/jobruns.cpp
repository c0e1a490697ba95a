#include "core/data/jobruns.h"

using namespace Qt::StringLiterals;

namespace jobruns {
bool isDone(const Connection &connection, const QString &job, const BusinessDate &date)
{
    Rows rows = connection.select(u"SELECT 1 FROM job_run WHERE job = ? AND date >= ?"_s, job, date.toIso());
    return rows.next();
}

void record(Transaction &transaction, const QString &job, const BusinessDate &date, Timestamp at)
{
    transaction.execute(u"INSERT INTO job_run (job, date, at) VALUES (?, ?, ?) ON CONFLICT (job) DO UPDATE"
                        " SET date = excluded.date, at = excluded.at WHERE excluded.date > date"_s,
                        job, date.toIso(), at);
}
}
