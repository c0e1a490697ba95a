#pragma once

#include "core/base/businessdate.h"
#include "core/base/currency.h"
#include "core/base/rate.h"
#include "core/base/result.h"

#include <QJsonObject>

#include <vector>

/// What a tier is reached by.
enum class TierMeasure {
    Spend,  ///< what was paid with money, less what came back
    Visits, ///< sales, less those that came back whole
    Points  ///< points earned, less what was taken back
};

/// One tier, above the one before.
struct TierLevel
{
    QString code;
    QString name;
    qint64 from = 0; ///< minor units of money, visits or points within the window
    /// Of points: the whole is one point for each unit of money.
    Rate multiplier = Rate::ofBasisPoints(wholeRate);

    friend bool operator==(const TierLevel &, const TierLevel &) = default;
};

/// How members rise and fall. Without levels nobody does; a tier that is none of the levels was given by hand
/// and stays.
struct TierRules
{
    TierMeasure measure = TierMeasure::Spend;
    int months = 0;                     ///< that the window looks back; 0: the calendar year
    int graceDays = 0;                  ///< between the end of a period and the fall
    std::vector<TierLevel> levels = {}; ///< each reached by more than the one before

    friend bool operator==(const TierRules &, const TierRules &) = default;
};

/// Position among the levels: −1 for no tier, nothing for one that was given by hand.
std::optional<int> rankOf(const TierRules &rules, const QString &tier);
/// The highest position that `measured` reaches; −1 for none.
int reachedBy(const TierRules &rules, qint64 measured);
QString tierAt(const TierRules &rules, int rank);
/// Its name, or the code itself of one that is none of the levels.
QString nameOf(const TierRules &rules, const QString &tier);
Rate multiplierOf(const TierRules &rules, const QString &tier);
/// The first day of the window that ends on `last`.
BusinessDate windowStart(const TierRules &rules, const BusinessDate &last);
/// The last day on which a tier that is reached on `day` is good without being earned again.
BusinessDate tierUntil(const TierRules &rules, const BusinessDate &day);

/// {"by":"spend|visits|points","window":"year|months:N","graceDays":N,"levels":[{"code","name","from",
/// "multiplier"}]}
QJsonObject toJson(const TierRules &rules, const Currency &currency);
/// Refuses InvalidInput with the field that does not fit.
Result<TierRules> tierRulesFromJson(const QJsonObject &object, const Currency &currency);
