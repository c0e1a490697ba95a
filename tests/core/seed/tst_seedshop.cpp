#include "core/base/random.h"
#include "core/data/officelink.h"
#include "core/usecase/enrolmember.h"
#include "tests/core/seed/seedlook.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace seedlook;

class TestSeedShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_shops.clear(); }
    void aSeededShopAddsUp();
    void theSameSeedMakesTheSameShop();
    void anotherSeedMakesAnother();
    void theSizeOfBatchesChangesNothing();
    void membersAreFoundAsEnrolledOnesAre();
    void somebodysShopIsRefused();
    void anEnrolledShopIsRefused();
    void whoMayNotIsRefused();
    void whatCannotBeMadeIsRefused();
    void aChangedSaleIsFound();
    void salesAfterwardsNeedTheirEvents();

private:
    Shops m_shops;
};

void TestSeedShop::aSeededShopAddsUp()
{
    NewShop &shop = m_shops.another();
    const auto done = seed(shop, small);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(done->isDone);
    QCOMPARE(done->membersDone, small.members);
    QCOMPARE(done->productsDone, small.products);
    QCOMPARE(done->linesDone, small.lines);
    QCOMPARE(faultsOf(shop), QStringList());
    QCOMPARE(rowsOf(shop,
                    u"SELECT (SELECT count(*) FROM sale_line), (SELECT count(*) FROM customer),"
                    " (SELECT count(*) FROM product), (SELECT count(*) FROM shift WHERE closed_at IS NULL)"_s,
                    4),
             QStringList{u"450|69|40|0"_s});
    QCOMPARE(rowsOf(shop, u"SELECT min(business_date) < '2024-04-01', max(business_date) FROM sale"_s, 2),
             QStringList{u"1|2026-03-04"_s});
    // What is spread thin would not be noticed otherwise.
    QCOMPARE(
        rowsOf(shop,
               u"SELECT (SELECT count(*) FROM points_entry) > 20, (SELECT count(*) FROM customer_tag) > 10,"
               " (SELECT count(DISTINCT tier) FROM customer), (SELECT count(*) FROM sale WHERE discount > 0)"
               " > 3, (SELECT count(DISTINCT kind) FROM tender)"_s,
               5),
        QStringList{u"1|1|3|1|3"_s});
}

void TestSeedShop::theSameSeedMakesTheSameShop()
{
    NewShop &one = m_shops.another();
    NewShop &other = m_shops.another();
    QVERIFY(seed(one, small) && seed(other, small));
    // But for what is hashed: it holds the user's id, which is each shop's own.
    const QString sales =
        u"SELECT s.receipt, hex(s.id), s.at, s.total, s.tax, s.points, s.member, hex(l.id), l.code,"
        " l.quantity, l.total, t.kind, t.amount, t.reference FROM sale s JOIN sale_line l ON l.sale = s.row"
        " JOIN tender t ON t.sale = s.row ORDER BY s.row, l.position"_s;
    QCOMPARE(rowsOf(one, sales, 14), rowsOf(other, sales, 14));
    QCOMPARE(goodsOf(one), goodsOf(other));
    QCOMPARE(peopleOf(one).size(), 69);
    QCOMPARE(peopleOf(one), peopleOf(other));
    const QString members =
        u"SELECT hex(id), number, points, source, region, enrolled_at FROM customer ORDER BY row"_s;
    QCOMPARE(rowsOf(one, members, 6), rowsOf(other, members, 6));
    const QString sealed = u"SELECT hex(sealed) FROM customer ORDER BY row LIMIT 1"_s;
    QVERIFY(rowsOf(one, sealed, 1) != rowsOf(other, sealed, 1));
}

void TestSeedShop::anotherSeedMakesAnother()
{
    NewShop &one = m_shops.another();
    NewShop &other = m_shops.another();
    SeedRequest request = small;
    request.seed = 8;
    QVERIFY(seed(one, small) && seed(other, request));
    QVERIFY(peopleOf(one) != peopleOf(other));
    QVERIFY(salesOf(one) != salesOf(other));
    QVERIFY(goodsOf(one) != goodsOf(other));
}

void TestSeedShop::theSizeOfBatchesChangesNothing()
{
    NewShop &one = m_shops.another();
    NewShop &other = m_shops.another();
    SeedRequest request = small;
    request.batch = 10'000;
    QVERIFY(seed(one, small) && seed(other, request));
    const QString sums = u"SELECT count(*), sum(total), sum(points), max(at) FROM sale"_s;
    QCOMPARE(rowsOf(one, sums, 4), rowsOf(other, sums, 4));
    QCOMPARE(rowsOf(one, u"SELECT hex(id) FROM sale_line ORDER BY sale, position"_s, 1),
             rowsOf(other, u"SELECT hex(id) FROM sale_line ORDER BY sale, position"_s, 1));
    QCOMPARE(peopleOf(one), peopleOf(other));
}

void TestSeedShop::membersAreFoundAsEnrolledOnesAre()
{
    NewShop &shop = m_shops.another();
    QVERIFY(seed(shop, small));
    Pinyin pinyin;
    const auto find = [&](const QString &typed) {
        const auto found = shop.database->read([&](const Connection &main, const Connection &keys) {
            return findMembers(main, keys, shop.made.session, typed, 300, pinyin);
        });
        return found ? found->hits : std::vector<MemberProfile>();
    };
    const auto everybody = find({});
    QCOMPARE(everybody.size(), size_t(69));
    for (const MemberProfile &member : everybody) {
        const auto finds = [&](const QString &typed) {
            return std::ranges::any_of(find(typed), [&](const MemberProfile &hit) {
                return hit.member.number == member.member.number;
            });
        };
        QCOMPARE(find(member.person.phone()->e164()).size(), size_t(1)); // nobody shares a phone
        QVERIFY(finds(member.person.name));
        QVERIFY(finds(member.member.number));
        const QStringList spelt = pinyin.forms(member.person.name, Pinyin::Kind::Name).full;
        QVERIFY(spelt.isEmpty() || finds(spelt.first()));
    }
}

void TestSeedShop::somebodysShopIsRefused()
{
    NewShop &shop = m_shops.another();
    Pinyin pinyin;
    const auto enrolled = shop.database->writeNow([&](Transaction &transaction) {
        return enrolMember(transaction, shop.made.session, {u"单小明"_s}, std::nullopt, ShopFixture::noon(),
                           systemRandom, pinyin);
    });
    QVERIFY(enrolled);
    QCOMPARE(seed(shop, small).error(), (Error{Error::Code::AlreadySetUp, u"members"_s}));
    QCOMPARE(peopleOf(shop).size(), 1);
    NewShop &seeded = m_shops.another();
    QVERIFY(seed(seeded, small));
    SeedRequest anew = small;
    anew.anew = true;
    for (const SeedRequest &request : {small, anew})
        QCOMPARE(seed(seeded, request).error(), (Error{Error::Code::AlreadySetUp, u"seeded"_s}));
}

void TestSeedShop::anEnrolledShopIsRefused()
{
    NewShop &shop = m_shops.another();
    const auto enrolled = shop.database->writeNow([&](Transaction &transaction) -> Result<> {
        officelink::put(transaction, {u"https://127.0.0.1:8443"_s, "a", "c", "k", 1, 0});
        return {};
    });
    QVERIFY(enrolled);
    QCOMPARE(seed(shop, small).error(), (Error{Error::Code::AlreadySetUp, u"enrolled"_s}));
}

void TestSeedShop::whoMayNotIsRefused()
{
    NewShop &shop = m_shops.another();
    for (const Role role : {Role::Cashier, Role::Manager}) {
        Session who = shop.made.session;
        who.role = role;
        const auto refused =
            seedShop(*shop.database, who, small, ShopFixture::noon(), [](const Seeding &) { return true; });
        QCOMPARE(refused.error().code, Error::Code::NotPermitted);
    }
    Session closed = shop.made.session;
    closed.vault.reset();
    QCOMPARE(
        seedShop(*shop.database, closed, small, ShopFixture::noon(), [](const Seeding &) { return true; })
            .error()
            .code,
        Error::Code::VaultClosed);
}

void TestSeedShop::whatCannotBeMadeIsRefused()
{
    NewShop &shop = m_shops.another();
    const auto refusal = [&](const SeedRequest &request) { return seed(shop, request).error(); };
    QCOMPARE(refusal({.members = -1}), (Error{Error::Code::InvalidInput, u"members"_s}));
    QCOMPARE(refusal({.members = 50'000'000}), (Error{Error::Code::InvalidInput, u"members"_s}));
    QCOMPARE(refusal({.lines = 10}), (Error{Error::Code::InvalidInput, u"products"_s}));
    QCOMPARE(refusal({.products = 1, .lines = 1'000'000'001}),
             (Error{Error::Code::InvalidInput, u"sales-lines"_s}));
    // Nothing of anything is a shop, too, and sales need no members.
    const auto done = seed(shop, {.members = 0, .products = 3, .lines = 7});
    QVERIFY(done && done->isDone);
    QCOMPARE(faultsOf(shop), QStringList());
}

void TestSeedShop::aChangedSaleIsFound()
{
    NewShop &shop = m_shops.another();
    QVERIFY(seed(shop, small));
    execute(shop, u"UPDATE tender SET reference = reference || '1' WHERE sale = 5"_s);
    QCOMPARE(faultsOf(shop), QStringList{u"outbox-sales: receipt 5"_s});
    execute(shop,
            u"UPDATE setting SET value = replace(value, '\"seed\":\"7\"', '\"seed\":\"8\"')"
            " WHERE name = 'seeding'"_s);
    QVERIFY(faultsOf(shop).contains(u"seeding: not as audited"_s));
}

void TestSeedShop::salesAfterwardsNeedTheirEvents()
{
    NewShop &shop = m_shops.another();
    const auto done = seed(shop, small);
    QVERIFY(done);
    // A sale behind the made-up ones without an event, as if somebody had taken it away.
    Seeding fewer = *done;
    --fewer.salesDone;
    const auto kept = shop.database->writeNow([&](Transaction &transaction) -> Result<> {
        seedings::keep(transaction, fewer);
        return {};
    });
    QVERIFY(kept);
    const QStringList faults = faultsOf(shop);
    QVERIFY(faults.contains(u"outbox-sales: receipt %1"_s.arg(done->salesDone)));
    QVERIFY(faults.contains(u"seeding: not as audited"_s));
}

QTEST_GUILESS_MAIN(TestSeedShop)

#include "tst_seedshop.moc"
