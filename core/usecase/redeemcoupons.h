#pragma once

#include "core/base/random.h"
#include "core/data/coupons.h"
#include "core/sale/sale.h"
#include "core/usecase/session.h"

/// Whether the coupons that opened something for the goods of `sale` may be redeemed now: what mayRedeem()
/// refuses.
Result<> mayRedeemCoupons(const Connection &connection, const Session &who, const Sale &sale);

/// Once `sale` is on disk, in its transaction: redeems the coupons that opened something, and releases those
/// of the sale that goods come back of once none of the goods that a coupon made cheaper stays. One that is
/// over by then lapses. Refuses what mayRedeem() refuses.
Result<> moveCoupons(Transaction &transaction, const Session &who, const Sale &sale, const BusinessDate &day,
                     const Random &random);
