#include "core/usecase/openshift.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/outbox.h"
#include "core/data/shifts.h"
#include "core/security/eventchain.h"

using namespace Qt::StringLiterals;

namespace {
QByteArray eventBody(const Shift &shift, const Session &who)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("id", shift.id.toString())
        .field("number", shift.number)
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("user", who.user.toString())
        .field("at", shift.openedAt.toIso())
        .field("float", who.shop.currency.print(shift.openingFloat))
        .endObject();
    return json.bytes();
}
}

Result<Session> openShift(Transaction &transaction, const Session &who, Money openingFloat, Timestamp now,
                          const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    if (openingFloat < Money())
        return Error{Error::Code::InvalidPrice, who.shop.currency.print(openingFloat)};
    Session session = who;
    if (const auto open = shifts::openOf(transaction.connection(), who.user)) {
        session.shift = ShiftRef{open->id, open->number};
        return session;
    }
    Shift shift{
        Id<Shift>::make(now, random), shifts::takeNumber(transaction), who.user, now, openingFloat, {}};
    const QByteArray body = eventBody(shift, who);
    shift.eventHash = bodyHash(body);
    shifts::append(transaction, shift);
    audit::append(transaction, now, who.user, u"shift.open"_s,
                  {{u"shift"_s, shift.id.toString()}, {u"float"_s, who.shop.currency.print(openingFloat)}});
    outbox::append(transaction,
                   {Id<Event>::make(now, random), u"shift.opened/1"_s, now, body, {}, shift.eventHash});
    session.shift = ShiftRef{shift.id, shift.number};
    return session;
}
