#pragma once

#include "core/sale/sale.h"

#include <QJsonArray>

/// [{"rule","name"?,"points"}]; the rule of a shop without a programme is "point-unit".
QJsonArray toJson(const std::vector<PointsReason> &reasons);

/// What rules gave, or took back, in a whole sale.
std::vector<PointsReason> reasonsOf(const Sale &sale);
