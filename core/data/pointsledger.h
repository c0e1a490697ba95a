#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

/// A movement of a member's points.
struct PointsEntry
{
    enum class Kind { Earned, TakenBack, Spent, Returned, Adjusted };

    Id<struct Customer> customer;
    Kind kind = Kind::Earned;
    Points points; ///< signed
    std::optional<Id<struct Sale>> sale;
    Timestamp at;
};

namespace pointsledger {
/// The entry, and the balance that it makes.
void append(Transaction &transaction, const PointsEntry &entry);
}
