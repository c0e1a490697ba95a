#include "core/usecase/membertiers.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/jobruns.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"
#include "core/usecase/freetext.h"
#include "core/usecase/names.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestTier = 20;

/// What `member.tier/1` says.
QByteArray eventBody(const Session &who, const QString &number, const TierChange &change)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("member", number)
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("before", change.before)
        .field("after", change.after)
        .field("reason", toText(change.reason));
    if (change.until)
        json.field("until", change.until->toIso());
    json.field("date", change.date.toIso()).field("at", change.at.toIso()).endObject();
    return json.bytes();
}

void keep(Transaction &transaction, const Session &who, const QString &number, const TierChange &change,
          const Random &random)
{
    tiers::change(transaction, change);
    const QByteArray body = eventBody(who, number, change);
    outbox::append(
        transaction,
        {Id<Event>::make(change.at, random), u"member.tier/1"_s, change.at, body, {}, bodyHash(body)});
}

/// What the period that ended on `last` reached.
TierChange reviewed(const Connection &connection, const TierRules &rules, const Member &member,
                    const BusinessDate &last, const BusinessDate &today, Timestamp now)
{
    const qint64 measured =
        tiers::measured(connection, member.id, rules.measure, windowStart(rules, last), last);
    const int reached = reachedBy(rules, measured);
    const int before = rankOf(rules, member.tier).value_or(reached);
    const TierReason reason = reached > before ? TierReason::Reached
        : reached < before                     ? TierReason::Lowered
                                               : TierReason::Kept;
    TierChange change{member.id, member.tier, tierAt(rules, reached), reason, measured, {}, today, now};
    if (reached >= 0)
        change.until = tierUntil(rules, today);
    return change;
}

void count(TierReview &review, TierReason reason)
{
    review.kept += reason == TierReason::Kept;
    review.raised += reason == TierReason::Reached;
    review.lowered += reason == TierReason::Lowered;
}
}

std::optional<TierChange> raiseTier(Transaction &transaction, const Session &who, const Member &member,
                                    const BusinessDate &date, Timestamp at, const Random &random)
{
    const TierRules &rules = who.shop.tiers;
    const auto rank = rankOf(rules, member.tier);
    if (rules.levels.empty() || !rank || *rank + 1 == int(rules.levels.size()))
        return std::nullopt;
    const qint64 measured =
        tiers::measured(transaction.connection(), member.id, rules.measure, windowStart(rules, date), date);
    const int reached = reachedBy(rules, measured);
    if (reached <= *rank)
        return std::nullopt;
    const TierChange change{
        member.id, member.tier, tierAt(rules, reached), TierReason::Reached, measured, tierUntil(rules, date),
        date,      at};
    keep(transaction, who, member.number, change, random);
    return change;
}

void joinTiers(Transaction &transaction, const Session &who, const Member &stayed, const Member &merged,
               const BusinessDate &date, Timestamp at, const Random &random)
{
    const Connection &connection = transaction.connection();
    const auto mine = rankOf(who.shop.tiers, stayed.tier);
    const auto theirs = rankOf(who.shop.tiers, merged.tier);
    Member member = stayed;
    // One that was given by hand has no rank, and stays with who has it.
    if (mine && (theirs ? *theirs > *mine : stayed.tier.isEmpty())) {
        const TierChange change{stayed.id,   stayed.tier,
                                merged.tier, theirs ? TierReason::Reached : TierReason::ByHand,
                                0,           tiers::untilOf(connection, merged.id),
                                date,        at};
        keep(transaction, who, stayed.number, change, random);
        member.tier = merged.tier;
    }
    raiseTier(transaction, who, member, date, at, random);
}

void restoreTier(Transaction &transaction, const Session &who, const Member &member, const QString &tier,
                 const std::optional<BusinessDate> &until, Timestamp since, const BusinessDate &date,
                 Timestamp at, const Random &random)
{
    const auto changes = tiers::changesOf(transaction.connection(), member.id);
    if (member.tier == tier || (!changes.empty() && changes.back().at > since))
        return;
    keep(transaction, who, member.number,
         {member.id, member.tier, tier, TierReason::ByHand, 0, until, date, at}, random);
}

Result<TierReview> reviewTiers(Transaction &transaction, const Session &who, const BusinessDate &today,
                               Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    TierReview review;
    const Connection &connection = transaction.connection();
    const TierRules &rules = who.shop.tiers;
    if (rules.levels.empty() || jobruns::isDone(connection, u"tiers"_s, today))
        return review;
    const auto ended = BusinessDate::of(today.date().addDays(-rules.graceDays));
    for (const auto &[member, last] : tiers::endedBefore(connection, *ended)) {
        const TierChange change = reviewed(connection, rules, member, last, today, now);
        keep(transaction, who, member.number, change, random);
        count(review, change.reason);
    }
    jobruns::record(transaction, u"tiers"_s, today, now);
    if (review.kept + review.raised + review.lowered > 0)
        audit::append(transaction, now, std::nullopt, u"tiers.review"_s,
                      {{u"date"_s, today.toIso()},
                       {u"kept"_s, review.kept},
                       {u"raised"_s, review.raised},
                       {u"lowered"_s, review.lowered}});
    return review;
}

Result<TierChange> giveTier(Transaction &transaction, const Session &who, const QString &number,
                            const QString &tier, const QString &reason, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::AdjustPoints); !allowed)
        return allowed.error();
    const auto member = members::byNumber(transaction.connection(), number);
    if (!member)
        return membercards::unknownNumber(transaction.connection(), number);
    const auto name = tier.isEmpty() ? std::optional(QString()) : plainName(tier, longestTier);
    if (!name)
        return Error{Error::Code::InvalidInput, u"tier"_s};
    const auto why = keptText(reason, u"reason"_s, Need::Required);
    if (!why)
        return why.error();
    const BusinessDate today = businessDate(now, who.shop.day);
    TierChange change{member->id, member->tier, *name, TierReason::ByHand, 0, {}, today, now};
    if (rankOf(who.shop.tiers, *name).value_or(-1) >= 0)
        change.until = tierUntil(who.shop.tiers, today);
    keep(transaction, who, number, change, random);
    audit::append(transaction, now, who.user, u"tier.give"_s,
                  {{u"member"_s, member->id.toString()},
                   {u"before"_s, change.before},
                   {u"after"_s, change.after},
                   {u"reason"_s, *why}});
    return change;
}

Result<> changeTierRules(Transaction &transaction, const Session &who, const TierRules &rules, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed;
    tiers::setRules(transaction, rules, who.shop.currency);
    audit::append(transaction, now, who.user, u"tiers.rules"_s,
                  {{u"rules"_s, toJson(rules, who.shop.currency)}});
    return {};
}
