#include "core/headoffice/memberevents.h"

#include "core/base/id.h"
#include "core/base/timestamp.h"
#include "core/data/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestNumber = 64;
/// Facts and the list that names them; never the event's own fields.
const QStringList facts{u"name"_s,   u"phones"_s,    u"emails"_s,   u"birthday"_s,
                        u"gender"_s, u"addresses"_s, u"channels"_s, u"language"_s,
                        u"note"_s,   u"custom"_s,    u"source"_s,   u"externalId"_s,
                        u"tags"_s,   u"referrer"_s,  u"adviser"_s,  u"unreachable"_s};

std::optional<QByteArray> idIn(const QJsonObject &body)
{
    const auto id = parseUuid(body[u"id"].toString());
    return id ? std::optional(id->toRfc4122()) : std::nullopt;
}

std::optional<QByteArray> wrappedKeyOf(const Transaction &transaction, const QByteArray &customer)
{
    Rows rows = transaction.keys().select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, customer);
    return rows.next() ? std::optional(rows.bytes(0)) : std::nullopt;
}

/// The facts that `change` names go in where none newer is known.
QJsonObject merged(QJsonObject known, const QJsonObject &change, Timestamp at)
{
    QJsonObject stamps = known[u"stamps"].toObject();
    for (const QJsonValue &each : change[u"changed"].toArray()) {
        const QString fact = each.toString();
        const auto last = Timestamp::fromIso(stamps[fact].toString());
        if (!facts.contains(fact) || (last && *last > at))
            continue;
        if (change.contains(fact))
            known[fact] = change[fact];
        else
            known.remove(fact);
        if (fact == u"phones")
            known.remove(u"phone"_s); // as enrolment had it
        stamps[fact] = at.toIso();
    }
    known[u"stamps"_s] = stamps;
    return known;
}

QJsonArray withTag(const QJsonArray &known, const QString &tag, bool adds)
{
    QStringList tags;
    for (const QJsonValue &each : known)
        if (each.toString() != tag)
            tags << each.toString();
    if (adds)
        tags << tag;
    tags.sort();
    return QJsonArray::fromStringList(tags);
}

/// Passes over who is not known, was erased, or whose tags were changed since.
Result<> tagOne(Transaction &transaction, const Vault &vault, const QByteArray &customer, const QString &tag,
                bool adds, Timestamp at)
{
    Rows rows = transaction.connection().select(
        u"SELECT sealed FROM member WHERE id = ? AND sealed IS NOT NULL"_s, customer);
    const auto wrapped = wrappedKeyOf(transaction, customer);
    if (!rows.next() || !wrapped)
        return {};
    const auto key = vault.unwrapCustomerKey(*wrapped, customer);
    const auto text = vault.openWrapped(*wrapped, customer, rows.bytes(0));
    if (!key || !text)
        return Error{Error::Code::Damaged, u"member"_s};
    QJsonObject known = QJsonDocument::fromJson(*text).object();
    QJsonObject stamps = known[u"stamps"].toObject();
    if (const auto last = Timestamp::fromIso(stamps[u"tags"].toString()); last && *last > at)
        return {};
    known[u"tags"_s] = withTag(known[u"tags"].toArray(), tag, adds);
    stamps[u"tags"_s] = at.toIso();
    known[u"stamps"_s] = stamps;
    transaction.execute(
        u"UPDATE member SET sealed = ? WHERE id = ?"_s,
        Vault::sealPersonal(*key, customer, QJsonDocument(known).toJson(QJsonDocument::Compact)), customer);
    return {};
}
}

bool isPersonal(const QString &kind)
{
    return kind == u"member.enrolled/1" || kind == u"member.changed/1";
}

Result<KeptBody> applyEnrolled(Transaction &transaction, const Vault &vault, const TillIdentity &from,
                               const QJsonObject &body, const QByteArray &text)
{
    const auto customer = idIn(body);
    const QString number = body[u"number"].toString();
    if (!customer || number.isEmpty() || number.size() > longestNumber)
        return Error{Error::Code::InvalidInput, u"id or number"_s};
    if (transaction.connection().select(u"SELECT 1 FROM member WHERE id = ?"_s, *customer).next())
        return Error{Error::Code::InvalidInput, u"member is known already"_s};
    const Secret key = Vault::newCustomerKey();
    // A key may be there already, of a batch that was cut off after it: nothing is sealed under that one.
    transaction.executeOnKeys(u"INSERT INTO customer_key (customer, wrapped) VALUES (?, ?)"
                              " ON CONFLICT (customer) DO UPDATE SET wrapped = excluded.wrapped"_s,
                              *customer, vault.wrapCustomerKey(key, *customer));
    transaction.execute(u"INSERT INTO member (id, number, shop, sealed) VALUES (?, ?, ?, ?)"_s, *customer,
                        number, from.shop, Vault::sealPersonal(key, *customer, text));
    return KeptBody{Vault::sealPersonal(key, *customer, text, PersonalPart::Event), *customer};
}

Result<KeptBody> applyChanged(Transaction &transaction, const Vault &vault, const QJsonObject &body,
                              const QByteArray &text)
{
    const auto customer = idIn(body);
    const auto at = Timestamp::fromIso(body[u"at"].toString());
    if (!customer || !at || !body[u"changed"].isArray())
        return Error{Error::Code::InvalidInput, u"id, at or changed"_s};
    Rows rows = transaction.connection().select(u"SELECT sealed FROM member WHERE id = ?"_s, *customer);
    if (!rows.next())
        return Error{Error::Code::InvalidInput, u"member is not known"_s};
    const auto sealed = rows.has(0) ? std::optional(rows.bytes(0)) : std::nullopt;
    const auto wrapped = wrappedKeyOf(transaction, *customer);
    if (!sealed || !wrapped)
        return KeptBody();
    const auto key = vault.unwrapCustomerKey(*wrapped, *customer);
    const auto known = vault.openWrapped(*wrapped, *customer, *sealed);
    if (!key || !known)
        return Error{Error::Code::Damaged, u"member"_s};
    const QByteArray now = QJsonDocument(merged(QJsonDocument::fromJson(*known).object(), body, *at))
                               .toJson(QJsonDocument::Compact);
    transaction.execute(u"UPDATE member SET sealed = ? WHERE id = ?"_s,
                        Vault::sealPersonal(*key, *customer, now), *customer);
    return KeptBody{Vault::sealPersonal(*key, *customer, text, PersonalPart::Event), *customer};
}

Result<> applyErased(Transaction &transaction, const QJsonObject &body)
{
    const auto customer = idIn(body);
    if (!customer)
        return Error{Error::Code::InvalidInput, u"id"_s};
    transaction.destroyKey(*customer);
    transaction.execute(u"UPDATE member SET sealed = NULL WHERE id = ?"_s, *customer);
    return {};
}

Result<> applyTagged(Transaction &transaction, const Vault &vault, const QJsonObject &body)
{
    const QString change = body[u"change"].toString();
    const auto at = Timestamp::fromIso(body[u"at"].toString());
    const QString tag = body[u"tag"].toString();
    if (!at || tag.isEmpty() || (change != u"added" && change != u"removed") || !body[u"members"].isArray())
        return Error{Error::Code::InvalidInput, u"tag, change, members or at"_s};
    for (const QJsonValue &each : body[u"members"].toArray()) {
        const auto id = parseUuid(each.toString());
        if (!id)
            return Error{Error::Code::InvalidInput, u"members"_s};
        if (const auto done = tagOne(transaction, vault, id->toRfc4122(), tag, change == u"added", *at);
            !done)
            return done;
    }
    return {};
}

Result<> checkConsent(const QJsonObject &body)
{
    if (!parseUuid(body[u"member"].toString()) || body[u"purpose"].toString().isEmpty()
        || !Timestamp::fromIso(body[u"at"].toString()) || !body[u"granted"].isBool())
        return Error{Error::Code::InvalidInput, u"member, purpose, granted or at"_s};
    return {};
}
