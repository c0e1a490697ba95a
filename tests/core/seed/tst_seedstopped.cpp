#include "core/base/random.h"
#include "core/usecase/enrolmember.h"
#include "tests/core/seed/seedlook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace seedlook;

class TestSeedStopped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_shops.clear(); }
    void stoppedItGoesOnToTheSame();
    void stoppedItBeginsAnew();
    void anotherRequestDoesNotGoOn();
    void whoWorkedInAStoppedOneIsKept();

private:
    Shops m_shops;
};

void TestSeedStopped::stoppedItGoesOnToTheSame()
{
    NewShop &whole = m_shops.another();
    QVERIFY(seed(whole, small));
    // Among the members, at their end, and in the middle of the sales.
    for (const int batches : {2, 5, 6, 20}) {
        NewShop &shop = m_shops.another();
        const Seeding before = stopped(shop, batches);
        QVERIFY(before.linesDone < small.lines);
        const auto kept =
            shop.database->read([](const Connection &connection) { return seedings::find(connection); });
        QVERIFY(kept && *kept && **kept == before);
        // What is there adds up; that it is not all is the only fault.
        QCOMPARE(faultsOf(shop), QStringList{u"seeding: not finished"_s});
        shop.restart();
        const auto done = seed(shop, small);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(faultsOf(shop), QStringList());
        QCOMPARE(peopleOf(shop), peopleOf(whole));
        const QString sums = u"SELECT count(*), sum(total), sum(points), hex(max(id)) FROM sale"_s;
        QCOMPARE(rowsOf(shop, sums, 4), rowsOf(whole, sums, 4));
        const QString lines = u"SELECT hex(id), total FROM sale_line ORDER BY sale, position"_s;
        QCOMPARE(rowsOf(shop, lines, 2), rowsOf(whole, lines, 2));
    }
}

void TestSeedStopped::stoppedItBeginsAnew()
{
    for (const int batches : {3, 20}) {
        NewShop &shop = m_shops.another();
        stopped(shop, batches);
        SeedRequest request = small;
        request.anew = true;
        const auto done = seed(shop, request);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->membersDone, small.members);
        QCOMPARE(faultsOf(shop), QStringList());
        QCOMPARE(rowsOf(shop, u"SELECT count(*), (SELECT count(*) FROM sale_line) FROM customer"_s, 2),
                 QStringList{u"69|450"_s});
        // Of whoever went no key is left.
        const auto keys = shop.database->read([](const Connection &, const Connection &held) {
            Rows rows = held.select(u"SELECT count(*) FROM customer_key"_s);
            return rows.next() ? rows.integer(0) : -1;
        });
        QCOMPARE(*keys, 69);
    }
}

void TestSeedStopped::anotherRequestDoesNotGoOn()
{
    NewShop &shop = m_shops.another();
    stopped(shop, 3);
    for (const auto change : {&SeedRequest::members, &SeedRequest::products, &SeedRequest::lines}) {
        SeedRequest request = small;
        request.*change += 1;
        const auto refused = seed(shop, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        QVERIFY(refused.error().detail.startsWith(u"unfinished: "));
    }
    SeedRequest later = small;
    later.until = BusinessDate::fromIso(u"2026-01-31"_s);
    QCOMPARE(seed(shop, later).error().code, Error::Code::Conflict);
}

void TestSeedStopped::whoWorkedInAStoppedOneIsKept()
{
    NewShop &shop = m_shops.another();
    stopped(shop, 3);
    Pinyin pinyin;
    const auto enrolled = shop.database->writeNow([&](Transaction &transaction) {
        return enrolMember(transaction, shop.made.session, {u"单小明"_s}, std::nullopt, ShopFixture::noon(),
                           systemRandom, pinyin);
    });
    QVERIFY(enrolled);
    SeedRequest anew = small;
    anew.anew = true;
    for (const SeedRequest &request : {small, anew})
        QCOMPARE(seed(shop, request).error(), (Error{Error::Code::Conflict, u"used"_s}));
}

QTEST_GUILESS_MAIN(TestSeedStopped)

#include "tst_seedstopped.moc"
