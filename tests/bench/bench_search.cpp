#include "tests/bench/bench_search.h"

#include "tests/bench/table.h"

#include "core/data/products.h"
#include "core/usecase/findmembers.h"
#include "tests/bench/manymembers.h"
#include "tests/bench/manyproducts.h"
#include "tests/support/shopfixture.h"

#include <sqlite3.h>

#include <functional>

using namespace Qt::StringLiterals;

namespace {
constexpr int lookUps = 20'000;
constexpr int searches = 300;
constexpr int hitsShown = 20;

int memberCount()
{
    const int given = qEnvironmentVariableIntValue("ZHANGGUI_BENCH_MEMBERS");
    return given > 0 ? given : 1'000'000;
}

void importGoods(ShopFixture &shop, BenchTable &table)
{
    const double took = timed([&] { importManyProducts(*shop.database, shop.session); });
    table.add({u"import of 100,000 products"_s, took / 1e6, u"s"_s, 0, u"seconds"_s});
}

/// The same columns by a statement prepared once, read as SQLite holds them.
class BareLookUp
{
public:
    explicit BareLookUp(const Connection &connection)
    {
        const QByteArray file = connection.file().toUtf8();
        if (sqlite3_open_v2(file.constData(), &m_connection, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
            qFatal("bare: cannot open");
        sqlite3_exec(m_connection, "PRAGMA cache_size=-32768", nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(m_connection,
                           "SELECT p.id, p.code, p.name, p.unit, p.price, p.tax_rate, p.category, p.status"
                           " FROM barcode b JOIN product p ON p.row = b.product WHERE b.barcode = ?1",
                           -1, &m_statement, nullptr);
    }
    ~BareLookUp()
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_connection);
    }
    BareLookUp(const BareLookUp &) = delete;
    BareLookUp &operator=(const BareLookUp &) = delete;

    void find(const QByteArray &barcode)
    {
        sqlite3_bind_text(m_statement, 1, barcode.constData(), int(barcode.size()), SQLITE_STATIC);
        if (sqlite3_step(m_statement) != SQLITE_ROW)
            qFatal("bare: not found");
        for (int column = 0; column < 8; ++column)
            m_read += column == 4 || column == 5
                ? size_t(sqlite3_column_int64(m_statement, column))
                : size_t(sqlite3_column_text(m_statement, column) ? sqlite3_column_bytes(m_statement, column)
                                                                  : 0);
        sqlite3_reset(m_statement);
    }

private:
    sqlite3 *m_connection = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    size_t m_read = 0;
};

void measureScans(const Connection &connection, BenchTable &table)
{
    BareLookUp bare(connection);
    Samples ours;
    Samples theirs;
    for (int i = 0; i < lookUps; ++i) {
        const QByteArray barcode = barcodeOf(i * 7919 % manyProducts).toLatin1();
        const QString scanned = QString::fromLatin1(barcode);
        // The first of a pair warms the pages for the second.
        const auto both = {i % 2 == 0, i % 2 != 0};
        for (const bool mine : both) {
            if (mine)
                ours.add(timed([&] {
                    if (!products::byCode(connection, scanned))
                        qFatal("scan: not found");
                }));
            else
                theirs.add(timed([&] { bare.find(barcode); }));
        }
    }
    table.add(
        {u"barcode to product, 100,000: p50"_s, ours.at(0.5), u"µs"_s, theirs.at(0.5), u"≤ 2 × bare"_s});
    table.add({u"barcode to product, 100,000: p99"_s, ours.at(0.99), u"µs"_s, theirs.at(0.99), {}});
}

/// Both figures of one kind of search.
void report(BenchTable &table, const QString &name, const Samples &samples)
{
    table.add({name + u": p50"_s, samples.at(0.5), u"µs"_s, 0, u"≤ 1000"_s});
    table.add({name + u": p99"_s, samples.at(0.99), u"µs"_s, 0, u"≤ 8000"_s});
}

/// Every beginning of what would be typed, as the list follows the keys.
void measureTyping(const Connection &connection, BenchTable &table)
{
    Samples samples;
    for (const QString &whole :
         {u"农夫山泉"_s, u"水"_s, u"红烧牛肉面"_s, u"可乐 无糖"_s, u"nongfushanquan"_s, u"nfsq"_s,
          u"niunai"_s, u"sq"_s, u"500ml"_s, u"伊利 纯牛奶 500"_s, u"6900000012345"_s, u"123456"_s, u"zzz"_s})
        for (qsizetype length = 1; length <= whole.size(); ++length)
            for (int round = 0; round < 20; ++round)
                samples.add(timed([&] { products::search(connection, whole.left(length), hitsShown); }));
    report(table, u"product search as typed, 100,000"_s, samples);
}

struct MemberKey
{
    QString name;
    std::function<QString(const MemberProfile &, Pinyin &)> typed;
};

const std::vector<MemberKey> memberKeys{
    {u"phone"_s, [](const MemberProfile &member, Pinyin &) { return member.person.phone()->e164(); }},
    {u"last four"_s, [](const MemberProfile &member, Pinyin &) { return member.person.phone()->lastFour(); }},
    {u"number"_s, [](const MemberProfile &member, Pinyin &) { return member.member.number; }},
    {u"name"_s, [](const MemberProfile &member, Pinyin &) { return member.person.name; }},
    {u"surname"_s, [](const MemberProfile &member, Pinyin &) { return member.person.name.left(1); }},
    {u"end of name"_s, [](const MemberProfile &member, Pinyin &) { return member.person.name.right(2); }},
    {u"pinyin"_s,
     [](const MemberProfile &member, Pinyin &pinyin) {
         return pinyin.forms(member.person.name, Pinyin::Kind::Name).full.first();
     }},
    {u"start of pinyin"_s,
     [](const MemberProfile &member, Pinyin &pinyin) {
         return pinyin.forms(member.person.name, Pinyin::Kind::Name).full.first().left(2);
     }},
    {u"initials"_s, [](const MemberProfile &member, Pinyin &pinyin) {
         return pinyin.forms(member.person.name, Pinyin::Kind::Name).initials.first();
     }}};

void measureMembers(const ShopFixture &shop, int count, BenchTable &table)
{
    Pinyin pinyin;
    for (const MemberKey &key : memberKeys) {
        Samples samples;
        for (int i = 0; i < searches; ++i) {
            const MemberProfile member = madeUpMember(1 + int(qint64(i) * 104'729 % count));
            const QString typed = key.typed(member, pinyin);
            samples.add(timed([&] {
                const auto found = shop.database->read([&](const Connection &main, const Connection &keys) {
                    return findMembers(main, keys, shop.session, typed, hitsShown, pinyin);
                });
                if (!found || found->hits.empty())
                    qFatal("member: not found");
            }));
        }
        report(table, u"member by %1, %2"_s.arg(key.name).arg(count), samples);
    }
}
}

void benchSearch(BenchTable &table, const QString &folder)
{
    ShopFixture shop = ShopFixture::make(folder, 0, 0);
    importGoods(shop, table);
    const auto measured = shop.database->read([&](const Connection &connection) {
        measureScans(connection, table);
        measureTyping(connection, table);
        return true;
    });
    if (!measured)
        qFatal("search: %s", qPrintable(measured.error().detail));
    const int count = memberCount();
    fillWithMembers(folder, *shop.session.vault, count);
    measureMembers(shop, count, table);
}
