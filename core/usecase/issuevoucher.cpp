#include "core/usecase/issuevoucher.h"

#include "core/account/cardnumber.h"
#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/outbox.h"
#include "core/data/vouchers.h"
#include "core/security/eventchain.h"
#include "core/usecase/recordcharges.h"
#include "core/usecase/refundterminal.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {
// Nobody pays more at a till, and millions of such still sum within 64 bits.
constexpr Money largestPayment = Money::of(1'000'000'000'000);

void writeMoney(JsonText &json, const Voucher &voucher, const Currency &currency)
{
    json.field("tender", toText(voucher.tender));
    if (!voucher.reference.isEmpty())
        json.field("reference", voucher.reference);
    json.field("amount", currency.print(voucher.amount))
        .field("bonus", currency.print(voucher.bonus))
        .field("after", currency.print(voucher.after.principal))
        .field("afterBonus", currency.print(voucher.after.bonus));
    if (voucher.back.empty())
        return;
    json.beginArray("back");
    for (const GivenBack &each : voucher.back)
        json.beginObject()
            .field("tender", toText(each.tender))
            .field("reference", each.reference)
            .field("amount", currency.print(each.amount))
            .endObject();
    json.endArray();
}

QJsonObject auditDetail(const Voucher &voucher, const Currency &currency)
{
    QJsonObject detail{{u"voucher"_s, voucher.id.toString()},
                       {u"number"_s, voucher.number()},
                       {u"amount"_s, currency.print(voucher.amount)}};
    if (!voucher.bonus.isZero())
        detail[u"bonus"_s] = currency.print(voucher.bonus);
    if (voucher.member)
        detail[u"member"_s] = voucher.member->id.toString();
    if (!voucher.card.isEmpty())
        detail[u"card"_s] = maskedCard(voucher.card);
    return detail;
}
}

Result<Voucher> draftVoucher(const Session &who, Permission permission, const Id<Voucher> &id,
                             VoucherKind kind, const Payment &payment, const QString &request, Timestamp now)
{
    if (const auto allowed = who.may(permission); !allowed)
        return allowed.error();
    if (!who.shift)
        return Error{Error::Code::NoShift, {}};
    if (payment.amount <= Money() || !isMoney(payment.tender))
        return Error{Error::Code::InvalidTender, who.shop.currency.print(payment.amount)};
    if (payment.amount > largestPayment)
        return Error{Error::Code::TooLarge, who.shop.currency.print(payment.amount)};
    QStringList asked{toText(kind), QString::number(payment.amount.units()), toText(payment.tender),
                      payment.reference, request};
    if (payment.byHand)
        asked << u"by-hand"_s;
    return Voucher{id,
                   kind,
                   who.shop.code,
                   who.till.code,
                   who.till.epoch,
                   0,
                   now,
                   businessDate(now, who.shop.day),
                   who.shift->id,
                   who.user,
                   who.name,
                   {},
                   {},
                   {},
                   payment.tender,
                   payment.reference,
                   payment.amount,
                   {},
                   {},
                   QCryptographicHash::hash(asked.join(u'\n').toUtf8(), QCryptographicHash::Sha256),
                   {},
                   false};
}

std::optional<Result<Voucher>> issuedBefore(const Connection &connection, const Voucher &draft)
{
    auto known = vouchers::find(connection, draft.id);
    if (!known)
        return std::nullopt;
    if (known->requestDigest != draft.requestDigest)
        return Error{Error::Code::DifferentRequest, known->number()};
    known->duplicate = true;
    return *known;
}

Result<Voucher> issueVoucher(Transaction &transaction, const Session &who, Voucher draft,
                             const Random &random)
{
    draft.count = vouchers::takeNumber(transaction);
    const QByteArray body = voucherEventBody(draft, who.shop.currency);
    draft.eventHash = bodyHash(body);
    vouchers::append(transaction, draft);
    if (const auto recorded = recordCharges(transaction, who, draft); !recorded)
        return recorded.error();
    audit::append(transaction, draft.at, who.user, u"voucher."_s + toText(draft.kind),
                  auditDetail(draft, who.shop.currency));
    outbox::append(
        transaction,
        {Id<Event>::make(draft.at, random), u"voucher.issued/1"_s, draft.at, body, {}, draft.eventHash});
    return draft;
}

Result<Voucher> issuePayBack(Transaction &transaction, const Session &who, Voucher draft,
                             const Payment &payment, const Random &random)
{
    PayBackPlan plan{{}, -draft.amount};
    if (!payment.byHand)
        plan = planPayBack(transaction.connection(), *draft.account, -draft.amount);
    draft.back = plan.back();
    if (plan.rest.isZero())
        draft.tender = draft.back.front().tender;
    const auto voucher = issueVoucher(transaction, who, draft, random);
    if (voucher)
        queueRefunds(transaction, who, *voucher, plan, random);
    return voucher;
}

QByteArray voucherEventBody(const Voucher &voucher, const Currency &currency)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("id", voucher.id.toString())
        .field("kind", toText(voucher.kind))
        .field("number", voucher.number())
        .field("shop", voucher.shop)
        .field("till", voucher.till)
        .field("epoch", voucher.epoch)
        .field("at", voucher.at.toIso())
        .field("businessDate", voucher.businessDate->toIso())
        .field("currency", currency.code())
        .field("shift", voucher.shift.toString())
        .field("user", voucher.user.toString());
    if (voucher.member)
        json.field("member", voucher.member->number);
    if (voucher.account)
        json.field("account", voucher.account->toString());
    if (!voucher.card.isEmpty())
        json.field("card", voucher.card);
    writeMoney(json, voucher, currency);
    json.endObject();
    return json.bytes();
}

QJsonArray backJson(const std::vector<GivenBack> &back, const Currency &currency)
{
    QJsonArray list;
    for (const GivenBack &each : back)
        list.append(QJsonObject{{u"tender"_s, toText(each.tender)},
                                {u"reference"_s, each.reference},
                                {u"amount"_s, currency.print(each.amount)}});
    return list;
}

QJsonObject toJson(const Voucher &voucher, const Currency &currency)
{
    QJsonObject object{{u"id"_s, voucher.id.toString()},
                       {u"voucher"_s, voucher.number()},
                       {u"kind"_s, toText(voucher.kind)},
                       {u"at"_s, voucher.at.toIso()},
                       {u"businessDate"_s, voucher.businessDate->toIso()},
                       {u"tender"_s, toText(voucher.tender)},
                       {u"amount"_s, currency.print(voucher.amount)},
                       {u"bonus"_s, currency.print(voucher.bonus)},
                       {u"after"_s, currency.print(voucher.after.principal)},
                       {u"afterBonus"_s, currency.print(voucher.after.bonus)},
                       {u"duplicate"_s, voucher.duplicate}};
    if (voucher.member)
        object[u"member"_s] = voucher.member->number;
    if (!voucher.card.isEmpty())
        object[u"card"_s] = voucher.card;
    if (voucher.account)
        object[u"account"_s] = voucher.account->toString();
    if (!voucher.back.empty())
        object[u"back"_s] = backJson(voucher.back, currency);
    return object;
}
