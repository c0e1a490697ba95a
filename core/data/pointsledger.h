#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"
#include "core/loyalty/pointsrules.h"

struct Sale;
struct User;
struct PointsAdjustment; // core/usecase/memberpoints.h
struct MemberMerge;      // core/data/merges.h

/// A movement of a member's points.
struct PointsEntry
{
    enum class Kind { Earned, TakenBack, Spent, Returned, Adjusted, Expired };

    Id<Customer> customer;
    Kind kind = Kind::Earned;
    Points points; ///< signed
    std::optional<Id<Sale>> sale;
    Timestamp at;
    /// Of points that come in: the last day that they are good; nothing: for ever.
    std::optional<BusinessDate> expires = {};
};

/// Points that came in and are not spent yet.
struct PointsLot
{
    qint64 entry = 0; ///< the row of the entry that brought them
    Points open;
    std::optional<BusinessDate> expires;
};

/// The ledger of points. What comes in is a lot; what goes out takes from lots and remembers which. At every
/// moment a member's balance is the sum of the entries and the sum of what is open. Only points taken back
/// that were spent already make it go below zero: such a debt is paid by the next points that come in.
namespace pointsledger {
/// The row of the entry. Points that go out take from the lot that ends first, the older of two; those of a
/// sale that is taken back from what that sale brought (`origin`) before others.
qint64 append(Transaction &transaction, const PointsEntry &entry, const std::optional<Id<Sale>> &origin = {});
/// Takes back what an earlier entry brought, from that lot before others, whoever has it by now.
qint64 takeBackOf(Transaction &transaction, const PointsEntry &entry, qint64 lot);

/// Points that a refund of `origin` gives back: to lots that are good as long as those were that they were
/// spent from, the last one that was taken first; what exceeds those is good until `entry.expires`.
void giveBack(Transaction &transaction, const PointsEntry &entry, const Id<Sale> &origin,
              const PointsRules &rules, const BusinessDate &today);

/// The same for a spend that belonged to no sale: `spent` is the row of its entry.
void giveBack(Transaction &transaction, const PointsEntry &entry, qint64 spent, const PointsRules &rules,
              const BusinessDate &today);

/// What lapsed, in how many entries of how many members.
struct Lapse
{
    qint64 members = 0;
    qint64 lots = 0;
    Points points;
};

/// What is open of lots that were good to a day before `today` lapses: an entry for each.
Lapse expire(Transaction &transaction, const BusinessDate &today, Timestamp at);

/// All that `from` holds goes over to `to`, each lot good as long as it was, and what is owed with it.
void bring(Transaction &transaction, const Id<MemberMerge> &merge, const Id<Customer> &from,
           const Id<Customer> &to, Timestamp at);
/// What is still open of that goes back.
void takeBack(Transaction &transaction, const Id<MemberMerge> &merge, const Id<Customer> &from,
              const Id<Customer> &to, Timestamp at);

/// By the order in which they are spent.
std::vector<PointsLot> lotsOf(const Connection &connection, const Id<Customer> &customer);
/// What lapses next, and when, unless it is spent before; nothing when none does.
std::optional<PointsLot> nextLapse(const Connection &connection, const Id<Customer> &customer);

/// Whether an adjustment with this id was written, and of how much.
std::optional<Points> adjustedBy(const Connection &connection, const Id<PointsAdjustment> &id);
/// Why the adjustment of `entry` was made, and by whom.
struct AdjustmentNote
{
    qint64 entry = 0;
    Id<User> user;
    std::optional<Id<User>> approvedBy;
    QString reason;
};
void note(Transaction &transaction, const Id<PointsAdjustment> &id, const AdjustmentNote &note);

/// What all members hold: what the shop owes in points, and what of it is a debt of members.
struct PointsLiability
{
    Points open;
    Points owed;
    qint64 members = 0; ///< who hold any
};
PointsLiability liability(const Connection &connection);

PointsRules rules(const Connection &connection);
void setRules(Transaction &transaction, const PointsRules &rules);
}
