#pragma once

#include "core/catalog/returnrules.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// What may come back from now on, and when, of sales before, too. Refuses NotPermitted and InvalidInput
/// (detail: days, lowest-days, categories).
Result<ReturnRules> changeReturnRules(Transaction &transaction, const Session &who, const ReturnRules &rules,
                                      Timestamp now);

/// "酒水, 食品/生鲜" as paths of categories; empty is none.
QStringList returnCategories(const QString &text);

/// {"days","lowestDays","categories"}
QJsonObject toJson(const ReturnRules &rules);
