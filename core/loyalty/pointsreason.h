#pragma once

#include "core/base/amount.h"

#include <QString>

#include <vector>

/// What a rule gave; of what comes back below zero.
struct PointsReason
{
    QString rule; ///< its code
    QString name;
    Points points;

    friend bool operator==(const PointsReason &, const PointsReason &) = default;
};

/// Of `reasons` what `part` of `whole` bears: rounded from the first to the last together, so that the parts
/// sum to that share of all points, and shares of shares to the whole.
std::vector<PointsReason> share(const std::vector<PointsReason> &reasons, Quantity part, Quantity whole);

/// By rule, in the order in which rules first appear.
std::vector<PointsReason> sumByRule(const std::vector<std::vector<PointsReason>> &lines);

Points sumOf(const std::vector<PointsReason> &reasons);
