#include "core/data/jobruns.h"

using namespace Qt::StringLiterals;

namespace jobruns {
std::optional<BusinessDate> last(const Connection &connection, const QString &job)
{
    Rows rows = connection.select(u"SELECT date FROM job_run WHERE job = ?"_s, job);
    return rows.next() ? BusinessDate::fromIso(rows.text(0)) : std::nullopt;
}

void record(Transaction &transaction, const QString &job, const BusinessDate &date, Timestamp at)
{
    transaction.execute(u"INSERT INTO job_run (job, date, at) VALUES (?, ?, ?) ON CONFLICT (job) DO UPDATE"
                        " SET date = excluded.date, at = excluded.at WHERE excluded.date > date"_s,
                        job, date.toIso(), at);
}
}
