#include "core/usecase/closeshift.h"

#include "core/data/audit.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"
#include "core/usecase/closeday.h"
#include "core/usecase/freetext.h"
#include "core/usecase/openshift.h"
#include "core/usecase/shiftevent.h"

using namespace Qt::StringLiterals;

namespace {
Result<Shift> mayClose(const Connection &connection, const Session &who, const Id<Shift> &id)
{
    const auto shift = shifts::find(connection, id);
    if (!shift)
        return Error{Error::Code::NotFound, id.toString()};
    const bool own = shift->user == who.user;
    if (const auto allowed = who.may(own ? Permission::CloseShift : Permission::CloseOthersShift); !allowed)
        return allowed.error();
    return *shift;
}

/// The note that is kept, once what the difference asks for is there.
Result<QString> consentOf(const Connection &connection, const Session &who, const CloseRequest &request,
                          const ShiftReport &report)
{
    const bool beyond = needsApproval(report, who.shop);
    const auto note = keptText(request.note, u"note"_s, beyond ? Need::Required : Need::Optional);
    if (!note || !beyond)
        return note;
    const auto allowed = mayWith(connection, who, Permission::ApproveDifference, request.approval);
    return allowed ? note : allowed.error();
}

Result<std::optional<Session>> takeOver(Transaction &transaction, const Session &who,
                                        const CloseRequest &request, Money counted, Timestamp now,
                                        const Random &random)
{
    if (!request.takeOver)
        return std::optional<Session>();
    const auto user = users::find(transaction.connection(), request.takeOver->user);
    if (!user || !user->active || request.takeOver->permission != Permission::Sell)
        return Error{Error::Code::NotPermitted, permissionName(Permission::Sell)};
    if (shifts::openOf(transaction.connection(), user->id))
        return Error{Error::Code::ShiftOpen, user->name};
    const auto session = sessionOf(transaction.connection(), *user, who.vault);
    if (!session)
        return session.error();
    audit::append(transaction, now, user->id, u"sign-in"_s);
    const auto opened = openShift(transaction, *session, counted, now, random);
    return opened ? Result<std::optional<Session>>(std::optional(*opened)) : opened.error();
}

Result<ClosedShift> firstClose(const Connection &connection, const Session &who, const Shift &shift,
                               const ShiftClose &close)
{
    ClosedShift closed{fullReport(connection, shift), true, std::nullopt};
    const auto next = close.next ? shifts::find(connection, *close.next) : std::nullopt;
    if (!next)
        return closed;
    if (const auto user = users::find(connection, next->user))
        if (const auto session = sessionOf(connection, *user, who.vault))
            closed.next = *session;
    return closed;
}

void record(Transaction &transaction, const Session &who, const Shift &shift, ShiftClose &close,
            Timestamp now, const Random &random)
{
    const ShiftReport report = fullReport(transaction.connection(), shift);
    const QByteArray body = shiftClosedBody(report, close, who.shop);
    close.eventHash = bodyHash(body);
    shifts::appendClose(transaction, shift.id, close);
    const Comparison cash = report.comparisons().front();
    QJsonObject detail{{u"shift"_s, shift.id.toString()},
                       {u"z"_s, close.z},
                       {u"expected"_s, who.shop.currency.print(cash.expected)},
                       {u"difference"_s, who.shop.currency.print(cash.difference())}};
    if (close.approvedBy)
        detail[u"approvedBy"_s] = close.approvedBy->toString();
    audit::append(transaction, now, who.user, u"shift.close"_s, detail);
    outbox::append(transaction,
                   {Id<Event>::make(now, random), u"shift.closed/1"_s, now, body, {}, close.eventHash});
}
}

bool needsApproval(const ShiftReport &report, const Shop &shop)
{
    return isBeyond(report.comparisons(), shop.differenceLimit);
}

Result<ShiftReport> handInCount(Transaction &transaction, const Session &who, const Id<Shift> &id,
                                const ShiftCount &count, Timestamp now)
{
    const auto shift = mayClose(transaction.connection(), who, id);
    if (!shift)
        return shift.error();
    const auto tidy = tidied(count, who.shop.currency);
    if (!tidy)
        return tidy.error();
    if (const auto kept = shifts::countOf(transaction.connection(), id)) {
        if (kept->count == *tidy)
            return fullReport(transaction.connection(), *shift);
        return Error{Error::Code::DifferentRequest, QString::number(shift->number)};
    }
    if (shifts::closeOf(transaction.connection(), id))
        return Error{Error::Code::NoShift, QString::number(shift->number)};
    shifts::appendCount(transaction, id, {*tidy, now, who.user});
    audit::append(transaction, now, who.user, u"shift.count"_s,
                  {{u"shift"_s, id.toString()}, {u"counted"_s, who.shop.currency.print(tidy->cashTotal())}});
    return fullReport(transaction.connection(), *shift);
}

Result<ClosedShift> closeShift(Transaction &transaction, const Session &who, const CloseRequest &request,
                               Timestamp now, const Random &random)
{
    const Connection &connection = transaction.connection();
    const auto shift = mayClose(connection, who, request.shift);
    if (!shift)
        return shift.error();
    if (const auto close = shifts::closeOf(connection, shift->id))
        return firstClose(connection, who, *shift, *close);
    const ShiftReport report = fullReport(connection, *shift);
    if (!report.count)
        return Error{Error::Code::InvalidInput, u"count"_s};
    const auto note = consentOf(connection, who, request, report);
    if (!note)
        return note.error();
    const auto next = takeOver(transaction, who, request, report.count->cashTotal(), now, random);
    if (!next)
        return next.error();
    ShiftClose close{
        who.till.code, who.till.epoch, shifts::takeZ(transaction), now, who.user, *note, {}, {}, {}};
    if (request.approval && needsApproval(report, who.shop))
        close.approvedBy = request.approval->user;
    if (*next)
        close.next = (*next)->shift->id;
    record(transaction, who, *shift, close, now, random);
    closeDays(transaction, who, now, random);
    return ClosedShift{fullReport(connection, *shift), false, *next};
}
