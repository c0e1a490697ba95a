#include "core/loyalty/earnrules.h"

#include "core/base/category.h"

#include <algorithm>
#include <numeric>

namespace {
constexpr qint64 mostCommonUnit = 1'000'000'000'000'000;
constexpr qint64 widestUnits = 100'000'000;
constexpr qint64 piece = 1000;

bool anyHolds(const QStringList &groups, const QString &category)
{
    return std::ranges::any_of(groups, [&](const QString &group) { return isWithin(category, group); });
}

bool isAmong(const std::vector<int> &days, int day)
{
    return days.empty() || std::ranges::find(days, day) != days.end();
}
}

Points EarnCaps::room(const EarnedBefore &before) const
{
    Points room = mostEarned;
    if (perSale)
        room = std::min(room, *perSale);
    if (perDay)
        room = std::min(room, *perDay - before.day);
    if (perPeriod)
        room = std::min(room, *perPeriod - before.period);
    return std::max(room, Points());
}

std::optional<QDate> firstDay(EarnPeriod period, const QDate &day)
{
    switch (period) {
    case EarnPeriod::Month: return QDate(day.year(), day.month(), 1);
    case EarnPeriod::Year: return QDate(day.year(), 1, 1);
    case EarnPeriod::Ever: return std::nullopt;
    }
    Q_UNREACHABLE();
}

bool EarnGoods::hold(const QString &code, const QString &category) const
{
    const bool all = items.isEmpty() && categories.isEmpty();
    return (all || items.contains(code) || anyHolds(categories, category)) && !except.contains(code)
        && !anyHolds(except, category);
}

bool EarnWhen::needsDay() const
{
    return from || to || !weekdays.empty() || !monthDays.empty() || !dates.empty() || birthday;
}

bool EarnWhen::holds(const QString &tier, const EarnStanding &standing) const
{
    if (!tiers.isEmpty() && !tiers.contains(tier))
        return false;
    if (firstPurchase && !standing.isFirstPurchase)
        return false;
    if (!needsDay())
        return true;
    if (!standing.day)
        return false;
    const QDate &day = *standing.day;
    if ((from && day < *from) || (to && day > *to) || !isAmong(weekdays, day.dayOfWeek())
        || !isAmong(monthDays, day.day()))
        return false;
    if (!dates.empty() && std::ranges::find(dates, day) == dates.end())
        return false;
    const auto &away = standing.fromBirthday;
    return !birthday || (away && *away >= -birthday->before && *away <= birthday->after);
}

EarnProgramme inForce(const EarnProgramme &programme, Money pointUnit)
{
    EarnProgramme inForce = programme;
    if (inForce.rules.empty()) {
        inForce = {};
        inForce.rules.push_back({pointUnitRule, {}, EarnKind::Base, Points::of(1)});
    }
    for (EarnRule &rule : inForce.rules)
        if (rule.kind == EarnKind::Base && !rule.perPiece && rule.per.isZero())
            rule.per = pointUnit;
    return inForce;
}

std::optional<qint64> commonUnit(const EarnProgramme &inForce)
{
    qint64 common = 1;
    qint64 least = mostCommonUnit;
    for (const EarnRule &rule : inForce.rules) {
        const qint64 unit = rule.perPiece ? piece : rule.per.units();
        if (rule.kind != EarnKind::Base || unit == 0)
            continue;
        const Int128 next = Int128(common / std::gcd(common, unit)) * unit;
        if (next > mostCommonUnit)
            return std::nullopt;
        common = qint64(next);
        least = std::min(least, unit);
    }
    return common / least <= widestUnits ? std::optional(common) : std::nullopt;
}
