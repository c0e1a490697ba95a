#include "core/usecase/redeemcoupons.h"

#include "core/data/couponkinds.h"
#include "core/data/returns.h"
#include "core/data/sales.h"
#include "core/sale/refund.h"
#include "core/usecase/couponevents.h"
#include "core/usecase/presentcoupon.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Issued ones: a code that several know is no state of ours.
std::vector<Coupon> issuedOf(const Connection &connection, const Sale &sale)
{
    std::vector<Coupon> issued;
    for (const QString &code : sale.coupons)
        if (const auto coupon = coupons::find(connection, code))
            issued.push_back(*coupon);
    return issued;
}

/// Whether something that the coupon made cheaper is still with the customer.
bool staysIn(const Sale &sold, const std::vector<RefundableLine> &left, const Coupon &coupon)
{
    const auto opened = std::ranges::find(sold.promotions, coupon.code, &AppliedPromotion::coupon);
    if (opened == sold.promotions.end())
        return true;
    for (size_t i = 0; i < sold.lines.size(); ++i) {
        const bool bears = std::ranges::any_of(sold.lines[i].why, [&](const TraceStep &step) {
            return step.code == opened->code && (step.step() == 2 || step.step() == 3);
        });
        if (bears && !left[i].quantity.isZero())
            return true;
    }
    return false;
}

BusinessDate untilAfter(const Connection &connection, const Coupon &coupon, const BusinessDate &day)
{
    const auto kind = couponkinds::find(connection, coupon.kind);
    const QDate grace = day.date().addDays(kind ? kind->graceDays : 0);
    const bool extends = kind && kind->graceDays > 0 && grace > coupon.until.date();
    return extends ? BusinessDate::of(grace).value_or(coupon.until) : coupon.until;
}

void releaseOne(Transaction &transaction, const Session &who, Coupon coupon, const Sale &back,
                const BusinessDate &day, const Random &random)
{
    coupon.until = untilAfter(transaction.connection(), coupon, day);
    coupons::release(transaction, coupon, back.id, coupon.until, who.user, back.at);
    tellChanged(transaction, who, coupon, {CouponChange::Act::Released, back.id, {}, who.user, back.at},
                random);
    if (coupon.until.date() >= day.date())
        return;
    coupons::lapse(transaction, coupon, back.at);
    tellLapsed(transaction, who, day, 1, back.at, random);
}

void releaseCoupons(Transaction &transaction, const Session &who, const Sale &back, const BusinessDate &day,
                    const Random &random)
{
    const Connection &connection = transaction.connection();
    const auto redeemed = coupons::redeemedIn(connection, *back.refundOf);
    if (redeemed.empty())
        return;
    const auto record = sales::find(connection, *back.refundOf);
    if (!record)
        throw StorageFault(StorageFault::Kind::Damaged, u"sale of a coupon"_s);
    const Sale &sold = record->receipt.sale;
    const auto left = refundableLines(sold, returns::refundsOf(connection, sold.id));
    for (const Coupon &coupon : redeemed)
        if (!staysIn(sold, left, coupon))
            releaseOne(transaction, who, coupon, back, day, random);
}
}

Result<> mayRedeemCoupons(const Connection &connection, const Session &who, const Sale &sale)
{
    const BusinessDate day = businessDate(sale.at, who.shop.day);
    for (const Coupon &coupon : issuedOf(connection, sale))
        if (const auto may = mayRedeem(connection, coupon, sale.member, day); !may)
            return may;
    return {};
}

Result<> moveCoupons(Transaction &transaction, const Session &who, const Sale &sale, const BusinessDate &day,
                     const Random &random)
{
    const Connection &connection = transaction.connection();
    for (const Coupon &coupon : issuedOf(connection, sale)) {
        if (const auto may = mayRedeem(connection, coupon, sale.member, day); !may)
            return may;
        coupons::redeem(transaction, coupon, sale.id, who.user, sale.at);
        tellChanged(transaction, who, coupon, {CouponChange::Act::Redeemed, sale.id, {}, who.user, sale.at},
                    random);
    }
    if (sale.refundOf)
        releaseCoupons(transaction, who, sale, day, random);
    return {};
}
