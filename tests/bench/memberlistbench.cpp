#include "tests/bench/memberlistbench.h"

#include "core/usecase/listmembers.h"
#include "tests/support/shopfixture.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int pageSize = 50;
constexpr int times = 100;

/// The same on SQLite's own handle: a list of rows, and what stands in them with their keys.
class BareList
{
public:
    explicit BareList(const Database &database)
    {
        const auto opened = database.read([&](const Connection &main, const Connection &keys) {
            m_main = bare(main.file());
            m_keys = bare(keys.file());
            return true;
        });
        if (!opened)
            qFatal("bare: cannot open");
        prepare(m_main, &m_line,
                "SELECT c.id, c.number, c.tier, c.points, c.sealed, m.stored, m.owed, m.spent, m.last_visit,"
                " (SELECT group_concat(tag) FROM customer_tag WHERE customer = c.row)"
                " FROM member_listing m JOIN customer c ON c.row = m.customer WHERE m.customer = ?1");
        prepare(m_keys, &m_key, "SELECT wrapped FROM customer_key WHERE customer = ?1");
    }
    ~BareList()
    {
        for (sqlite3_stmt *each : {m_line, m_key})
            sqlite3_finalize(each);
        sqlite3_close(m_main);
        sqlite3_close(m_keys);
    }
    BareList(const BareList &) = delete;
    BareList &operator=(const BareList &) = delete;

    std::vector<qint64> rows(const char *sql) const
    {
        std::vector<qint64> rows;
        sqlite3_stmt *statement = nullptr;
        prepare(m_main, &statement, sql);
        while (sqlite3_step(statement) == SQLITE_ROW)
            rows.push_back(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
        return rows;
    }

    void read(const std::vector<qint64> &rows)
    {
        for (const qint64 row : rows) {
            sqlite3_bind_int64(m_line, 1, row);
            if (sqlite3_step(m_line) == SQLITE_ROW) {
                sqlite3_bind_blob(m_key, 1, sqlite3_column_blob(m_line, 0), sqlite3_column_bytes(m_line, 0),
                                  SQLITE_STATIC);
                if (sqlite3_step(m_key) == SQLITE_ROW)
                    m_read += size_t(sqlite3_column_bytes(m_key, 0) + sqlite3_column_bytes(m_line, 4));
                sqlite3_reset(m_key);
            }
            sqlite3_reset(m_line);
        }
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

    static void prepare(sqlite3 *connection, sqlite3_stmt **statement, const char *sql)
    {
        if (sqlite3_prepare_v2(connection, sql, -1, statement, nullptr) != SQLITE_OK)
            qFatal("bare: %s", sqlite3_errmsg(connection));
    }

    sqlite3 *m_main = nullptr;
    sqlite3 *m_keys = nullptr;
    sqlite3_stmt *m_line = nullptr;
    sqlite3_stmt *m_key = nullptr;
    size_t m_read = 0;
};

/// Our list beside the bare one.
class Measured
{
public:
    Measured(BenchTable &table, const Database &database, const Session &who) :
        m_table(table),
        m_database(database),
        m_who(who),
        m_bare(database)
    {}

    std::vector<qint64> rows(const MemberListQuery &query, qint64 limit) const
    {
        const auto rows = m_database.read([&](const Connection &main, const Connection &keys) {
            return listMembers(main, keys, m_who, query, ShopFixture::noon(), limit);
        });
        if (!rows)
            qFatal("list: %s", qPrintable(errorName(rows.error().code)));
        return *rows;
    }

    void open(const std::vector<qint64> &rows) const
    {
        const auto lines = m_database.read([&](const Connection &main, const Connection &keys) {
            return memberLines(main, keys, m_who, rows);
        });
        if (!lines || lines->size() != rows.size())
            qFatal("list: a line is missing");
    }

    void firstPage(const QString &name, const MemberListQuery &query, const char *sql)
    {
        Samples ours;
        Samples bare;
        for (int i = 0; i < times; ++i) {
            bare.add(timed([&] { m_bare.read(m_bare.rows(sql)); }));
            ours.add(timed([&] { open(rows(query, pageSize)); }));
        }
        report(name, ours, bare, u"≤ 5000"_s);
    }

    void order(const QString &name, const MemberListQuery &query, const char *sql, const QString &target)
    {
        Samples ours;
        Samples bare;
        for (int i = 0; i < 5; ++i) {
            bare.add(timed([&] { m_bare.rows(sql); }));
            ours.add(timed([&] { rows(query, -1); }));
        }
        m_table.add({name, ours.at(0.5) / 1e3, u"ms"_s, bare.at(0.5) / 1e3, target});
    }

    /// Pages all around the middle, none of them twice.
    void middle(const std::vector<qint64> &all)
    {
        Samples ours;
        Samples bare;
        const qsizetype pages = qsizetype(all.size()) / pageSize;
        for (qsizetype i = 0; i < std::min<qsizetype>(times, pages / 2); ++i) {
            const auto begin = all.begin() + (pages / 4 + i * (pages / 2) / times) * pageSize;
            const std::vector<qint64> page(begin, begin + pageSize);
            if (i % 2 == 0)
                ours.add(timed([&] { open(page); }));
            else
                bare.add(timed([&] { m_bare.read(page); }));
        }
        report(u"list: a page in the middle"_s, ours, bare, u"≤ 5000"_s);
    }

private:
    void report(const QString &name, const Samples &ours, const Samples &bare, const QString &worst)
    {
        m_table.add({name + u": p50"_s, ours.at(0.5), u"µs"_s, bare.at(0.5), {}});
        m_table.add({name + u": p99"_s, ours.at(0.99), u"µs"_s, bare.at(0.99), worst});
    }

    BenchTable &m_table;
    const Database &m_database;
    const Session &m_who;
    BareList m_bare;
};
}

void benchMemberList(BenchTable &table, const Database &database, const Session &who, qint64 members)
{
    Measured list(table, database, who);
    const MemberListQuery byPoints{{}, {MemberSort::Points, true}};
    const MemberListQuery filtered{{.tiers = {u"gold"_s}, .tags = {u"VIP"_s}}, {MemberSort::Spent, true}};
    list.firstPage(u"list: first page, newest"_s, {},
                   "SELECT customer FROM member_listing ORDER BY customer DESC LIMIT 50");
    list.firstPage(u"list: first page by points"_s, byPoints,
                   "SELECT customer FROM member_listing ORDER BY points DESC, customer DESC LIMIT 50");
    const QString whole = u"list: the whole order by points, %1"_s.arg(members);
    list.order(whole, byPoints, "SELECT customer FROM member_listing ORDER BY points DESC, customer DESC",
               u"≤ 1000 for 1,000,000"_s);
    list.middle(list.rows(byPoints, -1));
    list.order(u"list: filtered by tier and tag"_s, filtered,
               "SELECT m.customer FROM customer_tag t JOIN member_listing m ON m.customer = t.customer"
               " WHERE t.tag = 'VIP' AND m.tier = 'gold' ORDER BY m.spent DESC, m.customer DESC",
               u"≤ 1000 for 1,000,000"_s);
}
