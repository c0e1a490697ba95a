#pragma once

#include "core/base/businessdate.h"

#include <optional>

/// How long points are good.
struct PointsRules
{
    enum class Expiry {
        Never,
        Months, ///< to the end of the month that many months after the one they were earned in
        YearEnd ///< to the end of the year that many years after
    };

    Expiry expiry = Expiry::Never;
    int count = 0;      ///< 0 to 120
    int graceDays = 30; ///< what a refund gives back is good at least so long, 0 to 366

    friend bool operator==(const PointsRules &, const PointsRules &) = default;
};

/// The last day on which points of `earned` are good; nothing: for ever.
std::optional<BusinessDate> lastDayOf(const PointsRules &rules, const BusinessDate &earned);

/// The last day of points that a refund of `today` gives back, once good until `before`.
std::optional<BusinessDate> lastDayOfReturned(const PointsRules &rules,
                                              const std::optional<BusinessDate> &before,
                                              const BusinessDate &today);

/// "never", "months" or "year-end".
QString toText(PointsRules::Expiry expiry);
/// "never", "months:12" or "year-end:1", as scripts write it; nothing for anything else.
QString toText(const PointsRules &rules);
std::optional<PointsRules> pointsExpiry(const QString &text);
