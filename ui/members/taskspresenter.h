#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/usecase/followup.h"
#include "core/usecase/handover.h"

#include <QObject>

#include <vector>

/// A task with the member whom it is for, as this user sees them.
struct TaskRow
{
    ReadTask task;
    QString member; ///< masked name, else the number
};

/// What is to be done for members: by whoever is signed in or, for who may assign, by everybody. Knows no
/// widget.
class TasksPresenter : public QObject
{
    Q_OBJECT

public:
    TasksPresenter(Database &database, const Session &session, Clock clock, Random random,
                   QObject *parent = nullptr);

    /// Those of the time that is asked for, what is due first in front.
    const std::vector<TaskRow> &rows() const { return m_rows; }
    qint64 count(TaskTime time) const;
    qint64 countAll() const { return qint64(m_all.size()); }
    /// Nothing: of any time.
    const std::optional<TaskTime> &time() const { return m_time; }
    bool isEverybodys() const { return m_everybody; }
    bool mayAssign() const { return m_session.may(Permission::AssignMembers).has_value(); }
    bool mayOpen() const { return m_session.vault != nullptr; }
    QDate today() const { return businessDate(m_clock(), m_session.shop.day).date(); }
    const std::optional<Error> &problem() const { return m_problem; }

    /// Who looks after how many; empty for who may not assign.
    std::vector<CareLoad> loads() const;

public Q_SLOTS:
    void setSession(const Session &session);
    void open();
    void setTime(const std::optional<TaskTime> &time);
    void setEverybodys(bool everybody);
    /// Done, dropped, or open again.
    void move(const Id<MemberTask> &id, TaskAct act);
    void handOver(const QString &from, const QString &to);

Q_SIGNALS:
    void changed();
    void moved(const MemberTask &task, TaskAct act);
    void handedOver(const HandOver &done);
    void refused(const Error &error);

private:
    void filter();

    Database &m_database;
    Session m_session;
    Clock m_clock;
    Random m_random;
    std::vector<TaskRow> m_all;
    std::vector<TaskRow> m_rows;
    std::optional<TaskTime> m_time;
    bool m_everybody = false;
    std::optional<Error> m_problem;
};
