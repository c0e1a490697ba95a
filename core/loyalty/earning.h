#pragma once

#include "core/loyalty/earnrules.h"

/// What a rule gave; of what comes back below zero.
struct PointsReason
{
    QString rule; ///< its code
    QString name;
    Points points;

    friend bool operator==(const PointsReason &, const PointsReason &) = default;
};

/// Goods that go out and may earn something.
struct EarnLine
{
    QString code;
    QString unit;
    QString category;
    Quantity quantity;
    Money total;
};

/// Who buys, as the tier rules see them.
struct EarnBuyer
{
    QString tier;
    Rate multiplier = Rate::ofBasisPoints(wholeRate); ///< of the tier: part of what base rules give
};

/// What each of `lines` earns and by which rules, when money paid `paid` of them in all. docs/loyalty.md says
/// how rules combine; the points of a line are the sum of its reasons. Reasons are above zero and by the code
/// of their rule. The order of lines changes nothing.
std::vector<std::vector<PointsReason>> earnedBy(const EarnProgramme &inForce,
                                                const std::vector<EarnLine> &lines, Money paid,
                                                const EarnBuyer &buyer, const EarnStanding &standing);

/// What rules of `kind` (TopUp, Referral) give when `paid` was paid in, or for the first purchase.
std::vector<PointsReason> grantedBy(const EarnProgramme &inForce, EarnKind kind, Money paid,
                                    const QString &tier, const EarnStanding &standing);

/// Of `reasons` what `part` of `whole` bears: rounded from the first to the last together, so that the parts
/// sum to that share of all points, and shares of shares to the whole.
std::vector<PointsReason> share(const std::vector<PointsReason> &reasons, Quantity part, Quantity whole);

/// By rule, in the order in which rules first appear.
std::vector<PointsReason> sumByRule(const std::vector<std::vector<PointsReason>> &lines);

Points sumOf(const std::vector<PointsReason> &reasons);
