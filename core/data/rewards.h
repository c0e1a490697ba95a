#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"
#include "core/loyalty/reward.h"

#include <vector>

/// One reward that a member had: by a tender of a sale, or as a coupon.
struct RewardRedemption
{
    Id<RewardRedemption> id;
    QString reward;             ///< its code
    Id<struct Customer> member; ///< of several who were merged: who stayed
    Points points;              ///< that it took
    Timestamp at;
    BusinessDate date;
    Id<struct User> user;
    std::optional<Id<struct Sale>> sale = {}; ///< that it paid in, or …
    QString coupon = {};                      ///< … the code of the coupon that was issued for it
    qint64 entry = 0;                         ///< the row of the points' entry that paid for the coupon
    std::optional<Timestamp> undoneAt = {};
};

/// The catalogue of rewards, and who had which.
namespace rewards {
/// By code.
std::vector<Reward> all(const Connection &connection, const Currency &currency);
std::optional<Reward> find(const Connection &connection, const QString &code, const Currency &currency);
/// Adds or replaces; false when the same is there already.
bool put(Transaction &transaction, const Reward &reward, const Currency &currency);

/// Its sale, or coupon, is on disk.
void append(Transaction &transaction, const RewardRedemption &redemption);
std::optional<RewardRedemption> redemption(const Connection &connection, const Id<RewardRedemption> &id);
/// The newest first; of everybody without a member.
std::vector<RewardRedemption> redemptions(const Connection &connection,
                                          const std::optional<Id<Customer>> &member, int limit);
/// In this sale, not undone.
std::vector<RewardRedemption> openIn(const Connection &connection, const Id<Sale> &sale);
/// How many of a reward were had and not undone, by all or by one member.
qint64 countOf(const Connection &connection, const QString &reward,
               const std::optional<Id<Customer>> &member = {});
void undo(Transaction &transaction, const Id<RewardRedemption> &id, const QString &reason,
          const Id<User> &user, Timestamp at);
}
