#pragma once

#include "core/base/result.h"
#include "core/data/transaction.h"
#include "core/headoffice/tillidentity.h"

#include <QJsonObject>

/// Writes down a `voucher.issued/1`. Refuses InvalidInput with the field that does not fit.
Result<> applyVoucher(Transaction &transaction, const TillIdentity &from, const QJsonObject &body);

/// Writes down a `credit.granted/1`: the latest of a member stands.
Result<> applyCredit(Transaction &transaction, const TillIdentity &from, const QJsonObject &body);

/// `balance.opened/1` has a member, an account and amounts; kept as an event.
Result<> checkBalance(const TillIdentity &from, const QJsonObject &body);
