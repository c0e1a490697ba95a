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
    transaction.execute(u"DELETE FROM job_progress WHERE job = ?"_s, job);
}

std::optional<BusinessDate> last(const Connection &connection, const QString &job)
{
    Rows rows = connection.select(u"SELECT date FROM job_run WHERE job = ?"_s, job);
    return rows.next() ? BusinessDate::fromIso(rows.text(0)) : std::nullopt;
}

void forget(Transaction &transaction, const QString &job)
{
    transaction.execute(u"DELETE FROM job_run WHERE job = ?"_s, job);
    transaction.execute(u"DELETE FROM job_progress WHERE job = ?"_s, job);
}

Progress progress(const Connection &connection, const QString &job, const BusinessDate &date)
{
    Rows rows = connection.select(u"SELECT after, done FROM job_progress WHERE job = ? AND date = ?"_s, job,
                                  date.toIso());
    return rows.next() ? Progress{rows.integer(0), rows.integer(1)} : Progress();
}

void keep(Transaction &transaction, const QString &job, const BusinessDate &date, const Progress &progress)
{
    transaction.execute(u"INSERT INTO job_progress (job, date, after, done) VALUES (?, ?, ?, ?)"
                        " ON CONFLICT (job) DO UPDATE SET date = excluded.date, after = excluded.after,"
                        " done = excluded.done"_s,
                        job, date.toIso(), progress.after, progress.done);
}
}
