#include "core/usecase/redeemrewards.h"

#include "core/data/audit.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/pointsledger.h"
#include "core/data/products.h"
#include "core/data/returns.h"
#include "core/data/sales.h"
#include "core/sale/payback.h"
#include "core/sale/settle.h"
#include "core/usecase/checkout.h"
#include "core/usecase/freetext.h"
#include "core/usecase/issuecoupons.h"
#include "core/usecase/rewardevents.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 onePiece = 1000;

bool isReward(const Tender &tender)
{
    return tender.kind == TenderKind::Points && !tender.reference.isEmpty();
}

Points spentBy(const std::vector<Tender> &tenders)
{
    Points spent;
    for (const Tender &tender : tenders)
        spent += tender.points;
    return spent;
}

/// Whether goods are all of the sale, and points pay all of it.
bool isSaleOf(const Reward &reward, const Sale &sale, const Tender &tender)
{
    const bool isOne = sale.kind == SaleKind::Sale && sale.lines.size() == 1 && tender.amount == sale.total;
    return isOne && sale.lines.front().line.product.code == reward.what
        && sale.lines.front().line.quantity == Quantity::of(onePiece);
}

void keep(Transaction &transaction, const Session &who, const RewardRedemption &redemption,
          const Random &random)
{
    rewards::append(transaction, redemption);
    tellRedeemed(transaction, who, redemption, random);
    audit::append(transaction, redemption.at, who.user, u"reward.redeem"_s,
                  {{u"reward"_s, redemption.reward},
                   {u"redemption"_s, redemption.id.toString()},
                   {u"member"_s, redemption.member.toString()},
                   {u"points"_s, redemption.points.units()}});
}

void undo(Transaction &transaction, const Session &who, const RewardRedemption &redemption,
          const QString &reason, Timestamp at, const Random &random)
{
    rewards::undo(transaction, redemption.id, reason, who.user, at);
    tellUndone(transaction, who, redemption, reason, at, random);
    QJsonObject detail{{u"reward"_s, redemption.reward}, {u"redemption"_s, redemption.id.toString()}};
    if (!reason.isEmpty())
        detail[u"reason"_s] = reason;
    audit::append(transaction, at, who.user, u"reward.undo"_s, detail);
}

/// Those of the family that nothing is left of.
void undoReturned(Transaction &transaction, const Session &who, const Sale &back, const Random &random)
{
    const Connection &connection = transaction.connection();
    std::vector<RewardRedemption> open;
    for (const Id<Sale> &relative : returns::relativesOf(connection, back.id))
        for (RewardRedemption &redemption : rewards::openIn(connection, relative))
            open.push_back(std::move(redemption));
    if (open.empty())
        return;
    const auto left = tendersLeft(familyOf(back, returns::othersOf(connection, back.id)));
    for (const RewardRedemption &redemption : open)
        if (std::ranges::none_of(left, [&](const Tender &tender) {
                return isReward(tender) && tender.reference == redemption.reward;
            }))
            undo(transaction, who, redemption, {}, back.at, random);
}

/// Reward and member of a request, as long as the one may have the other.
Result<std::pair<Reward, Member>> asked(const Connection &connection, const Session &who,
                                        const RewardRequest &request, const BusinessDate &day)
{
    const auto reward = rewards::find(connection, request.reward, who.shop.currency);
    if (!reward)
        return Error{Error::Code::NotFound, request.reward.left(40)};
    const auto member = members::byNumber(connection, request.member);
    if (!member)
        return membercards::unknownNumber(connection, request.member);
    if (reward->gives == Reward::Gives::Amount)
        return Error{Error::Code::InvalidInput, u"amount"_s};
    if (const auto may = mayHaveReward(connection, *reward, *member, day, 0, member->points); !may)
        return may.error();
    return std::pair(*reward, *member);
}

Result<RedeemedReward> redeemAsCoupon(Transaction &transaction, const Session &who,
                                      const RewardRequest &request, const Reward &reward,
                                      const Member &member, Timestamp now, const Random &random)
{
    const BusinessDate day = businessDate(now, who.shop.day);
    const CouponOrder order{*Id<CouponOrder>::fromBytes(request.id.bytes()), reward.what, member.number};
    const auto terms = issuable(transaction.connection(), order, member, day);
    if (!terms)
        return terms.error();
    const qint64 entry =
        pointsledger::append(transaction, {member.id, PointsEntry::Kind::Spent, -reward.points, {}, now});
    const Coupon coupon = issueOne(transaction, who,
                                   {Id<Coupon>::make(now, random),
                                    {},
                                    terms->first.code,
                                    member.id,
                                    order.id,
                                    {},
                                    0,
                                    who.user,
                                    now,
                                    terms->second},
                                   reward.name, random);
    const RewardRedemption redemption{request.id, reward.code, member.id, reward.points, now,
                                      day,        who.user,    {},        coupon.code,   entry};
    keep(transaction, who, redemption, random);
    return RedeemedReward{redemption};
}

QByteArray digestOf(const RewardRequest &request)
{
    return QCryptographicHash::hash((u"reward\n"_s + request.reward + u'\n' + request.member).toUtf8(),
                                    QCryptographicHash::Sha256);
}

Result<RedeemedReward> redeemAsGoods(Transaction &transaction, const Session &who, PriceBook &prices,
                                     const RewardRequest &request, const Reward &reward, const Member &member,
                                     Timestamp now, const Random &random)
{
    const Connection &connection = transaction.connection();
    const auto product = products::withCode(connection, reward.what);
    if (!product)
        return Error{Error::Code::UnknownProduct, reward.what};
    if (product->status != ProductStatus::Active)
        return Error{Error::Code::ProductInactive, reward.what};
    Cart cart{*Id<Sale>::fromBytes(request.id.bytes()), {}, {}, member};
    cart.lines.push_back({Id<SaleLine>::make(now, random), *product, Quantity::of(onePiece), {}, {}, {}});
    const auto quote = price(cart, who.shop, prices.current(connection, who.shop.currency), now);
    if (!quote)
        return quote.error();
    if (quote->amounts.total <= Money())
        return Error{Error::Code::InvalidPrice, reward.what};
    Tender tender{TenderKind::Points, quote->amounts.total, reward.code};
    tender.points = reward.points;
    const auto sale = settle(*quote, {tender}, who.shop, now);
    if (!sale)
        return sale.error();
    const auto receipt = checkout(transaction, who, *sale, digestOf(request), random);
    return receipt ? Result<RedeemedReward>(RedeemedReward{{}, *receipt}) : receipt.error();
}

/// What this id was answered before.
std::optional<Result<RedeemedReward>> redeemedBefore(const Connection &connection, const Session &who,
                                                     const RewardRequest &request)
{
    if (const auto known = rewards::redemption(connection, request.id)) {
        const auto member = members::byNumber(connection, request.member);
        if (known->reward != request.reward || !member || member->id != known->member)
            return Error{Error::Code::DifferentRequest, request.id.toString()};
        return RedeemedReward{*known, {}, true};
    }
    const auto sale = answered(connection, who, *Id<Sale>::fromBytes(request.id.bytes()), digestOf(request));
    if (!sale)
        return std::nullopt;
    return *sale ? Result<RedeemedReward>(RedeemedReward{{}, **sale, true}) : sale->error();
}
}

Result<> mayHaveReward(const Connection &connection, const Reward &reward, const Member &member,
                       const BusinessDate &day, qint64 before, Points left)
{
    if (const auto offered = isOffered(reward, member.tier, day); !offered)
        return offered;
    if (reward.stock && rewards::countOf(connection, reward.code) + before >= *reward.stock)
        return Error{Error::Code::LimitExceeded, QString::number(*reward.stock)};
    if (reward.perMember
        && rewards::countOf(connection, reward.code, member.id) + before >= *reward.perMember)
        return Error{Error::Code::LimitExceeded, QString::number(*reward.perMember)};
    if (left < reward.points)
        return Error{Error::Code::InsufficientBalance, QString::number(left.units())};
    return {};
}

Result<Tender> fundReward(const Connection &connection, const Session &who,
                          const std::optional<Member> &member, const std::vector<Tender> &before,
                          const Tender &wish, Timestamp now)
{
    const auto reward = rewards::find(connection, wish.reference, who.shop.currency);
    const auto current = member ? members::find(connection, member->id) : std::nullopt;
    if (!reward || !current)
        return reward ? Error{Error::Code::UnknownMember, {}}
                      : Error{Error::Code::NotFound, wish.reference.left(40)};
    const bool isGoods = reward->gives == Reward::Gives::Product && wish.points == reward->points;
    if (reward->gives != Reward::Gives::Amount && !isGoods)
        return Error{Error::Code::InvalidTender, reward->code};
    const auto same = std::ranges::count_if(
        before, [&](const Tender &tender) { return isReward(tender) && tender.reference == reward->code; });
    if (const auto may = mayHaveReward(connection, *reward, *current, businessDate(now, who.shop.day), same,
                                       current->points - spentBy(before));
        !may)
        return may.error();
    Tender tender = wish;
    tender.points = reward->points;
    if (!isGoods)
        tender.amount = reward->amount;
    return tender;
}

Result<> moveRewards(Transaction &transaction, const Session &who, const Sale &sale, const BusinessDate &day,
                     const Random &random)
{
    for (const Tender &tender : sale.tenders) {
        if (!isReward(tender) || tender.amount <= Money())
            continue;
        const auto reward = rewards::find(transaction.connection(), tender.reference, who.shop.currency);
        if (!reward)
            return Error{Error::Code::NotFound, tender.reference.left(40)};
        if (reward->gives == Reward::Gives::Product && !isSaleOf(*reward, sale, tender))
            return Error{Error::Code::InvalidTender, reward->code};
        keep(transaction, who,
             {Id<RewardRedemption>::make(sale.at, random), reward->code, sale.member->id, tender.points,
              sale.at, day, who.user, sale.id},
             random);
    }
    if (sale.refundOf)
        undoReturned(transaction, who, sale, random);
    return {};
}

Result<RedeemedReward> redeemReward(Transaction &transaction, const Session &who, PriceBook &prices,
                                    const RewardRequest &request, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    if (const auto before = redeemedBefore(transaction.connection(), who, request))
        return *before;
    const auto what = asked(transaction.connection(), who, request, businessDate(now, who.shop.day));
    if (!what)
        return what.error();
    const auto &[reward, member] = *what;
    return reward.gives == Reward::Gives::Coupon
        ? redeemAsCoupon(transaction, who, request, reward, member, now, random)
        : redeemAsGoods(transaction, who, prices, request, reward, member, now, random);
}

Result<RewardRedemption> undoReward(Transaction &transaction, const Session &who,
                                    const Id<RewardRedemption> &id, const QString &reason, Timestamp now,
                                    const Random &random)
{
    if (const auto allowed = who.may(Permission::AdjustPoints); !allowed)
        return allowed.error();
    const auto redemption = rewards::redemption(transaction.connection(), id);
    if (!redemption)
        return Error{Error::Code::NotFound, id.toString()};
    if (redemption->undoneAt)
        return Error{Error::Code::DifferentRequest, id.toString()};
    if (redemption->sale) {
        const auto record = sales::find(transaction.connection(), *redemption->sale);
        return Error{Error::Code::InvalidInput, record ? record->receipt.number.toString() : QString()};
    }
    const auto why = keptText(reason, u"reason"_s, Need::Required);
    if (!why)
        return why.error();
    const auto voided = voidCoupon(transaction, who, redemption->coupon, *why, now, random);
    if (!voided)
        return voided.error();
    const auto rules = pointsledger::rules(transaction.connection());
    const BusinessDate today = businessDate(now, who.shop.day);
    PointsEntry entry{redemption->member, PointsEntry::Kind::Returned, redemption->points, {}, now};
    entry.expires = lastDayOf(rules, today);
    pointsledger::giveBack(transaction, entry, redemption->entry, rules, today);
    undo(transaction, who, *redemption, *why, now, random);
    return *rewards::redemption(transaction.connection(), id);
}
