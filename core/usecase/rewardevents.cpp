#include "core/usecase/rewardevents.h"

#include "core/base/jsontext.h"
#include "core/data/merges.h"
#include "core/data/outbox.h"
#include "core/data/sales.h"
#include "core/security/eventchain.h"

using namespace Qt::StringLiterals;

namespace {
void beginBody(JsonText &json, const Connection &connection, const Session &who,
               const RewardRedemption &redemption)
{
    json.beginObject()
        .field("v", qint64(1))
        .field("id", redemption.id.toString())
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("user", who.user.toString())
        .field("reward", redemption.reward)
        .field("member", merges::numberOf(connection, redemption.member))
        .field("points", redemption.points.units());
    if (redemption.sale)
        json.field("sale", redemption.sale->toString());
    else
        json.field("coupon", redemption.coupon);
}

void queue(Transaction &transaction, const QString &kind, JsonText &json, Timestamp at, const Random &random)
{
    json.field("at", at.toIso()).endObject();
    outbox::append(transaction,
                   {Id<Event>::make(at, random), kind, at, json.bytes(), {}, bodyHash(json.bytes())});
}
}

void tellRedeemed(Transaction &transaction, const Session &who, const RewardRedemption &redemption,
                  const Random &random)
{
    JsonText json;
    beginBody(json, transaction.connection(), who, redemption);
    queue(transaction, u"reward.redeemed/1"_s, json, redemption.at, random);
}

void tellUndone(Transaction &transaction, const Session &who, const RewardRedemption &redemption,
                const QString &reason, Timestamp at, const Random &random)
{
    JsonText json;
    beginBody(json, transaction.connection(), who, redemption);
    if (!reason.isEmpty())
        json.field("reason", reason);
    queue(transaction, u"reward.undone/1"_s, json, at, random);
}

QJsonObject toJson(const Connection &connection, const RewardRedemption &redemption)
{
    QJsonObject object{{u"id"_s, redemption.id.toString()},
                       {u"reward"_s, redemption.reward},
                       {u"member"_s, merges::numberOf(connection, redemption.member)},
                       {u"points"_s, redemption.points.units()},
                       {u"at"_s, redemption.at.toIso()},
                       {u"date"_s, redemption.date.toIso()}};
    if (redemption.sale) {
        const auto record = sales::find(connection, *redemption.sale);
        object[u"receipt"_s] = record ? record->receipt.number.toString() : QString();
    } else {
        object[u"coupon"_s] = redemption.coupon;
    }
    if (redemption.undoneAt)
        object[u"undoneAt"_s] = redemption.undoneAt->toIso();
    return object;
}
