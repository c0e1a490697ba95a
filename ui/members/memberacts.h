#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/usecase/exportmembers.h"
#include "core/usecase/tagmembers.h"

#include <QObject>
#include <QThreadPool>

/// What came of giving a tag to many, or taking it from them.
struct TagSummary
{
    QString tag;
    bool adds = true;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
};

/// What is done to many members at once from their list: tagged, and back, and exported. Knows no widget.
class MemberActs : public QObject
{
    Q_OBJECT

public:
    MemberActs(Database &database, const Session &session, Clock clock, Random random,
               QObject *parent = nullptr);

    bool mayExport() const { return m_session.may(Permission::ExportMembers).has_value(); }
    bool isBusy() const { return m_busy; }
    /// Nobody undoes what somebody else did.
    bool canUndo() const { return !m_busy && !m_done.empty() && m_doneBy == m_session.user; }

public Q_SLOTS:
    /// What is under way ends in the name of whoever began it.
    void setSession(const Session &session) { m_session = session; }
    /// Batch by batch, so that no sale waits for more than one. Ignored while something is under way.
    void tag(const std::vector<qint64> &rows, const QString &word, bool adds);
    /// The last tagging, batch by batch.
    void undo();
    /// These rows of customer, in that order, which `filter` found; the audit hears of it before the file
    /// stands under its name.
    void exportTo(const QString &file, const std::vector<qint64> &rows, const QStringList &columns,
                  const MemberFilter &filter);

Q_SIGNALS:
    void tagged(const TagSummary &summary);
    void undone(qint64 members);
    void exported(const QString &file, const MemberExportReport &report);
    void refused(const Error &error);
    void busyChanged();

private:
    void tagNext(const Session &who);
    void undoNext(const Session &who);
    void finishExport(const Session &who, const std::shared_ptr<TableWriter> &out, const QString &file,
                      const MemberExportReport &report);
    void setBusy(bool busy);
    void fail(const Error &error);
    template <class Work, class Then> void write(const Session &who, Work work, Then then);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    bool m_busy = false;
    std::vector<qint64> m_rows; // to be tagged still, the last first
    TagSummary m_summary;
    std::vector<Id<TagBatch>> m_done; // what an undo takes back
    Id<User> m_doneBy;
    qint64 m_undone = 0;
    QThreadPool m_aside; // last: it ends its work first
};
