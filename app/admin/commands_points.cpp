#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/usecase/dailyjobs.h"
#include "core/usecase/memberpoints.h"
#include "core/usecase/membertiers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
Result<int> adjust(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    bool ok = false;
    const qint64 points = arguments.option(u"points"_s).toLongLong(&ok);
    if (!ok)
        return Desk::wrong(u"points"_s);
    const auto id = arguments.has(u"id"_s) ? Id<PointsAdjustment>::parse(arguments.option(u"id"_s))
                                           : Id<PointsAdjustment>::make(desk.now(), systemRandom);
    if (!id)
        return Desk::wrong(u"id"_s);
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const PointsAdjustment adjustment{*id, arguments.words.front(), Points::of(points),
                                      arguments.option(u"reason"_s)};
    const auto standing = desk.database().writeNow([&](Transaction &transaction) {
        return adjustPoints(transaction, *who, adjustment, std::nullopt, desk.now(), systemRandom);
    });
    if (!standing)
        return standing.error();
    Desk::print({{u"number"_s, adjustment.member},
                 {u"points"_s, standing->moved.units()},
                 {u"balance"_s, standing->balance.units()},
                 {u"duplicate"_s, standing->duplicate}});
    return 0;
}

Result<int> show(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::FindMember); !allowed)
        return allowed.error();
    const auto points = desk.database().read(
        [&](const Connection &connection) { return pointsOf(connection, desk.arguments().words.front()); });
    if (!points)
        return points.error();
    Desk::print(*points);
    return 0;
}

Result<int> showLiability(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::ViewReports); !allowed)
        return allowed.error();
    const auto liability = desk.database().read(
        [](const Connection &connection) { return Result(pointsledger::liability(connection)); });
    if (!liability)
        return liability.error();
    Desk::print({{u"points"_s, liability->open.units()},
                 {u"owed"_s, liability->owed.units()},
                 {u"members"_s, liability->members}});
    return 0;
}

Result<QJsonObject> readObject(const QString &path)
{
    const auto bytes = Desk::readFile(path);
    if (!bytes)
        return bytes.error();
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    return document.isObject() ? Result<QJsonObject>(document.object())
                               : Error{Error::Code::InvalidJson, path};
}

Result<int> shopTiers(Desk &desk)
{
    const bool changes = !desk.arguments().words.isEmpty();
    const auto who = desk.signIn(changes ? Desk::Access::Write : Desk::Access::LookOnly);
    if (!who)
        return who.error();
    TierRules rules = who->shop.tiers;
    if (changes) {
        const auto object = readObject(desk.arguments().words.front());
        if (!object)
            return object.error();
        const auto read = tierRulesFromJson(*object, who->shop.currency);
        if (!read)
            return read.error();
        rules = *read;
        const auto kept = desk.database().writeNow(
            [&](Transaction &transaction) { return changeTierRules(transaction, *who, rules, desk.now()); });
        if (!kept)
            return kept.error();
    }
    Desk::print(toJson(rules, who->shop.currency));
    return 0;
}

Result<int> memberTier(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto change = desk.database().writeNow([&](Transaction &transaction) {
        return giveTier(transaction, *who, arguments.words.front(), arguments.option(u"tier"_s),
                        arguments.option(u"reason"_s), desk.now(), systemRandom);
    });
    if (!change)
        return change.error();
    QJsonObject answer{
        {u"number"_s, arguments.words.front()}, {u"before"_s, change->before}, {u"tier"_s, change->after}};
    if (change->until)
        answer[u"until"_s] = change->until->toIso();
    Desk::print(answer);
    return 0;
}

Result<int> runJob(Desk &desk)
{
    const auto job = dailyJob(desk.arguments().words.front());
    if (!job)
        return Error{Error::Code::InvalidInput, desk.arguments().words.front()};
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto date = desk.arguments().has(u"date"_s)
        ? BusinessDate::fromIso(desk.arguments().option(u"date"_s))
        : std::optional(businessDate(desk.now(), who->shop.day));
    if (!date)
        return Desk::wrong(u"date"_s);
    qint64 coupons = 0;
    qint64 members = 0;
    Result<DailyTurn> turn = DailyTurn();
    do {
        turn = desk.database().writeNow([&](Transaction &transaction) {
            return runDailyJob(transaction, *who, *job, *date, desk.now(), systemRandom);
        });
        if (!turn)
            return turn.error();
        coupons += turn->told[u"coupons"].toInteger();
        members += turn->told[u"members"].toInteger();
    } while (turn->wantsMore());
    QJsonObject &told = turn->told;
    if (told.contains(u"coupons"))
        told[u"coupons"_s] = coupons;
    if (told.contains(u"members"))
        told[u"members"_s] = members;
    Desk::print(told);
    return 0;
}
}

std::vector<Command> pointsCommands()
{
    return {{{u"points adjust"_s, 1, 1, {u"points"_s, u"reason"_s, u"id"_s}, {}, {}},
             R"(
points adjust MEMBER --points N --reason R [--id UUID]
Puts a balance right: N points more, or fewer when it is below zero. The same --id again changes nothing.
  out {"number","points","balance","duplicate"}
)",
             adjust},
            {{u"points show"_s, 1, 1, {}, {}, {}},
             R"(
points show MEMBER
  out {"balance","lots":[{"points","expires"?}]}, in the order in which they are spent
)",
             show},
            {{u"points liability"_s, 0, 0, {}, {}, {}},
             R"(
points liability
What members hold, and what they owe because it was taken back after it was spent.
  out {"points","owed","members"}
)",
             showLiability},
            {{u"shop tiers"_s, 0, 1, {}, {}, {}},
             R"(
shop tiers [FILE.json]
By what members rise and fall; without a file it only says so.
  in  {"by":"spend|visits|points","window":"year|months:N","graceDays"?,"levels":[{"code","name","from",
      "multiplier"?}]}, the lowest level first; no levels: nobody rises or falls (docs/loyalty.md)
  out the same
)",
             shopTiers},
            {{u"member tier"_s, 1, 1, {u"tier"_s, u"reason"_s}, {}, {}},
             R"(
member tier MEMBER --tier CODE --reason R
Gives a tier by hand; "" takes it away.  out {"number","before","tier","until"?}
)",
             memberTier},
            {{u"jobs run"_s, 1, 1, {u"date"_s}, {}, {}},
             R"(
jobs run expiry|tiers|merges|figures|coupons|birthday|anniversary|quality|passes|tokens [--date YYYY-MM-DD]
Does what the till does by itself each day, for the days up to that date; a day is done once.
expiry: points that were good to a day before lapse.  out {"job","date","members","lots","points"}
tiers: what tiers that ended come to.  out {"job","date","kept","raised","lowered"}
merges: merges of members that can no longer be undone are for good.  out {"job","date","closed"}
coupons: coupons that were good to a day before lapse.  out {"job","date","coupons"}
birthday, anniversary: members are given their coupons, of up to a year back.  out {"job","date","coupons"}
quality: members who changed are looked at by the rules of docs/data-quality.md.  out {"job","date","members"}
passes: cards of uses that were good to a day before lapse.  out {"job","date","cards","uses","earned"}
)",
             runJob}};
}
