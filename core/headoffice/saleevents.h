#pragma once

#include "core/base/result.h"
#include "core/data/transaction.h"
#include "core/headoffice/tillidentity.h"

#include <QJsonObject>

/// Writes down what a `sale.completed/1` tells. InvalidInput with what does not fit: sums, shop or till, a
/// receipt number that another sale has.
Result<> applySale(Transaction &transaction, const TillIdentity &from, const QJsonObject &body);
