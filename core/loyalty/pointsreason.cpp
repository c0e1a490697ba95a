#include "core/loyalty/pointsreason.h"

#include <algorithm>

std::vector<PointsReason> share(const std::vector<PointsReason> &reasons, Quantity part, Quantity whole)
{
    std::vector<PointsReason> parts;
    Points sum;
    Points shared;
    for (const PointsReason &reason : reasons) {
        sum += reason.points;
        const Points now = Points::of(divideRounded(Int128(sum.units()) * part.units(), whole.units()));
        parts.push_back({reason.rule, reason.name, now - shared});
        shared = now;
    }
    return parts;
}

std::vector<PointsReason> sumByRule(const std::vector<std::vector<PointsReason>> &lines)
{
    std::vector<PointsReason> sums;
    for (const auto &reasons : lines)
        for (const PointsReason &reason : reasons) {
            const auto known = std::ranges::find(sums, reason.rule, &PointsReason::rule);
            if (known == sums.end())
                sums.push_back(reason);
            else
                known->points += reason.points;
        }
    return sums;
}

Points sumOf(const std::vector<PointsReason> &reasons)
{
    Points sum;
    for (const PointsReason &reason : reasons)
        sum += reason.points;
    return sum;
}
