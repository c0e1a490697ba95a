#pragma once

#include "core/base/id.h"
#include "core/base/timestamp.h"

#include <QDate>
#include <QString>

#include <optional>

enum class TaskState { Open, Done, Dropped };

/// What a task's history consists of.
enum class TaskAct { Created, Assigned, Done, Dropped, Reopened };

/// When a task is to be done, seen from a day.
enum class TaskTime { Overdue, Today, Coming };

/// Something that somebody of the shop is to do for a member; its text is sealed under the member's key.
struct MemberTask
{
    Id<MemberTask> id;
    Id<struct Customer> customer;
    QString number; ///< the member's
    QDate due;
    Id<struct User> assignee;
    QString assigneeName;
    TaskState state = TaskState::Open;
    Id<struct User> user; ///< who thought of it
    Timestamp at;
    qint64 textRow = 0;
};

/// "open", "done", "dropped"
QString toText(TaskState state);
std::optional<TaskState> taskState(const QString &text);
/// "created", "assigned", "done", "dropped", "reopened"
QString toText(TaskAct act);

/// The state after an act; nothing where the act is not possible: only what is open is done, dropped or
/// assigned, and only what is not is opened again.
std::optional<TaskState> after(TaskState state, TaskAct act);

inline TaskTime timeOf(const QDate &due, const QDate &today)
{
    return due < today ? TaskTime::Overdue : due == today ? TaskTime::Today : TaskTime::Coming;
}
/// "overdue", "today", "coming"
QString toText(TaskTime time);
