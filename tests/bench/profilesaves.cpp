#include "tests/bench/profilesaves.h"

#include "core/base/random.h"
#include "core/seed/seedshop.h"
#include "core/usecase/changemember.h"
#include "tests/bench/table.h"
#include "tests/core/usecase/newshop.h"

#include <QDir>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 members = 20'000;
constexpr int saves = 400;

NewShop seeded(const QString &folder)
{
    QDir().mkpath(folder);
    NewShop shop = NewShop::make(folder);
    if (!seedShop(*shop.database, shop.made.session, {.members = members}, ShopFixture::noon(),
                  [](const Seeding &) { return true; }))
        qFatal("saves: cannot seed");
    return shop;
}

/// How long the texts of a save are.
struct Lengths
{
    int sealed = 0;
    int detail = 0;
    int body = 0;
};

/// Every statement that changeMember() runs for one member whose note changes, with values as long, prepared
/// once. It computes nothing else.
class BareSaves
{
public:
    BareSaves(const QString &file, const Lengths &lengths) : m_lengths(lengths)
    {
        if (sqlite3_open(file.toUtf8().constData(), &m_connection) != SQLITE_OK)
            qFatal("saves: cannot open");
        sqlite3_exec(m_connection,
                     "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;"
                     "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-32768",
                     nullptr, nullptr, nullptr);
        for (size_t i = 0; i < texts.size(); ++i)
            if (sqlite3_prepare_v2(m_connection, texts[i], -1, &m_statements[i], nullptr) != SQLITE_OK)
                qFatal("saves: %s", sqlite3_errmsg(m_connection));
    }
    ~BareSaves()
    {
        for (sqlite3_stmt *statement : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_connection);
    }
    BareSaves(const BareSaves &) = delete;
    BareSaves &operator=(const BareSaves &) = delete;

    std::vector<qint64> tokensOf(qint64 member)
    {
        std::vector<qint64> tokens;
        bind(Tokens, 1, member);
        while (sqlite3_step(m_statements[Tokens]) == SQLITE_ROW)
            tokens.push_back(sqlite3_column_int64(m_statements[Tokens], 0));
        sqlite3_reset(m_statements[Tokens]);
        return tokens;
    }

    void save(qint64 member, const std::vector<qint64> &tokens, int number)
    {
        const QByteArray hash = QByteArray::number(number).rightJustified(32, 'h');
        run(Begin);
        bind(Sealed, 1, QByteArray(m_lengths.sealed, char(number)));
        bind(Sealed, 2, member);
        run(Sealed);
        bind(DropTokens, 1, member);
        run(DropTokens);
        for (const qint64 token : tokens) {
            bind(Token, 1, token);
            bind(Token, 2, member);
            run(Token);
        }
        for (const Place each : {Facts, DropTags, Tags, Change}) {
            bind(each, 1, member);
            run(each);
        }
        bind(Audit, 1, QByteArray(m_lengths.detail, 'd'));
        bind(Audit, 2, hash);
        run(Audit);
        bind(AuditHead, 1, hash);
        run(AuditHead);
        bind(Outbox, 1, hash.right(16));
        bind(Outbox, 2, QByteArray(m_lengths.body, 'b'));
        bind(Outbox, 3, member);
        bind(Outbox, 4, hash);
        run(Outbox);
        bind(OutboxHead, 1, hash);
        run(OutboxHead);
        run(Commit);
    }

    void checkpoint()
    {
        sqlite3_wal_checkpoint_v2(m_connection, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }

private:
    enum Place {
        Begin,
        Commit,
        Tokens,
        Sealed,
        DropTokens,
        Token,
        Facts,
        DropTags,
        Tags,
        Change,
        Audit,
        AuditHead,
        Outbox,
        OutboxHead,
        Count
    };
    static constexpr std::array<const char *, Count> texts{
        "BEGIN IMMEDIATE",
        "COMMIT",
        "SELECT hash FROM token WHERE customer = ?1",
        "UPDATE customer SET sealed = ?1 WHERE row = ?2",
        "DELETE FROM token WHERE customer = ?1",
        "INSERT INTO token (hash, customer) VALUES (?1, ?2)",
        "UPDATE customer SET source = source, referrer = NULL, adviser = NULL, region = region,"
        " external_id = NULL, changed_at = 1772683200000 WHERE row = ?1",
        "DELETE FROM customer_tag WHERE customer = ?1",
        "INSERT INTO customer_tag (tag, customer) VALUES ('VIP', ?1)",
        "INSERT INTO customer_change (customer, user, fields, at)"
        " VALUES (?1, (SELECT id FROM user), '[\"note\"]', 1772683200000)",
        "INSERT INTO audit (at, user, act, detail, hash) VALUES (1772683200000, (SELECT id FROM user),"
        " 'member.change', CAST(?1 AS TEXT), ?2)",
        "UPDATE till SET audit_chain = ?1",
        "INSERT INTO outbox (id, kind, at, body, customer, body_hash, chain) VALUES (?1, 'member.changed/1',"
        " 1772683200000, ?2, (SELECT id FROM customer WHERE row = ?3), ?4, ?4)",
        "UPDATE till SET last_event = last_event + 1, event_chain = ?1"};

    void bind(Place place, int position, qint64 value)
    {
        sqlite3_bind_int64(m_statements[place], position, value);
    }
    void bind(Place place, int position, const QByteArray &value)
    {
        sqlite3_bind_blob(m_statements[place], position, value.constData(), int(value.size()),
                          SQLITE_TRANSIENT);
    }
    void run(Place place)
    {
        if (sqlite3_step(m_statements[place]) != SQLITE_DONE)
            qFatal("saves: %s", sqlite3_errmsg(m_connection));
        sqlite3_reset(m_statements[place]);
    }

    const Lengths m_lengths;
    sqlite3 *m_connection = nullptr;
    std::array<sqlite3_stmt *, Count> m_statements{};
};

QString numberAt(const NewShop &shop, qint64 row)
{
    const auto number = shop.database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT number FROM customer WHERE row = ?"_s, row);
        return rows.next() ? rows.text(0) : QString();
    });
    return number ? *number : QString();
}

void save(NewShop &shop, const QString &number, int round, Pinyin &pinyin)
{
    const QJsonObject given{{u"note"_s, u"来过 %1"_s.arg(round)}};
    const auto saved = shop.database->writeNow([&](Transaction &transaction) {
        return changeMember(transaction, shop.made.session, number, given, ShopFixture::noon(), systemRandom,
                            pinyin);
    });
    if (!saved || !saved->wasChanged)
        qFatal("saves: not saved");
}

Lengths lengthsOf(const NewShop &shop)
{
    const auto lengths = shop.database->read([](const Connection &connection) {
        Rows rows =
            connection.select(u"SELECT (SELECT max(length(sealed)) FROM customer WHERE changed_at > 0),"
                              " (SELECT length(detail) FROM audit ORDER BY seq DESC LIMIT 1),"
                              " (SELECT length(body) FROM outbox ORDER BY seq DESC LIMIT 1)"_s);
        rows.next();
        return Lengths{int(rows.integer(0)), int(rows.integer(1)), int(rows.integer(2))};
    });
    return *lengths;
}
}

void benchSaves(BenchTable &table)
{
    const QTemporaryDir folder;
    NewShop ours = seeded(folder.filePath(u"ours"_s));
    // Nobody else has it open while its rows are written bare.
    seeded(folder.filePath(u"bare"_s)).database.reset();
    Pinyin pinyin;
    save(ours, numberAt(ours, 1), 0, pinyin);
    BareSaves bare(folder.filePath(u"bare/zhanggui.sqlite"_s), lengthsOf(ours));
    Samples ourTimes;
    Samples bareTimes;
    for (int i = 1; i <= saves; ++i) {
        const qint64 row = 1 + qint64(i) * 7'919 % members;
        const QString number = numberAt(ours, row);
        ourTimes.add(timed([&] { save(ours, number, i, pinyin); }));
        const auto tokens = bare.tokensOf(row);
        bareTimes.add(timed([&] { bare.save(row, tokens, i); }));
        if (i % 100 == 0)
            bare.checkpoint();
    }
    table.add(
        {u"saving a profile, durable: p50"_s, ourTimes.at(0.5), u"µs"_s, bareTimes.at(0.5), u"≤ 2 × bare"_s});
    table.add({u"saving a profile, durable: p99"_s, ourTimes.at(0.99), u"µs"_s, bareTimes.at(0.99), {}});
}
