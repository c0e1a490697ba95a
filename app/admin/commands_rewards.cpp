#include "app/admin/commandparts.h"

#include "core/base/random.h"
#include "core/usecase/changeearning.h"
#include "core/usecase/openshift.h"
#include "core/usecase/redeemrewards.h"
#include "core/usecase/rewardevents.h"
#include "core/usecase/ring.h"

using namespace Qt::StringLiterals;

namespace {
Result<int> shopRewards(Desk &desk)
{
    return settings(
        desk, desk.arguments().option(u"file"_s),
        [](const Connection &connection, const Session &who) {
            return Result(rewardCatalogue(connection, who.shop.currency));
        },
        [&desk](Transaction &transaction, const Session &who, const QByteArray &file) {
            return changeRewards(transaction, who, file, desk.now());
        });
}

QJsonObject offerJson(const Connection &connection, const Session &who, const Reward &reward,
                      const std::optional<Member> &member, const BusinessDate &day)
{
    QJsonObject object = toJson(reward, who.shop.currency);
    if (reward.stock)
        object[u"left"_s] = std::max(qint64(0), *reward.stock - rewards::countOf(connection, reward.code));
    if (!member)
        return object;
    const auto may = mayHaveReward(connection, reward, *member, day, 0, member->points);
    object[u"offered"_s] = may.has_value();
    if (!may)
        object[u"why"_s] = errorName(may.error().code)
            + (may.error().detail.isEmpty() ? QString() : u": "_s + may.error().detail);
    return object;
}

Result<int> list(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::FindMember); !allowed)
        return allowed.error();
    const BusinessDate day = businessDate(desk.now(), who->shop.day);
    return printEach(desk, [&](const Connection &connection) -> Result<std::vector<QJsonObject>> {
        const auto member = memberOption(connection, desk.arguments());
        if (!member)
            return member.error();
        std::vector<QJsonObject> lines;
        for (const Reward &reward : rewards::all(connection, who->shop.currency))
            lines.push_back(offerJson(connection, *who, reward, *member, day));
        return lines;
    });
}

Result<int> history(Desk &desk)
{
    constexpr int most = 1000;
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const bool ofOne = desk.arguments().has(u"member"_s);
    if (const auto allowed = who->may(ofOne ? Permission::FindMember : Permission::ViewReports); !allowed)
        return allowed.error();
    return printEach(desk, [&](const Connection &connection) -> Result<std::vector<QJsonObject>> {
        const auto member = memberOption(connection, desk.arguments());
        if (!member)
            return member.error();
        const auto id = *member ? std::optional((*member)->id) : std::nullopt;
        std::vector<QJsonObject> lines;
        for (const RewardRedemption &redemption : rewards::redemptions(connection, id, most))
            lines.push_back(toJson(connection, redemption));
        return lines;
    });
}

/// Goods are sold, which needs a shift.
Result<Session> readyFor(Transaction &transaction, const Session &who, const RewardRequest &request,
                         Timestamp now)
{
    const auto reward = rewards::find(transaction.connection(), request.reward, who.shop.currency);
    const bool sells = reward && reward->gives == Reward::Gives::Product;
    return sells && !who.shift ? openShift(transaction, who, Money(), now, systemRandom)
                               : Result<Session>(who);
}

Result<QJsonObject> redeemOne(Transaction &transaction, const Session &who, const RewardRequest &request,
                              Timestamp now)
{
    PriceBook prices;
    const auto redeemed = redeemReward(transaction, who, prices, request, now, systemRandom);
    if (!redeemed)
        return redeemed.error();
    QJsonObject object = redeemed->redemption ? toJson(transaction.connection(), *redeemed->redemption)
                                              : toJson(*redeemed->receipt, who.shop.currency);
    object[u"duplicate"_s] = redeemed->duplicate;
    return object;
}

Result<int> redeem(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto id = arguments.has(u"id"_s) ? Id<RewardRedemption>::parse(arguments.option(u"id"_s))
                                           : Id<RewardRedemption>::make(desk.now(), systemRandom);
    if (!id)
        return Desk::wrong(u"id"_s);
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const RewardRequest request{*id, arguments.words.front(), arguments.option(u"member"_s)};
    const auto done = desk.database().writeNow([&](Transaction &transaction) -> Result<QJsonObject> {
        const auto ready = readyFor(transaction, *who, request, desk.now());
        return ready ? redeemOne(transaction, *ready, request, desk.now()) : ready.error();
    });
    if (!done)
        return done.error();
    Desk::print(*done);
    return 0;
}

Result<int> undo(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto id = Id<RewardRedemption>::parse(arguments.words.front());
    if (!id)
        return Error{Error::Code::InvalidInput, arguments.words.front()};
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto undone = desk.database().writeNow([&](Transaction &transaction) -> Result<QJsonObject> {
        const auto redemption =
            undoReward(transaction, *who, *id, arguments.option(u"reason"_s), desk.now(), systemRandom);
        return redemption ? Result<QJsonObject>(toJson(transaction.connection(), *redemption))
                          : redemption.error();
    });
    if (!undone)
        return undone.error();
    Desk::print(*undone);
    return 0;
}
}

std::vector<Command> rewardCommands()
{
    return {{{u"shop rewards"_s, 0, 0, {u"file"_s}, {}, {}},
             R"(
shop rewards [--file FILE.json]
What points are spent on (docs/loyalty.md); without a file it only says so.
  in  {"version":1,"rewards":[{"code","name","points","amount"|"product"|"coupon","stock"?,"perMember"?,
      "from"?,"until"?,"tiers"?,"active"?}]}
  out the same, or with a file
      {"rows","added","updated","unchanged","rejected":[{"row","column","reason"}]}; "column" is the code.
)",
             shopRewards},
            {{u"rewards list"_s, 0, 0, {u"member"_s}, {}, {}},
             R"(
rewards list [--member MEMBER]
  out one line each, as shop rewards has them, and "left"? of the stock; of a member "offered" and, where it
      is not, "why"
)",
             list},
            {{u"rewards history"_s, 0, 0, {u"member"_s}, {}, {}},
             R"(
rewards history [--member MEMBER]
Who had what, the newest first, at most 1,000.
  out one line each {"id","reward","member","points","at","date","receipt"|"coupon","undoneAt"?}
)",
             history},
            {{u"rewards redeem"_s, 1, 1, {u"member"_s, u"id"_s}, {}, {}},
             R"(
rewards redeem CODE --member MEMBER [--id UUID]
Spends a member's points on a coupon or on a piece of goods; an amount off is a tender of ring. The same
--id again redeems nothing more. For goods a shift with float 0 is opened if this user has none.
  out for a coupon as of rewards history, for goods the receipt as of ring; and "duplicate"
)",
             redeem},
            {{u"rewards undo"_s, 1, 1, {u"reason"_s}, {}, {}},
             R"(
rewards undo ID --reason R
Takes a coupon back that was not used, and gives the points back. What belongs to a sale comes back with it:
refund, void.  out as of rewards history
)",
             undo}};
}
