#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/usecase/exportmembers.h"

#include <QObject>
#include <QThreadPool>

/// Members that go out into a file. Knows no widget.
class ExportPresenter : public QObject
{
    Q_OBJECT

public:
    ExportPresenter(Database &database, const Session &session, Clock clock, QObject *parent = nullptr);

    bool mayExport() const { return m_session.may(Permission::ExportMembers).has_value(); }
    /// Who may not see members in full gets them masked whatever is asked for.
    bool mustMask() const { return !m_session.may(Permission::RevealMember); }
    QStringList columns() const;
    bool isWriting() const { return m_writing; }

public Q_SLOTS:
    void setSession(const Session &session) { m_session = session; }
    /// By the name's ending: .csv or .xlsx.
    void write(const QString &path, const QStringList &columns, bool masked);

Q_SIGNALS:
    void changed();
    void written(const QString &path, const MemberExportReport &report);
    void refused(const Error &error);

private:
    void note(const Session &who, const std::shared_ptr<TableWriter> &out, const QString &path,
              const MemberExportReport &report);
    void end();
    void fail(const Error &error);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    bool m_writing = false;
    QThreadPool m_aside; // last: it ends its work first
};
