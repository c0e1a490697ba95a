#pragma once

#include "core/data/pricebook.h"
#include "core/sale/price.h"
#include "core/usecase/session.h"

#include <QJsonObject>

/// Prices one cart as a script asks for it, as ring() does but without tenders; writes nothing. Rounding is
/// that of a sale paid in cash, and so are points. Refuses with the codes of price().
Result<QJsonObject> quoteRequest(const Connection &main, const Connection &keys, const Session &who,
                                 PriceBook &prices, const QByteArray &line, Timestamp now,
                                 const Random &random);

/// "needs 2 more", "only on weekdays 2", "excluded by 会员日": why a promotion did nothing.
QString reasonText(const NotApplied &reason, const Currency &currency);
