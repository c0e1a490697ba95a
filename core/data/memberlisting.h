#pragma once

#include "core/base/businessdate.h"
#include "core/customer/memberfilter.h"
#include "core/data/members.h"

#include <functional>

/// A filter in the terms of the tables.
struct MemberCondition
{
    MemberFilter filter = {};
    BusinessDate today; ///< from which days are counted
    /// Search tokens: of each group a member has any. What a filter says of sealed facts stands here.
    std::vector<std::vector<qint64>> tokens = {};
    QStringList tierRank = {}; ///< codes, the lowest first; a tier by hand stands below them, none last
};

/// A member as the list shows them, still sealed.
struct ListedMember
{
    qint64 row = 0;      ///< of customer
    SealedMember sealed; ///< without seal and key where one of both is gone
    Money stored;
    Money owed;
    Money spent; ///< within twelve months
    std::optional<BusinessDate> lastVisit;
    Timestamp enrolledAt;
    QString source;
    QString region;
    QString adviser; ///< a user's name
    QStringList tags;
};

/// All who answer for themselves: nobody who was merged or erased. Rows are those of customer.
namespace memberlisting {
/// In the order asked for, at most `limit`, or all where it is below zero; a look that is not wanted any more
/// ends at the next row once `goOn` says no. Of Name it knows nothing: that is sealed.
std::vector<qint64> rows(
    const Connection &connection, const MemberCondition &condition, const MemberOrder &order, qint64 limit,
    const std::function<bool()> &goOn = [] { return true; });
qint64 count(const Connection &connection, const MemberCondition &condition);
/// What stands in those rows, in their order; whoever is gone meanwhile is left out.
std::vector<ListedMember> at(const Connection &main, const Connection &keys, const std::vector<qint64> &rows);
/// The rows of these members, in their order, but for who is gone.
std::vector<qint64> rowsOf(const Connection &connection, const std::vector<Id<Customer>> &ids);
/// The first so many tags by name.
QStringList tags(const Connection &connection, int limit);
/// Every source that members have.
QStringList sources(const Connection &connection);
/// Every tier that members have.
QStringList tiers(const Connection &connection);
/// Advisers of members: id and name.
std::vector<std::pair<Id<User>, QString>> advisers(const Connection &connection);

/// Sales after that day count as spent within twelve months; never goes back.
void countAfter(Transaction &transaction, const BusinessDate &day);

/// The statement that rows() runs: of ?1 the condition as JSON, of ?2 the limit. By tier it is asked for one
/// tier at a time.
QString statement(const MemberCondition &condition, const MemberOrder &order);
}
