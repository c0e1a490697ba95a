#pragma once

#include "core/data/database.h"
#include "core/data/retention.h"
#include "core/usecase/copymember.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// What the rule of retention does on a day.
struct RetentionPlan
{
    QDate on;
    RetentionRule rule;
    std::vector<InactiveMember> toAsk;   ///< now for the first time
    std::vector<InactiveMember> waiting; ///< asked; the days of grace are not over
    std::vector<InactiveMember> toErase;
    std::vector<std::pair<Id<Customer>, QString>> staying; ///< asked, and something happened since
};

/// What was done of it.
struct RetentionRun
{
    RetentionPlan plan;
    QStringList erased;          ///< numbers
    QStringList copiesLeft = {}; ///< files that were handed out and are not as they were written
};

/// A turn of the daily job.
struct RetentionTurn
{
    qint64 asked = 0;
    qint64 staying = 0;
    qint64 erased = 0;
    bool more = false;                   ///< the day is not over
    std::vector<HandedCopy> copies = {}; ///< of who was erased: takeBack() once it is committed
};

/// Audited with what it was before. Refuses NotPermitted and InvalidInput "months" (0 to 600) or "graceDays"
/// (1 to 365).
Result<RetentionRule> changeRetentionRule(Transaction &transaction, const Session &who,
                                          const RetentionRule &rule, Timestamp now);

/// Looks only. Without a rule nobody is in it. NotPermitted (eraseMember).
Result<RetentionPlan> planRetention(const Connection &connection, const Session &who, const QDate &on);

/// Marks who is to be asked, takes back the mark of who stays, and erases whose grace is over, each by a
/// commit of its own after looking once more: somebody who came meanwhile is kept. After days off it does
/// what those days would have, but for the days of grace, which begin when somebody is asked; on the same day
/// again it does nothing. Copies that somebody was given are taken back once they are erased. Refuses
/// NotPermitted, VaultClosed, and InvalidInput "date" for a day that has not come.
Result<RetentionRun> runRetention(Database &database, const Session &who, const QDate &on, Timestamp now,
                                  const Random &random);

/// The same by itself, one erasure a turn, once a business date; without a rule or with the vault closed
/// nothing is done and the day is not over. Whoever manages the shop's settings decided so with the rule:
/// whoever may sell starts it.
Result<RetentionTurn> retainMembers(Transaction &transaction, const Session &who, const BusinessDate &today,
                                    Timestamp now, const Random &random);

/// Somebody who was asked wants to stay: as if they had come today. Refuses NotPermitted and UnknownMember.
Result<> keepMember(Transaction &transaction, const Session &who, const QString &number, Timestamp now);

/// {"months","graceDays","keepsPoints"}
QJsonObject toJson(const RetentionRule &rule);
/// {"date","asked":[{"number","lastSeen","eraseOn","askedOn"?}],"waiting":[…],"due":[…: their grace is over],
/// "staying":[number]}
QJsonObject toJson(const RetentionPlan &plan);
