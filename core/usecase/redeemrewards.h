#pragma once

#include "core/base/random.h"
#include "core/data/pricebook.h"
#include "core/data/rewards.h"
#include "core/sale/receipt.h"
#include "core/usecase/session.h"

/// Whether a member may have `reward` now, beside `before` of it in the same sale: what isOffered() refuses,
/// LimitExceeded for stock and for what one member may have (detail: how many), InsufficientBalance (detail:
/// the points that are left).
Result<> mayHaveReward(const Connection &connection, const Reward &reward, const Member &member,
                       const BusinessDate &day, qint64 before, Points left);

/// A tender of points whose reference is a reward, as it can be taken: the amount is the reward's. Goods are
/// not taken that way but by redeemReward(). Refuses NotFound, InvalidTender, UnknownMember, and as above.
Result<Tender> fundReward(const Connection &connection, const Session &who,
                          const std::optional<Member> &member, const std::vector<Tender> &before,
                          const Tender &wish, Timestamp now);

/// Once `sale` is on disk, in its transaction: what its rewards are is written down, and those of the family
/// that goods come back of are undone once nothing of what they paid is left. Refuses InvalidTender for goods
/// among others (detail: the reward).
Result<> moveRewards(Transaction &transaction, const Session &who, const Sale &sale, const BusinessDate &day,
                     const Random &random);

/// What somebody asks for outside a sale.
struct RewardRequest
{
    Id<RewardRedemption> id;
    QString reward; ///< its code
    QString member; ///< number
};

/// What came of it: a coupon, or a sale of one piece that points paid.
struct RedeemedReward
{
    std::optional<RewardRedemption> redemption;
    std::optional<Receipt> receipt = {};
    bool duplicate = false; ///< this request was answered before
};

/// Spends the points, of the lots that end first, and issues the coupon or sells the piece, together or not
/// at all. The same id again answers what it did. Refuses NotPermitted, NotFound, UnknownMember,
/// UnknownProduct, InvalidInput "amount" for what pays in a sale, DifferentRequest, what mayHaveReward()
/// refuses, and what issueCoupons() or checkout() refuses of coupon or sale.
Result<RedeemedReward> redeemReward(Transaction &transaction, const Session &who, PriceBook &prices,
                                    const RewardRequest &request, Timestamp now, const Random &random);

/// Takes the coupon back, gives the points back. Refuses NotPermitted, NotFound, ReasonRequired, CouponUsed,
/// CouponVoid and Expired for a coupon that is not open, DifferentRequest for what is undone already, and
/// InvalidInput for what belongs to a sale (detail: its receipt): that comes back, or is voided.
Result<RewardRedemption> undoReward(Transaction &transaction, const Session &who,
                                    const Id<RewardRedemption> &id, const QString &reason, Timestamp now,
                                    const Random &random);
