#pragma once

#include "core/base/businessdate.h"

#include <QStringList>

#include <optional>
#include <vector>

/// From the first moment up to the second, which it does not hold; past midnight when the second is the
/// earlier.
struct HourSpan
{
    QTime from;
    QTime to;

    bool holds(const QTime &time) const;
    friend bool operator==(const HourSpan &, const HourSpan &) = default;
};

/// A moment as the shop's clock and calendar tell it; the day is the business day.
struct LocalMoment
{
    QDate day;
    QTime time;

    static LocalMoment of(Timestamp at, const ShopDay &shopDay);
};

/// Whom something is for.
struct Audience
{
    QString shop;
    std::optional<QString> tier; ///< of the member; nothing: no member
};

/// Why something is not in force.
enum class Bar { NotYet, Over, Weekday, MonthDay, Hour, Shop, MembersOnly, Tier };

/// When, where and for whom something is in force. What is empty asks nothing.
struct Validity
{
    QStringList shops;
    QStringList tiers;
    bool membersOnly = false;
    std::optional<QDate> from;
    std::optional<QDate> to;    ///< the last day
    std::vector<int> weekdays;  ///< 1 is Monday
    std::vector<int> monthDays; ///< 1 to 31
    std::vector<HourSpan> hours;

    /// The first condition that does not hold.
    std::optional<Bar> bar(const LocalMoment &now, const Audience &audience) const;
    friend bool operator==(const Validity &, const Validity &) = default;
};
