#include "app/admin/memberquery.h"

#include "core/base/random.h"
#include "core/customer/mask.h"
#include "core/data/memberfacts.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/keepviews.h"
#include "core/usecase/listmembers.h"
#include "core/usecase/tagmembers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr int usualLimit = 50;
constexpr int mostLines = 1'000;

Result<std::vector<qint64>> rowsAskedFor(Desk &desk, const Session &who, const MemberListQuery &query,
                                         qint64 limit)
{
    return desk.database().read([&](const Connection &main, const Connection &keys) {
        return listMembers(main, keys, who, query, desk.now(), limit);
    });
}

QJsonObject toJson(const MemberLine &line, const Currency &currency)
{
    QJsonObject object = toJson(line.profile, false);
    const ListedMember &listed = line.listed;
    object[u"storedValue"_s] = currency.print(listed.stored);
    object[u"owed"_s] = currency.print(listed.owed);
    object[u"spent"_s] = currency.print(listed.spent);
    if (listed.lastVisit)
        object[u"lastVisit"_s] = listed.lastVisit->toIso();
    object[u"tags"_s] = QJsonArray::fromStringList(listed.tags);
    object[u"source"_s] = listed.source;
    object[u"region"_s] = listed.region;
    if (!listed.adviser.isEmpty())
        object[u"adviser"_s] = listed.adviser;
    object[u"enrolledAt"_s] = listed.enrolledAt.toIso();
    return object;
}

Result<int> limitIn(const Arguments &arguments)
{
    if (!arguments.has(u"limit"_s))
        return usualLimit;
    bool good = false;
    const int limit = arguments.option(u"limit"_s).toInt(&good);
    return good && limit >= 1 && limit <= mostLines ? Result<int>(limit) : Desk::wrong(u"limit"_s);
}

Result<int> list(Desk &desk)
{
    const auto limit = limitIn(desk.arguments());
    if (!limit)
        return limit.error();
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto query = memberQuery(desk, *who);
    if (!query)
        return query.error();
    const auto rows = rowsAskedFor(desk, *who, query->value_or(MemberListQuery()), -1);
    if (!rows)
        return rows.error();
    const size_t shown = std::min(rows->size(), size_t(*limit));
    const auto lines = desk.database().read([&](const Connection &main, const Connection &keys) {
        return memberLines(main, keys, *who, {rows->begin(), rows->begin() + qsizetype(shown)});
    });
    if (!lines)
        return lines.error();
    QJsonArray members;
    for (const MemberLine &line : *lines)
        members << toJson(line, who->shop.currency);
    Desk::print({{u"members"_s, members}, {u"total"_s, qint64(rows->size())}});
    return 0;
}

/// Batch by batch, each committed and told by itself.
Result<int> tagAll(Desk &desk, const Session &who, const std::vector<qint64> &rows, bool adds)
{
    int status = 0;
    for (size_t first = 0; first < rows.size(); first += taggedATime) {
        const auto begin = rows.begin() + qsizetype(first);
        const auto end = rows.begin() + qsizetype(std::min(first + taggedATime, rows.size()));
        const TagRequest request{Id<TagBatch>::make(desk.now(), systemRandom), desk.arguments().words.front(),
                                 adds};
        const auto done = desk.database().writeNow([&](Transaction &transaction) {
            return tagMembers(transaction, who, request, {begin, end}, desk.now(), systemRandom);
        });
        if (!done)
            return done.error();
        QJsonObject answer = toJson(*done);
        answer[u"batch"_s] = request.id.toString();
        Desk::print(answer);
        status = done->refused.empty() ? status : 1;
    }
    return status;
}

Result<int> tag(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    if (arguments.has(u"add"_s) == arguments.has(u"remove"_s))
        return Error{Error::Code::InvalidInput, u"--add or --remove"_s};
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto query = memberQuery(desk, *who);
    if (!query)
        return query.error();
    if (!*query)
        return Error{Error::Code::InvalidInput, u"--filter or --view"_s};
    const auto rows = rowsAskedFor(desk, *who, **query, -1);
    return rows ? tagAll(desk, *who, *rows, arguments.has(u"add"_s)) : rows.error();
}

Result<int> undoBatches(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    int status = 0;
    for (const QString &word : desk.arguments().words) {
        const auto id = Id<TagBatch>::parse(word);
        if (!id)
            return Error{Error::Code::NotFound, word};
        const auto done = desk.database().writeNow([&](Transaction &transaction) {
            return undoTags(transaction, *who, *id, desk.now(), systemRandom);
        });
        if (!done)
            return done.error();
        QJsonObject answer = toJson(*done);
        answer[u"batch"_s] = word;
        Desk::print(answer);
        status = done->refused.empty() ? status : 1;
    }
    return status;
}

Result<int> tagNames(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::FindMember); !allowed)
        return allowed.error();
    const auto tags =
        desk.database().read([](const Connection &connection) { return memberfacts::tags(connection); });
    if (!tags)
        return tags.error();
    QJsonArray list;
    for (const auto &[tag, members] : *tags)
        list << QJsonObject{{u"tag"_s, tag}, {u"members"_s, members}};
    Desk::print({{u"tags"_s, list}});
    return 0;
}

Result<int> views(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::BrowseMembers); !allowed)
        return allowed.error();
    const auto views = desk.database().read(
        [&](const Connection &connection) { return memberviews::forUser(connection, who->user); });
    if (!views)
        return views.error();
    QJsonArray list;
    for (const MemberView &view : *views)
        list << toJson(*who, view);
    Desk::print({{u"views"_s, list}});
    return 0;
}

Result<int> keep(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto query = memberQuery(desk, *who);
    if (!query)
        return query.error();
    const QString name = desk.arguments().words.front().simplified();
    const auto kept = desk.database().writeNow([&](Transaction &transaction) {
        const auto before = memberviews::named(transaction.connection(), who->user, name);
        return keepView(transaction, *who,
                        {before ? before->id : Id<MemberView>::make(desk.now(), systemRandom), who->user,
                         name, desk.arguments().has(u"shared"_s), query->value_or(MemberListQuery()),
                         before ? before->columns : QStringList()},
                        desk.now());
    });
    if (!kept)
        return kept.error();
    Desk::print(toJson(*who, *kept));
    return 0;
}

Result<int> removeOne(Desk &desk)
{
    const auto id = Id<MemberView>::parse(desk.arguments().words.front());
    if (!id)
        return Error{Error::Code::NotFound, desk.arguments().words.front()};
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto gone = desk.database().writeNow(
        [&](Transaction &transaction) { return removeView(transaction, *who, *id, desk.now()); });
    if (!gone)
        return gone.error();
    Desk::print({{u"id"_s, id->toString()}, {u"removed"_s, true}});
    return 0;
}

const char listHelp[] = R"(
member list [--view NAME] [--filter JSON] [--sort BY] [--ascending] [--limit 50]
The members whom a filter lets through, masked, in order; BY is enrolled, name (up to 10,000 members), number,
       tier, points, storedValue, owed, lastVisit or spent (within twelve months).
  JSON {"tiers":[…]?,"tags":[…]?: all of them,"sources":[…]?,"advisers":[ids]?,"pointsFrom"?,"pointsTo"?,
       "visitedWithinDays"?,"awayDays"?,"birthdayMonth"?,"birthdayWithinDays"?,
       "consents":{"marketing/sms":true, …}?,"owes":true?,"hasStoredValue":true?,"custom":{code:[values]}?}
  out {"members":[{"number","name","phone","tier","points","storedValue","owed","spent","lastVisit"?,"tags",
       "source","region","adviser"?,"enrolledAt"}],"total"}
)";
const char tagHelp[] = R"(
member tag TAG --add|--remove --view NAME | --filter JSON
Gives the tag to all whom the filter lets through, or takes it from them: 2,000 a batch, each committed by
       itself and told in a line. Who is gone meanwhile or has 50 tags is refused alone.
  out {"changed","unchanged","refused":[{"number","reason":"gone|full|restricted"}],"batch": its id}
)";
}

std::vector<Command> memberListCommands()
{
    const QStringList asked{u"view"_s, u"filter"_s, u"sort"_s};
    return {{{u"member list"_s, 0, 0, asked + QStringList{u"limit"_s}, {u"ascending"_s}, {}}, listHelp, list},
            {{u"member tag"_s, 1, 1, {u"view"_s, u"filter"_s}, {u"add"_s, u"remove"_s}, {}}, tagHelp, tag},
            {{u"tags undo"_s, 1, 1'000, {}, {}, {}},
             R"(
tags undo BATCH …
Takes batches of member tag back, within 30 days, where tags are still as they left them. Whom it refuses
       can be tried again.
  out {"changed","unchanged","refused": by the undo,"undone": in all,"batch"}
)",
             undoBatches},
            {{u"tags list"_s, 0, 0, {}, {}, {}},
             R"(
tags list
  out {"tags":[{"tag","members": how many}]}
)",
             tagNames},
            {{u"views list"_s, 0, 0, {}, {}, {}},
             R"(
views list
One's own views of the list of members, and those that others share.
  out {"views":[{"id","name","shared","own","query":{"filter","sort","descending"},"columns":[…]}]}
)",
             views},
            {{u"views keep"_s, 1, 1, asked, {u"ascending"_s, u"shared"_s}, {}},
             R"(
views keep NAME [--view OTHER] [--filter JSON] [--sort BY] [--ascending] [--shared]
Keeps a view under that name, in place of one's own of that name.
  out the view, as views list has it
)",
             keep},
            {{u"views remove"_s, 1, 1, {}, {}, {}},
             R"(
views remove ID
  out {"id","removed":true}
)",
             removeOne}};
}
