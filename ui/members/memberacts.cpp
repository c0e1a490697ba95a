#include "ui/members/memberacts.h"

MemberActs::MemberActs(Database &database, const Session &session, Clock clock, Random random,
                       QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_doneBy(session.user)
{
    m_aside.setMaxThreadCount(1);
}

void MemberActs::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

void MemberActs::fail(const Error &error)
{
    setBusy(false);
    Q_EMIT refused(error);
}

/// Whoever began something ends it, though another signs in meanwhile.
template <class Work, class Then> void MemberActs::write(const Session &who, Work work, Then then)
{
    m_database.write(
        this,
        [work = std::move(work), who, now = m_clock(), random = m_random](Transaction &transaction) {
            return work(transaction, who, now, random);
        },
        [this, then = std::move(then)](const auto &result) {
            if (result)
                then(*result);
            else
                fail(result.error());
        });
}

void MemberActs::tag(const std::vector<qint64> &rows, const QString &word, bool adds)
{
    if (m_busy || rows.empty())
        return;
    m_rows.assign(rows.rbegin(), rows.rend());
    m_summary = {word.simplified(), adds};
    m_done.clear();
    m_doneBy = m_session.user;
    setBusy(true);
    tagNext(m_session);
}

void MemberActs::tagNext(const Session &who)
{
    if (m_rows.empty()) {
        setBusy(false);
        return Q_EMIT tagged(m_summary);
    }
    const size_t count = std::min(taggedATime, m_rows.size());
    const std::vector<qint64> batch(m_rows.end() - qsizetype(count), m_rows.end());
    m_rows.resize(m_rows.size() - count);
    const TagRequest request{Id<TagBatch>::make(m_clock(), m_random), m_summary.tag, m_summary.adds};
    write(
        who,
        [request, batch](Transaction &transaction, const Session &user, Timestamp now, const Random &random) {
            return tagMembers(transaction, user, request, batch, now, random);
        },
        [this, who, id = request.id](const TagOutcome &outcome) {
            m_summary.changed += outcome.changed;
            m_summary.unchanged += outcome.unchanged;
            m_summary.refused += qint64(outcome.refused.size());
            if (outcome.changed > 0)
                m_done.push_back(id);
            tagNext(who);
        });
}

void MemberActs::undo()
{
    if (!canUndo())
        return;
    m_undone = 0;
    setBusy(true);
    undoNext(m_session);
}

void MemberActs::undoNext(const Session &who)
{
    if (m_done.empty()) {
        setBusy(false);
        return Q_EMIT undone(m_undone);
    }
    write(
        who,
        [id = m_done.back()](Transaction &transaction, const Session &user, Timestamp now,
                             const Random &random) { return undoTags(transaction, user, id, now, random); },
        [this, who](const TagOutcome &outcome) {
            m_undone += outcome.undone;
            m_done.pop_back();
            undoNext(who);
        });
}

void MemberActs::exportTo(const QString &file, const std::vector<qint64> &rows, const QStringList &columns,
                          const MemberFilter &filter)
{
    if (m_busy)
        return;
    setBusy(true);
    m_aside.start([this, file, who = m_session, now = m_clock(),
                   options = MemberExportOptions{columns, false, rows, filter}] {
        std::shared_ptr<TableWriter> out;
        auto report = m_database.lookAside(
            [&](const Connection &main, const Connection &keys) -> Result<MemberExportReport> {
                auto made = TableWriter::create(file);
                if (!made)
                    return made.error();
                out = std::move(*made);
                return writeMembers(main, keys, who, *out, options, now);
            });
        QMetaObject::invokeMethod(
            this,
            [this, who, out = std::move(out), file, report = std::move(report)] {
                if (report)
                    finishExport(who, out, file, *report);
                else
                    fail(report.error());
            },
            Qt::QueuedConnection);
    });
}

void MemberActs::finishExport(const Session &who, const std::shared_ptr<TableWriter> &out,
                              const QString &file, const MemberExportReport &report)
{
    write(
        who,
        [report](Transaction &transaction, const Session &user, Timestamp now, const Random &) {
            return noteExport(transaction, user, report, now);
        },
        [this, out, file, report](const std::monostate &) {
            // Only now a workbook is packed.
            m_aside.start([this, out, file, report] {
                const auto finished = out->finish();
                const auto answer = [this, file, report, finished] {
                    if (!finished)
                        return fail(finished.error());
                    setBusy(false);
                    Q_EMIT exported(file, report);
                };
                QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
            });
        });
}
