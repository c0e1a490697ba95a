#pragma once

#include "core/base/result.h"
#include "core/headoffice/tillidentity.h"

#include <QJsonObject>

// What a till tells of its drawer is kept as its event; here it is looked at whether it adds up. InvalidInput
// with what does not fit.

/// "shift.closed/1": expected is what the drawer's formula gives, tenders sum to the total.
Result<> checkShiftClosed(const TillIdentity &from, const QJsonObject &body);
/// "cash.moved/1".
Result<> checkCashMoved(const TillIdentity &from, const QJsonObject &body);
/// "day.closed/1": tenders sum to the total.
Result<> checkDayClosed(const TillIdentity &from, const QJsonObject &body);
