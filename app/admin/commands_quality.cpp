#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/usecase/findduplicates.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/markunreachable.h"
#include "core/usecase/normalisemembers.h"
#include "core/usecase/reviewquality.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr int listedATime = 500;
constexpr int trendDays = 90;

Result<QualityRule> ruleNamed(const QString &text)
{
    const auto rule = qualityRule(text);
    return rule ? Result<QualityRule>(*rule) : Error{Error::Code::InvalidInput, text};
}

/// {"rule","severity","open"} of every rule, the gravest first.
QJsonArray rulesOf(const QJsonObject &figures)
{
    QJsonArray rules;
    for (const QualityRule rule : qualityRules())
        rules << QJsonObject{{u"rule"_s, toText(rule)},
                             {u"severity"_s, toText(severityOf(rule))},
                             {u"open"_s, figures[u"rules"][toText(rule)].toInteger()}};
    return rules;
}

QJsonArray fieldsOf(const QJsonObject &figures)
{
    QJsonArray fields;
    for (const QString &field : qualityFields())
        fields << QJsonObject{{u"field"_s, field}, {u"known"_s, figures[u"fields"][field].toInteger()}};
    return fields;
}

QJsonArray trendOf(const std::vector<QualityDay> &days)
{
    QJsonArray trend;
    for (const QualityDay &day : days) {
        QJsonObject row = day.body;
        row[u"date"_s] = day.date;
        trend << row;
    }
    return trend;
}

Result<int> listOne(Desk &desk, const Session &who, const QString &name)
{
    const auto rule = ruleNamed(name);
    if (!rule)
        return rule.error();
    qint64 after = 0;
    while (true) {
        const auto found = desk.database().read([&](const Connection &main, const Connection &keys) {
            return qualityList(main, keys, who, *rule, after, listedATime);
        });
        if (!found)
            return found.error();
        for (const ListedFinding &each : *found)
            Desk::print(toJson(each, false));
        if (int(found->size()) < listedATime)
            return 0;
        after = found->back().row;
    }
}

Result<int> quality(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (arguments.has(u"list"_s))
        return listOne(desk, *who, arguments.option(u"list"_s));
    const auto figures =
        desk.database().read([&](const Connection &main) { return qualityFigures(main, *who); });
    const auto days =
        desk.database().read([&](const Connection &main) { return qualityTrend(main, *who, trendDays); });
    if (!figures || !days)
        return figures ? days.error() : figures.error();
    if (!arguments.has(u"json"_s)) {
        for (const QJsonValue &rule : rulesOf(*figures))
            Desk::print(rule.toObject());
        return 0;
    }
    QJsonObject answer{{u"members"_s, (*figures)[u"members"]},
                       {u"fields"_s, fieldsOf(*figures)},
                       {u"rules"_s, rulesOf(*figures)},
                       {u"trend"_s, trendOf(*days)}};
    if (figures->contains(u"duplicates"))
        answer[u"duplicates"_s] = (*figures)[u"duplicates"];
    Desk::print(answer);
    return 0;
}

Result<int> review(Desk &desk, bool signsOff)
{
    const QStringList &words = desk.arguments().words;
    const auto rule = ruleNamed(words[1]);
    if (!rule)
        return rule.error();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto done = desk.database().writeNow([&](Transaction &transaction) {
        return signsOff ? signOffFinding(transaction, *who, words[0], *rule,
                                         desk.arguments().option(u"reason"_s), desk.now())
                        : reopenFinding(transaction, *who, words[0], *rule, desk.now());
    });
    if (!done)
        return done.error();
    Desk::print({{u"number"_s, words[0]}, {u"rule"_s, words[1]}, {u"open"_s, !signsOff}});
    return 0;
}

Result<int> stale(Desk &desk)
{
    const bool changes = desk.arguments().has(u"months"_s);
    const auto who = desk.signIn(changes ? Desk::Access::Write : Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (changes) {
        bool isNumber = false;
        const int months = desk.arguments().option(u"months"_s).toInt(&isNumber);
        if (!isNumber)
            return Desk::wrong(u"months"_s);
        const auto done = desk.database().writeNow([&](Transaction &transaction) {
            return changeStaleMonths(transaction, *who, months, desk.now());
        });
        if (!done)
            return done.error();
    }
    const auto months = desk.database().read(
        [](const Connection &main) { return Result<int>(memberquality::staleMonths(main)); });
    if (!months)
        return months.error();
    Desk::print({{u"months"_s, *months}});
    return 0;
}

Result<int> unreachable(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const ReachMark mark{arguments.option(u"channel"_s), arguments.option(u"contact"_s),
                         arguments.has(u"reachable"_s)};
    Pinyin pinyin;
    const auto marked = desk.database().writeNow([&](Transaction &transaction) {
        return markUnreachable(transaction, *who, arguments.words.front(), mark, desk.now(), systemRandom,
                               pinyin);
    });
    if (!marked)
        return marked.error();
    Desk::print({{u"number"_s, marked->profile.member.number},
                 {u"channel"_s, mark.channel},
                 {u"reachable"_s, mark.isReachable},
                 {u"changed"_s, marked->wasChanged}});
    return 0;
}

/// What it shows in full is written down member by member, before it is shown.
Result<bool> mayShow(Desk &desk, const Session &who, const Member &member)
{
    if (!desk.arguments().has(u"plain"_s))
        return false;
    if (const auto allowed = who.may(Permission::RevealMember); !allowed)
        return allowed.error();
    const auto written = desk.database().writeNow([&](Transaction &transaction) {
        return revealMembers(transaction, who, {MemberProfile{member, {}}}, desk.now());
    });
    return written ? Result<bool>(true) : written.error();
}

Result<int> preview(Desk &desk, const QStringList &fields)
{
    const bool plain = desk.arguments().has(u"plain"_s);
    const auto who = desk.signIn(plain ? Desk::Access::Write : Desk::Access::LookOnly);
    if (!who)
        return who.error();
    qint64 members = 0;
    qint64 refused = 0;
    std::optional<Error> fault;
    const auto looked = desk.database().read([&](const Connection &main, const Connection &keys) {
        return previewNormalisation(main, keys, *who, fields, desk.now(), [&](const NormalMember &each) {
            const auto shown = mayShow(desk, *who, each.member);
            if (!shown) {
                fault = shown.error();
                return false;
            }
            (each.refusal ? refused : members) += 1;
            Desk::print(toJson(each, *shown));
            return true;
        });
    });
    if (!looked || fault)
        return looked ? *fault : looked.error();
    Desk::print({{u"members"_s, members}, {u"refused"_s, refused}});
    return 0;
}

Result<int> apply(Desk &desk, const QStringList &fields)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto begun = desk.database().writeNow([&](Transaction &transaction) {
        return beginNormalisation(transaction, *who, fields, desk.now(), systemRandom);
    });
    if (!begun)
        return begun.error();
    Result<NormalTurn> turn = NormalTurn{*begun, {}, true};
    auto pinyin = std::make_shared<Pinyin>(); // looked up on the writer's thread alone
    while (turn->more) {
        turn = desk.database().writeNow([&](Transaction &transaction) {
            return continueNormalisation(transaction, *who, begun->id, desk.now(), systemRandom, *pinyin);
        });
        if (!turn)
            return turn.error();
        for (const NormalMember &each : turn->refused)
            Desk::print(toJson(each, false));
    }
    Desk::print({{u"id"_s, begun->id.toString()},
                 {u"changed"_s, turn->run.changed},
                 {u"refused"_s, turn->run.refused}});
    return 0;
}

Result<int> undo(Desk &desk, const QString &text)
{
    const auto id = Id<NormalisationRun>::parse(text);
    if (!id)
        return Error{Error::Code::NotFound, text};
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    Pinyin pinyin;
    qint64 restored = 0;
    QJsonArray kept;
    Result<NormalUndo> turn = NormalUndo{0, {}, 0, true};
    while (turn->more) {
        turn = desk.database().writeNow([&, after = turn->after](Transaction &transaction) {
            return undoNormalisation(transaction, *who, *id, after, desk.now(), systemRandom, pinyin);
        });
        if (!turn)
            return turn.error();
        restored += turn->restored;
        for (const auto &[number, reason] : turn->kept)
            kept << QJsonObject{{u"number"_s, number}, {u"reason"_s, reason}};
    }
    Desk::print({{u"restored"_s, restored}, {u"kept"_s, kept}});
    return 0;
}

Result<int> normalise(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const QStringList fields = arguments.option(u"fields"_s).split(u',', Qt::SkipEmptyParts);
    const int asked =
        int(arguments.has(u"preview"_s)) + int(arguments.has(u"apply"_s)) + int(arguments.has(u"undo"_s));
    if (asked != 1)
        return Error{Error::Code::InvalidInput, u"preview, apply or undo"_s};
    if (arguments.has(u"undo"_s))
        return undo(desk, arguments.option(u"undo"_s));
    return arguments.has(u"apply"_s) ? apply(desk, fields) : preview(desk, fields);
}

Result<int> searchDuplicates(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    auto &database = desk.database();
    const auto kept = database.read([&](const Connection &main, const Connection &keys) {
        return keepDuplicates(database, main, keys, *who, desk.now());
    });
    if (!kept)
        return kept.error();
    Desk::print({{u"job"_s, u"duplicates"_s}, {u"pairs"_s, *kept}});
    return 0;
}
}

// A list of commands with their help: long by nature.
std::vector<Command> qualityCommands()
{
    return {
        {{u"quality"_s, 0, 0, {u"list"_s}, {u"json"_s}, {}},
         R"(
quality [--json] [--list RULE]
What is wrong with what is kept of members (docs/data-quality.md), as the daily job found it.
  out {"rule","severity":"error|warning|hint","open"}, one line a rule; with --json one document
      {"members","fields":[{"field","known"}],"rules":[…],"duplicates"?: pairs at the last search,
      "trend":[{"date","members","fields":{},"rules":{},"duplicates"?}], a row a day}
      with --list {"number","name","phone","since"}, masked, one line a member who is not signed off
)",
         quality},
        {{u"quality sign-off"_s, 2, 2, {u"reason"_s}, {}, {}},
         R"(
quality sign-off NUMBER RULE --reason R
Somebody looked and leaves it: it does not come back while the value is the same. The audit records it.
  out {"number","rule","open":false}
)",
         [](Desk &desk) { return review(desk, true); }},
        {{u"quality reopen"_s, 2, 2, {}, {}, {}},
         R"(
quality reopen NUMBER RULE
Takes that back.  out {"number","rule","open":true}
)",
         [](Desk &desk) { return review(desk, false); }},
        {{u"quality stale"_s, 0, 0, {u"months"_s}, {}, {}},
         R"(
quality stale [--months N]
From how many months without anything happening a member is stale; 0: never.  out {"months"}
)",
         stale},
        {{u"jobs run duplicates"_s, 0, 0, {}, {}, {}},
         R"(
jobs run duplicates
Searches as duplicates does, and keeps the pairs for the page of data quality.  out {"job","pairs"}
)",
         searchDuplicates},
        {{u"member unreachable"_s, 1, 1, {u"channel"_s, u"contact"_s}, {u"reachable"_s}, {}},
         R"(
member unreachable NUMBER --channel sms|phone|email|wechat|… [--contact TEXT] [--reachable]
A message came back, or nobody answers: marks the first contact of that channel, or the one that is named;
       sms and phone mean the same number. --reachable takes the mark away.
  out {"number","channel","reachable","changed"}
)",
         unreachable},
        {{u"members normalise"_s, 0, 0, {u"fields"_s, u"undo"_s}, {u"preview"_s, u"apply"_s, u"plain"_s}, {}},
         R"(
members normalise --preview|--apply|--undo ID [--fields name,phones,emails,channels,addresses] [--plain]
Puts facts of all members in the form of docs/data-standard.md. --preview changes nothing; --apply works in
       batches, each a transaction; --undo takes a whole run back within 30 days, to the byte.
  out --preview {"number","changes":[{"field","before","after",
      "why":"blanks|width|case|e164|region|repeated"}]} or {"number","refused","detail"}, one line a member,
      masked unless --plain, which is audited; then {"members","refused"}
      --apply the refused ones, then {"id","changed","refused"}
      --undo {"restored","kept":[{"number","reason"}]}
)",
         normalise}};
}
