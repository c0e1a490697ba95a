#pragma once

#include "core/base/random.h"
#include "core/customer/member.h"
#include "core/data/couponkinds.h"
#include "core/data/coupons.h"
#include "core/usecase/session.h"

/// Coupons that somebody asks for: one for a member, or so many for whoever brings them.
struct CouponOrder
{
    Id<CouponOrder> id;
    QString kind;   ///< its code
    QString member; ///< number; empty: whoever brings it
    int count = 1;
    QString reason = {};
};

struct IssuedCoupons
{
    std::vector<Coupon> coupons;
    bool duplicate = false; ///< this order was answered before
};

inline constexpr int mostCouponsAtOnce = 10'000;

/// Issues them, with audit and an event each. The same id again answers what it issued. Refuses NotPermitted,
/// NotFound (detail: the kind), InvalidInput "kind" for one of which none is issued any more and "count",
/// UnknownMember, Restricted, Expired (detail: the kind's last day), LimitExceeded (detail: how many of the
/// kind a member may use or hold), DifferentRequest.
Result<IssuedCoupons> issueCoupons(Transaction &transaction, const Session &who, const CouponOrder &order,
                                   Timestamp now, const Random &random);

/// An open coupon is good no longer. Refuses NotPermitted, NotFound, ReasonRequired, and CouponUsed,
/// CouponVoid or Expired for one that is not open.
Result<Coupon> voidCoupon(Transaction &transaction, const Session &who, const QString &typed,
                          const QString &reason, Timestamp now, const Random &random);
/// Whatever somebody holds who is erased.
void voidCouponsOf(Transaction &transaction, const Session &who, const Id<Customer> &member, Timestamp now,
                   const Random &random);

/// The kind and the last day of what is issued of it on that day: refuses what issueCoupons() refuses of
/// them.
Result<std::pair<CouponKind, BusinessDate>> issuable(const Connection &connection, const CouponOrder &order,
                                                     const std::optional<Member> &member,
                                                     const BusinessDate &today);
/// One more coupon of a kind, with its event. The caller has looked whether it may be.
Coupon issueOne(Transaction &transaction, const Session &who, Coupon coupon, const QString &reason,
                const Random &random);
/// A code that no coupon has.
QString freeCouponCode(const Connection &connection, const Random &random);
/// Whether a member uses or holds as many of a kind as one may.
bool hasEnough(const Connection &connection, const CouponKind &kind, const Id<Customer> &member);
