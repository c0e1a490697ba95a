#include "tests/bench/bench_people.h"

#include "core/data/duplicates.h"
#include "core/seed/seedshop.h"
#include "core/usecase/changemember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/likemembers.h"
#include "core/usecase/membertokens.h"
#include "core/usecase/signin.h"
#include "tests/bench/memberlistbench.h"
#include "tests/bench/memory.h"
#include "tests/bench/profilesaves.h"
#include "tests/bench/table.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <functional>

using namespace Qt::StringLiterals;

namespace {
constexpr int searches = 300;
constexpr int hitsShown = 20;
constexpr qint64 goods = 5'000;

/// The shop that is measured: only looked at.
struct Looked
{
    std::unique_ptr<Database> database;
    Session who;
};

void seedInto(const QString &folder, const PeopleOptions &options, BenchTable &table)
{
    NewShop shop = NewShop::make(folder);
    const auto took = timed([&] {
        const auto done = seedShop(*shop.database, shop.made.session,
                                   {.members = options.members, .products = goods, .lines = options.lines},
                                   ShopFixture::noon(), [](const Seeding &) { return true; });
        if (!done)
            qFatal("people: %s", qPrintable(done.error().detail));
    });
    table.add({u"seeding %1 members, %2 lines"_s.arg(options.members).arg(options.lines),
               took / 1e6,
               u"s"_s,
               0,
               {}});
}

Looked opened(const QString &folder, const QString &user, const QString &password)
{
    auto database = Database::openToLook(folder);
    if (!database)
        qFatal("people: %s", qPrintable(errorName(database.error().code)));
    const auto who = signInToLook(**database, user, password);
    if (!who)
        qFatal("people: %s", qPrintable(errorName(who.error().code)));
    return {std::move(*database), *who};
}

/// What a search must read at least: rows by one token, with their keys, as SQLite holds them.
class BareRows
{
public:
    explicit BareRows(const Database &database)
    {
        const auto opened = database.read([&](const Connection &main, const Connection &keys) {
            m_main = bare(main.file());
            m_keys = bare(keys.file());
            return true;
        });
        if (!opened)
            qFatal("bare: cannot open");
        sqlite3_prepare_v2(m_main,
                           "SELECT c.id, c.number, c.tier, c.points, c.sealed FROM token t"
                           " JOIN customer c ON c.row = t.customer WHERE t.hash = ?1 LIMIT ?2",
                           -1, &m_byToken, nullptr);
        sqlite3_prepare_v2(m_keys, "SELECT wrapped FROM customer_key WHERE customer = ?1", -1, &m_key,
                           nullptr);
    }
    ~BareRows()
    {
        sqlite3_finalize(m_byToken);
        sqlite3_finalize(m_key);
        sqlite3_close(m_main);
        sqlite3_close(m_keys);
    }
    BareRows(const BareRows &) = delete;
    BareRows &operator=(const BareRows &) = delete;

    int read(qint64 token, int most)
    {
        int found = 0;
        sqlite3_bind_int64(m_byToken, 1, token);
        sqlite3_bind_int(m_byToken, 2, most);
        for (; sqlite3_step(m_byToken) == SQLITE_ROW; ++found) {
            sqlite3_bind_blob(m_key, 1, sqlite3_column_blob(m_byToken, 0), sqlite3_column_bytes(m_byToken, 0),
                              SQLITE_STATIC);
            if (sqlite3_step(m_key) == SQLITE_ROW)
                m_read += size_t(sqlite3_column_bytes(m_key, 0) + sqlite3_column_bytes(m_byToken, 4));
            sqlite3_reset(m_key);
        }
        sqlite3_reset(m_byToken);
        return found;
    }

private:
    static sqlite3 *bare(const QString &file)
    {
        sqlite3 *connection = nullptr;
        if (sqlite3_open_v2(file.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr)
            != SQLITE_OK)
            qFatal("bare: cannot open");
        sqlite3_exec(connection, "PRAGMA cache_size=-32768", nullptr, nullptr, nullptr);
        return connection;
    }

    sqlite3 *m_main = nullptr;
    sqlite3 *m_keys = nullptr;
    sqlite3_stmt *m_byToken = nullptr;
    sqlite3_stmt *m_key = nullptr;
    size_t m_read = 0;
};

/// Somebody anywhere in the list; nothing where nobody is opened at that row.
std::optional<MemberProfile> memberAt(const Looked &shop, qint64 row)
{
    const auto profile = shop.database->read(
        [&](const Connection &main, const Connection &keys) -> Result<std::optional<MemberProfile>> {
            Rows rows = main.select(u"SELECT number FROM customer WHERE row = ?"_s, row);
            if (!rows.next())
                return std::optional<MemberProfile>();
            return memberByNumber(main, keys, shop.who, rows.text(0));
        });
    return profile ? *profile : std::nullopt;
}

struct Key
{
    QString name;
    std::function<QString(const MemberProfile &, Pinyin &)> typed; ///< empty: this one has none
};

QString phoneOf(const MemberProfile &member)
{
    return member.person.phones.empty() ? QString() : member.person.phones.front().e164();
}

QString firstOf(const QStringList &list)
{
    return list.isEmpty() ? QString() : list.first();
}

const std::vector<Key> keys{
    {u"phone"_s, [](const MemberProfile &member, Pinyin &) { return phoneOf(member); }},
    {u"last four"_s, [](const MemberProfile &member, Pinyin &) { return phoneOf(member).right(4); }},
    {u"number"_s, [](const MemberProfile &member, Pinyin &) { return member.member.number; }},
    {u"name"_s, [](const MemberProfile &member, Pinyin &) { return member.person.name; }},
    {u"name fragment"_s, [](const MemberProfile &member, Pinyin &) { return member.person.name.right(2); }},
    {u"pinyin"_s,
     [](const MemberProfile &member, Pinyin &pinyin) {
         return firstOf(pinyin.forms(member.person.name, Pinyin::Kind::Name).full);
     }},
    {u"initials"_s,
     [](const MemberProfile &member, Pinyin &pinyin) {
         return firstOf(pinyin.forms(member.person.name, Pinyin::Kind::Name).initials);
     }},
    {u"e-mail"_s, [](const MemberProfile &member, Pinyin &) {
         return member.person.emails.empty() ? QString() : member.person.emails.front().address();
     }}};

/// Figures of ours beside those of the bare rows of the same run.
void report(BenchTable &table, const QString &name, const Samples &ours, const Samples &bare,
            const QString &median, const QString &worst)
{
    table.add({name + u": p50"_s, ours.at(0.5), u"µs"_s, bare.at(0.5), median});
    table.add({name + u": p99"_s, ours.at(0.99), u"µs"_s, bare.at(0.99), worst});
}

void measureLookUp(const Looked &shop, const Key &key, qint64 members, BareRows &rows, BenchTable &table)
{
    Samples ours;
    Samples bare;
    Pinyin pinyin;
    int taken = 0;
    for (qint64 i = 1; taken < searches && i < 20 * searches; ++i) {
        const auto member = memberAt(shop, 1 + i * 104'729 % members);
        const QString typed = member ? key.typed(*member, pinyin) : QString();
        // A fragment of Latin letters is not looked for.
        if (typed.isEmpty() || (key.name == u"name fragment" && typed.front().unicode() < 0x80))
            continue;
        ++taken;
        bare.add(timed([&] {
            int found = 0;
            for (const auto &way : MemberQuery(typed, shop.who.shop.region).ways(*shop.who.vault))
                if (found <= hitsShown)
                    found += rows.read(way.front(), hitsShown + 1);
        }));
        ours.add(timed([&] {
            const auto found = shop.database->read([&](const Connection &main, const Connection &held) {
                return findMembers(main, held, shop.who, typed, hitsShown, pinyin);
            });
            if (!found || found->hits.empty())
                qFatal("people: not found by %s", qPrintable(key.name));
        }));
    }
    if (taken > 0)
        report(table, u"member by %1, %2"_s.arg(key.name).arg(members), ours, bare, u"≤ 1000"_s, u"≤ 5000"_s);
}

void measureOpening(const Looked &shop, qint64 members, BenchTable &table)
{
    Samples samples;
    for (qint64 i = 1; i <= searches; ++i) {
        const auto member = memberAt(shop, 1 + i * 7'919 % members);
        if (!member)
            continue;
        samples.add(timed([&] {
            const auto record = shop.database->read([&](const Connection &main, const Connection &held) {
                return memberRecord(main, held, shop.who, member->member.number);
            });
            if (!record)
                qFatal("people: cannot be opened");
        }));
    }
    table.add({u"a member's facts opened: p50"_s, samples.at(0.5), u"µs"_s, 0, {}});
    table.add({u"a member's facts opened: p99"_s, samples.at(0.99), u"µs"_s, 0, u"≤ 50000"_s});
}

/// Enrolled once more by their own facts: whoever is at the till waits for who it may be.
void measureLike(const Looked &shop, qint64 members, BenchTable &table)
{
    constexpr int shown = 3;
    Samples samples;
    Pinyin pinyin;
    for (qint64 i = 1; i <= searches; ++i) {
        const auto member = memberAt(shop, 1 + i * 15'485'863 % members);
        if (!member || member->person.phones.empty())
            continue;
        samples.add(timed([&] {
            const auto like = shop.database->read([&](const Connection &main, const Connection &held) {
                return likeMembers(main, held, shop.who, member->person, shown, pinyin);
            });
            if (!like || like->empty())
                qFatal("people: nobody is like oneself");
        }));
    }
    table.add({u"who may be somebody new, %1: p50"_s.arg(members), samples.at(0.5), u"µs"_s, 0, {}});
    table.add(
        {u"who may be somebody new, %1: p99"_s.arg(members), samples.at(0.99), u"µs"_s, 0, u"≤ 100000"_s});
}

void measureDuplicates(const Looked &shop, qint64 members, BenchTable &table)
{
    forgetPeak();
    qint64 pairs = 0;
    const auto took = timed([&] {
        const auto found = shop.database->read([&](const Connection &main, const Connection &held) {
            return findDuplicates(main, held, shop.who, usualScore, [](const LikelyDuplicate &) {});
        });
        if (!found)
            qFatal("people: %s", qPrintable(errorName(found.error().code)));
        pairs = *found;
    });
    table.add({u"duplicates among %1"_s.arg(members), took / 1e6, u"s"_s, 0, u"≤ 300 for 1,000,000"_s});
    table.add({u"… memory at most"_s, double(peakMemory()), u"MiB"_s, 0, u"≤ 1024 for 1,000,000"_s});
    table.add({u"… pairs found"_s, double(pairs), {}, 0, {}});
}
}

void benchPeople(BenchTable &table, const PeopleOptions &options)
{
    const QTemporaryDir made;
    const bool isOwn = options.folder.isEmpty();
    if (isOwn)
        seedInto(made.path(), options, table);
    const Looked shop = isOwn ? opened(made.path(), NewShop::request().administrator, NewShop::password)
                              : opened(options.folder, options.user, options.password);
    const auto members =
        shop.database->read([](const Connection &connection) { return duplicates::newestRow(connection); });
    if (!members || *members < 1)
        qFatal("people: nobody is there");
    BareRows bare(*shop.database);
    for (const Key &key : keys)
        measureLookUp(shop, key, *members, bare, table);
    measureOpening(shop, *members, table);
    measureLike(shop, *members, table);
    benchMemberList(table, *shop.database, shop.who, *members);
    measureDuplicates(shop, *members, table);
    benchSaves(table);
}
