#pragma once

#include "core/data/pricebook.h"
#include "core/sale/receipt.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// Reads one sale as a script asks for it (`zhanggui-admin help ring` documents the form), prices it, settles
/// it and checks it out. The same id again with the same request as given answers the first receipt, whatever
/// became of prices and products since. Refuses with the codes of price(), settle() and checkout(), and
/// InvalidJson, InvalidInput (detail: the field), UnknownMember, UnknownProduct and what resolveScan()
/// refuses.
Result<Receipt> ring(Transaction &transaction, const Session &who, PriceBook &prices, const QByteArray &line,
                     Timestamp now, const Random &random);

/// A receipt as scripts read it.
QJsonObject toJson(const Receipt &receipt, const Currency &currency);
