#pragma once

#include "core/base/businessdate.h"
#include "core/customer/member.h"
#include "core/data/transaction.h"

#include <vector>

/// What a member bought within the last twelve months.
struct MemberFigures
{
    Money spent;                      ///< what came back taken off
    qint64 visits = 0;                ///< sales and exchanges
    std::optional<BusinessDate> last; ///< of the last visit ever
};

/// Goods that somebody comes back for.
struct Habit
{
    QString code;
    QString name;
    qint64 times = 0;
    int everyDays = 0; ///< between the first and the last time, on average
    BusinessDate last;
};

namespace memberfigures {
/// As of `today`; with what those bought who were merged into them.
MemberFigures of(const Connection &connection, const Id<Customer> &customer, const BusinessDate &today);
/// What was bought at least three times on different days, the most often first.
std::vector<Habit> habits(const Connection &connection, const Id<Customer> &customer, int limit);
}
