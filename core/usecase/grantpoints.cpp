#include "core/usecase/grantpoints.h"

#include "core/base/jsontext.h"
#include "core/data/memberfacts.h"
#include "core/data/members.h"
#include "core/data/merges.h"
#include "core/data/outbox.h"
#include "core/data/pointsgrants.h"
#include "core/data/returns.h"
#include "core/security/eventchain.h"
#include "core/usecase/earnpoints.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {
bool hasRule(const Session &who, EarnKind kind)
{
    return std::ranges::any_of(who.shop.earning.rules,
                               [&](const EarnRule &rule) { return rule.kind == kind; });
}

/// What `points.granted/1` says; `points` are below zero where they went back.
void tell(Transaction &transaction, const Session &who, const PointsGrant &grant, Points points,
          Timestamp now, const Random &random)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("user", who.user.toString())
        .field("member", merges::numberOf(transaction.connection(), grant.customer))
        .field("rule", grant.reason.rule)
        .field("for", grant.voucher ? u"top-up"_s : u"referral"_s)
        .field("points", points.units());
    if (grant.voucher)
        json.field("voucher", grant.voucher->toString());
    if (grant.sale)
        json.field("sale", grant.sale->toString());
    json.field("at", now.toIso()).endObject();
    outbox::append(
        transaction,
        {Id<Event>::make(now, random), u"points.granted/1"_s, now, json.bytes(), {}, bodyHash(json.bytes())});
}

void give(Transaction &transaction, const Session &who, PointsGrant grant, Timestamp now,
          const Random &random)
{
    PointsEntry entry{grant.customer, PointsEntry::Kind::Earned, grant.reason.points, {}, now};
    entry.expires = lastDayOf(pointsledger::rules(transaction.connection()), grant.date);
    grant.entry = pointsledger::append(transaction, entry);
    pointsgrants::append(transaction, grant);
    tell(transaction, who, grant, grant.reason.points, now, random);
}

/// What of a grant goes back when `amount` of what it was given for does.
void takeBack(Transaction &transaction, const Session &who, const PointsGrant &grant, Money amount,
              Timestamp now, const Random &random)
{
    const Money stays = grant.amount - grant.returned - amount;
    const Points keeps =
        Points::of(divideRounded(Int128(grant.reason.points.units()) * stays.units(), grant.amount.units()));
    const Points points = grant.reason.points - grant.taken - keeps;
    std::optional<qint64> row;
    if (points > Points())
        row = pointsledger::takeBackOf(
            transaction, {grant.customer, PointsEntry::Kind::TakenBack, -points, {}, now}, grant.entry);
    pointsgrants::takeBack(transaction, grant, amount, points, row);
    if (row)
        tell(transaction, who, grant, -points, now, random);
}

/// Stored value, not a gift card with a name on it.
bool isOfMember(const Voucher &voucher)
{
    return voucher.member && voucher.card.isEmpty();
}

/// Active, and somebody else.
std::optional<Member> referrerOf(const Connection &connection, const Member &member)
{
    const auto facts = memberfacts::of(connection, member.id);
    if (!facts || !facts->referrer)
        return std::nullopt;
    const auto referrer = members::byNumber(connection, merges::numberOf(connection, *facts->referrer));
    return referrer && referrer->id != member.id ? referrer : std::nullopt;
}
}

void grantForTopUp(Transaction &transaction, const Session &who, const Voucher &topUp, const Random &random)
{
    if (!isOfMember(topUp) || !hasRule(who, EarnKind::TopUp))
        return;
    const EarnStanding standing = standingOf(transaction.connection(), transaction.keys(), who, *topUp.member,
                                             *topUp.businessDate, EarnKind::TopUp);
    const auto reasons =
        grantedBy(who.shop.earning, EarnKind::TopUp, topUp.amount, topUp.member->tier, standing);
    for (const PointsReason &reason : reasons) {
        PointsGrant grant{0, topUp.member->id, reason, *topUp.businessDate, topUp.amount};
        grant.voucher = topUp.id;
        give(transaction, who, grant, topUp.at, random);
    }
}

void takeBackForPayOut(Transaction &transaction, const Session &who, const Voucher &payOut,
                       const Random &random)
{
    if (!isOfMember(payOut))
        return;
    // Several rules may have given something for one top-up: each loses the same part.
    Money left = -payOut.amount;
    std::optional<Id<Voucher>> topUp;
    Money part;
    for (const PointsGrant &grant : pointsgrants::ofTopUps(transaction.connection(), payOut.member->id)) {
        if (grant.voucher != topUp) {
            left -= part;
            topUp = grant.voucher;
            part = std::min(left, grant.amount - grant.returned);
        }
        if (part <= Money())
            return;
        takeBack(transaction, who, grant, part, payOut.at, random);
    }
}

std::optional<Member> referrerDue(const Connection &connection, const Session &who, const Sale &sale)
{
    if (sale.kind != SaleKind::Sale || !sale.member || !hasRule(who, EarnKind::Referral)
        || returns::hasBought(connection, sale.member->id)
        || pointsgrants::wasReferred(connection, sale.member->id))
        return std::nullopt;
    return referrerOf(connection, *sale.member);
}

void grantForReferral(Transaction &transaction, const Session &who, const Sale &sale, const Member &referrer,
                      const Random &random)
{
    const Connection &connection = transaction.connection();
    const BusinessDate date = businessDate(sale.at, who.shop.day);
    const EarnStanding standing =
        standingOf(connection, transaction.keys(), who, referrer, date, EarnKind::Referral);
    for (const PointsReason &reason :
         grantedBy(who.shop.earning, EarnKind::Referral, sale.paidForGoods, referrer.tier, standing)) {
        PointsGrant grant{0, referrer.id, reason, date, sale.paidForGoods};
        grant.sale = sale.id;
        grant.referred = sale.member->id;
        give(transaction, who, grant, sale.at, random);
    }
}

void takeBackForReferral(Transaction &transaction, const Session &who, const Sale &back, const Random &random)
{
    const Connection &connection = transaction.connection();
    if (!back.refundOf)
        return;
    std::vector<PointsGrant> grants;
    for (const Id<Sale> &relative : returns::relativesOf(connection, back.id))
        std::ranges::copy(pointsgrants::ofSale(connection, relative), std::back_inserter(grants));
    if (grants.empty() || returns::isAnythingOut(connection, back.id))
        return;
    for (const PointsGrant &grant : grants)
        takeBack(transaction, who, grant, grant.amount, back.at, random);
}
