#include "core/data/credit.h"
#include "core/data/memberlist.h"
#include "core/data/memberphotos.h"
#include "core/data/members.h"
#include "core/data/merges.h"
#include "core/data/pointsledger.h"
#include "core/data/storedvalue.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/membertiers.h"
#include "core/usecase/membertokens.h"
#include "core/usecase/mergemembers.h"
#include "core/usecase/merging.h"
#include "core/usecase/personaltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What is still there of an amount that came over, of what there is now; both of one sign, or nothing.
Money leftOf(Money came, Money now)
{
    return came > Money() ? std::clamp(now, Money(), came) : std::clamp(now, came, Money());
}

class Parting
{
public:
    Parting(Transaction &transaction, const Session &who, Timestamp now, const Random &random,
            Pinyin &pinyin) :
        m_transaction(transaction),
        m_who(who),
        m_now(now),
        m_random(random),
        m_pinyin(pinyin)
    {}

    Result<MemberParting> part(const MemberMerge &merge)
    {
        const Connection &main = m_transaction.connection();
        const auto stays = members::find(main, merge.stayed);
        merges::part(m_transaction, merge, m_now);
        const auto goes = members::find(main, merge.merged);
        memberphotos::part(m_transaction, merge.id);
        if (const auto back = takeTextsBack(m_transaction, m_who, *stays, *goes); !back)
            return back.error();
        pointsledger::takeBack(m_transaction, merge.id, merge.stayed, merge.merged, m_now);
        MemberParting parting{stays->number, {}, {}, {}};
        const auto account = storedvalue::ofMember(main, merge.stayed);
        if (account)
            parting.value = {leftOf(merge.value.principal, account->balance.principal),
                             leftOf(merge.value.bonus, account->balance.bonus)};
        merging::moveValue(m_transaction, *stays, *goes, parting.value, m_now);
        if (const auto line = credit::of(main, merge.stayed)) {
            parting.owed = leftOf(merge.owed, line->owed);
            merging::moveDebt(m_transaction, merge.stayed, merge.merged, parting.owed, m_now);
            credit::allow(m_transaction, merge.stayed, merge.allowedBefore.value_or(line->allowed));
        }
        if (const auto restored = restoreProfiles(merge, *stays, *goes); !restored)
            return restored.error();
        restoreTier(m_transaction, m_who, *members::find(main, merge.stayed), merge.tierBefore,
                    merge.tierUntilBefore, merge.at, businessDate(m_now, m_who.shop.day), m_now, m_random);
        parting.points = members::find(main, merge.merged)->points - goes->points;
        merging::tell(m_transaction, m_who, u"member.unmerged/1"_s,
                      merging::eventBody(m_who, merge.stayed, merge.merged, parting.points, parting.value,
                                         parting.owed, m_now),
                      u"member.unmerge"_s, merge.stayed, merge.merged, m_now, m_random);
        return parting;
    }

private:
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
}

Result<MemberParting> unmergeMember(Transaction &transaction, const Session &who, const QString &number,
                                    Timestamp now, const Random &random, Pinyin &pinyin)
{
    if (const auto allowed = merging::mayReview(who); !allowed)
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
    return Parting(transaction, who, now, random, pinyin).part(*merge);
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
        memberphotos::close(transaction, merge.id);
        members::unseal(transaction, merge.merged);
        gone.push_back(merge.merged);
    }
    members::destroyKeys(transaction, gone);
    return qint64(gone.size());
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
