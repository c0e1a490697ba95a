#include "core/usecase/followup.h"

#include "core/base/businessdate.h"
#include "core/data/audit.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/users.h"
#include "core/usecase/freetext.h"
#include "core/usecase/personaltext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostYears = 10;

Result<User> assigneeOf(const Connection &connection, const Session &who, const QString &name)
{
    const auto user =
        name.trimmed().isEmpty() ? users::find(connection, who.user) : users::byName(connection, name);
    return user && user->active ? Result<User>(*user) : Error{Error::Code::NotFound, name};
}

Result<> checkDue(const QDate &due, const QDate &today)
{
    const bool fits = due.isValid() && due >= today && due <= today.addYears(mostYears);
    return fits ? Result<>() : Error{Error::Code::InvalidInput, u"due"_s};
}

Result<MemberTask> again(const MemberTask &known, const Member &member, const NewTask &request)
{
    const bool same = known.customer == member.id && known.due == request.due;
    return same ? Result<MemberTask>(known) : Error{Error::Code::DifferentRequest, {}};
}

bool isConcerned(const Session &who, const MemberTask &task)
{
    return task.assignee == who.user || task.user == who.user;
}
}

Result<MemberTask> addTask(Transaction &transaction, const Session &who, const NewTask &request,
                           Timestamp now)
{
    if (const auto allowed = who.may(Permission::EnrolMember); !allowed)
        return allowed.error();
    const Connection &main = transaction.connection();
    const auto member = members::byNumber(main, request.member);
    if (!member)
        return membercards::unknownNumber(main, request.member);
    if (const auto known = tasks::find(main, request.id))
        return again(*known, *member, request);
    if (member->restricted)
        return Error{Error::Code::Restricted, member->number};
    const auto text = keptText(request.text, u"text"_s, Need::Required);
    if (!text)
        return text.error();
    if (const auto due = checkDue(request.due, businessDate(now, who.shop.day).date()); !due)
        return due.error();
    const auto assignee = assigneeOf(main, who, request.assignee);
    if (!assignee)
        return assignee.error();
    const auto row = keepPersonalText(transaction, who, member->number, *text);
    if (!row)
        return row.error();
    tasks::append(
        transaction,
        {request.id, member->id, {}, request.due, assignee->id, {}, TaskState::Open, who.user, now, *row});
    audit::append(transaction, now, who.user, u"task.add"_s,
                  {{u"task"_s, request.id.toString()}, {u"member"_s, member->id.toString()}});
    return *tasks::find(main, request.id);
}

Result<MemberTask> moveTask(Transaction &transaction, const Session &who, const Id<MemberTask> &id,
                            TaskAct act, Timestamp now)
{
    if (const auto allowed = who.may(Permission::FindMember); !allowed)
        return allowed.error();
    const auto task = tasks::find(transaction.connection(), id);
    if (!task)
        return Error{Error::Code::NotFound, id.toString()};
    if (!isConcerned(who, *task))
        if (const auto allowed = who.may(Permission::AssignMembers); !allowed)
            return allowed.error();
    const auto state = after(task->state, act);
    if (!state) {
        const bool isSo = (act == TaskAct::Done && task->state == TaskState::Done)
            || (act == TaskAct::Dropped && task->state == TaskState::Dropped)
            || (act == TaskAct::Reopened && task->state == TaskState::Open);
        return isSo ? Result<MemberTask>(*task) : Error{Error::Code::InvalidInput, u"act"_s};
    }
    if (act == TaskAct::Reopened && !membertexts::sealed(transaction.connection(), task->textRow))
        return Error{Error::Code::UnknownMember, task->number}; // erased meanwhile
    tasks::change(transaction, *task, act, *state, who.user, now);
    audit::append(transaction, now, who.user, u"task."_s + toText(act),
                  {{u"task"_s, id.toString()}, {u"member"_s, task->customer.toString()}});
    return *tasks::find(transaction.connection(), id);
}

Result<std::vector<ReadTask>> readTasks(const Connection &main, const Connection &keys, const Session &who,
                                        const TaskFilter &filter, bool plain)
{
    if (const auto allowed = who.may(Permission::FindMember); !allowed)
        return allowed.error();
    if (!filter.customer && filter.assignee != std::optional(who.user))
        if (const auto allowed = who.may(Permission::AssignMembers); !allowed)
            return allowed.error();
    const bool all = plain && who.may(Permission::RevealMember);
    std::vector<ReadTask> read;
    for (const MemberTask &task : tasks::list(main, filter)) {
        const bool hidden = !all && !isConcerned(who, task);
        read.push_back(
            {task, hidden ? QString() : personalText(main, keys, who, task.number, task.textRow), hidden});
    }
    return read;
}

QJsonObject toJson(const ReadTask &read, const QDate &today)
{
    const MemberTask &task = read.task;
    QJsonObject object{{u"id"_s, task.id.toString()},
                       {u"member"_s, task.number},
                       {u"due"_s, task.due.toString(Qt::ISODate)},
                       {u"assignee"_s, task.assigneeName},
                       {u"state"_s, toText(task.state)},
                       {u"at"_s, task.at.toIso()}};
    if (task.state == TaskState::Open)
        object[u"when"_s] = toText(timeOf(task.due, today));
    if (read.hidden)
        object[u"hidden"_s] = true;
    else
        object[u"text"_s] = read.text;
    return object;
}

QJsonArray taskHistoryToJson(const Connection &connection, const Id<MemberTask> &id)
{
    QJsonArray list;
    for (const tasks::Change &change : tasks::history(connection, id)) {
        QJsonObject line{
            {u"act"_s, toText(change.act)}, {u"assignee"_s, change.assignee}, {u"at"_s, change.at.toIso()}};
        if (!change.user.isEmpty())
            line[u"user"_s] = change.user;
        list << line;
    }
    return list;
}
