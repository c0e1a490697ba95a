#pragma once

#include "core/data/passes.h"
#include "core/usecase/session.h"

#include <QJsonArray>
#include <QJsonObject>

/// {"number","kind","name","state","uses","used","left","paid","deferred","paidBack","until"?,"soldAt",
/// "receipt","member"?,"worthBack"?}: "worthBack" is what would be paid back on `day`, where anything would.
QJsonObject toJson(const Connection &connection, const Pass &pass, const Session &who,
                   const BusinessDate &day);
/// The same with "terms" and its ledger: "entries":[{"act","at","uses","left","earned","paidBack","worth"?,
/// "receipt"?,"user"?}]. Refuses NotPermitted, UnknownCard.
Result<QJsonObject> shownPass(const Connection &connection, const Session &who, const QString &number,
                              const BusinessDate &day);

/// [{"number","name","sold","left","until"?}]
QJsonArray toJson(const std::vector<ReceiptPass> &passes);
/// {"sold","paidBack","earned","uses","worth"}
QJsonObject toJson(const PassSums &sums, const Currency &currency);
/// {"cards","uses","deferred","tax"}
QJsonObject toJson(const PassLiability &liability, const Currency &currency);
