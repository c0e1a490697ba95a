#include "core/usecase/movecash.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/cashmovements.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"
#include "core/usecase/freetext.h"
#include "core/usecase/shiftstate.h"

using namespace Qt::StringLiterals;

namespace {
QByteArray eventBody(const CashMovement &movement, const Session &who)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("id", movement.id.toString())
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("shift", movement.shift.toString())
        .field("user", movement.user.toString())
        .field("kind", toText(movement.kind))
        .field("currency", who.shop.currency.code())
        .field("amount", who.shop.currency.print(movement.amount))
        .field("reason", movement.reason)
        .field("at", movement.at.toIso())
        .endObject();
    return json.bytes();
}

bool isSame(const CashMovement &movement, const CashRequest &request, const QString &reason)
{
    return movement.kind == request.kind && movement.amount == request.amount && movement.reason == reason;
}

Result<> mayMove(const Connection &connection, const Session &who, const CashRequest &request)
{
    if (const auto allowed = who.may(Permission::MoveCash); !allowed)
        return allowed;
    if (const auto open = mustTakeSales(connection, who); !open)
        return open;
    return checkAmount(request.kind, request.amount);
}
}

Result<CashMovement> moveCash(Transaction &transaction, const Session &who, const CashRequest &request,
                              Timestamp now, const Random &random)
{
    const auto reason = keptText(request.reason, u"reason"_s, Need::Required);
    if (!reason)
        return reason.error();
    if (const auto known = cashmovements::find(transaction.connection(), request.id)) {
        if (isSame(*known, request, *reason))
            return *known;
        return Error{Error::Code::DifferentRequest, request.id.toString()};
    }
    if (const auto allowed = mayMove(transaction.connection(), who, request); !allowed)
        return allowed.error();
    CashMovement movement{request.id, who.shift->id, request.kind, request.amount,
                          *reason,    now,           who.user,     {}};
    const QByteArray body = eventBody(movement, who);
    movement.eventHash = bodyHash(body);
    cashmovements::append(transaction, movement);
    audit::append(transaction, now, who.user, u"cash."_s + toText(movement.kind),
                  {{u"movement"_s, movement.id.toString()},
                   {u"shift"_s, movement.shift.toString()},
                   {u"amount"_s, who.shop.currency.print(movement.amount)},
                   {u"reason"_s, movement.reason}});
    outbox::append(transaction,
                   {Id<Event>::make(now, random), u"cash.moved/1"_s, now, body, {}, movement.eventHash});
    return movement;
}
