#pragma once

#include "core/customer/membertask.h"
#include "core/data/transaction.h"

#include <vector>

/// Whose: a member's, or a user's, or all; and whether those that are over are asked for, too.
struct TaskFilter
{
    std::optional<Id<struct Customer>> customer = {};
    std::optional<Id<struct User>> assignee = {};
    bool onlyOpen = true;
    int limit = 500;
};

/// Tasks with their history. Lists of more than one member leave out whose processing is restricted.
namespace tasks {
/// With 'created' in its history; `task.number` and `assigneeName` are not looked at.
void append(Transaction &transaction, const MemberTask &task);
std::optional<MemberTask> find(const Connection &connection, const Id<MemberTask> &id);
/// What is open in front, by its day; then what is over, the newest first.
std::vector<MemberTask> list(const Connection &connection, const TaskFilter &filter);
/// The state that `act` leads to, with its line of history.
void change(Transaction &transaction, const MemberTask &task, TaskAct act, TaskState after,
            const Id<User> &user, Timestamp at);

struct Change
{
    TaskAct act = TaskAct::Created;
    QString assignee;
    QString user; ///< empty: the person was erased by a daily job
    Timestamp at;
};
/// The oldest first.
std::vector<Change> history(const Connection &connection, const Id<MemberTask> &id);
}
