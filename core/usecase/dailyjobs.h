#pragma once

#include "core/base/businessdate.h"
#include "core/base/random.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// What a till does by itself once a business date. A day that was left out is made up for, none is done
/// twice.
enum class DailyJob { Expiry, Tiers, Merges };

/// "expiry", "tiers", "merges"
QString toText(DailyJob job);
std::optional<DailyJob> dailyJob(const QString &text);

/// {"job","date"} and what it did. Refuses what the job refuses.
Result<QJsonObject> runDailyJob(Transaction &transaction, const Session &who, DailyJob job,
                                const BusinessDate &date, Timestamp now, const Random &random);

/// All of them that are not done yet for the day that it is.
Result<> runDailyJobs(Transaction &transaction, const Session &who, Timestamp now, const Random &random);
