#include "core/usecase/couponevents.h"

#include "core/base/jsontext.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"

using namespace Qt::StringLiterals;

namespace {
void queue(Transaction &transaction, const QString &kind, const QByteArray &body, Timestamp at,
           const Random &random)
{
    outbox::append(transaction, {Id<Event>::make(at, random), kind, at, body, {}, bodyHash(body)});
}

void beginBody(JsonText &json, const Session &who)
{
    json.beginObject().field("v", qint64(1)).field("shop", who.shop.code).field("till", who.till.code);
}
}

void tellIssued(Transaction &transaction, const Session &who, const Coupon &coupon, const Random &random)
{
    JsonText json;
    beginBody(json, who);
    json.field("id", coupon.id.toString()).field("code", coupon.code).field("kind", coupon.kind);
    if (coupon.member)
        json.field("member", coupon.member->toString());
    if (coupon.occasion)
        json.field("occasion", toText(*coupon.occasion)).field("year", qint64(coupon.year));
    if (coupon.user)
        json.field("user", coupon.user->toString());
    json.field("until", coupon.until.toIso()).field("at", coupon.issuedAt.toIso()).endObject();
    queue(transaction, u"coupon.issued/1"_s, json.bytes(), coupon.issuedAt, random);
}

void tellChanged(Transaction &transaction, const Session &who, const Coupon &coupon,
                 const CouponChange &change, const Random &random)
{
    JsonText json;
    beginBody(json, who);
    json.field("id", coupon.id.toString()).field("change", toText(change.act));
    if (change.sale)
        json.field("sale", change.sale->toString());
    if (!change.reason.isEmpty())
        json.field("reason", change.reason);
    if (change.user)
        json.field("user", change.user->toString());
    json.field("until", coupon.until.toIso()).field("at", change.at.toIso()).endObject();
    queue(transaction, u"coupon.changed/1"_s, json.bytes(), change.at, random);
}

void tellLapsed(Transaction &transaction, const Session &who, const BusinessDate &date, qint64 lapsed,
                Timestamp at, const Random &random)
{
    JsonText json;
    beginBody(json, who);
    json.field("date", date.toIso()).field("coupons", lapsed).endObject();
    queue(transaction, u"coupons.lapsed/1"_s, json.bytes(), at, random);
}
