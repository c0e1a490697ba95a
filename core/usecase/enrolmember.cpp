#include "core/usecase/enrolmember.h"

#include "core/customer/membernumber.h"
#include "core/customer/personinput.h"
#include "core/data/audit.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/membertokens.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The body in clear; 128 random bits keep its hash from being guessed back to a phone number.
QByteArray eventBody(const MemberProfile &profile, const MemberFacts &facts, Timestamp now,
                     const Random &random)
{
    QJsonObject body = toJson(profile.person);
    body[u"v"_s] = 1;
    body[u"id"_s] = profile.member.id.toString();
    body[u"number"_s] = profile.member.number;
    body[u"name"_s] = profile.person.name;
    if (const auto phone = profile.person.phone())
        body[u"phone"_s] = phone->e164();
    if (!facts.source.isEmpty())
        body[u"source"_s] = facts.source;
    if (!facts.externalId.isEmpty())
        body[u"externalId"_s] = facts.externalId;
    if (!facts.tags.isEmpty())
        body[u"tags"_s] = QJsonArray::fromStringList(facts.tags);
    if (facts.referrer)
        body[u"referrer"_s] = facts.referrer->toString();
    body[u"at"_s] = now.toIso();
    body[u"nonce"_s] = QString::fromLatin1(random(16).toHex());
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

bool has(const std::vector<Phone> &phones, const Phone &phone)
{
    return std::find(phones.begin(), phones.end(), phone) != phones.end();
}

bool isEmpty(const MemberFacts &facts)
{
    return facts.source.isEmpty() && !facts.referrer && !facts.adviser && facts.region.isEmpty()
        && facts.externalId.isEmpty() && facts.tags.isEmpty();
}

void write(Transaction &transaction, const Session &who, const MemberProfile &profile,
           const MemberFacts &facts, Timestamp now, const Random &random, Pinyin &pinyin)
{
    const Vault &vault = *who.vault;
    const QByteArray id = profile.member.id.bytes();
    const Secret key = Vault::newCustomerKey();
    members::append(transaction,
                    {profile.member, Vault::sealPersonal(key, id, toBytes(profile.person)),
                     vault.wrapCustomerKey(key, id)},
                    now, tokensOf(vault, profile.member, profile.person, pinyin));
    if (!isEmpty(facts))
        memberfacts::replace(transaction, profile.member.id, facts, now);
    audit::append(transaction, now, who.user, u"member.enrol"_s,
                  {{u"member"_s, profile.member.id.toString()}});
    const QByteArray body = eventBody(profile, facts, now, random);
    outbox::append(transaction,
                   {Id<Event>::make(now, random), u"member.enrolled/1"_s, now,
                    Vault::sealPersonal(key, id, body, PersonalPart::Event), profile.member.id,
                    bodyHash(body)});
}
}

QString nextMemberNumber(Transaction &transaction, const Session &who)
{
    // A number given from outside may look like one of ours: pass it over.
    while (true) {
        const QString number =
            memberNumber(who.shop.code, who.till.code, who.till.epoch, members::takeMemberCount(transaction));
        if (!members::isTaken(transaction.connection(), number))
            return number;
    }
}

Result<MemberProfile> enrolMember(Transaction &transaction, const Session &who, const Person &person,
                                  const std::optional<QString> &number, Timestamp now, const Random &random,
                                  Pinyin &pinyin, const MemberFacts &facts)
{
    if (const auto allowed = who.may(Permission::EnrolMember); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    if (number && (!isMemberNumber(*number) || hasWrongCheck(*number)))
        return Error{Error::Code::InvalidInput, u"number"_s};
    if (!number && person.name.isEmpty() && person.phones.empty())
        return Error{Error::Code::InvalidInput, u"name"_s};
    if (number && members::isTaken(transaction.connection(), *number))
        return Error{Error::Code::Duplicate, *number};
    for (const Phone &phone : person.phones) {
        const auto known = memberWithPhone(transaction.connection(), transaction.keys(), who, phone);
        if (!known)
            return known.error();
        if (*known)
            return Error{Error::Code::Duplicate, (*known)->member.number};
    }
    const MemberProfile profile{
        {Id<Customer>::make(now, random), number ? *number : nextMemberNumber(transaction, who), {}, {}},
        person};
    write(transaction, who, profile, facts, now, random, pinyin);
    return profile;
}

Result<std::optional<MemberProfile>> memberWithPhone(const Connection &main, const Connection &keys,
                                                     const Session &who, const Phone &phone)
{
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const qint64 token = who.vault->searchToken(TokenKind::Phone, phone.e164());
    for (const SealedMember &sealed : members::withTokens(main, keys, {token}, 10)) {
        auto profile = openMember(sealed, *who.vault);
        if (profile && has(profile->person.phones, phone))
            return std::optional(std::move(*profile));
    }
    return std::optional<MemberProfile>();
}
