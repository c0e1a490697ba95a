#pragma once

#include "core/base/random.h"
#include "core/data/couponkinds.h"
#include "core/usecase/session.h"

/// What one turn of a daily job did with coupons.
struct CouponTurn
{
    qint64 members = 0; ///< that it looked at
    qint64 coupons = 0; ///< that it issued, or that lapsed
    bool more = false;  ///< the day is not done: another turn goes on from there
};

/// How many members, or coupons, one turn looks at, so that no sale waits long for it.
inline constexpr int membersATurn = 1000;
inline constexpr int lapsesATurn = 2000;

/// One turn of the daily job that gives coupons for birthdays or days of enrolment which are kept from the
/// first day after it was last done, at most a year back, to as many days ahead as the gift says. Nobody is
/// given two for the same year. Does nothing while the vault is closed, where it needs it. Refuses
/// NotPermitted.
Result<CouponTurn> giveCoupons(Transaction &transaction, const Session &who, CouponOccasion occasion,
                               const BusinessDate &today, Timestamp now, const Random &random);

/// One turn of the daily job that lets open coupons lapse which were good to a day before `today`. Refuses
/// NotPermitted.
Result<CouponTurn> lapseCoupons(Transaction &transaction, const Session &who, const BusinessDate &today,
                                Timestamp now, const Random &random);
