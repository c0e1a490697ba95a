#include "core/usecase/couponjson.h"

#include "core/data/merges.h"
#include "core/data/sales.h"
#include "core/data/users.h"
#include "core/security/couponcode.h"
#include "core/usecase/quotejson.h"

using namespace Qt::StringLiterals;

namespace {
QString receiptOf(const Connection &connection, const Id<Sale> &sale)
{
    const auto record = sales::find(connection, sale);
    return record ? record->receipt.number.toString() : QString();
}

QJsonObject toJson(const Connection &connection, const CouponChange &change)
{
    QJsonObject object{{u"act"_s, toText(change.act)}, {u"at"_s, change.at.toIso()}};
    if (const auto user = change.user ? users::find(connection, *change.user) : std::nullopt)
        object[u"user"_s] = user->name;
    if (change.sale)
        object[u"receipt"_s] = receiptOf(connection, *change.sale);
    if (!change.reason.isEmpty())
        object[u"reason"_s] = change.reason;
    return object;
}
}

QJsonObject toJson(const Connection &connection, const Coupon &coupon)
{
    QJsonObject object{{u"code"_s, coupon.code},
                       {u"kind"_s, coupon.kind},
                       {u"state"_s, toText(coupon.state)},
                       {u"until"_s, coupon.until.toIso()},
                       {u"issuedAt"_s, coupon.issuedAt.toIso()}};
    if (coupon.member)
        object[u"member"_s] = merges::numberOf(connection, *coupon.member);
    if (coupon.occasion) {
        object[u"occasion"_s] = toText(*coupon.occasion);
        object[u"year"_s] = coupon.year;
    }
    if (coupon.sale)
        object[u"receipt"_s] = receiptOf(connection, *coupon.sale);
    return object;
}

Result<QJsonObject> shownCoupon(const Connection &connection, const Session &who, const QString &typed)
{
    if (const auto allowed = who.may(Permission::FindMember); !allowed)
        return allowed.error();
    const auto coupon = issuedCoupon(connection, typed);
    const auto kind = coupon ? couponkinds::find(connection, coupon->kind) : std::nullopt;
    if (!kind)
        return unknownCoupon(typed);
    QJsonObject object = toJson(connection, *coupon);
    object[u"text"_s] = spacedCoupon(coupon->code);
    object[u"name"_s] = kind->name;
    object[u"promotion"_s] = kind->promotion;
    QJsonArray history;
    for (const CouponChange &change : coupons::changesOf(connection, *coupon))
        history.append(toJson(connection, change));
    object[u"history"_s] = history;
    return object;
}

QJsonObject toJson(const CouponOrder &order, const IssuedCoupons &issued)
{
    QJsonArray list;
    for (const Coupon &coupon : issued.coupons)
        list.append(QJsonObject{{u"code"_s, coupon.code},
                                {u"text"_s, spacedCoupon(coupon.code)},
                                {u"until"_s, coupon.until.toIso()}});
    return {{u"id"_s, order.id.toString()},
            {u"kind"_s, order.kind},
            {u"coupons"_s, list},
            {u"duplicate"_s, issued.duplicate}};
}

QJsonObject toJson(const FittingCoupon &fitting, const Currency &currency)
{
    QJsonObject object{{u"code"_s, fitting.coupon.code},
                       {u"name"_s, fitting.name},
                       {u"until"_s, fitting.coupon.until.toIso()},
                       {u"saves"_s, currency.print(fitting.saves)}};
    if (fitting.why)
        object[u"why"_s] = reasonText(*fitting.why, currency);
    return object;
}
