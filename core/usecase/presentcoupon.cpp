#include "core/usecase/presentcoupon.h"

#include "core/data/couponkinds.h"
#include "core/data/members.h"
#include "core/sale/sale.h"
#include "core/security/couponcode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostFitting = 50;
constexpr qsizetype longestDetail = 40;

CouponKind kindOf(const Connection &connection, const Coupon &coupon)
{
    const auto kind = couponkinds::find(connection, coupon.kind);
    if (!kind)
        throw StorageFault(StorageFault::Kind::Damaged, u"coupon_kind"_s);
    return *kind;
}

Result<> isGood(const Coupon &coupon, const BusinessDate &day)
{
    if (const auto open = mustBeOpen(coupon); !open)
        return open;
    if (coupon.until.date() < day.date())
        return Error{Error::Code::Expired, coupon.until.toIso()};
    return {};
}

PresentedCoupon presented(const Coupon &coupon, const CouponKind &kind)
{
    return {coupon.code, kind.promotion, coupon.member, kind.membersOnly, coupon.until.date()};
}

/// What of its promotion, or of itself, says why it did nothing.
std::optional<NotApplied> whyIdle(const Quote &quote, const PresentedCoupon &coupon)
{
    const auto why = std::ranges::find_if(quote.notApplied, [&](const NotApplied &reason) {
        return reason.code == coupon.code || reason.code == coupon.promotion;
    });
    return why == quote.notApplied.end() ? std::nullopt : std::optional(*why);
}
}

std::optional<Coupon> issuedCoupon(const Connection &connection, const QString &typed)
{
    const auto code = readCouponCode(typed);
    return code ? coupons::find(connection, *code) : std::nullopt;
}

Error unknownCoupon(const QString &typed)
{
    return {Error::Code::NotFound, typed.left(longestDetail)};
}

Result<> mustBeOpen(const Coupon &coupon)
{
    switch (coupon.state) {
    case CouponState::Redeemed: return Error{Error::Code::CouponUsed, coupon.code};
    case CouponState::Void: return Error{Error::Code::CouponVoid, coupon.code};
    case CouponState::Expired: return Error{Error::Code::Expired, coupon.until.toIso()};
    case CouponState::Open: return {};
    }
    Q_UNREACHABLE();
}

Result<> mayRedeem(const Connection &connection, const Coupon &coupon, const std::optional<Member> &member,
                   const BusinessDate &day)
{
    if (const auto good = isGood(coupon, day); !good)
        return good;
    // Who was merged since the cart was begun is who stayed.
    const auto who = member ? members::find(connection, member->id) : std::nullopt;
    if (coupon.member && (!who || who->id != *coupon.member))
        return Error{Error::Code::CouponOfOther, coupon.code};
    const CouponKind kind = kindOf(connection, coupon);
    if (kind.membersOnly && !who)
        return Error{Error::Code::MemberRequired, kind.name};
    if (kind.perPerson && who && coupons::usedBy(connection, kind.code, who->id) >= *kind.perPerson)
        return Error{Error::Code::LimitExceeded, QString::number(*kind.perPerson)};
    return {};
}

Result<PresentedCoupon> presentCoupon(const Connection &connection, const QString &typed,
                                      const std::optional<Member> &member, const BusinessDate &day)
{
    const auto coupon = issuedCoupon(connection, typed);
    if (!coupon)
        return unknownCoupon(typed);
    if (const auto may = mayRedeem(connection, *coupon, member, day); !may)
        return may.error();
    return presented(*coupon, kindOf(connection, *coupon));
}

std::vector<PresentedCoupon> presentAgain(const Connection &connection, const QStringList &codes)
{
    std::vector<PresentedCoupon> known;
    for (const QString &code : codes)
        if (const auto coupon = issuedCoupon(connection, code); coupon && coupon->state == CouponState::Open)
            known.push_back(presented(*coupon, kindOf(connection, *coupon)));
    return known;
}

std::vector<Coupon> openCoupons(const Connection &connection, const Member &member, const BusinessDate &day)
{
    return member.restricted ? std::vector<Coupon>()
                             : coupons::openOf(connection, member.id, day, mostFitting);
}

std::vector<FittingCoupon> fittingCoupons(const Connection &connection, const Shop &shop,
                                          const PriceRules &rules, const Cart &cart, Timestamp now)
{
    std::vector<FittingCoupon> fitting;
    const BusinessDate day = businessDate(now, shop.day);
    const auto open = cart.member ? openCoupons(connection, *cart.member, day) : std::vector<Coupon>();
    if (open.empty())
        return fitting;
    const auto before = price(cart, shop, rules, now);
    if (!before)
        return fitting;
    for (const Coupon &coupon : open) {
        if (cart.coupons.contains(coupon.code) || !mayRedeem(connection, coupon, cart.member, day))
            continue;
        const CouponKind kind = kindOf(connection, coupon);
        Cart with = cart;
        with.coupons << coupon.code;
        with.issued.push_back(presented(coupon, kind));
        const auto quote = price(with, shop, rules, now);
        if (!quote)
            continue;
        const bool applies = couponsOf(quote->promotions).contains(coupon.code);
        fitting.push_back({coupon, kind.name,
                           applies ? before->amounts.total - quote->amounts.total : Money(),
                           applies ? std::nullopt : whyIdle(*quote, with.issued.back())});
    }
    std::ranges::stable_sort(fitting, std::ranges::greater(), &FittingCoupon::saves);
    return fitting;
}
