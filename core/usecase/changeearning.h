#pragma once

#include "core/data/earnprogrammes.h"
#include "core/data/rewards.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

/// By what members earn from now on; what was earned stays. Refuses NotPermitted, and InvalidInput "per"
/// where the amounts of base rules, or the shop's point unit beside them, are too unlike to be rounded
/// together.
Result<> changeProgramme(Transaction &transaction, const Session &who, const EarnProgramme &programme,
                         Timestamp now);

/// Takes a catalogue of rewards from a file as docs/loyalty.md describes it, entry by entry; a rejected
/// entry's row counts from 1, its column is the code. One with a known code takes the place of that. Refuses
/// NotPermitted, InvalidJson, InvalidInput (another version or an unknown field), TooLarge above 1 MiB.
Result<ImportReport> changeRewards(Transaction &transaction, const Session &who, const QByteArray &file,
                                   Timestamp now);

/// {"version":1,"rewards":[…]}, as changeRewards() takes it.
QJsonObject rewardCatalogue(const Connection &connection, const Currency &currency);
