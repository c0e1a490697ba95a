#pragma once

#include "core/base/businessdate.h"
#include "core/base/result.h"
#include "core/catalog/pricerules.h"
#include "core/catalog/shop.h"
#include "core/data/coupons.h"
#include "core/sale/offers.h"

/// What was typed or scanned as the code of a coupon that was issued; nothing when it is none's.
std::optional<Coupon> issuedCoupon(const Connection &connection, const QString &typed);
/// NotFound: what was typed, as far as it can be shown.
Error unknownCoupon(const QString &typed);

/// Whether anything can be done with it yet, on whatever day. Refuses CouponUsed, CouponVoid and Expired
/// (detail: the last day).
Result<> mustBeOpen(const Coupon &coupon);

/// Whether it may be redeemed on that day in a sale of `member`, or of nobody that is known. Refuses
/// CouponUsed, CouponVoid, Expired (detail: the last day), CouponOfOther, MemberRequired, LimitExceeded
/// (detail: how many of the kind a member may use).
Result<> mayRedeem(const Connection &connection, const Coupon &coupon, const std::optional<Member> &member,
                   const BusinessDate &day);

/// A coupon as a cart takes it, by any form of its code. Refuses NotFound (detail: what was typed), and what
/// mayRedeem() refuses.
Result<PresentedCoupon> presentCoupon(const Connection &connection, const QString &typed,
                                      const std::optional<Member> &member, const BusinessDate &day);

/// What is known of the codes that a kept cart holds. A coupon that is open no longer opens nothing.
std::vector<PresentedCoupon> presentAgain(const Connection &connection, const QStringList &codes);

/// Open coupons of a member that are good on that day, what ends first in front; none while their data are
/// not used. By its code each is redeemed all the same: the shop owes it.
std::vector<Coupon> openCoupons(const Connection &connection, const Member &member, const BusinessDate &day);

/// What a member's coupon would do for a cart.
struct FittingCoupon
{
    Coupon coupon;
    QString name; ///< of the kind
    Money saves;  ///< zero: it would not be used
    std::optional<NotApplied> why = {};
};

/// The open coupons of the cart's member that it does not hold yet, each tried alone beside what it holds:
/// what saves most in front.
std::vector<FittingCoupon> fittingCoupons(const Connection &connection, const Shop &shop,
                                          const PriceRules &rules, const Cart &cart, Timestamp now);
