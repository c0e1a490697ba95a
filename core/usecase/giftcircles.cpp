#include "core/usecase/giftcircles.h"

#include <algorithm>

namespace {
/// Products that are free, by code.
QStringList givenBy(const Promotion &promotion)
{
    if (const auto *gift = std::get_if<Gift>(&promotion.benefit))
        return {gift->gift};
    const auto *buyGet = std::get_if<BuyGet>(&promotion.benefit);
    const bool free = buyGet && buyGet->reward && buyGet->off == Rate::ofBasisPoints(wholeRate);
    return free ? buyGet->reward->items : QStringList();
}

bool meet(const QStringList &a, const QStringList &b)
{
    return std::any_of(a.begin(), a.end(), [&](const QString &code) { return b.contains(code); });
}

/// Depth first from what `from` gives to somebody who gives what `goal` asks for.
QStringList wayTo(const Promotion &goal, const Promotion &from, const std::vector<Promotion> &others,
                  QStringList seen)
{
    const QStringList given = givenBy(from);
    if (meet(given, goal.items.items))
        return {from.code};
    seen << from.code;
    for (const Promotion &next : others) {
        if (seen.contains(next.code) || !meet(given, next.items.items))
            continue;
        if (const QStringList way = wayTo(goal, next, others, seen); !way.isEmpty())
            return QStringList{from.code} + way;
    }
    return {};
}
}

QStringList giftCircle(const Promotion &promotion, const std::vector<Promotion> &others)
{
    if (givenBy(promotion).isEmpty() || promotion.items.items.isEmpty())
        return {};
    std::vector<Promotion> rest;
    std::copy_if(others.begin(), others.end(), std::back_inserter(rest),
                 [&](const Promotion &other) { return other.code != promotion.code; });
    return wayTo(promotion, promotion, rest, {});
}
