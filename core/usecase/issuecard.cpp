#include "core/usecase/issuecard.h"

#include "core/base/jsontext.h"
#include "core/customer/mask.h"
#include "core/data/audit.h"
#include "core/data/memberfacts.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/security/cardcode.h"
#include "core/security/eventchain.h"
#include "core/text/searchkey.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/findmembers.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
QString nameFor(CardName how, const QString &name)
{
    switch (how) {
    case CardName::None: return {};
    case CardName::Masked: return maskedName(name);
    case CardName::Full: return name;
    }
    Q_UNREACHABLE();
}

/// The member who has that number, opened.
Result<MemberProfile> holderOf(const Transaction &transaction, const Session &who, const QString &number)
{
    if (const auto allowed = who.may(Permission::EnrolMember); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const Connection &main = transaction.connection();
    const auto member = members::byNumber(main, number);
    const auto sealed = members::sealedByNumber(main, transaction.keys(), number);
    if (!member || !sealed)
        return membercards::unknownNumber(main, number);
    return openMember(*sealed, *who.vault);
}

/// In the audit, in the member's history and to head office: ids, numbers and codes name nobody.
void tell(Transaction &transaction, const Session &who, const Member &member, const IssuedCard &card,
          const QString &before, const QString &reason, const Random &random)
{
    const Timestamp at = card.issuedAt;
    JsonText json;
    json.beginObject().field("v", qint64(1)).field("shop", who.shop.code).field("till", who.till.code);
    json.field("member", member.id.toString()).field("number", card.number).field("code", card.code);
    QJsonObject detail{{u"member"_s, member.id.toString()}, {u"number"_s, card.number}};
    if (!before.isEmpty()) {
        json.field("before", before).field("reason", reason);
        detail[u"before"_s] = before;
        detail[u"reason"_s] = reason;
    }
    json.field("user", who.user.toString()).field("at", at.toIso()).endObject();
    memberfacts::note(transaction, member.id, {{u"card"_s}, who.user, at});
    audit::append(transaction, at, who.user, before.isEmpty() ? u"card.issue"_s : u"card.replace"_s, detail);
    outbox::append(
        transaction,
        {Id<Event>::make(at, random), u"member.card/1"_s, at, json.bytes(), {}, bodyHash(json.bytes())});
}

PrintableCard printable(const Session &who, const MemberProfile &profile, const IssuedCard &card)
{
    return {card, nameFor(who.shop.cardName, profile.person.name),
            nameOf(who.shop.tiers, profile.member.tier)};
}
}

Result<PrintableCard> issueCard(Transaction &transaction, const Session &who, const QString &number,
                                Timestamp now, const Random &random)
{
    const auto holder = holderOf(transaction, who, number);
    if (!holder)
        return holder.error();
    if (const auto card = membercards::find(transaction.connection(), number))
        return printable(who, *holder, *card);
    const IssuedCard card{number.trimmed(), makeCardCode(random), now};
    membercards::append(transaction, card, who.user);
    tell(transaction, who, holder->member, card, {}, {}, random);
    return printable(who, *holder, card);
}

Result<PrintableCard> replaceCard(Transaction &transaction, const Session &who, const QString &number,
                                  const QString &reason, Timestamp now, const Random &random)
{
    if (reason != u"lost" && reason != u"damaged")
        return Error{Error::Code::InvalidInput, u"reason"_s};
    const auto holder = holderOf(transaction, who, number);
    if (!holder)
        return holder.error();
    const QString before = number.trimmed();
    const IssuedCard card{nextMemberNumber(transaction, who), makeCardCode(random), now};
    const auto token = [&](const QString &of) {
        return who.vault->searchToken(TokenKind::MemberNumber, searchKey(of));
    };
    membercards::replace(transaction, before, reason, card, who.user, {token(before), token(card.number)});
    tell(transaction, who, holder->member, card, before, reason, random);
    return printable(who, *holder, card);
}

Result<std::optional<Member>> memberOfCard(const Connection &connection, const QString &scanned)
{
    const auto code = readCardCode(scanned);
    const auto card = code ? membercards::byCode(connection, *code) : std::nullopt;
    const QString number = card ? card->number : scanned.trimmed();
    if (auto member = members::byNumber(connection, number))
        return member;
    const Error why = membercards::unknownNumber(connection, number);
    if (code || why.code == Error::Code::CardReplaced)
        return why;
    return std::optional<Member>();
}

QJsonArray cardsToJson(const Connection &connection, const Id<Customer> &customer)
{
    QJsonArray list;
    for (const IssuedCard &card : membercards::of(connection, customer)) {
        QJsonObject object{{u"number"_s, card.number}, {u"issuedAt"_s, card.issuedAt.toIso()}};
        if (card.endedAt) {
            object[u"endedAt"_s] = card.endedAt->toIso();
            object[u"reason"_s] = card.reason;
        }
        list << object;
    }
    return list;
}
