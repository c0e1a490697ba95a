#include "core/usecase/mergemembers.h"

#include "core/customer/mergedperson.h"
#include "core/data/credit.h"
#include "core/data/members.h"
#include "core/data/merges.h"
#include "core/data/pointsledger.h"
#include "core/data/retention.h"
#include "core/data/storedvalue.h"
#include "core/usecase/memberphoto.h"
#include "core/usecase/membertiers.h"
#include "core/usecase/merging.h"
#include "core/usecase/personaltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QStringList choices{u"name"_s,      u"phones"_s,   u"emails"_s,   u"birthday"_s,   u"gender"_s,
                          u"addresses"_s, u"channels"_s, u"language"_s, u"note"_s,       u"custom"_s,
                          u"source"_s,    u"referrer"_s, u"adviser"_s,  u"externalId"_s, u"photo"_s};

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
        merging::moveValue(m_transaction, goes, stays, joined.value, m_now);
        moveCredit(joined, merge);
        if (joined.bringsPhoto)
            if (const auto brought = bringPhoto(m_transaction, m_who, merge.id, goes, stays, m_now); !brought)
                return brought.error();
        if (const auto brought = bringTexts(m_transaction, m_who, goes, stays); !brought)
            return brought.error();
        merges::unite(m_transaction, merge);
        auto after =
            replaceMember(m_transaction, m_who, joined.stayed, joined.after, m_now, m_random, m_pinyin);
        if (!after)
            return after.error();
        retention::keep(m_transaction, stays.id, m_now);
        joinTiers(m_transaction, m_who, stays, goes, merge.date, m_now, m_random);
        merging::tell(
            m_transaction, m_who, u"member.merged/1"_s,
            merging::eventBody(m_who, stays.id, goes.id, joined.points, joined.value, joined.owed, m_now),
            u"member.merge"_s, stays.id, goes.id, m_now, m_random);
        joined.after.profile.member = *members::find(m_transaction.connection(), stays.id);
        return joined;
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
        merging::moveDebt(m_transaction, merge.merged, merge.stayed, joined.owed, m_now);
    }

    Transaction &m_transaction;
    const Session &m_who;
    Timestamp m_now;
    const Random &m_random;
    Pinyin &m_pinyin;
};
}

Result<MemberUnion> previewMerge(const Connection &main, const Connection &keys, const Session &who,
                                 const QString &stayed, const QString &merged, const QStringList &fromMerged)
{
    if (const auto allowed = merging::mayReview(who); !allowed)
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
    for (const Member &each : {stays->profile.member, goes->profile.member})
        if (each.restricted)
            return Error{Error::Code::Restricted, each.number};
    MemberUnion joined{*stays, *goes, *stays, goes->profile.member.points, {}, {}};
    joined.after.profile.person = mergedPerson(stays->profile.person, goes->profile.person, fromMerged);
    joined.after.facts = mergedFacts(*stays, *goes, joined.after.profile.person, fromMerged);
    joined.after.profile.member.points += joined.points;
    joined.photoOfStayed = hasPhoto(main, stays->profile.member.id);
    joined.photoOfMerged = hasPhoto(main, gone);
    joined.bringsPhoto = joined.photoOfMerged && (!joined.photoOfStayed || fromMerged.contains(u"photo"_s));
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
