#include "core/usecase/reviewquality.h"

#include "core/customer/mask.h"
#include "core/data/audit.h"
#include "core/data/membercards.h"
#include "core/data/users.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/freetext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostMonths = 600;

Result<Id<Customer>> mayOn(const Connection &connection, const Session &who, const QString &number)
{
    if (const auto allowed = who.may(Permission::ReviewDuplicates); !allowed)
        return allowed.error();
    const auto member = members::byNumber(connection, number);
    return member ? Result<Id<Customer>>(member->id) : membercards::unknownNumber(connection, number);
}

void writeDown(Transaction &transaction, const Session &who, const QString &act, const Id<Customer> &member,
               QualityRule rule, QJsonObject more, Timestamp now)
{
    more[u"member"_s] = member.toString();
    more[u"rule"_s] = toText(rule);
    audit::append(transaction, now, who.user, act, more);
}
}

Result<QJsonObject> qualityFigures(const Connection &connection, const Session &who)
{
    if (const auto allowed = who.may(Permission::ReviewDuplicates); !allowed)
        return allowed.error();
    return memberquality::figures(connection);
}

Result<std::vector<QualityDay>> qualityTrend(const Connection &connection, const Session &who, int days)
{
    if (const auto allowed = who.may(Permission::ReviewDuplicates); !allowed)
        return allowed.error();
    return memberquality::days(connection, days);
}

Result<std::vector<ListedFinding>> qualityList(const Connection &main, const Connection &keys,
                                               const Session &who, QualityRule rule, qint64 after, int limit)
{
    if (const auto allowed = who.may(Permission::ReviewDuplicates); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    std::vector<ListedFinding> list;
    for (const OpenFinding &each : memberquality::open(main, keys, rule, after, limit)) {
        const auto opened = openMember(each.sealed, *who.vault);
        list.push_back({each.row, opened ? *opened : MemberProfile{each.sealed.member, {}}, each.since});
    }
    return list;
}

Result<> signOffFinding(Transaction &transaction, const Session &who, const QString &number, QualityRule rule,
                        const QString &reason, Timestamp now)
{
    const auto member = mayOn(transaction.connection(), who, number);
    if (!member)
        return member.error();
    const auto why = keptText(reason, u"reason"_s, Need::Required);
    if (!why)
        return why.error();
    if (!memberquality::signOff(transaction, *member, {rule, who.user, now, *why}))
        return Error{Error::Code::NotFound, toText(rule)};
    writeDown(transaction, who, u"quality.review"_s, *member, rule, {{u"reason"_s, *why}}, now);
    return {};
}

Result<> reopenFinding(Transaction &transaction, const Session &who, const QString &number, QualityRule rule,
                       Timestamp now)
{
    const auto member = mayOn(transaction.connection(), who, number);
    if (!member)
        return member.error();
    if (!memberquality::reopen(transaction, *member, rule))
        return Error{Error::Code::NotFound, toText(rule)};
    writeDown(transaction, who, u"quality.reopen"_s, *member, rule, {}, now);
    return {};
}

Result<> changeStaleMonths(Transaction &transaction, const Session &who, int months, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed;
    if (months < 0 || months > mostMonths)
        return Error{Error::Code::InvalidInput, u"months"_s};
    const int before = memberquality::staleMonths(transaction.connection());
    if (months == before)
        return {};
    memberquality::setStaleMonths(transaction, months);
    memberquality::lookAtAll(transaction);
    audit::append(transaction, now, who.user, u"quality.stale"_s,
                  {{u"before"_s, before}, {u"after"_s, months}});
    return {};
}

QJsonObject toJson(const ListedFinding &finding, bool plain)
{
    const Person &person = finding.profile.person;
    const auto phone = person.phone();
    return {{u"number"_s, finding.profile.member.number},
            {u"name"_s, plain ? person.name : maskedName(person.name)},
            {u"phone"_s,
             !phone      ? QString()
                 : plain ? phone->e164()
                         : phone->masked()},
            {u"since"_s, finding.since}};
}

QJsonArray findingsToJson(const Connection &connection, const Id<Customer> &customer)
{
    QJsonArray list;
    for (const auto &[rule, isOpen] : memberquality::of(connection, customer))
        list << QJsonObject{
            {u"rule"_s, toText(rule)}, {u"severity"_s, toText(severityOf(rule))}, {u"open"_s, isOpen}};
    return list;
}

QJsonArray reviewsToJson(const Connection &connection, const Id<Customer> &customer)
{
    QJsonArray list;
    for (const QualityReview &review : memberquality::reviews(connection, customer)) {
        const auto user = users::find(connection, review.user);
        list << QJsonObject{{u"rule"_s, toText(review.rule)},
                            {u"user"_s, user ? user->name : QString()},
                            {u"at"_s, review.at.toIso()},
                            {u"reason"_s, review.reason}};
    }
    return list;
}
