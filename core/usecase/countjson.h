#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/shift/count.h"

#include <QJsonObject>

/// What a file says was counted: {"cash":{"100":3,"0.5":2}?,"other":"0.30"?,"tenders":{"card":"100.00"}?}, or
/// the cash as one sum among the tenders. InvalidInput with the field that does not fit.
Result<ShiftCount> countFromJson(const QJsonObject &json, const Currency &currency);
