#include "core/usecase/passevents.h"

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

void beginBody(JsonText &json, const Session &who, const Pass &pass)
{
    json.beginObject()
        .field("v", qint64(1))
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("id", pass.id.toString());
}
}

void tellSold(Transaction &transaction, const Session &who, const Pass &pass, const Random &random)
{
    const Currency &currency = who.shop.currency;
    JsonText json;
    beginBody(json, who, pass);
    json.field("number", pass.number).field("kind", pass.kind.code);
    if (pass.member)
        json.field("member", pass.member->id.toString());
    json.field("sale", pass.sale.toString())
        .field("line", pass.line.toString())
        .field("uses", qint64(pass.kind.terms.uses))
        .field("currency", currency.code())
        .field("paid", currency.print(pass.paid.amount))
        .field("tax", currency.print(pass.paid.tax));
    if (pass.until)
        json.field("until", pass.until->toIso());
    json.field("at", pass.soldAt.toIso()).endObject();
    queue(transaction, u"pass.sold/1"_s, json.bytes(), pass.soldAt, random);
}

void tellMoved(Transaction &transaction, const Session &who, const Pass &pass, const PassEntry &entry,
               const Random &random)
{
    const Currency &currency = who.shop.currency;
    JsonText json;
    beginBody(json, who, pass);
    json.field("change", toText(entry.act));
    if (entry.sale)
        json.field("sale", entry.sale->toString());
    if (entry.line)
        json.field("line", entry.line->toString());
    if (entry.user)
        json.field("user", entry.user->toString());
    json.field("uses", qint64(entry.uses))
        .field("left", qint64(entry.left))
        .field("currency", currency.code())
        .field("earned", currency.print(entry.earned.amount))
        .field("paidBack", currency.print(entry.paidBack.amount))
        .field("deferred", currency.print(pass.deferred.amount));
    if (pass.until)
        json.field("until", pass.until->toIso());
    json.field("date", entry.date->toIso()).field("at", entry.at.toIso()).endObject();
    queue(transaction, u"pass.moved/1"_s, json.bytes(), entry.at, random);
}
