#include "core/usecase/correctmember.h"

#include "core/base/businessdate.h"
#include "core/data/audit.h"
#include "core/data/membercards.h"
#include "core/data/memberfacts.h"
#include "core/data/members.h"
#include "core/usecase/changemember.h"
#include "core/usecase/freetext.h"
#include "core/usecase/personaltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostDays = 30;

Result<CorrectionRequest> openRequest(const Connection &connection, const Id<CorrectionRequest> &id)
{
    const auto request = corrections::find(connection, id);
    if (!request)
        return Error{Error::Code::NotFound, id.toString()};
    return request->state == CorrectionRequest::State::Open ? Result<CorrectionRequest>(*request)
                                                            : Error{Error::Code::InvalidInput, u"id"_s};
}

CorrectionRequest answered(Transaction &transaction, const Session &who, const CorrectionRequest &request,
                           CorrectionRequest::State state, const std::optional<qint64> &answer, Timestamp now)
{
    corrections::answer(transaction, request.id, state, answer, who.user, now);
    audit::append(transaction, now, who.user, u"correction."_s + toText(state),
                  {{u"correction"_s, request.id.toString()}, {u"member"_s, request.customer.toString()}});
    return *corrections::find(transaction.connection(), request.id);
}
}

QDate correctionDue(const QDate &asked)
{
    return std::min(asked.addMonths(1), asked.addDays(mostDays));
}

Result<CorrectionRequest> requestCorrection(Transaction &transaction, const Session &who,
                                            const Id<CorrectionRequest> &id, const QString &number,
                                            const QString &text, Timestamp now)
{
    if (const auto allowed = who.may(Permission::EnrolMember); !allowed)
        return allowed.error();
    const Connection &main = transaction.connection();
    const auto member = members::byNumber(main, number);
    if (!member)
        return membercards::unknownNumber(main, number);
    if (const auto known = corrections::find(main, id))
        return known->customer == member->id ? Result<CorrectionRequest>(*known)
                                             : Error{Error::Code::DifferentRequest, {}};
    const auto asked = keptText(text, u"text"_s, Need::Required);
    if (!asked)
        return asked.error();
    const auto row = keepPersonalText(transaction, who, member->number, *asked);
    if (!row)
        return row.error();
    CorrectionRequest request{id,
                              member->id,
                              member->number,
                              *row,
                              who.name,
                              now,
                              correctionDue(businessDate(now, who.shop.day).date())};
    corrections::append(transaction, request, who.user);
    audit::append(transaction, now, who.user, u"correction.ask"_s,
                  {{u"correction"_s, id.toString()}, {u"member"_s, member->id.toString()}});
    return request;
}

Result<CorrectionRequest> grantCorrection(Transaction &transaction, const Session &who,
                                          const Id<CorrectionRequest> &id, const QJsonObject &given,
                                          Timestamp now, const Random &random, Pinyin &pinyin)
{
    if (const auto allowed = who.may(Permission::EnrolMember); !allowed)
        return allowed.error();
    const auto request = openRequest(transaction.connection(), id);
    if (!request)
        return request.error();
    if (!given.isEmpty()) {
        const auto changed = changeMember(transaction, who, request->number, given, now, random, pinyin);
        if (!changed)
            return changed.error();
    }
    if (!memberfacts::isCorrectedSince(transaction.connection(), request->customer, request->at))
        return Error{Error::Code::InvalidInput, u"change"_s};
    return answered(transaction, who, *request, CorrectionRequest::State::Changed, {}, now);
}

Result<CorrectionRequest> refuseCorrection(Transaction &transaction, const Session &who,
                                           const Id<CorrectionRequest> &id, const QString &reason,
                                           Timestamp now)
{
    if (const auto allowed = who.may(Permission::EraseMember); !allowed)
        return allowed.error();
    const auto request = openRequest(transaction.connection(), id);
    if (!request)
        return request.error();
    const auto why = keptText(reason, u"reason"_s, Need::Required);
    if (!why)
        return why.error();
    const auto row = keepPersonalText(transaction, who, request->number, *why);
    if (!row)
        return row.error();
    return answered(transaction, who, *request, CorrectionRequest::State::Refused, *row, now);
}

Result<std::vector<ReadCorrection>> readCorrections(const Connection &main, const Connection &keys,
                                                    const Session &who, const QString &number, bool plain)
{
    if (const auto allowed = who.may(Permission::FindMember); !allowed)
        return allowed.error();
    const auto member = members::byNumber(main, number);
    if (!member)
        return membercards::unknownNumber(main, number);
    const bool shown = plain && who.may(Permission::RevealMember);
    const auto text = [&](qint64 row) {
        return shown ? personalText(main, keys, who, member->number, row) : QString();
    };
    std::vector<ReadCorrection> all;
    for (const CorrectionRequest &each : corrections::of(main, member->id))
        all.push_back({each, text(each.textRow), each.answerRow ? text(*each.answerRow) : QString()});
    return all;
}

QJsonObject toJson(const ReadCorrection &correction, const QDate &today)
{
    const CorrectionRequest &request = correction.request;
    QJsonObject object{{u"id"_s, request.id.toString()},
                       {u"member"_s, request.number},
                       {u"text"_s, correction.text},
                       {u"at"_s, request.at.toIso()},
                       {u"due"_s, request.due.toString(Qt::ISODate)},
                       {u"state"_s, toText(request.state)},
                       {u"user"_s, request.user}};
    if (request.state == CorrectionRequest::State::Open && request.due < today)
        object[u"overdue"_s] = true;
    if (!correction.answer.isEmpty())
        object[u"answer"_s] = correction.answer;
    if (request.answeredAt)
        object[u"answeredAt"_s] = request.answeredAt->toIso();
    if (!request.answeredBy.isEmpty())
        object[u"answeredBy"_s] = request.answeredBy;
    return object;
}
