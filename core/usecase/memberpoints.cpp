#include "core/usecase/memberpoints.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/jobruns.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"
#include "core/usecase/freetext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
// Nobody is given more at once, and millions of such still sum within 64 bits.
constexpr Points mostPoints = Points::of(1'000'000'000);

/// What `points.adjusted/1` says.
QByteArray adjustedBody(const Session &who, const PointsAdjustment &adjustment,
                        const std::optional<Approval> &approval, Timestamp now)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("id", adjustment.id.toString())
        .field("member", adjustment.member)
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("user", who.user.toString());
    if (approval)
        json.field("approvedBy", approval->user.toString());
    json.field("at", now.toIso())
        .field("points", adjustment.points.units())
        .field("reason", adjustment.reason)
        .endObject();
    return json.bytes();
}

QByteArray lapsedBody(const Session &who, const BusinessDate &today, const pointsledger::Lapse &lapse)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("date", today.toIso())
        .field("members", lapse.members)
        .field("lots", lapse.lots)
        .field("points", lapse.points.units())
        .endObject();
    return json.bytes();
}

void queue(Transaction &transaction, const QString &kind, const QByteArray &body, Timestamp now,
           const Random &random)
{
    outbox::append(transaction, {Id<Event>::make(now, random), kind, now, body, {}, bodyHash(body)});
}

Result<> fits(const PointsAdjustment &adjustment, Points balance)
{
    const Points &points = adjustment.points;
    if (points.isZero() || points > mostPoints || -points > mostPoints)
        return Error{Error::Code::InvalidInput, u"points"_s};
    if (points < Points() && -points > balance)
        return Error{Error::Code::InsufficientBalance, QString::number(balance.units())};
    return {};
}
}

Result<PointsStanding> adjustPoints(Transaction &transaction, const Session &who,
                                    const PointsAdjustment &adjustment,
                                    const std::optional<Approval> &approval, Timestamp now,
                                    const Random &random)
{
    const Connection &connection = transaction.connection();
    if (const auto allowed = mayWith(connection, who, Permission::AdjustPoints, approval); !allowed)
        return allowed.error();
    const auto member = members::byNumber(connection, adjustment.member);
    if (!member)
        return membercards::unknownNumber(connection, adjustment.member);
    if (const auto before = pointsledger::adjustedBy(connection, adjustment.id)) {
        if (*before != adjustment.points)
            return Error{Error::Code::DifferentRequest, adjustment.id.toString()};
        return PointsStanding{*before, member->points, true};
    }
    PointsAdjustment kept = adjustment;
    const auto reason = keptText(adjustment.reason, u"reason"_s, Need::Required);
    if (!reason)
        return reason.error();
    kept.reason = *reason;
    if (const auto fit = fits(kept, member->points); !fit)
        return fit.error();
    const BusinessDate today = businessDate(now, who.shop.day);
    PointsEntry entry{member->id, PointsEntry::Kind::Adjusted, kept.points, {}, now};
    if (kept.points > Points())
        entry.expires = lastDayOf(pointsledger::rules(connection), today);
    const qint64 row = pointsledger::append(transaction, entry);
    const auto approver = approval ? std::optional(approval->user) : std::nullopt;
    pointsledger::note(transaction, kept.id, {row, who.user, approver, kept.reason});
    QJsonObject detail{
        {u"member"_s, member->id.toString()}, {u"points"_s, kept.points.units()}, {u"reason"_s, kept.reason}};
    if (approver)
        detail[u"approvedBy"_s] = approver->toString();
    audit::append(transaction, now, who.user, u"points.adjust"_s, detail);
    queue(transaction, u"points.adjusted/1"_s, adjustedBody(who, kept, approval, now), now, random);
    return PointsStanding{kept.points, member->points + kept.points};
}

Result<pointsledger::Lapse> lapsePoints(Transaction &transaction, const Session &who,
                                        const BusinessDate &today, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    if (jobruns::isDone(transaction.connection(), u"expiry"_s, today))
        return pointsledger::Lapse();
    const auto lapse = pointsledger::expire(transaction, today, now);
    jobruns::record(transaction, u"expiry"_s, today, now);
    if (lapse.lots == 0)
        return lapse;
    audit::append(transaction, now, std::nullopt, u"points.lapse"_s,
                  {{u"date"_s, today.toIso()},
                   {u"members"_s, lapse.members},
                   {u"lots"_s, lapse.lots},
                   {u"points"_s, lapse.points.units()}});
    queue(transaction, u"points.lapsed/1"_s, lapsedBody(who, today, lapse), now, random);
    return lapse;
}

Result<> changePointsRules(Transaction &transaction, const Session &who, const PointsRules &rules,
                           Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed;
    pointsledger::setRules(transaction, rules);
    audit::append(transaction, now, who.user, u"points.rules"_s,
                  {{u"expiry"_s, toText(rules)}, {u"graceDays"_s, rules.graceDays}});
    return {};
}

Result<QJsonObject> pointsOf(const Connection &connection, const QString &number)
{
    const auto member = members::byNumber(connection, number);
    if (!member)
        return membercards::unknownNumber(connection, number);
    QJsonArray lots;
    for (const PointsLot &lot : pointsledger::lotsOf(connection, member->id)) {
        QJsonObject object{{u"points"_s, lot.open.units()}};
        if (lot.expires)
            object[u"expires"_s] = lot.expires->toIso();
        lots.append(object);
    }
    return QJsonObject{{u"balance"_s, member->points.units()}, {u"lots"_s, lots}};
}
