#pragma once

#include "core/base/random.h"
#include "core/data/coupons.h"
#include "core/usecase/session.h"

/// What head office hears of coupons (docs/sync-protocol.md), in the transaction of what it tells.
void tellIssued(Transaction &transaction, const Session &who, const Coupon &coupon, const Random &random);
/// Redeemed, released or made void.
void tellChanged(Transaction &transaction, const Session &who, const Coupon &coupon,
                 const CouponChange &change, const Random &random);
/// How many lapsed that were good to a day before `date`.
void tellLapsed(Transaction &transaction, const Session &who, const BusinessDate &date, qint64 lapsed,
                Timestamp at, const Random &random);
