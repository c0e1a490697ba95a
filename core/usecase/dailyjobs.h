#pragma once

#include "core/base/businessdate.h"
#include "core/base/random.h"
#include "core/data/transaction.h"
#include "core/usecase/copymember.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// What a till does by itself once a business date. A day that was left out is made up for, none is done
/// twice.
enum class DailyJob {
    Expiry,
    Tiers,
    Merges,
    Figures,
    Coupons,
    Birthday,
    Anniversary,
    Quality,
    Passes,
    Tokens,
    Retention
};

/// "expiry", "tiers", "merges", "figures", "coupons", "birthday", "anniversary", "quality", "passes",
/// "tokens", "retention"
QString toText(DailyJob job);
std::optional<DailyJob> dailyJob(const QString &text);

/// What a job did in a turn.
struct DailyTurn
{
    /// {"job","date"} and what it did; "more":true when the day is not done and wants another turn, so that
    /// no sale waits for a job that looks at every member.
    QJsonObject told;
    std::vector<HandedCopy> copies = {}; ///< of who was erased: takeBack() once it is committed

    bool wantsMore() const { return told[u"more"].toBool(); }
};

/// Refuses what the job refuses.
Result<DailyTurn> runDailyJob(Transaction &transaction, const Session &who, DailyJob job,
                              const BusinessDate &date, Timestamp now, const Random &random);

/// All of them that are not done yet for the day that it is, up to the first that wants another turn: while
/// the answer, which is that of the last that was run, does, this is to be asked again.
Result<DailyTurn> runDailyJobs(Transaction &transaction, const Session &who, Timestamp now,
                               const Random &random);
