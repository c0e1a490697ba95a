#include "core/customer/membertask.h"

using namespace Qt::StringLiterals;

QString toText(TaskState state)
{
    switch (state) {
    case TaskState::Open: return u"open"_s;
    case TaskState::Done: return u"done"_s;
    case TaskState::Dropped: return u"dropped"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TaskState> taskState(const QString &text)
{
    for (const TaskState state : {TaskState::Open, TaskState::Done, TaskState::Dropped})
        if (toText(state) == text)
            return state;
    return std::nullopt;
}

QString toText(TaskAct act)
{
    switch (act) {
    case TaskAct::Created: return u"created"_s;
    case TaskAct::Assigned: return u"assigned"_s;
    case TaskAct::Done: return u"done"_s;
    case TaskAct::Dropped: return u"dropped"_s;
    case TaskAct::Reopened: return u"reopened"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TaskState> after(TaskState state, TaskAct act)
{
    const bool open = state == TaskState::Open;
    switch (act) {
    case TaskAct::Created: return std::nullopt;
    case TaskAct::Assigned: return open ? std::optional(TaskState::Open) : std::nullopt;
    case TaskAct::Done: return open ? std::optional(TaskState::Done) : std::nullopt;
    case TaskAct::Dropped: return open ? std::optional(TaskState::Dropped) : std::nullopt;
    case TaskAct::Reopened: return open ? std::nullopt : std::optional(TaskState::Open);
    }
    Q_UNREACHABLE();
}

QString toText(TaskTime time)
{
    switch (time) {
    case TaskTime::Overdue: return u"overdue"_s;
    case TaskTime::Today: return u"today"_s;
    case TaskTime::Coming: return u"coming"_s;
    }
    Q_UNREACHABLE();
}
