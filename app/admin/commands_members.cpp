#include "app/admin/memberquery.h"
#include "app/admin/reveal.h"

#include "core/base/businessdate.h"
#include "core/base/random.h"
#include "core/data/consents.h"
#include "core/data/storedvalue.h"
#include "core/sheet/tablewriter.h"
#include "core/usecase/changemember.h"
#include "core/usecase/exportmembers.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/importmembers.h"
#include "core/usecase/keycare.h"
#include "core/usecase/listmembers.h"
#include "core/usecase/restrictmember.h"
#include "core/usecase/undoimport.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostHits = 50;
constexpr int mostAsked = 1'000;
constexpr int everybody = std::numeric_limits<int>::max() - 1;

/// Hits up to the limit, and how many there are in all.
struct Found
{
    std::vector<MemberProfile> hits;
    qint64 total = 0;
};

Result<Found> lookUp(const Connection &main, const Connection &keys, const Session &who, const QString &typed,
                     const std::optional<MemberKey> &by, int limit)
{
    Pinyin pinyin;
    // With nothing typed all are meant, and a tag may be half the members': they are counted, not opened.
    const bool all = typed.trimmed().isEmpty();
    const bool counted = all || by == MemberKey::Tag;
    auto hits = findMembers(main, keys, who, typed, counted ? limit : everybody, pinyin, {by, {}});
    if (!hits)
        return hits.error();
    Found found{std::move(hits->hits), 0};
    found.total = qint64(found.hits.size());
    if (all)
        found.total = members::count(main);
    else if (counted && hits->more)
        found.total = memberlisting::count(
            main, {{.tags = {typed.simplified()}}, businessDate({}, who.shop.day), {}, {}});
    if (found.hits.size() > size_t(limit))
        found.hits.erase(found.hits.begin() + limit, found.hits.end());
    return found;
}

QJsonObject hitOf(const Connection &connection, const Session &who, const MemberProfile &profile, bool plain)
{
    QJsonObject hit = toJson(profile, plain);
    const auto account = storedvalue::ofMember(connection, profile.member.id);
    hit[u"storedValue"_s] = who.shop.currency.print(account ? account->balance.total() : Money());
    return hit;
}

Result<int> find(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto by = memberKey(arguments.option(u"by"_s));
    if (arguments.has(u"by"_s) && !by)
        return Desk::wrong(u"by"_s);
    bool good = true;
    const int limit = arguments.has(u"limit"_s) ? arguments.option(u"limit"_s).toInt(&good) : mostHits;
    if (!good || limit < 1 || limit > mostAsked)
        return Desk::wrong(u"limit"_s);
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto found = desk.database().read([&](const Connection &main, const Connection &keys) {
        return lookUp(main, keys, *who, arguments.words.front(), by, limit);
    });
    if (!found)
        return found.error();
    const auto plain = reveal(desk, *who, found->hits);
    if (!plain)
        return plain.error();
    const auto hits = desk.database().read([&](const Connection &connection) {
        QJsonArray list;
        for (const MemberProfile &profile : found->hits)
            list.append(hitOf(connection, *who, profile, *plain));
        return list;
    });
    if (!hits)
        return hits.error();
    Desk::print(QJsonObject{{u"hits"_s, *hits}, {u"total"_s, found->total}});
    return 0;
}

/// What may be done with the data.
void addStanding(QJsonObject &object, const Connection &main, const Connection &keys, const Session &who,
                 const MemberProfile &profile, const QDate &today, bool plain)
{
    const ConsentLimits limits = consentLimits(profile, today);
    object[u"consents"_s] = consentsToJson(main, profile.member.id, limits);
    if (needsGuardian(consents::of(main, profile.member.id), limits))
        object[u"guardianNeeded"_s] = true;
    if (limits.isRestricted)
        object[u"restrictions"_s] = restrictionsToJson(main, keys, who, profile.member, plain);
}

Result<int> show(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const QString number = desk.arguments().words.front();
    const auto record = desk.database().read([&](const Connection &main, const Connection &keys) {
        return memberRecord(main, keys, *who, number);
    });
    if (!record) {
        const QJsonObject erased = erasedAnswer(desk, number);
        if (record.error().code != Error::Code::UnknownMember || erased.isEmpty())
            return record.error();
        Desk::print(erased);
        return 0;
    }
    const auto plain = reveal(desk, *who, {record->profile});
    if (!plain)
        return plain.error();
    const auto shown = desk.database().read([&](const Connection &main, const Connection &keys) {
        QJsonObject object = toJson(main, *record, *plain);
        addStanding(object, main, keys, *who, record->profile, businessDate(desk.now(), who->shop.day).date(),
                    *plain);
        return Result<QJsonObject>(object);
    });
    if (!shown)
        return shown.error();
    Desk::print(*shown);
    return 0;
}

Result<int> import(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto file = Desk::readFile(arguments.words.front());
    if (!file)
        return file.error();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const MemberImportOptions options{arguments.option(u"map"_s), arguments.has(u"dry-run"_s),
                                      arguments.option(u"mapping"_s)};
    const auto report = desk.database().writeNow([&](Transaction &transaction) {
        return importMembers(transaction, *who, *file, options, desk.now(), systemRandom);
    });
    if (!report)
        return report.error();
    Desk::print(toJson(*report));
    return 0;
}

Result<int> undo(Desk &desk)
{
    const auto id = Id<MemberImport>::parse(desk.arguments().words.front());
    if (!id)
        return Error{Error::Code::NotFound, desk.arguments().words.front()};
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto report = desk.database().writeNow([&](Transaction &transaction) {
        return undoImport(transaction, *who, *id, desk.now(), systemRandom);
    });
    if (!report)
        return report.error();
    Desk::print(toJson(*report));
    return 0;
}

/// What leaves the shop is in the audit before it is there: beside a running till there is no export.
Result<int> exportAll(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto out = TableWriter::create(arguments.option(u"out"_s));
    if (!out)
        return out.error();
    MemberExportOptions options{
        arguments.option(u"columns"_s).split(u',', Qt::SkipEmptyParts), arguments.has(u"masked"_s), {}, {}};
    const auto query = memberQuery(desk, *who);
    if (!query)
        return query.error();
    if (*query) {
        const auto rows = desk.database().read([&](const Connection &main, const Connection &keys) {
            return listMembers(main, keys, *who, **query, desk.now(), -1);
        });
        if (!rows)
            return rows.error();
        options.rows = *rows;
        options.filter = (*query)->filter;
    }
    const auto report = desk.database().writeNow([&](Transaction &transaction) {
        return exportMembers(transaction, *who, **out, options, desk.now());
    });
    if (!report)
        return report.error();
    if (const auto finished = (*out)->finish(); !finished)
        return finished.error();
    Desk::print(toJson(*report));
    return 0;
}
}

QJsonObject erasedAnswer(Desk &desk, const QString &number)
{
    const auto erased = desk.database().read([&](const Connection &connection) {
        return Result<std::optional<ErasedMember>>(members::erasedByNumber(connection, number));
    });
    if (!erased || !*erased)
        return {};
    const auto proof = erasureProof(desk.database(), (*erased)->id);
    return {{u"number"_s, number},
            {u"erased"_s, true},
            {u"erasedAt"_s, (*erased)->erasedAt.toIso()},
            {u"olderBackups"_s, proof ? *proof : QJsonObject{{u"error"_s, errorName(proof.error().code)}}}};
}

std::vector<Command> memberCommands()
{
    return {{{u"member find"_s, 1, 1, {u"by"_s, u"limit"_s}, {}, {}},
             R"(
member find TEXT [--by phone|last4|number|name|pinyin|email|tag] [--limit 50]
By phone, last four digits, number, name, pinyin, initials, e-mail or a whole tag; by one of them with --by.
       Plain for who may see it, which the audit records; masked for others and beside a running till.
  out {"hits":[{"number","name","phone","tier","points","storedValue"}],"total"}; "total" counts all.
)",
             find},
            {{u"member show"_s, 1, 1, {}, {}, {}},
             R"(
member show NUMBER
Plain or masked as member find.
  out {"number","tier","points", the person's facts as member add takes them, "tags","source","referrer"?,
       "adviser"?,"externalId"?,"enrolledAt","changedAt"?,"consents":[{"purpose","channel"?,"granted","at",
       "source","textVersion","guardian"?,"user"}],"guardianNeeded"?:true,
       "restrictions"?:[{"at","user","reason"?,"liftedAt"?,"liftedBy"?}]};
       masked: "name","phone","email" and custom fields only, and no reasons;
       of somebody erased {"number","erased":true,"erasedAt","olderBackups":{"readable","untilOverwritten"?}}
)",
             show},
            {{u"import members"_s, 1, 1, {u"map"_s, u"mapping"_s}, {u"dry-run"_s}, {}},
             R"(
import members FILE.csv|FILE.xlsx [--map number=CustomerID,…] [--mapping NAME] [--dry-run]
Adds or updates, as docs/import.md says: a row means a member by number, external_id or phone. With --map and
       --mapping the map is kept under that name; with --mapping alone it is used again, or a known program's:
       online-retail, square, shopify. --dry-run says the same and changes nothing.
  out {"rows","added","updated","unchanged","rejected":[{"row","column","reason"}],
       "duplicates":[{"row","column","earlierRow" or "member"}],"columns":{field: heading},"import"?: its id}
)",
             import},
            {{u"import undo"_s, 1, 1, {}, {}, {}},
             R"(
import undo ID
Takes an import of members back: whom it added goes, whom it changed is as before. Who was changed or used
       since stays and is named; may be repeated.
  out {"removed","restored","kept":[{"number","reason"}]}
)",
             undo},
            {{u"export members"_s,
              0,
              0,
              {u"out"_s, u"columns"_s, u"view"_s, u"filter"_s, u"sort"_s},
              {u"masked"_s, u"ascending"_s},
              {}},
             R"(
export members --out FILE.csv|FILE.xlsx [--columns number,name,phone,…] [--masked]
       [--view NAME] [--filter JSON] [--sort BY] [--ascending]
All members, or those that member list lists by the same options, with all columns that an import reads or
       those named. Masked for who may not see members in full, and on demand. The audit records it. Not
       beside a running till. Where the filter asks for a consent, children whose guardian did not agree are
       left out, and counted.
  out {"rows","columns":[…],"masked","unreadable":[numbers of members who cannot be opened],"unusable"}
)",
             exportAll}};
}
