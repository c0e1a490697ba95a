#pragma once

#include "core/data/memberfacts.h"
#include "core/data/members.h"
#include "core/data/sales.h"

#include <vector>

/// A made-up member, ready to be written.
struct SeededMember
{
    SealedMember sealed; ///< `member.points` is not kept: nobody has any yet
    MemberFacts facts;   ///< source, region, tags and when
    std::vector<qint64> tokens;
};

/// A made-up sale with the rows that it speaks of.
struct SeededSale
{
    SaleRecord record;
    std::optional<qint64> member;   ///< row of customer
    std::vector<qint64> products;   ///< rows of product, one a line
    std::optional<QString> expires; ///< of the points that it earned: the last business date
};

/// Rows by the thousand, as enrolling and selling leave them but for audit and events: each table in its
/// order, so that what is written together lies together. Plain sales only: nothing comes back, points are
/// earned and not spent. All throws StorageFault.
namespace seedrows {
/// More of the file in memory while much is written, and as before again.
void holdMore(Transaction &transaction, bool more);

/// As rows of customer from `firstRow` on; their keys in one commit of the file of keys before them. What a
/// stopped one left there is overwritten.
void appendMembers(Transaction &transaction, qint64 firstRow, const std::vector<SeededMember> &members);
/// As the till's count of members is from now on.
void setMemberCount(Transaction &transaction, qint64 count);

/// As rows of sale from `firstRow` on, into `shift` of each; the till's last receipt is that of the last one.
void appendSales(Transaction &transaction, qint64 firstRow, const std::vector<SeededSale> &sales);
}
