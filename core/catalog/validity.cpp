#include "core/catalog/validity.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace {
bool has(const std::vector<int> &days, int day)
{
    return days.empty() || std::find(days.begin(), days.end(), day) != days.end();
}

bool has(const QStringList &names, const QString &name)
{
    return names.isEmpty() || names.contains(name);
}
}

bool HourSpan::holds(const QTime &time) const
{
    return from <= to ? from <= time && time < to : time >= from || time < to;
}

LocalMoment LocalMoment::of(Timestamp at, const ShopDay &shopDay)
{
    const QTimeZone zone(shopDay.zone);
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.milliseconds(), zone);
    return {businessDate(at, shopDay).date(), local.time()};
}

std::optional<Bar> Validity::bar(const LocalMoment &now, const Audience &audience) const
{
    if (!has(shops, audience.shop))
        return Bar::Shop;
    if (from && now.day < *from)
        return Bar::NotYet;
    if (to && now.day > *to)
        return Bar::Over;
    if (!has(weekdays, now.day.dayOfWeek()))
        return Bar::Weekday;
    if (!has(monthDays, now.day.day()))
        return Bar::MonthDay;
    if (!hours.empty() && std::none_of(hours.begin(), hours.end(), [&](const HourSpan &span) {
            return span.holds(now.time);
        }))
        return Bar::Hour;
    if ((membersOnly || !tiers.isEmpty()) && !audience.tier)
        return Bar::MembersOnly;
    if (!tiers.isEmpty() && !tiers.contains(*audience.tier))
        return Bar::Tier;
    return std::nullopt;
}
