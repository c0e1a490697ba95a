#include "core/data/membertasks.h"

#include "core/customer/member.h"
#include "core/data/users.h"

using namespace Qt::StringLiterals;

namespace {
const QString selection = u"SELECT t.id, c.id, c.number, t.due, t.assignee, a.name, t.state, t.user, t.at,"
                          " t.text FROM member_task t JOIN member_text x ON x.row = t.text"
                          " JOIN customer c ON c.row = x.customer JOIN user a ON a.id = t.assignee WHERE "_s;

MemberTask taskOf(const Rows &rows)
{
    const auto state = taskState(rows.text(6));
    if (!state)
        throw StorageFault(StorageFault::Kind::Damaged, u"member_task"_s);
    return {rows.id<MemberTask>(0),
            rows.id<Customer>(1),
            rows.text(2),
            QDate::fromString(rows.text(3), Qt::ISODate),
            rows.id<User>(4),
            rows.text(5),
            *state,
            rows.id<User>(7),
            rows.timestamp(8),
            rows.integer(9)};
}

void note(Transaction &transaction, const Id<MemberTask> &task, TaskAct act, const Id<User> &user,
          Timestamp at)
{
    transaction.execute(u"INSERT INTO member_task_change (task, act, assignee, user, at)"
                        " SELECT row, ?2, assignee, ?3, ?4 FROM member_task WHERE id = ?1"_s,
                        task, toText(act), user, at);
}

TaskAct actOf(const QString &text)
{
    for (const TaskAct act :
         {TaskAct::Created, TaskAct::Assigned, TaskAct::Done, TaskAct::Dropped, TaskAct::Reopened})
        if (toText(act) == text)
            return act;
    throw StorageFault(StorageFault::Kind::Damaged, u"member_task_change"_s);
}
}

namespace tasks {
void append(Transaction &transaction, const MemberTask &task)
{
    transaction.execute(u"INSERT INTO member_task (id, text, due, assignee, state, user, at)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                        task.id, task.textRow, task.due.toString(Qt::ISODate), task.assignee,
                        toText(task.state), task.user, task.at);
    note(transaction, task.id, TaskAct::Created, task.user, task.at);
}

std::optional<MemberTask> find(const Connection &connection, const Id<MemberTask> &id)
{
    Rows rows = connection.select(selection + u"t.id = ?"_s, id);
    return rows.next() ? std::optional(taskOf(rows)) : std::nullopt;
}

std::vector<MemberTask> list(const Connection &connection, const TaskFilter &filter)
{
    // Each by its own index.
    const QString whose = filter.customer ? u"c.id = ?1"_s
        : filter.assignee                 ? u"t.assignee = ?1"_s
                                          : u"?1 IS NULL"_s;
    const QString used =
        filter.customer ? QString() : u" AND c.restricted_at IS NULL AND c.status = 'active'"_s;
    const std::optional<QByteArray> id = filter.customer ? std::optional(filter.customer->bytes())
        : filter.assignee                                ? std::optional(filter.assignee->bytes())
                                                         : std::nullopt;
    std::vector<MemberTask> tasks;
    Rows rows = connection.select(
        selection + whose + used + (filter.onlyOpen ? u" AND t.state = 'open'"_s : QString())
            + u" ORDER BY t.state <> 'open', CASE t.state WHEN 'open' THEN t.due"
              " END, CASE t.state WHEN 'open' THEN t.row ELSE -t.row END LIMIT ?2"_s,
        id, filter.limit);
    while (rows.next())
        tasks.push_back(taskOf(rows));
    return tasks;
}

void change(Transaction &transaction, const MemberTask &task, TaskAct act, TaskState after,
            const Id<User> &user, Timestamp at)
{
    transaction.execute(u"UPDATE member_task SET state = ? WHERE id = ?"_s, toText(after), task.id);
    note(transaction, task.id, act, user, at);
}

std::vector<Change> history(const Connection &connection, const Id<MemberTask> &id)
{
    std::vector<Change> changes;
    Rows rows = connection.select(u"SELECT h.act, a.name, u.name, h.at FROM member_task_change h"
                                  " JOIN member_task t ON t.row = h.task JOIN user a ON a.id = h.assignee"
                                  " LEFT JOIN user u ON u.id = h.user WHERE t.id = ? ORDER BY h.row"_s,
                                  id);
    while (rows.next())
        changes.push_back(
            {actOf(rows.text(0)), rows.text(1), rows.optionalText(2).value_or(QString()), rows.timestamp(3)});
    return changes;
}
}
