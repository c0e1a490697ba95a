#include "app/admin/commandparts.h"
#include "app/admin/reveal.h"

#include "core/base/businessdate.h"
#include "core/base/random.h"
#include "core/data/advisers.h"
#include "core/data/members.h"
#include "core/data/users.h"
#include "core/usecase/changemember.h"
#include "core/usecase/followup.h"
#include "core/usecase/handover.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

// Who looks after members, and what is to be done for them.

namespace {
constexpr int mostListed = 500;

QDate today(const Desk &desk, const Session &who)
{
    return businessDate(desk.now(), who.shop.day).date();
}

Result<int> adviser(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    if (arguments.has(u"user"_s) == arguments.has(u"none"_s))
        return Error{Error::Code::InvalidInput, u"--user or --none"_s};
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    Pinyin pinyin;
    const QJsonObject given{{u"adviser"_s, arguments.option(u"user"_s)}};
    const auto changed = desk.database().writeNow([&](Transaction &transaction) {
        return changeMember(transaction, *who, arguments.words.front(), given, desk.now(), systemRandom,
                            pinyin);
    });
    if (!changed)
        return changed.error();
    Desk::print({{u"number"_s, changed->profile.member.number}, {u"adviser"_s, arguments.option(u"user"_s)}});
    return 0;
}

Result<int> staffHandOver(Desk &desk)
{
    const bool preview = desk.arguments().has(u"preview"_s);
    const auto who = desk.signIn(preview ? Desk::Access::LookOnly : Desk::Access::Write);
    if (!who)
        return who.error();
    const QString from = desk.arguments().words[0];
    const QString to = desk.arguments().words[1];
    const auto done = preview ? desk.database().read([&](const Connection &connection) {
        return planHandOver(connection, *who, from, to);
    })
                              : desk.database().writeNow([&](Transaction &transaction) {
                                    return handOver(transaction, *who, from, to, desk.now(), systemRandom);
                                });
    if (!done)
        return done.error();
    QJsonObject answer = toJson(*done);
    if (preview)
        answer[u"preview"_s] = true;
    Desk::print(answer);
    return 0;
}

/// Each with how many they look after; with --ownerless the members whom nobody does any more.
Result<int> staffList(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto loads =
        desk.database().read([&](const Connection &connection) { return careLoads(connection, *who); });
    if (!loads)
        return loads.error();
    if (!desk.arguments().has(u"ownerless"_s)) {
        for (const CareLoad &load : *loads)
            Desk::print(toJson(load));
        return 0;
    }
    const auto numbers = desk.database().read(
        [](const Connection &connection) { return Result(advisers::ownerless(connection, mostListed)); });
    if (!numbers)
        return numbers.error();
    qint64 total = 0;
    for (const CareLoad &load : *loads)
        total += load.active ? 0 : load.members;
    Desk::print({{u"members"_s, QJsonArray::fromStringList(QStringList(numbers->begin(), numbers->end()))},
                 {u"total"_s, total}});
    return 0;
}

Result<int> taskAdd(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto id = arguments.has(u"id"_s) ? Id<MemberTask>::parse(arguments.option(u"id"_s))
                                           : Id<MemberTask>::make(desk.now(), systemRandom);
    if (!id)
        return Desk::wrong(u"id"_s);
    const QDate due = QDate::fromString(arguments.option(u"due"_s), Qt::ISODate);
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const NewTask request{*id, arguments.words.front(), arguments.option(u"text"_s), due,
                          arguments.option(u"user"_s)};
    const auto task = desk.database().writeNow(
        [&](Transaction &transaction) { return addTask(transaction, *who, request, desk.now()); });
    if (!task)
        return task.error();
    Desk::print(toJson({*task, request.text.simplified(), false}, today(desk, *who)));
    return 0;
}

/// Whose tasks are asked for.
Result<TaskFilter> filterOf(const Connection &connection, const Arguments &arguments, const Session &who)
{
    TaskFilter filter;
    filter.onlyOpen = !arguments.has(u"all"_s);
    filter.limit = mostListed;
    const auto member = memberOption(connection, arguments);
    if (!member)
        return member.error();
    if (*member) {
        filter.customer = (*member)->id;
    } else if (!arguments.has(u"everybody"_s)) {
        const QString name = arguments.option(u"user"_s);
        const auto user =
            name.isEmpty() ? users::find(connection, who.user) : users::byName(connection, name);
        if (!user)
            return Error{Error::Code::NotFound, name};
        filter.assignee = user->id;
    }
    return filter;
}

Result<std::vector<ReadTask>> tasksFor(Desk &desk, const Session &who, bool plain)
{
    return desk.database().read(
        [&](const Connection &main, const Connection &keys) -> Result<std::vector<ReadTask>> {
            const auto filter = filterOf(main, desk.arguments(), who);
            return filter ? readTasks(main, keys, who, *filter, plain) : filter.error();
        });
}

/// The members of whose tasks the texts are kept back.
std::vector<MemberProfile> keptBack(Desk &desk, const std::vector<ReadTask> &tasks)
{
    QStringList numbers;
    for (const ReadTask &task : tasks)
        if (task.hidden && !numbers.contains(task.task.number))
            numbers << task.task.number;
    const auto profiles = desk.database().read([&](const Connection &main) {
        std::vector<MemberProfile> known;
        for (const QString &number : numbers)
            if (const auto member = members::byNumber(main, number)) // who was erased has no text
                known.push_back({*member, {}});
        return Result(known);
    });
    return profiles ? *profiles : std::vector<MemberProfile>();
}

Result<int> taskList(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    auto read = tasksFor(desk, *who, false);
    if (!read)
        return read.error();
    const auto plain = reveal(desk, *who, keptBack(desk, *read));
    if (!plain)
        return plain.error();
    if (*plain)
        read = tasksFor(desk, *who, true);
    if (!read)
        return read.error();
    return desk.database().read([&](const Connection &main) -> Result<int> {
        for (const ReadTask &task : *read) {
            QJsonObject line = toJson(task, today(desk, *who));
            if (desk.arguments().has(u"history"_s))
                line[u"history"_s] = taskHistoryToJson(main, task.task.id);
            Desk::print(line);
        }
        return 0;
    });
}

Result<int> moveOne(Desk &desk, TaskAct act)
{
    const auto id = Id<MemberTask>::parse(desk.arguments().words.front());
    if (!id)
        return Error{Error::Code::NotFound, desk.arguments().words.front()};
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto task = desk.database().writeNow(
        [&](Transaction &transaction) { return moveTask(transaction, *who, *id, act, desk.now()); });
    if (!task)
        return task.error();
    Desk::print({{u"id"_s, task->id.toString()}, {u"state"_s, toText(task->state)}});
    return 0;
}
}

std::vector<Command> careCommands()
{
    return {{{u"member adviser"_s, 1, 1, {u"user"_s}, {u"none"_s}, {}},
             R"(
member adviser NUMBER --user NAME|--none
Who of the shop looks after the member.  out {"number","adviser": "" for nobody}
)",
             adviser},
            {{u"staff handover"_s, 2, 2, {}, {u"preview"_s}, {}},
             R"(
staff handover FROM TO [--preview]
Every member and every open task of FROM goes to TO at once. FROM may have left; TO is a user.
  out {"from","to","members","tasks","preview"?:true}
)",
             staffHandOver},
            {{u"staff list"_s, 0, 0, {}, {u"ownerless"_s}, {}},
             R"(
staff list [--ownerless]
How many members and open tasks each user has, one line each; those of somebody who left are ownerless.
  out {"name","active","members","tasks","ownerless"?}
  with --ownerless {"members":[up to 500 numbers],"total"}
)",
             staffList},
            {{u"task add"_s, 1, 1, {u"text"_s, u"due"_s, u"user"_s, u"id"_s}, {}, {}},
             R"(
task add NUMBER --text T --due 2026-12-24 [--user NAME] [--id ID]
Something to do for a member, by whoever signs in or by the user named. The text is sealed under the member's
       key. The same id again answers the same task.
  out {"id","member","due","when":"overdue|today|coming","assignee","state","text","at"}
)",
             taskAdd},
            {{u"task list"_s, 0, 0, {u"member"_s, u"user"_s}, {u"everybody"_s, u"all"_s, u"history"_s}, {}},
             R"(
task list [--member NUMBER | --user NAME | --everybody] [--all] [--history]
Open tasks of whoever signs in, of a member, of another user, or of everybody; with --all those that are over,
       too. Whose processing is restricted is left out, unless they are named.
  out {"id","member","due","when"?,"assignee","state","text" or "hidden":true,"at",
       "history"?:[{"act","assignee","user"?,"at"}]}, one line each, what is due first in front. Texts of
       others' tasks for who may see members in full, which the audit records; not beside a running till.
)",
             taskList},
            {{u"task done"_s, 1, 1, {}, {}, {}},
             R"(
task done ID
out {"id","state":"done"}
)",
             [](Desk &desk) { return moveOne(desk, TaskAct::Done); }},
            {{u"task drop"_s, 1, 1, {}, {}, {}},
             R"(
task drop ID
It is not to be done any more.  out {"id","state":"dropped"}
)",
             [](Desk &desk) { return moveOne(desk, TaskAct::Dropped); }},
            {{u"task reopen"_s, 1, 1, {}, {}, {}},
             R"(
task reopen ID
out {"id","state":"open"}
)",
             [](Desk &desk) { return moveOne(desk, TaskAct::Reopened); }}};
}
