#include "core/headoffice/eventkinds.h"

#include "core/base/businessdate.h"
#include "core/base/id.h"
#include "core/data/transaction.h"
#include "core/headoffice/memberevents.h"
#include "core/headoffice/saleevents.h"
#include "core/headoffice/shiftevents.h"
#include "core/headoffice/voucherevents.h"
#include "core/security/eventchain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestAmount = 40;

Result<> applyShift(Transaction &transaction, const TillIdentity &from, const QJsonObject &body)
{
    const auto id = parseUuid(body[u"id"].toString());
    const auto at = Timestamp::fromIso(body[u"at"].toString());
    if (!id || !at)
        return Error{Error::Code::InvalidInput, u"id or at"_s};
    transaction.execute(u"INSERT INTO shift (id, shop, till, opened_at, float) VALUES (?, ?, ?, ?, ?)"
                        " ON CONFLICT DO NOTHING"_s,
                        id->toRfc4122(), from.shop, from.till, *at,
                        body[u"float"].toString().left(longestAmount));
    return {};
}

/// Kept as an event: head office has no catalogue of its own yet.
Result<> checkBarcode(const QJsonObject &body)
{
    if (!parseUuid(body[u"product"].toString()) || body[u"barcode"].toString().isEmpty())
        return Error{Error::Code::InvalidInput, u"product or barcode"_s};
    return {};
}

bool isFirstVersionOf(const TillIdentity &from, const QJsonObject &body)
{
    return body[u"v"].toInt() == 1 && body[u"shop"].toString() == from.shop
        && body[u"till"].toString() == from.till;
}

/// Kept as events: what a member holds, and is, is still the till's to say.
Result<> checkPoints(const TillIdentity &from, const QString &kind, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    const bool adjusts = kind == u"points.adjusted/1";
    if (!body[u"points"].isDouble() || (adjusts && body[u"member"].toString().isEmpty())
        || (!adjusts && !BusinessDate::fromIso(body[u"date"].toString())))
        return Error{Error::Code::InvalidInput, u"points, member or date"_s};
    return {};
}

/// Kept as events: above zero given, below zero taken back, for a top-up or for who was referred.
Result<> checkGrant(const TillIdentity &from, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    const bool isTopUp = body[u"for"].toString() == u"top-up";
    const QString origin = body[isTopUp ? u"voucher" : u"sale"].toString();
    if ((!isTopUp && body[u"for"].toString() != u"referral") || !parseUuid(origin))
        return Error{Error::Code::InvalidInput, u"for, voucher or sale"_s};
    if (!body[u"points"].isDouble() || body[u"member"].toString().isEmpty()
        || body[u"rule"].toString().isEmpty() || !Timestamp::fromIso(body[u"at"].toString()))
        return Error{Error::Code::InvalidInput, u"points, member, rule or at"_s};
    return {};
}

/// Kept as events: what there is of a reward is still the till's to say.
Result<> checkReward(const TillIdentity &from, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    if (!parseUuid(body[u"id"].toString()) || body[u"reward"].toString().isEmpty()
        || body[u"member"].toString().isEmpty() || !body[u"points"].isDouble())
        return Error{Error::Code::InvalidInput, u"id, reward, member or points"_s};
    const bool inSale = parseUuid(body[u"sale"].toString()).has_value();
    if (inSale != body[u"coupon"].toString().isEmpty() || !Timestamp::fromIso(body[u"at"].toString()))
        return Error{Error::Code::InvalidInput, u"sale, coupon or at"_s};
    return {};
}

Result<> checkTier(const TillIdentity &from, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    if (body[u"member"].toString().isEmpty() || !BusinessDate::fromIso(body[u"date"].toString()))
        return Error{Error::Code::InvalidInput, u"member or date"_s};
    return {};
}

/// Kept as an event: head office keeps no balances of members, and both profiles stay as they are.
Result<> checkMerge(const TillIdentity &from, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    if (!parseUuid(body[u"stayed"].toString()) || !parseUuid(body[u"merged"].toString())
        || !Timestamp::fromIso(body[u"at"].toString()))
        return Error{Error::Code::InvalidInput, u"stayed, merged or at"_s};
    return {};
}

/// Kept as an event: which card is good is still the till's to say.
Result<> checkCard(const TillIdentity &from, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    const QString reason = body[u"reason"].toString();
    const bool replaces = body.contains(u"before");
    if (!parseUuid(body[u"member"].toString()) || !Timestamp::fromIso(body[u"at"].toString())
        || body[u"number"].toString().isEmpty() || body[u"code"].toString().isEmpty()
        || replaces != (reason == u"lost" || reason == u"damaged"))
        return Error{Error::Code::InvalidInput, u"member, number, code, reason or at"_s};
    return {};
}

/// Kept as events: a coupon's state is still the till's to say.
Result<> checkCoupon(const TillIdentity &from, const QString &kind, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    if (kind == u"coupons.lapsed/1") {
        if (!body[u"coupons"].isDouble() || !BusinessDate::fromIso(body[u"date"].toString()))
            return Error{Error::Code::InvalidInput, u"coupons or date"_s};
        return {};
    }
    if (!parseUuid(body[u"id"].toString()) || !Timestamp::fromIso(body[u"at"].toString())
        || !BusinessDate::fromIso(body[u"until"].toString()))
        return Error{Error::Code::InvalidInput, u"id, at or until"_s};
    if (kind == u"coupon.issued/1")
        return body[u"code"].toString().isEmpty() || body[u"kind"].toString().isEmpty()
            ? Error{Error::Code::InvalidInput, u"code or kind"_s}
            : Result<>();
    const QString change = body[u"change"].toString();
    const bool moves = change == u"redeemed" || change == u"released";
    if ((!moves && change != u"voided") || moves != parseUuid(body[u"sale"].toString()).has_value())
        return Error{Error::Code::InvalidInput, u"change or sale"_s};
    return {};
}

bool isAmount(const QJsonValue &value)
{
    static const QRegularExpression form(u"^-?[0-9]{1,15}([.][0-9]{1,4})?$"_s);
    return form.match(value.toString()).hasMatch();
}

/// Kept as events: a card's ledger is still the till's to keep.
Result<> checkPass(const TillIdentity &from, const QString &kind, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    if (!parseUuid(body[u"id"].toString()) || !Timestamp::fromIso(body[u"at"].toString()))
        return Error{Error::Code::InvalidInput, u"id or at"_s};
    const bool isOfSale = parseUuid(body[u"sale"].toString()) && parseUuid(body[u"line"].toString());
    if (kind == u"pass.sold/1") {
        if (!isOfSale || body[u"number"].toString().isEmpty() || body[u"kind"].toString().isEmpty())
            return Error{Error::Code::InvalidInput, u"sale, line, number or kind"_s};
        return body[u"uses"].toInt() > 0 && isAmount(body[u"paid"]) && isAmount(body[u"tax"])
            ? Result<>()
            : Error{Error::Code::InvalidInput, u"uses, paid or tax"_s};
    }
    const QString change = body[u"change"].toString();
    const bool lapses = change == u"expired";
    if ((!lapses && change != u"used" && change != u"given-back" && change != u"refunded")
        || lapses == isOfSale || !BusinessDate::fromIso(body[u"date"].toString()))
        return Error{Error::Code::InvalidInput, u"change, sale, line or date"_s};
    const bool counts = body[u"uses"].isDouble() && body[u"left"].toInt(-1) >= 0;
    return counts && isAmount(body[u"earned"]) && isAmount(body[u"paidBack"]) && isAmount(body[u"deferred"])
        ? Result<>()
        : Error{Error::Code::InvalidInput, u"uses, left, earned, paidBack or deferred"_s};
}

/// Kept as an event: what may be done with a member's data is asked at the till.
Result<> checkRestriction(const TillIdentity &from, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    if (!parseUuid(body[u"member"].toString()) || !body[u"restricted"].isBool()
        || !Timestamp::fromIso(body[u"at"].toString()))
        return Error{Error::Code::InvalidInput, u"member, restricted or at"_s};
    return {};
}

/// Kept as an event: who looks after whom is the shop's to say.
Result<> checkHandOver(const TillIdentity &from, const QJsonObject &body)
{
    if (!isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    const auto gives = parseUuid(body[u"from"].toString());
    const auto takes = parseUuid(body[u"to"].toString());
    if (!gives || !takes || gives == takes || !body[u"members"].isDouble() || !body[u"tasks"].isDouble()
        || !Timestamp::fromIso(body[u"at"].toString()))
        return Error{Error::Code::InvalidInput, u"from, to, members, tasks or at"_s};
    return {};
}

Result<> applyPlain(Transaction &transaction, const TillIdentity &from, const QString &kind,
                    const QJsonObject &body)
{
    if (kind == u"sale.completed/1")
        return applySale(transaction, from, body);
    if (kind == u"shift.opened/1")
        return applyShift(transaction, from, body);
    if (kind == u"voucher.issued/1")
        return applyVoucher(transaction, from, body);
    if (kind == u"credit.granted/1")
        return applyCredit(transaction, from, body);
    if (kind == u"shift.closed/1")
        return checkShiftClosed(from, body);
    if (kind == u"cash.moved/1")
        return checkCashMoved(from, body);
    if (kind == u"day.closed/1")
        return checkDayClosed(from, body);
    if (kind == u"member.erased/1")
        return applyErased(transaction, body);
    if (kind == u"consent.given/1")
        return checkConsent(body);
    if (kind == u"balance.opened/1")
        return checkBalance(from, body);
    if (kind == u"product.barcode/1")
        return checkBarcode(body);
    if (kind == u"member.tier/1")
        return checkTier(from, body);
    if (kind == u"member.merged/1" || kind == u"member.unmerged/1")
        return checkMerge(from, body);
    if (kind == u"member.card/1")
        return checkCard(from, body);
    if (kind == u"coupon.issued/1" || kind == u"coupon.changed/1" || kind == u"coupons.lapsed/1")
        return checkCoupon(from, kind, body);
    if (kind == u"pass.sold/1" || kind == u"pass.moved/1")
        return checkPass(from, kind, body);
    if (kind == u"member.restricted/1")
        return checkRestriction(from, body);
    if (kind == u"staff.handover/1")
        return checkHandOver(from, body);
    if (kind == u"points.granted/1")
        return checkGrant(from, body);
    if (kind == u"reward.redeemed/1" || kind == u"reward.undone/1")
        return checkReward(from, body);
    if (kind == u"points.adjusted/1" || kind == u"points.lapsed/1")
        return checkPoints(from, kind, body);
    return Error{Error::Code::Protocol, u"unknown kind"_s};
}
}

Result<KeptBody> applyEvent(Transaction &transaction, const Vault &vault, const TillIdentity &from,
                            const wire::Event &event)
{
    if (!event.body)
        return isPersonal(event.kind) ? Result<KeptBody>(KeptBody())
                                      : Error{Error::Code::Protocol, u"erased, but tells of nobody"_s};
    if (bodyHash(*event.body) != event.bodyHash)
        return Error{Error::Code::Protocol, u"body_hash"_s};
    const QJsonDocument document = QJsonDocument::fromJson(*event.body);
    if (!document.isObject())
        return Error{Error::Code::InvalidJson, u"body"_s};
    const QJsonObject body = document.object();
    if (event.kind == u"member.enrolled/1")
        return applyEnrolled(transaction, vault, from, body, *event.body);
    if (event.kind == u"member.changed/1")
        return applyChanged(transaction, vault, body, *event.body);
    const bool tags = event.kind == u"members.tagged/1";
    if (tags && !isFirstVersionOf(from, body))
        return Error{Error::Code::InvalidInput, u"version, shop or till"_s};
    const auto applied =
        tags ? applyTagged(transaction, vault, body) : applyPlain(transaction, from, event.kind, body);
    return applied ? Result<KeptBody>(KeptBody{*event.body, std::nullopt}) : applied.error();
}
