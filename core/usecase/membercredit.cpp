#include "core/usecase/membercredit.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"

using namespace Qt::StringLiterals;

namespace {
QByteArray eventBody(const Session &who, const Member &member, Money allowed, Timestamp now)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("member", member.number)
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("user", who.user.toString())
        .field("at", now.toIso())
        .field("currency", who.shop.currency.code())
        .field("allowed", who.shop.currency.print(allowed))
        .endObject();
    return json.bytes();
}
}

Result<CreditLine> grantCredit(Transaction &transaction, const Session &who, const QString &number,
                               Money allowed, Timestamp now, const Random &random)
{
    if (const auto may = who.may(Permission::GrantCredit); !may)
        return may.error();
    if (allowed < Money())
        return Error{Error::Code::InvalidPrice, who.shop.currency.print(allowed)};
    const auto member = members::byNumber(transaction.connection(), number);
    if (!member)
        return membercards::unknownNumber(transaction.connection(), number);
    const auto before = credit::of(transaction.connection(), member->id);
    if (before && before->allowed == allowed)
        return *before;
    credit::allow(transaction, member->id, allowed);
    audit::append(transaction, now, who.user, u"credit.grant"_s,
                  {{u"member"_s, member->id.toString()},
                   {u"before"_s, who.shop.currency.print(before ? before->allowed : Money())},
                   {u"after"_s, who.shop.currency.print(allowed)}});
    const QByteArray body = eventBody(who, *member, allowed, now);
    outbox::append(transaction,
                   {Id<Event>::make(now, random), u"credit.granted/1"_s, now, body, {}, bodyHash(body)});
    return CreditLine{allowed, before ? before->owed : Money()};
}

Result<Voucher> settleCredit(Transaction &transaction, const Session &who, const Id<Voucher> &id,
                             const QString &number, const Payment &payment, Timestamp now,
                             const Random &random)
{
    auto draft =
        draftVoucher(who, Permission::ReceiveMoney, id, VoucherKind::CreditSettlement, payment, number, now);
    if (!draft)
        return draft.error();
    if (auto before = issuedBefore(transaction.connection(), *draft))
        return *before;
    const auto member = members::byNumber(transaction.connection(), number);
    if (!member)
        return membercards::unknownNumber(transaction.connection(), number);
    const Money owed = credit::of(transaction.connection(), member->id).value_or(CreditLine()).owed;
    if (payment.amount > owed)
        return Error{Error::Code::Overpaid, who.shop.currency.print(owed)};
    draft->member = member;
    draft->after.principal = owed - payment.amount;
    const auto voucher = issueVoucher(transaction, who, *draft, random);
    if (!voucher)
        return voucher;
    credit::append(
        transaction,
        {member->id, CreditEntry::Kind::Settled, -payment.amount, std::nullopt, voucher->id, voucher->at});
    return voucher;
}

Result<CreditLine> creditOf(const Connection &connection, const QString &number)
{
    const auto member = members::byNumber(connection, number);
    if (!member)
        return membercards::unknownNumber(connection, number);
    return credit::of(connection, member->id).value_or(CreditLine());
}

QJsonObject toJson(const CreditLine &line, const Currency &currency)
{
    return {{u"allowed"_s, currency.print(line.allowed)},
            {u"owed"_s, currency.print(line.owed)},
            {u"open"_s, currency.print(line.open())}};
}
