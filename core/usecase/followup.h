#pragma once

#include "core/base/random.h"
#include "core/data/membertasks.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// What is to be done for a member, as it is asked for.
struct NewTask
{
    Id<MemberTask> id;
    QString member; ///< number
    QString text;   ///< up to 200 characters
    QDate due;
    QString assignee = {}; ///< a user's name; empty: whoever asks
};

/// A task with its text as this user may read it: whose it is, who thought of it, and who may see members in
/// full.
struct ReadTask
{
    MemberTask task;
    QString text;
    bool hidden = false;
};

/// Keeps it, with audit. The same id again answers what was kept. Refuses NotPermitted (enrolMember),
/// VaultClosed, UnknownMember, Restricted, ReasonRequired and InvalidInput "text", InvalidInput "due" (before
/// today or beyond ten years), NotFound for an assignee who is no user, and DifferentRequest.
Result<MemberTask> addTask(Transaction &transaction, const Session &who, const NewTask &request,
                           Timestamp now);

/// Done, Dropped or Reopened, by whose it is, who thought of it, or who may assign; with history and audit.
/// Where it is so already nothing is written. Refuses NotPermitted, NotFound, and InvalidInput "act" for a
/// task that was dropped and is to be done, or done and dropped.
Result<MemberTask> moveTask(Transaction &transaction, const Session &who, const Id<MemberTask> &id,
                            TaskAct act, Timestamp now);

/// By TaskFilter; other users' only for who may assign, unless they are a member's, and their texts only
/// where `plain`. NotPermitted.
Result<std::vector<ReadTask>> readTasks(const Connection &main, const Connection &keys, const Session &who,
                                        const TaskFilter &filter, bool plain = true);

/// {"id","member","due","when"? of an open one,"assignee","state","text" or "hidden":true,"at"}
QJsonObject toJson(const ReadTask &task, const QDate &today);
/// [{"act","assignee","user"?,"at"}], the oldest first.
QJsonArray taskHistoryToJson(const Connection &connection, const Id<MemberTask> &id);
