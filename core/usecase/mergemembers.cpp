#include "core/usecase/mergemembers.h"

#include "core/base/jsontext.h"
#include "core/customer/mergedperson.h"
#include "core/data/audit.h"
#include "core/data/credit.h"
#include "core/data/memberlist.h"
#include "core/data/members.h"
#include "core/data/merges.h"
#include "core/data/outbox.h"
#include "core/data/pointsledger.h"
#include "core/data/retention.h"
#include "core/data/storedvalue.h"
#include "core/security/eventchain.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/membertiers.h"
#include "core/usecase/membertokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QStringList choices{u"name"_s,      u"phones"_s,   u"emails"_s,   u"birthday"_s,  u"gender"_s,
                          u"addresses"_s, u"channels"_s, u"language"_s, u"note"_s,      u"custom"_s,
                          u"source"_s,    u"referrer"_s, u"adviser"_s,  u"externalId"_s};

/// Tags of both; nobody was recommended by themselves.
MemberFacts mergedFacts(const MemberRecord &stayed, const MemberRecord &merged, const Person &person,
                        const QStringList &fromMerged)
{
    MemberFacts facts = stayed.facts;
    const MemberFacts &other = merged.facts;
    const auto takes = [&](const QString &field, bool known) { return !known || fromMerged.contains(field); };
    if (takes(u"source"_s, !facts.source.isEmpty()) && !other.source.isEmpty())
        facts.source = other.source;
    if (takes(u"adviser"_s, facts.adviser.has_value()) && other.adviser)
        facts.adviser = other.adviser;
    if (takes(u"externalId"_s, !facts.externalId.isEmpty()) && !other.externalId.isEmpty())
        facts.externalId = other.externalId;
    if (takes(u"referrer"_s, facts.referrer.has_value()) && other.referrer)
        facts.referrer = other.referrer;
    if (facts.referrer == stayed.profile.member.id || facts.referrer == merged.profile.member.id)
        facts.referrer.reset();
    facts.tags += other.tags;
    facts.tags.removeDuplicates();
    facts.tags.sort();
    if (!person.addresses.empty())
        facts.region = stayed.profile.person.addresses.empty()
                || person.addresses.front() != stayed.profile.person.addresses.front()
            ? other.region
            : facts.region;
    return facts;
}

/// Ids and amounts only.
QByteArray eventBody(const Session &who, const Id<Customer> &stayed, const Id<Customer> &merged,
                     Points points, const StoredBalance &value, Money owed, Timestamp now)
{
    const Currency &currency = who.shop.currency;
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("stayed", stayed.toString())
        .field("merged", merged.toString())
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("user", who.user.toString())
        .field("points", points.units())
        .field("currency", currency.code())
        .field("principal", currency.print(value.principal))
        .field("bonus", currency.print(value.bonus))
        .field("owed", currency.print(owed))
        .field("at", now.toIso())
        .endObject();
    return json.bytes();
}

void tell(Transaction &transaction, const Session &who, const QString &kind, const QByteArray &body,
          const QString &act, const Id<Customer> &stayed, const Id<Customer> &merged, Timestamp now,
          const Random &random)
{
    audit::append(transaction, now, who.user, act,
                  {{u"member"_s, stayed.toString()}, {u"merged"_s, merged.toString()}});
    outbox::append(transaction, {Id<Event>::make(now, random), kind, now, body, {}, bodyHash(body)});
}

/// `value` from one account to the other, which is there or is opened; an account is good as long as the one
/// of both that is good longer.
void moveValue(Transaction &transaction, const Member &from, const Member &to, const StoredBalance &value,
               Timestamp now)
{
    const auto source = storedvalue::ofMember(transaction.connection(), from.id);
    if (!source)
        return;
    if (!storedvalue::ofMember(transaction.connection(), to.id)) {
        StoredAccount account = newMemberAccount(to);
        account.goodUntil = source->goodUntil;
        storedvalue::open(transaction, account, now);
    } else {
        storedvalue::goodAsLongAs(transaction, to.id, source->goodUntil);
    }
    if (value == StoredBalance())
        return;
    const auto target = storedvalue::ofMember(transaction.connection(), to.id);
    storedvalue::append(transaction, {source->id, StoredValueEntry::Kind::Adjusted, -value, {}, {}, now});
    storedvalue::append(transaction, {target->id, StoredValueEntry::Kind::Adjusted, value, {}, {}, now});
}

void moveDebt(Transaction &transaction, const Id<Customer> &from, const Id<Customer> &to, Money owed,
              Timestamp now)
{
    if (owed.isZero())
        return;
    credit::append(transaction, {from, CreditEntry::Kind::Adjusted, -owed, {}, {}, now});
    credit::append(transaction, {to, CreditEntry::Kind::Adjusted, owed, {}, {}, now});
}

/// What is still there of an amount that came over, of what there is now; both of one sign, or nothing.
Money leftOf(Money came, Money now)
{
    return came > Money() ? std::clamp(now, Money(), came) : std::clamp(now, came, Money());
}

class Merge
{
public:
    Merge(Transaction &transaction, const Session &who, Timestamp now, const Random &random, Pinyin &pinyin) :
        m_transaction(transaction),
        m_who(who),
        m_now(now),
        m_random(random),
        m_pinyin(pinyin)
    {}

    Result<MemberUnion> join(MemberUnion joined)
    {
        const Member &stays = joined.stayed.profile.member;
        const Member &goes = joined.merged.profile.member;
        const auto sealed =
            members::sealedByNumber(m_transaction.connection(), m_transaction.keys(), stays.number);
        const MemberMerge merge = mergeOf(joined, sealed->sealed);
        merges::append(m_transaction, merge);
        pointsledger::bring(m_transaction, merge.id, goes.id, stays.id, m_now);
        moveValue(m_transaction, goes, stays, joined.value, m_now);
        moveCredit(joined, merge);
        merges::unite(m_transaction, merge);
        auto after =
            replaceMember(m_transaction, m_who, joined.stayed, joined.after, m_now, m_random, m_pinyin);
        if (!after)
            return after.error();
        retention::keep(m_transaction, stays.id, m_now);
        joinTiers(m_transaction, m_who, stays, goes, merge.date, m_now, m_random);
        tell(m_transaction, m_who, u"member.merged/1"_s,
             eventBody(m_who, stays.id, goes.id, joined.points, joined.value, joined.owed, m_now),
             u"member.merge"_s, stays.id, goes.id, m_now, m_random);
        joined.after.profile.member = *members::find(m_transaction.connection(), stays.id);
        return joined;
    }

    Result<MemberParting> part(const MemberMerge &merge)
    {
        const Connection &main = m_transaction.connection();
        const auto stays = members::find(main, merge.stayed);
        merges::part(m_transaction, merge, m_now);
        const auto goes = members::find(main, merge.merged);
        pointsledger::takeBack(m_transaction, merge.id, merge.stayed, merge.merged, m_now);
        MemberParting parting{stays->number, {}, {}, {}};
        const auto account = storedvalue::ofMember(main, merge.stayed);
        if (account)
            parting.value = {leftOf(merge.value.principal, account->balance.principal),
                             leftOf(merge.value.bonus, account->balance.bonus)};
        moveValue(m_transaction, *stays, *goes, parting.value, m_now);
        if (const auto line = credit::of(main, merge.stayed)) {
            parting.owed = leftOf(merge.owed, line->owed);
            moveDebt(m_transaction, merge.stayed, merge.merged, parting.owed, m_now);
            credit::allow(m_transaction, merge.stayed, merge.allowedBefore.value_or(line->allowed));
        }
        if (const auto restored = restoreProfiles(merge, *stays, *goes); !restored)
            return restored.error();
        restoreTier(m_transaction, m_who, *members::find(main, merge.stayed), merge.tierBefore,
                    merge.tierUntilBefore, merge.at, businessDate(m_now, m_who.shop.day), m_now, m_random);
        parting.points = members::find(main, merge.merged)->points - goes->points;
        tell(m_transaction, m_who, u"member.unmerged/1"_s,
             eventBody(m_who, merge.stayed, merge.merged, parting.points, parting.value, parting.owed, m_now),
             u"member.unmerge"_s, merge.stayed, merge.merged, m_now, m_random);
        return parting;
    }

private:
    MemberMerge mergeOf(const MemberUnion &joined, const QByteArray &sealed) const
    {
        const Connection &main = m_transaction.connection();
        const Member &stays = joined.stayed.profile.member;
        MemberMerge merge{Id<MemberMerge>::make(m_now, m_random),
                          stays.id,
                          joined.merged.profile.member.id,
                          m_who.user,
                          m_now,
                          businessDate(m_now, m_who.shop.day),
                          joined.value,
                          joined.owed,
                          sealed,
                          joined.stayed.facts,
                          joined.merged.facts.externalId,
                          stays.tier,
                          tiers::untilOf(main, stays.id),
                          {}};
        if (const auto line = credit::of(main, stays.id))
            merge.allowedBefore = line->allowed;
        return merge;
    }

    /// Who stays may buy on account what the one of both may who may more.
    void moveCredit(const MemberUnion &joined, const MemberMerge &merge)
    {
        const auto line = credit::of(m_transaction.connection(), joined.merged.profile.member.id);
        if (!line)
            return;
        credit::allow(m_transaction, merge.stayed,
                      std::max(line->allowed, merge.allowedBefore.value_or(Money())));
        moveDebt(m_transaction, merge.merged, merge.stayed, joined.owed, m_now);
    }

    /// The record of who stayed as it was, with what was changed since.
    Result<MemberRecord> recordBefore(const MemberMerge &merge, const MemberRecord &current) const
    {
        auto sealed = members::sealedByNumber(m_transaction.connection(), m_transaction.keys(),
                                              current.profile.member.number);
        sealed->sealed = merge.sealedBefore;
        const auto before = openMember(*sealed, *m_who.vault);
        if (!before)
            return before.error();
        MemberFacts facts = merge.factsBefore;
        facts.enrolledAt = current.facts.enrolledAt;
        MemberRecord record{{current.profile.member, before->person}, facts, false};
        constexpr int many = 1'000;
        for (const MemberChangeEntry &entry :
             memberfacts::changes(m_transaction.connection(), merge.stayed, 0, many))
            if (entry.at > merge.at)
                for (const QString &field : entry.fields)
                    takeField(field, current, record);
        return record;
    }

    Result<> restoreProfiles(const MemberMerge &merge, const Member &stays, const Member &goes)
    {
        const Connection &main = m_transaction.connection();
        const auto current = memberRecord(main, m_transaction.keys(), m_who, stays.number);
        const auto before = current ? recordBefore(merge, *current) : current.error();
        if (!before)
            return before.error();
        const auto restored =
            replaceMember(m_transaction, m_who, *current, *before, m_now, m_random, m_pinyin);
        if (!restored)
            return restored.error();
        const auto merged = memberRecord(main, m_transaction.keys(), m_who, goes.number);
        if (!merged)
            return merged.error();
        const MemberRecord nobody{{goes, {}}, {}, false};
        if (const auto own = mustBeOwn(main, m_transaction.keys(), m_who, nobody, merged->profile.person);
            !own)
            return own;
        MemberFacts facts = merged->facts;
        facts.externalId = merge.externalId;
        const auto known = memberfacts::byExternalId(main, facts.externalId);
        if (!facts.externalId.isEmpty() && known && known->id != goes.id)
            return Error{Error::Code::Duplicate, known->number};
        const auto sealed = members::sealedByNumber(main, m_transaction.keys(), goes.number);
        members::replacePerson(m_transaction, goes.id, sealed->sealed,
                               tokensOf(*m_who.vault, goes, merged->profile.person, m_pinyin));
        memberfacts::replace(m_transaction, goes.id, facts, m_now);
        return {};
    }

    static void takeField(const QString &field, const MemberRecord &from, MemberRecord &to)
    {
        const Person &person = from.profile.person;
        Person &into = to.profile.person;
        if (field == u"name")
            into.name = person.name;
        else if (field == u"phones")
            into.phones = person.phones;
        else if (field == u"emails")
            into.emails = person.emails;
        else if (field == u"birthday")
            into.birthday = person.birthday;
        else if (field == u"gender")
            into.gender = person.gender;
        else if (field == u"addresses")
            into.addresses = person.addresses;
        else if (field == u"channels")
            into.channels = person.channels;
        else if (field == u"language")
            into.language = person.language;
        else if (field == u"note")
            into.note = person.note;
        else if (field == u"custom")
            into.custom = person.custom;
        else if (field == u"unreachable")
            into.unreachable = person.unreachable;
        else
            takeFact(field, from.facts, to.facts);
    }

    static void takeFact(const QString &field, const MemberFacts &from, MemberFacts &to)
    {
        if (field == u"source")
            to.source = from.source;
        else if (field == u"referrer")
            to.referrer = from.referrer;
        else if (field == u"adviser")
            to.adviser = from.adviser;
        else if (field == u"externalId")
            to.externalId = from.externalId;
        else if (field == u"tags")
            to.tags = from.tags;
    }

    Transaction &m_transaction;
    const Session &m_who;
    Timestamp m_now;
    const Random &m_random;
    Pinyin &m_pinyin;
};

Result<> mayReview(const Session &who)
{
    if (const auto allowed = who.may(Permission::ReviewDuplicates); !allowed)
        return allowed;
    return who.vault ? Result<>() : Error{Error::Code::VaultClosed, {}};
}
}

Result<MemberUnion> previewMerge(const Connection &main, const Connection &keys, const Session &who,
                                 const QString &stayed, const QString &merged, const QStringList &fromMerged)
{
    if (const auto allowed = mayReview(who); !allowed)
        return allowed.error();
    for (const QString &field : fromMerged)
        if (!choices.contains(field))
            return Error{Error::Code::InvalidInput, u"take"_s};
    const auto stays = memberRecord(main, keys, who, stayed);
    if (!stays)
        return stays.error();
    const auto goes = memberRecord(main, keys, who, merged);
    if (!goes)
        return goes.error();
    const Id<Customer> &gone = goes->profile.member.id;
    if (stays->profile.member.id == gone)
        return Error{Error::Code::InvalidInput, u"drop"_s};
    MemberUnion joined{*stays, *goes, *stays, goes->profile.member.points, {}, {}};
    joined.after.profile.person = mergedPerson(stays->profile.person, goes->profile.person, fromMerged);
    joined.after.facts = mergedFacts(*stays, *goes, joined.after.profile.person, fromMerged);
    joined.after.profile.member.points += joined.points;
    if (const auto account = storedvalue::ofMember(main, gone))
        joined.value = account->balance;
    if (const auto line = credit::of(main, gone))
        joined.owed = line->owed;
    return joined;
}

Result<MemberUnion> mergeMembers(Transaction &transaction, const Session &who, const QString &stayed,
                                 const QString &merged, const QStringList &fromMerged, Timestamp now,
                                 const Random &random, Pinyin &pinyin)
{
    auto joined = previewMerge(transaction.connection(), transaction.keys(), who, stayed, merged, fromMerged);
    return joined ? Merge(transaction, who, now, random, pinyin).join(std::move(*joined)) : joined;
}

Result<MemberParting> unmergeMember(Transaction &transaction, const Session &who, const QString &number,
                                    Timestamp now, const Random &random, Pinyin &pinyin)
{
    if (const auto allowed = mayReview(who); !allowed)
        return allowed.error();
    const Connection &main = transaction.connection();
    const auto merge = merges::ofMerged(main, number);
    if (!merge)
        return Error{Error::Code::NotFound, number};
    const QDate last = merge->date.date().addDays(daysToUnmerge);
    if (businessDate(now, who.shop.day).date() > last)
        return Error{Error::Code::Expired, last.toString(Qt::ISODate)};
    const QString stays = merges::numberOf(main, merge->stayed);
    if (const auto answering = members::find(main, merge->stayed); answering->id != merge->stayed)
        return Error{Error::Code::Conflict, stays};
    return Merge(transaction, who, now, random, pinyin).part(*merge);
}

Result<qint64> closeMerges(Transaction &transaction, const Session &who, const BusinessDate &today,
                           Timestamp now)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    const auto first = BusinessDate::of(today.date().addDays(-daysToUnmerge));
    std::vector<Id<Customer>> gone;
    for (const MemberMerge &merge : merges::openBefore(transaction.connection(), *first)) {
        merges::close(transaction, merge, now);
        members::unseal(transaction, merge.merged);
        gone.push_back(merge.merged);
    }
    members::destroyKeys(transaction, gone);
    return qint64(gone.size());
}

QJsonObject toJson(const Connection &connection, const Session &who, const MemberUnion &joined, bool plain)
{
    const Currency &currency = who.shop.currency;
    return {{u"stayed"_s, joined.stayed.profile.member.number},
            {u"merged"_s, joined.merged.profile.member.number},
            {u"points"_s, joined.points.units()},
            {u"storedValue"_s,
             QJsonObject{{u"principal"_s, currency.print(joined.value.principal)},
                         {u"bonus"_s, currency.print(joined.value.bonus)}}},
            {u"owed"_s, currency.print(joined.owed)},
            {u"after"_s, toJson(connection, joined.after, plain)}};
}

QJsonObject toJson(const Session &who, const MemberParting &parting)
{
    const Currency &currency = who.shop.currency;
    return {{u"stayed"_s, parting.stayed},
            {u"points"_s, parting.points.units()},
            {u"storedValue"_s,
             QJsonObject{{u"principal"_s, currency.print(parting.value.principal)},
                         {u"bonus"_s, currency.print(parting.value.bonus)}}},
            {u"owed"_s, currency.print(parting.owed)}};
}
