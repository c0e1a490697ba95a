#include "app/admin/desk.h"

#include "core/usecase/changemember.h"
#include "core/usecase/findduplicates.h"
#include "core/usecase/mergemembers.h"

using namespace Qt::StringLiterals;

namespace {
Result<Score> leastScore(const Arguments &arguments)
{
    if (!arguments.has(u"min-score"_s))
        return usualScore;
    bool ok = false;
    const Score least = arguments.option(u"min-score"_s).toDouble(&ok);
    if (!ok || !(least > 0 && least <= 1))
        return Error{Error::Code::InvalidInput, u"min-score"_s};
    return least;
}

Result<int> all(Desk &desk)
{
    const auto least = leastScore(desk.arguments());
    if (!least)
        return least.error();
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto found = desk.database().read([&](const Connection &main, const Connection &keys) {
        return findDuplicates(main, keys, *who, *least,
                              [](const LikelyDuplicate &pair) { Desk::print(toJson(pair)); });
    });
    return found ? Result<int>(0) : found.error();
}

Result<int> ofOne(Desk &desk)
{
    const auto least = leastScore(desk.arguments());
    if (!least)
        return least.error();
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const QString number = desk.arguments().words.front();
    Pinyin pinyin;
    const auto found = desk.database().read(
        [&](const Connection &main, const Connection &keys) -> Result<std::vector<LikelySame>> {
            const auto record = memberRecord(main, keys, *who, number);
            if (!record)
                return record.error();
            return duplicatesOf(main, keys, *who, record->profile.person, record->profile.member.number,
                                *least, pinyin);
        });
    if (!found)
        return found.error();
    for (const LikelySame &other : *found)
        Desk::print(toJson({number, other.profile.member.number, other.score, other.why}));
    return 0;
}

Result<int> dismiss(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QString a = desk.arguments().words[0];
    const QString b = desk.arguments().words[1];
    const auto done = desk.database().writeNow([&](Transaction &transaction) {
        return dismissDuplicate(transaction, *who, a, b, desk.arguments().option(u"reason"_s), desk.now());
    });
    if (!done)
        return done.error();
    Desk::print({{u"a"_s, a}, {u"b"_s, b}, {u"dismissed"_s, true}});
    return 0;
}

Result<int> merge(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const bool looks = arguments.has(u"preview"_s);
    const auto who = desk.signIn(looks ? Desk::Access::LookOnly : Desk::Access::Write);
    if (!who)
        return who.error();
    const QString keep = arguments.words[0];
    const QString drop = arguments.words[1];
    const QStringList take = arguments.option(u"take"_s).split(u',', Qt::SkipEmptyParts);
    Pinyin pinyin;
    const auto joined = looks
        ? desk.database().read([&](const Connection &main, const Connection &keys) {
              return previewMerge(main, keys, *who, keep, drop, take);
          })
        : desk.database().writeNow([&](Transaction &transaction) {
              return mergeMembers(transaction, *who, keep, drop, take, desk.now(), systemRandom, pinyin);
          });
    if (!joined)
        return joined.error();
    const auto told = desk.database().read([&](const Connection &connection) {
        return Result<QJsonObject>(
            toJson(connection, *who, *joined, who->may(Permission::RevealMember).has_value()));
    });
    Desk::print(*told);
    return 0;
}

Result<int> unmerge(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QString number = desk.arguments().words.front();
    Pinyin pinyin;
    const auto parted = desk.database().writeNow([&](Transaction &transaction) {
        return unmergeMember(transaction, *who, number, desk.now(), systemRandom, pinyin);
    });
    if (!parted)
        return parted.error();
    QJsonObject answer = toJson(*who, *parted);
    answer[u"number"_s] = number;
    Desk::print(answer);
    return 0;
}
}

std::vector<Command> duplicateCommands()
{
    return {{{u"duplicates"_s, 0, 0, {u"min-score"_s}, {}, {}},
             R"(
duplicates [--min-score 0.9]
Pairs of members who are probably one person, the surest first (docs/data-quality.md); by number only, so
       nothing is masked. Takes minutes for a million members.
  out {"a","b","score","why":["name.same|turned|sounds|close|surname|differs","phone.same|near|differs",
       "email.same|near|differs","birthday.same|day|near|differs","address.same|near|differs",
       "gender.same|differs"]}, one line a pair
)",
             all},
            {{u"duplicates of"_s, 1, 1, {u"min-score"_s}, {}, {}},
             R"(
duplicates of NUMBER [--min-score 0.9]
Members who are probably the same person as this one, at once.
  out as duplicates, "a" being NUMBER
)",
             ofOne},
            {{u"duplicates dismiss"_s, 2, 2, {u"reason"_s}, {}, {}},
             R"(
duplicates dismiss A B --reason R
Two members are two people: the pair is not shown again.
  out {"a","b","dismissed"}
)",
             dismiss},
            {{u"member merge"_s, 2, 2, {u"take"_s}, {u"preview"_s}, {}},
             R"(
member merge KEEP DROP [--take FIELD,…] [--preview]
Two members are one person: KEEP answers for both from then on, also to DROP's number, with the points,
       stored value, credit and sales of both. What only one has is kept; of what both have, KEEP's, or
       DROP's for the fields that --take names: name, phones, emails, birthday, gender, addresses, channels,
       language, note, custom, source, referrer, adviser, externalId. --preview changes nothing.
       docs/data-quality.md
  out {"stayed","merged","points","storedValue":{"principal","bonus"},"owed","after":{…as member show}}
)",
             merge},
            {{u"member unmerge"_s, 1, 1, {}, {}, {}},
             R"(
member unmerge DROP
Parts them again, within 30 days; what came over goes back as far as it is still there.
  out {"number","stayed","points","storedValue":{"principal","bonus"},"owed"}
)",
             unmerge}};
}
