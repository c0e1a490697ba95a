#pragma once

#include "core/data/database.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// How far back a record of processing looks at who had access.
inline constexpr int accessDays = 90;

/// The record of processing that GDPR 30 and PIPL 55–56 ask for, as the shop stands now; it names members by
/// number only. {"v":1,"madeAt","shop":{"code","name"},"members","processing":[{"activity","gdpr","pipl"}],
/// "retention":{"months","graceDays","keepsPoints","asked","lastRun"?},
/// "consents":[{"purpose","channel"?,"granted","withdrawn"}],
/// "access":[{"user"?,"reveals","copies","exports","exported"}],"accessDays",
/// "restrictions":[{"number","since"}],"corrections":{"open","overdue","changed","refused"},
/// "erased","erasures":[{"number","at","user"?,"readable": whether an older backup still is}], the newest
/// hundred}. NotPermitted (manageSettings).
Result<QJsonObject> privacyRecord(const Database &database, const Session &who, Timestamp now);

/// It was taken out of the program, as what: audited. NotPermitted.
Result<> notePrivacyRecord(Transaction &transaction, const Session &who, const QString &form, Timestamp now);
