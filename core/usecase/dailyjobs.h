#pragma once

#include "core/base/businessdate.h"
#include "core/base/random.h"
#include "core/data/transaction.h"
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

/// {"job","date"} and what it did; "more":true when the day is not done and wants another turn, so that no
/// sale waits for a job that looks at every member. Refuses what the job refuses.
Result<QJsonObject> runDailyJob(Transaction &transaction, const Session &who, DailyJob job,
                                const BusinessDate &date, Timestamp now, const Random &random);

/// All of them that are not done yet for the day that it is, up to the first that wants another turn: then
/// true, and this is to be asked again.
Result<bool> runDailyJobs(Transaction &transaction, const Session &who, Timestamp now, const Random &random);
