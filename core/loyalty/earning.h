#pragma once

#include "core/loyalty/earnrules.h"
#include "core/loyalty/pointsreason.h"

/// Goods that go out and may earn something.
struct EarnLine
{
    QString code;
    QString unit;
    QString category;
    Quantity quantity;
    Money cost; ///< by all that paid for it
    Money paid; ///< of that by money: what earns
};

/// Who buys, as the tier rules see them.
struct EarnBuyer
{
    QString tier;
    Rate multiplier = Rate::ofBasisPoints(wholeRate); ///< of the tier: part of what base rules give
};

/// What goods that go out in an exchange have to do with those that come back.
struct EarnExchange
{
    std::vector<PointsReason> back; ///< what these take with them, below zero
    Money paidBeside;               ///< by money, for the difference
};

/// What each of `lines` earns and by which rules. docs/loyalty.md says how rules combine; the points of a
/// line are the sum of its reasons. Reasons are above zero and by the code of their rule. The order of lines
/// changes nothing. Of an `exchange` bonuses give no more than comes back of them, unless what is paid beside
/// is enough for one by itself.
std::vector<std::vector<PointsReason>> earnedBy(const EarnProgramme &inForce,
                                                const std::vector<EarnLine> &lines, const EarnBuyer &buyer,
                                                const EarnStanding &standing,
                                                const std::optional<EarnExchange> &exchange = {});

/// What rules of `kind` (TopUp, Referral) give when `paid` was paid in, or for the first purchase.
std::vector<PointsReason> grantedBy(const EarnProgramme &inForce, EarnKind kind, Money paid,
                                    const QString &tier, const EarnStanding &standing);
