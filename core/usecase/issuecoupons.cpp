#include "core/usecase/issuecoupons.h"

#include "core/data/audit.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/security/couponcode.h"
#include "core/usecase/couponevents.h"
#include "core/usecase/freetext.h"
#include "core/usecase/presentcoupon.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
/// Whether an order that was answered before asked for the same.
bool isSame(const CouponOrder &order, const std::vector<Coupon> &before, const std::optional<Member> &member)
{
    const auto whose = member ? std::optional(member->id) : std::nullopt;
    return int(before.size()) == order.count && std::ranges::all_of(before, [&](const Coupon &coupon) {
               return coupon.kind == order.kind && coupon.member == whose;
           });
}

Result<std::optional<Member>> memberOf(const Connection &connection, const CouponOrder &order)
{
    if (order.member.isEmpty())
        return std::optional<Member>();
    const auto member = members::byNumber(connection, order.member);
    if (!member)
        return membercards::unknownNumber(connection, order.member);
    if (member->restricted)
        return Error{Error::Code::Restricted, member->number};
    return std::optional<Member>(*member);
}

void auditIssue(Transaction &transaction, const Session &who, const CouponOrder &order,
                const std::optional<Member> &member, const QString &reason, Timestamp now)
{
    QJsonObject detail{{u"order"_s, order.id.toString()}, {u"kind"_s, order.kind}, {u"count"_s, order.count}};
    if (member)
        detail[u"member"_s] = member->id.toString();
    if (!reason.isEmpty())
        detail[u"reason"_s] = reason;
    audit::append(transaction, now, who.user, u"coupon.issue"_s, detail);
}

void makeVoid(Transaction &transaction, const Session &who, const Coupon &coupon, const QString &reason,
              Timestamp now, const Random &random)
{
    coupons::makeVoid(transaction, coupon, reason, who.user, now);
    tellChanged(transaction, who, coupon, {CouponChange::Act::Voided, {}, reason, who.user, now}, random);
    audit::append(transaction, now, who.user, u"coupon.void"_s,
                  {{u"coupon"_s, coupon.id.toString()}, {u"reason"_s, reason}});
}
}

Result<std::pair<CouponKind, BusinessDate>> issuable(const Connection &connection, const CouponOrder &order,
                                                     const std::optional<Member> &member,
                                                     const BusinessDate &today)
{
    const auto kind = couponkinds::find(connection, order.kind);
    if (!kind)
        return Error{Error::Code::NotFound, order.kind};
    if (!kind->active)
        return Error{Error::Code::InvalidInput, u"kind"_s};
    if (order.count < 1 || order.count > mostCouponsAtOnce || (member && order.count != 1))
        return Error{Error::Code::InvalidInput, u"count"_s};
    const auto until = lastDayOf(*kind, today);
    if (!until)
        return Error{Error::Code::Expired, kind->until->toIso()};
    if (member && hasEnough(connection, *kind, member->id))
        return Error{Error::Code::LimitExceeded, QString::number(*kind->perPerson)};
    return std::pair(*kind, *until);
}

QString freeCouponCode(const Connection &connection, const Random &random)
{
    QString code = makeCouponCode(random);
    while (coupons::find(connection, code))
        code = makeCouponCode(random);
    return code;
}

bool hasEnough(const Connection &connection, const CouponKind &kind, const Id<Customer> &member)
{
    return kind.perPerson
        && coupons::usedBy(connection, kind.code, member) + coupons::heldBy(connection, kind.code, member)
        >= *kind.perPerson;
}

Coupon issueOne(Transaction &transaction, const Session &who, Coupon coupon, const QString &reason,
                const Random &random)
{
    coupon.code = freeCouponCode(transaction.connection(), random);
    coupons::append(transaction, coupon, reason);
    tellIssued(transaction, who, coupon, random);
    return coupon;
}

Result<IssuedCoupons> issueCoupons(Transaction &transaction, const Session &who, const CouponOrder &order,
                                   Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::AdjustPoints); !allowed)
        return allowed.error();
    const Connection &connection = transaction.connection();
    const auto member = memberOf(connection, order);
    if (!member)
        return member.error();
    if (auto before = coupons::ofRequest(connection, order.id); !before.empty()) {
        if (!isSame(order, before, *member))
            return Error{Error::Code::DifferentRequest, order.id.toString()};
        return IssuedCoupons{std::move(before), true};
    }
    const auto reason = keptText(order.reason, u"reason"_s, Need::Optional);
    if (!reason)
        return reason.error();
    const auto what = issuable(connection, order, *member, businessDate(now, who.shop.day));
    if (!what)
        return what.error();
    const auto whose = *member ? std::optional((*member)->id) : std::nullopt;
    IssuedCoupons issued;
    for (int i = 0; i < order.count; ++i)
        issued.coupons.push_back(issueOne(transaction, who,
                                          {Id<Coupon>::make(now, random),
                                           {},
                                           what->first.code,
                                           whose,
                                           order.id,
                                           {},
                                           0,
                                           who.user,
                                           now,
                                           what->second},
                                          *reason, random));
    auditIssue(transaction, who, order, *member, *reason, now);
    return issued;
}

Result<Coupon> voidCoupon(Transaction &transaction, const Session &who, const QString &typed,
                          const QString &reason, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::AdjustPoints); !allowed)
        return allowed.error();
    const auto coupon = issuedCoupon(transaction.connection(), typed);
    if (!coupon)
        return unknownCoupon(typed);
    const auto why = keptText(reason, u"reason"_s, Need::Required);
    if (!why)
        return why.error();
    if (const auto open = mustBeOpen(*coupon); !open)
        return open.error();
    makeVoid(transaction, who, *coupon, *why, now, random);
    return *coupons::find(transaction.connection(), coupon->code);
}

void voidCouponsOf(Transaction &transaction, const Session &who, const Id<Customer> &member, Timestamp now,
                   const Random &random)
{
    const CouponFilter open{member, CouponState::Open, {}, std::numeric_limits<int>::max()};
    for (const Coupon &coupon : coupons::list(transaction.connection(), open))
        makeVoid(transaction, who, coupon, u"erased"_s, now, random);
}
