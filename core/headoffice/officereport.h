#pragma once

#include "core/base/businessdate.h"
#include "core/base/result.h"
#include "core/data/connection.h"

#include <QJsonObject>

/// A day of all shops, or of one: the till's day report, with "shops":[…] beside it. Shops of several
/// currencies are told apart by "currency" and have no common sum: InvalidInput asks for one shop.
Result<QJsonObject> officeDayReport(const Connection &connection, const BusinessDate &date,
                                    const std::optional<QString> &shop);
