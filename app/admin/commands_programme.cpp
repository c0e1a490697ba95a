#include "app/admin/desk.h"

#include "core/usecase/changeearning.h"
#include "core/usecase/memberpoints.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
Result<PointsRules> changed(const Arguments &arguments, PointsRules rules)
{
    constexpr int mostDays = 366;
    if (arguments.has(u"expiry"_s)) {
        const auto expiry = pointsExpiry(arguments.option(u"expiry"_s));
        if (!expiry)
            return Desk::wrong(u"expiry"_s);
        rules.expiry = expiry->expiry;
        rules.count = expiry->count;
    }
    if (!arguments.has(u"grace-days"_s))
        return rules;
    bool ok = false;
    rules.graceDays = arguments.option(u"grace-days"_s).toInt(&ok);
    return ok && rules.graceDays >= 0 && rules.graceDays <= mostDays ? Result<PointsRules>(rules)
                                                                     : Desk::wrong(u"grace-days"_s);
}

Result<EarnProgramme> programmeIn(const Arguments &arguments, const Shop &shop)
{
    if (!arguments.has(u"file"_s))
        return shop.earning;
    const auto bytes = Desk::readFile(arguments.option(u"file"_s));
    if (!bytes)
        return bytes.error();
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return Error{Error::Code::InvalidJson, arguments.option(u"file"_s)};
    return earnProgrammeFromJson(document.object(), shop.currency);
}

Result<> keep(Desk &desk, const Session &who, const PointsRules &rules, const EarnProgramme &programme)
{
    const Arguments &arguments = desk.arguments();
    return desk.database().writeNow([&](Transaction &transaction) -> Result<> {
        const bool expires = arguments.has(u"expiry"_s) || arguments.has(u"grace-days"_s);
        if (expires)
            if (const auto kept = changePointsRules(transaction, who, rules, desk.now()); !kept)
                return kept;
        return arguments.has(u"file"_s) ? changeProgramme(transaction, who, programme, desk.now())
                                        : Result<>();
    });
}

Result<int> shopPoints(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const bool changes =
        arguments.has(u"expiry"_s) || arguments.has(u"grace-days"_s) || arguments.has(u"file"_s);
    const auto who = desk.signIn(changes ? Desk::Access::Write : Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto before = desk.database().read(
        [](const Connection &connection) { return Result(pointsledger::rules(connection)); });
    if (!before)
        return before.error();
    const auto rules = changed(arguments, *before);
    const auto programme = programmeIn(arguments, who->shop);
    if (!rules || !programme)
        return rules ? programme.error() : rules.error();
    if (changes)
        if (const auto kept = keep(desk, *who, *rules, *programme); !kept)
            return kept.error();
    const auto revision = desk.database().read(
        [](const Connection &connection) { return Result(earnprogrammes::revision(connection)); });
    if (!revision)
        return revision.error();
    Desk::print({{u"expiry"_s, toText(*rules)},
                 {u"graceDays"_s, rules->graceDays},
                 {u"revision"_s, *revision},
                 {u"programme"_s, toJson(*programme, who->shop.currency)}});
    return 0;
}
}

std::vector<Command> programmeCommands()
{
    return {{{u"shop points"_s, 0, 0, {u"expiry"_s, u"grace-days"_s, u"file"_s}, {}, {}},
             R"(
shop points [--expiry never|months:N|year-end:N] [--grace-days N] [--file FILE.json]
How long points are good: to the end of the month N months on, or of the year N years on. What a refund gives
back is good at least for --grace-days. --file is the programme by which members earn from now on, in place
of the one before (docs/loyalty.md); one without rules leaves it to the shop's point unit. Without options it
only says so.
  in  {"version":1,"multipliers"?:"multiply|add",CAPS,"rules":[{"code","name",
      "gives":"base|multiplier|bonus|top-up|referral","points"|"factor","per"?|"perPiece"?,"least"?,
      "items"?,"categories"?,"except"?,"tiers"?,"from"?,"to"?,"weekdays"?,"monthDays"?,"dates"?,
      "birthday"?:{"before","after"},"firstPurchase"?,CAPS}]}
      CAPS: "perSale"?,"perDay"?,"perPeriod"?,"period"?:"month|year|ever"
  out {"expiry","graceDays","revision","programme"}; revision 0: none was ever set
)",
             shopPoints}};
}
