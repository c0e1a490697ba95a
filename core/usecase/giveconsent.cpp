#include "core/usecase/giveconsent.h"

#include "core/data/audit.h"
#include "core/data/consents.h"
#include "core/data/outbox.h"
#include "core/data/users.h"
#include "core/security/eventchain.h"
#include "core/usecase/changemember.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestVersion = 40;

QJsonObject entryToJson(const ConsentEntry &entry)
{
    QJsonObject object{{u"purpose"_s, purposeText(entry.what)},
                       {u"granted"_s, entry.granted},
                       {u"at"_s, entry.at.toIso()},
                       {u"source"_s, entry.source},
                       {u"textVersion"_s, entry.textVersion}};
    if (const QString channel = channelText(entry.what); !channel.isEmpty())
        object[u"channel"_s] = channel;
    if (entry.byGuardian)
        object[u"guardian"_s] = true;
    return object;
}

QJsonObject withUser(const Connection &connection, const ConsentEntry &entry)
{
    QJsonObject object = entryToJson(entry);
    const auto user = users::find(connection, entry.user);
    object[u"user"_s] = user ? user->name : QString();
    return object;
}

/// It names nobody: the member by its id alone.
void tell(Transaction &transaction, const Id<Customer> &customer, const ConsentEntry &entry,
          const Random &random)
{
    QJsonObject body = entryToJson(entry);
    body[u"v"_s] = 1;
    body[u"member"_s] = customer.toString();
    const QByteArray text = QJsonDocument(body).toJson(QJsonDocument::Compact);
    outbox::append(transaction,
                   {Id<Event>::make(entry.at, random), u"consent.given/1"_s, entry.at, text, std::nullopt,
                    bodyHash(text)});
}
}

ConsentLimits consentLimits(const MemberProfile &profile, const QDate &today)
{
    const auto &birthday = profile.person.birthday;
    const auto age = birthday ? ageOn(*birthday, today) : std::nullopt;
    return {profile.member.restricted, age && *age < ageOfConsent};
}

Result<> giveConsent(Transaction &transaction, const Session &who, const QString &number,
                     const ConsentRequest &request, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::EnrolMember); !allowed)
        return allowed;
    if (!isConsentSource(request.source))
        return Error{Error::Code::InvalidInput, u"source"_s};
    if (request.textVersion.trimmed().isEmpty() || request.textVersion.size() > longestVersion)
        return Error{Error::Code::InvalidInput, u"textVersion"_s};
    const auto record = memberRecord(transaction.connection(), transaction.keys(), who, number);
    if (!record)
        return record.error();
    const ConsentLimits limits = consentLimits(record->profile, businessDate(now, who.shop.day).date());
    if (request.granted && limits.isRestricted)
        return Error{Error::Code::Restricted, record->profile.member.number};
    if (request.granted && limits.isChild && !request.byGuardian)
        return Error{Error::Code::GuardianNeeded, {}};
    const Id<Customer> &customer = record->profile.member.id;
    const auto entries = consents::of(transaction.connection(), customer);
    const auto last = std::find_if(entries.rbegin(), entries.rend(),
                                   [&](const ConsentEntry &entry) { return entry.what == request.what; });
    if (last != entries.rend() && last->granted == request.granted && last->textVersion == request.textVersion
        && (last->byGuardian || !request.byGuardian))
        return {};
    const ConsentEntry entry{
        request.what, request.granted, request.source, request.textVersion, request.byGuardian, who.user,
        now};
    consents::append(transaction, customer, entry);
    audit::append(transaction, now, who.user, u"member.consent"_s,
                  {{u"member"_s, customer.toString()},
                   {u"purpose"_s, purposeText(request.what)},
                   {u"channel"_s, channelText(request.what)},
                   {u"granted"_s, request.granted}});
    tell(transaction, customer, entry, random);
    return {};
}

QJsonArray consentHistoryToJson(const Connection &connection, const Id<Customer> &customer)
{
    QJsonArray list;
    for (const ConsentEntry &entry : consents::of(connection, customer))
        list << withUser(connection, entry);
    return list;
}

QJsonArray consentsToJson(const Connection &connection, const Id<Customer> &customer,
                          const ConsentLimits &limits)
{
    const auto entries = consents::of(connection, customer);
    QJsonArray list;
    for (const ConsentPurpose &what : consentPurposes()) {
        const auto last = std::find_if(entries.rbegin(), entries.rend(),
                                       [&](const ConsentEntry &entry) { return entry.what == what; });
        if (last == entries.rend())
            continue;
        QJsonObject object = withUser(connection, *last);
        object[u"usable"_s] = isUsable(entries, what, limits);
        list << object;
    }
    return list;
}
