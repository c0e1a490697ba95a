#include "core/loyalty/pointsrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostMonths = 120;
constexpr int mostYears = 10;
}

std::optional<BusinessDate> lastDayOf(const PointsRules &rules, const BusinessDate &earned)
{
    const QDate day = earned.date();
    switch (rules.expiry) {
    case PointsRules::Expiry::Never: return std::nullopt;
    case PointsRules::Expiry::Months: {
        const QDate month = QDate(day.year(), day.month(), 1).addMonths(rules.count);
        return BusinessDate::of(month.addDays(month.daysInMonth() - 1));
    }
    case PointsRules::Expiry::YearEnd: return BusinessDate::of(QDate(day.year() + rules.count, 12, 31));
    }
    Q_UNREACHABLE();
}

std::optional<BusinessDate> lastDayOfReturned(const PointsRules &rules,
                                              const std::optional<BusinessDate> &before,
                                              const BusinessDate &today)
{
    if (!before)
        return std::nullopt;
    return BusinessDate::of(std::max(before->date(), today.date().addDays(rules.graceDays)));
}

QString toText(PointsRules::Expiry expiry)
{
    switch (expiry) {
    case PointsRules::Expiry::Never: return u"never"_s;
    case PointsRules::Expiry::Months: return u"months"_s;
    case PointsRules::Expiry::YearEnd: return u"year-end"_s;
    }
    Q_UNREACHABLE();
}

QString toText(const PointsRules &rules)
{
    const QString expiry = toText(rules.expiry);
    return rules.expiry == PointsRules::Expiry::Never ? expiry : expiry + u":%1"_s.arg(rules.count);
}

std::optional<PointsRules> pointsExpiry(const QString &text)
{
    if (text == u"never")
        return PointsRules{};
    const QStringList parts = text.split(u':');
    bool ok = parts.size() == 2;
    const int count = ok ? parts[1].toInt(&ok) : 0;
    if (ok && parts[0] == u"months" && count >= 1 && count <= mostMonths)
        return PointsRules{PointsRules::Expiry::Months, count};
    if (ok && parts[0] == u"year-end" && count >= 0 && count <= mostYears)
        return PointsRules{PointsRules::Expiry::YearEnd, count};
    return std::nullopt;
}
