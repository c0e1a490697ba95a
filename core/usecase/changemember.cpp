#include "core/usecase/changemember.h"

#include "core/customer/mask.h"
#include "core/customer/tag.h"
#include "core/data/audit.h"
#include "core/data/customfields.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/data/users.h"
#include "core/security/eventchain.h"
#include "core/usecase/enrolmember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/membertokens.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestWord = 64;

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

bool isWord(const QString &text, qsizetype longest)
{
    return text.size() <= longest
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

/// The clear facts as `given` changes them.
class FactChange
{
public:
    FactChange(const Connection &connection, const MemberRecord &record, const QJsonObject &given) :
        m_connection(connection),
        m_record(record),
        m_facts(record.facts),
        m_given(given)
    {}

    Result<MemberFacts> run()
    {
        for (const auto &[field, read] : {std::pair(u"source"_s, &FactChange::readSource),
                                          {u"referrer"_s, &FactChange::readReferrer},
                                          {u"adviser"_s, &FactChange::readAdviser},
                                          {u"externalId"_s, &FactChange::readExternalId},
                                          {u"tags"_s, &FactChange::readTags},
                                          {u"addTags"_s, &FactChange::addTags},
                                          {u"removeTags"_s, &FactChange::removeTags}})
            if (m_given.contains(field))
                if (const auto done = (this->*read)(); !done)
                    return done.error();
        m_facts.tags.sort();
        m_facts.tags.removeDuplicates();
        return m_facts.tags.size() > tags::most ? Result<MemberFacts>(wrong(u"tags"_s)) : m_facts;
    }

private:
    QString text(const QString &field) const { return m_given[field].toString().simplified(); }

    Result<> readSource()
    {
        if (!isWord(text(u"source"_s), longestWord))
            return wrong(u"source"_s);
        m_facts.source = text(u"source"_s);
        return {};
    }

    Result<> readReferrer()
    {
        m_facts.referrer.reset();
        if (text(u"referrer"_s).isEmpty())
            return {};
        const auto member = members::byNumber(m_connection, text(u"referrer"_s));
        if (!member || member->id == m_record.profile.member.id)
            return wrong(u"referrer"_s);
        m_facts.referrer = member->id;
        return {};
    }

    Result<> readAdviser()
    {
        m_facts.adviser.reset();
        if (text(u"adviser"_s).isEmpty())
            return {};
        const auto user = users::byName(m_connection, text(u"adviser"_s));
        if (!user || !user->active)
            return wrong(u"adviser"_s);
        m_facts.adviser = user->id;
        return {};
    }

    Result<> readExternalId()
    {
        const QString id = text(u"externalId"_s);
        if (!isWord(id, longestWord))
            return wrong(u"externalId"_s);
        const auto known = id.isEmpty() ? std::nullopt : memberfacts::byExternalId(m_connection, id);
        if (known && known->id != m_record.profile.member.id)
            return Error{Error::Code::Duplicate, known->number};
        m_facts.externalId = id;
        return {};
    }

    std::optional<QStringList> tagsIn(const QString &field) const
    {
        QStringList list;
        for (const QJsonValue &each : m_given[field].toArray()) {
            const auto tag = tags::read(each.toString());
            if (!tag)
                return std::nullopt;
            list << *tag;
        }
        return list;
    }

    Result<> readTags()
    {
        const auto tags = tagsIn(u"tags"_s);
        if (!tags)
            return wrong(u"tags"_s);
        m_facts.tags = *tags;
        return {};
    }

    Result<> addTags()
    {
        const auto tags = tagsIn(u"addTags"_s);
        if (!tags)
            return wrong(u"addTags"_s);
        m_facts.tags += *tags;
        return {};
    }

    Result<> removeTags()
    {
        const auto tags = tagsIn(u"removeTags"_s);
        if (!tags)
            return wrong(u"removeTags"_s);
        for (const QString &tag : *tags)
            m_facts.tags.removeAll(tag);
        return {};
    }

    const Connection &m_connection;
    const MemberRecord &m_record;
    MemberFacts m_facts;
    const QJsonObject &m_given;
};

/// What changed, for head office; 128 random bits keep its hash from being guessed back.
QByteArray eventBody(const MemberRecord &record, const QStringList &fields, Timestamp now,
                     const Random &random)
{
    QJsonObject body = toJson(record.profile.person);
    body[u"v"_s] = 1;
    body[u"id"_s] = record.profile.member.id.toString();
    body[u"number"_s] = record.profile.member.number;
    body[u"changed"_s] = QJsonArray::fromStringList(fields);
    body[u"source"_s] = record.facts.source;
    body[u"externalId"_s] = record.facts.externalId;
    body[u"tags"_s] = QJsonArray::fromStringList(record.facts.tags);
    if (record.facts.referrer)
        body[u"referrer"_s] = record.facts.referrer->toString();
    if (record.facts.adviser)
        body[u"adviser"_s] = record.facts.adviser->toString();
    body[u"at"_s] = now.toIso();
    body[u"nonce"_s] = QString::fromLatin1(random(16).toHex());
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// All that a change leaves behind; the answer is what stands sealed now.
QByteArray write(Transaction &transaction, const Session &who, const SealedMember &sealed,
                 const MemberRecord &after, const QStringList &fields, Timestamp now, const Random &random,
                 Pinyin &pinyin, const QByteArray &sealedBefore = {})
{
    const Id<Customer> &id = after.profile.member.id;
    const auto key = who.vault->unwrapCustomerKey(sealed.wrappedKey, id.bytes());
    if (!key) // opened a moment ago
        throw StorageFault(StorageFault::Kind::Damaged, u"customer key"_s);
    const QByteArray written = sealedBefore.isEmpty()
        ? Vault::sealPersonal(*key, id.bytes(), toBytes(after.profile.person))
        : sealedBefore;
    members::replacePerson(transaction, id, written,
                           tokensOf(*who.vault, after.profile.member, after.profile.person, pinyin));
    memberfacts::note(transaction, id, {fields, who.user, now});
    audit::append(transaction, now, who.user, u"member.change"_s,
                  {{u"member"_s, id.toString()}, {u"fields"_s, QJsonArray::fromStringList(fields)}});
    const QByteArray body = eventBody(after, fields, now, random);
    outbox::append(transaction,
                   {Id<Event>::make(now, random), u"member.changed/1"_s, now,
                    Vault::sealPersonal(*key, id.bytes(), body, PersonalPart::Event), id, bodyHash(body)});
    return written;
}

/// Fields that were changed after `seenAt` and are asked for again: whoever asks did not see what they undo.
QStringList overtaken(const Connection &connection, const MemberRecord &record, const QStringList &fields,
                      Timestamp seenAt)
{
    constexpr int recent = 50;
    QStringList lost;
    for (const MemberChangeEntry &entry :
         memberfacts::changes(connection, record.profile.member.id, 0, recent))
        if (entry.at > seenAt)
            for (const QString &field : entry.fields)
                if (fields.contains(field) && !lost.contains(field))
                    lost << field;
    return lost;
}
}

QString toTheCity(const Person &person)
{
    return person.addresses.empty()
        ? QString()
        : person.addresses.front().region.split(u' ', Qt::SkipEmptyParts).mid(0, 2).join(u' ');
}

Result<> mustBeOwn(const Connection &main, const Connection &keys, const Session &who,
                   const MemberRecord &before, const Person &after)
{
    for (const Phone &phone : after.phones) {
        const auto &had = before.profile.person.phones;
        if (std::find(had.begin(), had.end(), phone) != had.end())
            continue;
        const auto known = memberWithPhone(main, keys, who, phone);
        if (!known)
            return known.error();
        if (*known && (*known)->member.id != before.profile.member.id)
            return Error{Error::Code::Duplicate, (*known)->member.number};
    }
    return {};
}

PersonRules personRules(const Connection &connection, const Session &who, Timestamp now)
{
    return {who.shop.region, businessDate(now, who.shop.day).date(), customfields::all(connection)};
}

Result<MemberRecord> memberRecord(const Connection &main, const Connection &keys, const Session &who,
                                  const QString &number)
{
    if (const auto allowed = who.may(Permission::FindMember); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const auto sealed = members::sealedByNumber(main, keys, number);
    const auto facts = sealed ? memberfacts::of(main, sealed->member.id) : std::nullopt;
    if (!facts)
        return membercards::unknownNumber(main, number);
    const auto profile = openMember(*sealed, *who.vault);
    return profile ? Result<MemberRecord>(MemberRecord{*profile, *facts, false}) : profile.error();
}

Result<MemberRecord> changeMember(Transaction &transaction, const Session &who, const QString &number,
                                  const QJsonObject &given, Timestamp now, const Random &random,
                                  Pinyin &pinyin, const std::optional<Timestamp> &seenAt)
{
    if (const auto allowed = who.may(Permission::EnrolMember); !allowed)
        return allowed.error();
    const Connection &main = transaction.connection();
    const auto before = memberRecord(main, transaction.keys(), who, number);
    if (!before)
        return before.error();
    auto person = changedPerson(before->profile.person, given, personRules(main, who, now));
    if (!person)
        return person.error();
    // An import may know no more of somebody than a number.
    const Person &known = before->profile.person;
    const bool wasNobody = known.name.isEmpty() && known.phones.empty();
    if (!wasNobody && person->name.isEmpty() && person->phones.empty())
        return wrong(u"name"_s);
    if (const auto own = mustBeOwn(main, transaction.keys(), who, *before, *person); !own)
        return own.error();
    MemberRecord after{{before->profile.member, std::move(*person)}, before->facts, false};
    auto facts = changedFacts(main, after, given);
    if (!facts)
        return facts.error();
    after.facts = std::move(*facts);
    if (seenAt)
        if (const QStringList lost = overtaken(main, *before, differing(*before, after), *seenAt);
            !lost.isEmpty())
            return Error{Error::Code::Conflict, lost.join(u',')};
    return replaceMember(transaction, who, *before, std::move(after), now, random, pinyin);
}

Result<MemberFacts> changedFacts(const Connection &connection, const MemberRecord &record,
                                 const QJsonObject &given)
{
    auto facts = FactChange(connection, record, given).run();
    if (facts)
        facts->region = toTheCity(record.profile.person);
    return facts;
}

Result<MemberRecord> replaceMember(Transaction &transaction, const Session &who, const MemberRecord &before,
                                   MemberRecord after, Timestamp now, const Random &random, Pinyin &pinyin)
{
    const Connection &main = transaction.connection();
    const QStringList fields = differing(before, after);
    if (fields.isEmpty())
        return before;
    if (const auto own = mustBeOwn(main, transaction.keys(), who, before, after.profile.person); !own)
        return own.error();
    const auto known = memberfacts::byExternalId(main, after.facts.externalId);
    if (!after.facts.externalId.isEmpty() && known && known->id != before.profile.member.id)
        return Error{Error::Code::Duplicate, known->number};
    const auto sealed = members::sealedByNumber(main, transaction.keys(), before.profile.member.number);
    after.facts.changedAt = now;
    after.wasChanged = true;
    write(transaction, who, *sealed, after, fields, now, random, pinyin);
    memberfacts::replace(transaction, after.profile.member.id, after.facts, now);
    return after;
}

QByteArray rewriteMember(Transaction &transaction, const Session &who, const MemberRecord &after,
                         const QStringList &fields, Timestamp now, const Random &random, Pinyin &pinyin,
                         const QByteArray &sealed)
{
    const Member &member = after.profile.member;
    const auto known = members::sealedByNumber(transaction.connection(), transaction.keys(), member.number);
    if (!known)
        throw StorageFault(StorageFault::Kind::Damaged, u"customer"_s);
    const QByteArray written = write(transaction, who, *known, after, fields, now, random, pinyin, sealed);
    memberfacts::setRegion(transaction, member.id, after.facts.region);
    return written;
}

Result<MemberRecord> addMember(Transaction &transaction, const Session &who, const QJsonObject &given,
                               Timestamp now, const Random &random, Pinyin &pinyin)
{
    const auto person = changedPerson({}, given, personRules(transaction.connection(), who, now));
    if (!person)
        return person.error();
    const QString number = given[u"number"].toString();
    const auto enrolled =
        enrolMember(transaction, who, *person, number.isEmpty() ? std::nullopt : std::optional(number), now,
                    random, pinyin);
    if (!enrolled)
        return enrolled.error();
    auto record = changeMember(transaction, who, enrolled->member.number, given, now, random, pinyin);
    if (!record)
        return record;
    for (const QJsonValue &each : given[u"consents"].toArray()) {
        const auto what = consentPurpose(each[u"purpose"].toString(), each[u"channel"].toString());
        if (!what)
            return what.error();
        ConsentRequest request{*what, true};
        request.source = each[u"source"].toString(u"till"_s);
        request.byGuardian = each[u"guardian"].toBool();
        if (const auto kept = giveConsent(transaction, who, enrolled->member.number, request, now, random);
            !kept)
            return kept.error();
    }
    return record;
}

QStringList differing(const MemberRecord &before, const MemberRecord &after)
{
    const Person &a = before.profile.person;
    const Person &b = after.profile.person;
    const std::pair<QString, bool> differs[] = {
        {u"name"_s, a.name != b.name},
        {u"phones"_s, a.phones != b.phones},
        {u"emails"_s, a.emails != b.emails},
        {u"birthday"_s, a.birthday != b.birthday},
        {u"gender"_s, a.gender != b.gender},
        {u"addresses"_s, a.addresses != b.addresses},
        {u"channels"_s, a.channels != b.channels},
        {u"language"_s, a.language != b.language},
        {u"note"_s, a.note != b.note},
        {u"custom"_s, a.custom != b.custom},
        {u"unreachable"_s, a.unreachable != b.unreachable},
        {u"source"_s, before.facts.source != after.facts.source},
        {u"referrer"_s, before.facts.referrer != after.facts.referrer},
        {u"adviser"_s, before.facts.adviser != after.facts.adviser},
        {u"externalId"_s, before.facts.externalId != after.facts.externalId},
        {u"tags"_s, before.facts.tags != after.facts.tags}};
    QStringList fields;
    for (const auto &[field, is] : differs)
        if (is)
            fields << field;
    return fields;
}

QJsonObject toJson(const Connection &connection, const MemberRecord &record, bool plain)
{
    const Person &person = record.profile.person;
    QJsonObject object = plain ? toJson(person) : QJsonObject();
    if (!plain) {
        object[u"name"_s] = maskedName(person.name);
        object[u"phone"_s] = person.phones.empty() ? QString() : person.phones.front().masked();
        object[u"email"_s] = person.emails.empty() ? QString() : person.emails.front().masked();
        object[u"custom"_s] = toJson(person)[u"custom"_s];
    }
    const MemberFacts &facts = record.facts;
    object[u"number"_s] = record.profile.member.number;
    object[u"tier"_s] = record.profile.member.tier;
    object[u"points"_s] = record.profile.member.points.units();
    object[u"source"_s] = facts.source;
    object[u"tags"_s] = QJsonArray::fromStringList(facts.tags);
    object[u"enrolledAt"_s] = facts.enrolledAt.toIso();
    if (facts.changedAt)
        object[u"changedAt"_s] = facts.changedAt->toIso();
    if (!facts.externalId.isEmpty())
        object[u"externalId"_s] = facts.externalId;
    if (const auto referrer = facts.referrer ? members::find(connection, *facts.referrer) : std::nullopt)
        object[u"referrer"_s] = referrer->number;
    if (const auto adviser = facts.adviser ? users::find(connection, *facts.adviser) : std::nullopt)
        object[u"adviser"_s] = adviser->name;
    return object;
}
