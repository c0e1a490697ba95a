#pragma once

#include "core/data/pointsledger.h"
#include "core/loyalty/earning.h"

struct Voucher;

/// Points that a member was given for something else than an own sale, and what of it is taken back.
struct PointsGrant
{
    qint64 entry = 0; ///< the row of the entry that brought them
    Id<Customer> customer;
    PointsReason reason; ///< the points that it brought
    BusinessDate date;
    Money amount; ///< that it was given for
    Money returned = {};
    Points taken = {};
    std::optional<Id<Voucher>> voucher = {};   ///< the top-up
    std::optional<Id<Sale>> sale = {};         ///< or the first purchase …
    std::optional<Id<Customer>> referred = {}; ///< … of whom they referred
};

namespace pointsgrants {
/// Its entry is on disk.
void append(Transaction &transaction, const PointsGrant &grant);
/// Of this purchase, those that are not taken back.
std::vector<PointsGrant> ofSale(const Connection &connection, const Id<Sale> &sale);
/// Of a member's top-ups of which something is not returned yet, the newest first.
std::vector<PointsGrant> ofTopUps(const Connection &connection, const Id<Customer> &customer);
/// Whether somebody was rewarded for bringing this member, and still is.
bool wasReferred(const Connection &connection, const Id<Customer> &referred);
/// So much more of the amount came back; `entry` took `points` for it, if any.
void takeBack(Transaction &transaction, const PointsGrant &grant, Money amount, Points points,
              std::optional<qint64> entry);
}
