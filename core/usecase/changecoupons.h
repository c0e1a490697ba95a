#pragma once

#include "core/data/couponkinds.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// Takes kinds of coupons, and who is given one by itself, from a file as docs/coupons.md describes it, entry
/// by entry; a rejected entry's row counts from 1 within its list, its column is "kinds", "birthday" or
/// "anniversary" and the code. A list of gifts takes the place of the one before, a kind that of the one with
/// its code. All in one transaction. Refuses NotPermitted, InvalidJson, InvalidInput (another version or an
/// unknown field), TooLarge above 1 MiB.
Result<ImportReport> changeCoupons(Transaction &transaction, const Session &who, const QByteArray &file,
                                   Timestamp now);

/// {"version":1,"kinds":[…],"birthday":[…],"anniversary":[…]}, as changeCoupons() takes it.
QJsonObject couponRules(const Connection &connection);
