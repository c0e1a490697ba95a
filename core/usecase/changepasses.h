#pragma once

#include "core/data/passkinds.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// Takes kinds of cards of uses from a file as docs/passes.md describes it, entry by entry; a rejected
/// entry's row counts from 1, its column is "kinds" and the code. A kind takes the place of the one with its
/// code, for cards that are sold from then on. All in one transaction. Refuses NotPermitted, InvalidJson,
/// InvalidInput (another version or an unknown field), TooLarge above 1 MiB.
Result<ImportReport> changePasses(Transaction &transaction, const Session &who, const QByteArray &file,
                                  Timestamp now);

/// {"version":1,"kinds":[…]}, as changePasses() takes it.
QJsonObject passRules(const Connection &connection, const Currency &currency);
