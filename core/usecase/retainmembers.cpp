#include "core/usecase/retainmembers.h"

#include "core/data/audit.h"
#include "core/data/jobruns.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/passes.h"
#include "core/usecase/erasemember.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostMonths = 600;
constexpr int mostGraceDays = 365;
const QString job = u"retention"_s;

/// When nothing must have happened for so many months on that day.
Timestamp quietFrom(const QDate &on, int months, const ShopDay &day)
{
    const QDateTime start(on.addMonths(-months), day.cutOff, QTimeZone(day.zone));
    return Timestamp::ofMilliseconds(start.toMSecsSinceEpoch());
}

QDate eraseOn(const InactiveMember &member, const RetentionPlan &plan)
{
    return member.askedOn.value_or(plan.on).addDays(plan.rule.graceDays);
}

QJsonArray idsOf(const std::vector<InactiveMember> &members)
{
    QJsonArray ids;
    for (const InactiveMember &member : members)
        ids << member.id.toString();
    return ids;
}

/// `user` is nobody where the job runs by itself.
void mark(Transaction &transaction, const std::optional<Id<User>> &user, const RetentionPlan &plan,
          Timestamp now)
{
    for (const InactiveMember &member : plan.toAsk)
        retention::ask(transaction, member.id, plan.on);
    for (const auto &[id, number] : plan.staying)
        retention::forget(transaction, id);
    if (!plan.toAsk.empty())
        audit::append(transaction, now, user, u"retention.ask"_s, {{u"members"_s, idsOf(plan.toAsk)}});
}

/// What somebody who was erased was given, to be taken back once it is committed; nothing of who stays.
using Copies = std::optional<std::vector<HandedCopy>>;

/// Whoever is owed something stays, and is asked no more.
Result<Copies> eraseInactive(Transaction &transaction, const Session &who, const InactiveMember &member,
                             Timestamp now, const Random &random)
{
    Copies copies = handedCopies(transaction.connection(), transaction.keys(), who, member.number);
    const QString reason =
        u"retention: nothing since "_s + businessDate(member.lastSeen, who.shop.day).toIso();
    if (const auto erased = eraseByRule(transaction, who, member.number, reason, now, random); !erased) {
        if (erased.error().code != Error::Code::BalanceLeft)
            return erased.error();
        retention::forget(transaction, member.id);
        copies.reset();
    }
    return copies;
}

/// Who would be paid back for cards of uses that lapsed.
QSet<QByteArray> heldByLapsedCards(const Connection &connection, const BusinessDate &day)
{
    QSet<QByteArray> members;
    const PassFilter lapsed{{}, PassState::Expired, {}, std::numeric_limits<int>::max()};
    for (const Pass &pass : passes::list(connection, lapsed))
        if (pass.member && worthBack(pass, day))
            members << pass.member->id.bytes();
    return members;
}

RetentionPlan planFor(const Connection &connection, const Session &who, const QDate &on)
{
    RetentionPlan plan{on, retention::rule(connection), {}, {}, {}, retention::asked(connection)};
    if (plan.rule.months == 0)
        return plan;
    const Timestamp from = quietFrom(on, plan.rule.months, who.shop.day);
    const QSet<QByteArray> held = heldByLapsedCards(connection, *BusinessDate::of(on));
    for (InactiveMember &member : retention::inactive(connection, from, plan.rule.keepsPoints)) {
        if (held.contains(member.id.bytes()))
            continue;
        std::erase_if(plan.staying, [&](const auto &each) { return each.first == member.id; });
        if (!member.askedOn)
            plan.toAsk.push_back(std::move(member));
        else if (eraseOn(member, plan) > on)
            plan.waiting.push_back(std::move(member));
        else
            plan.toErase.push_back(std::move(member));
    }
    return plan;
}

Result<RetentionRun> eraseDue(Database &database, const Session &who, const RetentionPlan &plan,
                              Timestamp now, const Random &random)
{
    RetentionRun run{plan, {}, {}};
    const Timestamp from = quietFrom(plan.on, plan.rule.months, who.shop.day);
    for (const InactiveMember &member : plan.toErase) {
        const auto copies = database.writeNow([&](Transaction &transaction) -> Result<Copies> {
            if (!retention::inactive(transaction.connection(), from, plan.rule.keepsPoints, member.id))
                return Copies(); // they came since
            return eraseInactive(transaction, who, member, now, random);
        });
        if (!copies)
            return copies.error();
        if (!*copies)
            continue;
        run.erased << member.number;
        run.copiesLeft << takeBack(**copies);
    }
    return run;
}
}

Result<RetentionRule> changeRetentionRule(Transaction &transaction, const Session &who,
                                          const RetentionRule &rule, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed.error();
    if (rule.months < 0 || rule.months > mostMonths)
        return Error{Error::Code::InvalidInput, u"months"_s};
    if (rule.graceDays < 1 || rule.graceDays > mostGraceDays)
        return Error{Error::Code::InvalidInput, u"graceDays"_s};
    const RetentionRule before = retention::rule(transaction.connection());
    if (rule == before)
        return rule;
    retention::setRule(transaction, rule);
    if (rule.months == 0) // whoever is found by a later rule is asked anew
        for (const auto &[id, number] : retention::asked(transaction.connection()))
            retention::forget(transaction, id);
    audit::append(transaction, now, who.user, u"retention.rule"_s,
                  {{u"before"_s, toJson(before)}, {u"after"_s, toJson(rule)}});
    return rule;
}

Result<RetentionPlan> planRetention(const Connection &connection, const Session &who, const QDate &on)
{
    if (const auto allowed = who.may(Permission::EraseMember); !allowed)
        return allowed.error();
    return planFor(connection, who, on);
}

Result<RetentionRun> runRetention(Database &database, const Session &who, const QDate &on, Timestamp now,
                                  const Random &random)
{
    if (on > businessDate(now, who.shop.day).date())
        return Error{Error::Code::InvalidInput, u"date"_s};
    if (!who.vault) // where their copies are is sealed
        return Error{Error::Code::VaultClosed, {}};
    const auto plan = database.writeNow([&](Transaction &transaction) -> Result<RetentionPlan> {
        const auto made = planRetention(transaction.connection(), who, on);
        if (made)
            mark(transaction, who.user, *made, now);
        return made;
    });
    if (!plan)
        return plan.error();
    return eraseDue(database, who, *plan, now, random);
}

Result<RetentionTurn> retainMembers(Transaction &transaction, const Session &who, const BusinessDate &today,
                                    Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    const Connection &connection = transaction.connection();
    const RetentionRule rule = retention::rule(connection);
    if (rule.months == 0 || !who.vault || jobruns::isDone(connection, job, today))
        return RetentionTurn();
    const Timestamp from = quietFrom(today.date(), rule.months, who.shop.day);
    const QDate askedBy = today.date().addDays(-rule.graceDays);
    // Each by a commit of its own: a key that is destroyed does not come back with what else is undone.
    if (const auto due = retention::due(connection, from, rule.keepsPoints, askedBy)) {
        auto copies = eraseInactive(transaction, who, *due, now, random);
        if (!copies)
            return copies.error();
        return *copies ? RetentionTurn{0, 0, 1, true, std::move(**copies)} : RetentionTurn{0, 1, 0, true, {}};
    }
    const RetentionPlan plan = planFor(connection, who, today.date());
    mark(transaction, std::nullopt, plan, now);
    jobruns::record(transaction, job, today, now);
    return RetentionTurn{qint64(plan.toAsk.size()), qint64(plan.staying.size()), 0, false, {}};
}

Result<> keepMember(Transaction &transaction, const Session &who, const QString &number, Timestamp now)
{
    if (const auto allowed = who.may(Permission::EnrolMember); !allowed)
        return allowed;
    const auto member = members::byNumber(transaction.connection(), number);
    if (!member)
        return membercards::unknownNumber(transaction.connection(), number);
    retention::keep(transaction, member->id, now);
    audit::append(transaction, now, who.user, u"retention.keep"_s, {{u"member"_s, member->id.toString()}});
    return {};
}

QJsonObject toJson(const RetentionRule &rule)
{
    return {
        {u"months"_s, rule.months}, {u"graceDays"_s, rule.graceDays}, {u"keepsPoints"_s, rule.keepsPoints}};
}

QJsonObject toJson(const RetentionPlan &plan)
{
    const auto list = [&](const std::vector<InactiveMember> &members) {
        QJsonArray all;
        for (const InactiveMember &member : members) {
            QJsonObject object{{u"number"_s, member.number},
                               {u"lastSeen"_s, member.lastSeen.toIso()},
                               {u"eraseOn"_s, eraseOn(member, plan).toString(Qt::ISODate)}};
            if (member.askedOn)
                object[u"askedOn"_s] = member.askedOn->toString(Qt::ISODate);
            all << object;
        }
        return all;
    };
    QJsonArray staying;
    for (const auto &[id, number] : plan.staying)
        staying << number;
    return {{u"date"_s, plan.on.toString(Qt::ISODate)},
            {u"asked"_s, list(plan.toAsk)},
            {u"waiting"_s, list(plan.waiting)},
            {u"due"_s, list(plan.toErase)},
            {u"staying"_s, staying}};
}
