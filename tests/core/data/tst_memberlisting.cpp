#include "core/data/memberlisting.h"

#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// How SQLite goes about the list: by indexes, and never through what is sealed.
class TestMemberListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySortComesFromItsIndex_data();
    void everySortComesFromItsIndex();
    void whatIsLookedForByValueLeads_data();
    void whatIsLookedForByValueLeads();
    void nothingThatIsSealedIsRead();
    void aPageIsTheBeginningOfTheWhole();
    void whatIsNotWantedAnyMoreEnds();
    void tiersStandInTheirRank();
    void aSaleOfLastYearCountsNoLonger();
    void whoeverIsGoneIsLeftOut();

private:
    MemberCondition everybody() const
    {
        return {{}, businessDate(ShopFixture::noon(), m_shop->session.shop.day), {}, {}};
    }
    QStringList plan(const MemberCondition &condition, const MemberOrder &order) const;
    std::vector<qint64> rows(const MemberCondition &condition, const MemberOrder &order,
                             qint64 limit = -1) const;
    void execute(const QString &sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestMemberListing::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 1, 40));
}

QStringList TestMemberListing::plan(const MemberCondition &condition, const MemberOrder &order) const
{
    const auto steps = m_shop->database->read([&](const Connection &connection) {
        QStringList list;
        Rows rows = connection.select(u"EXPLAIN QUERY PLAN "_s + memberlisting::statement(condition, order),
                                      u"{}"_s, qint64(50));
        while (rows.next())
            list << rows.text(3);
        return list;
    });
    return *steps;
}

std::vector<qint64> TestMemberListing::rows(const MemberCondition &condition, const MemberOrder &order,
                                            qint64 limit) const
{
    return *m_shop->database->read([&](const Connection &connection) {
        return memberlisting::rows(connection, condition, order, limit);
    });
}

void TestMemberListing::execute(const QString &sql)
{
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(sql);
        return {};
    }));
}

void TestMemberListing::everySortComesFromItsIndex_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<QString>("by");
    QTest::newRow("enrolled") << int(MemberSort::Enrolled) << u"SCAN m"_s;
    QTest::newRow("number") << int(MemberSort::Number) << u"member_listing_number"_s;
    QTest::newRow("tier") << int(MemberSort::Tier) << u"member_listing_tier (tier=?)"_s;
    QTest::newRow("points") << int(MemberSort::Points) << u"member_listing_points"_s;
    QTest::newRow("stored value") << int(MemberSort::StoredValue) << u"member_listing_stored"_s;
    QTest::newRow("owed") << int(MemberSort::Owed) << u"member_listing_owed"_s;
    QTest::newRow("last visit") << int(MemberSort::LastVisit) << u"member_listing_last_visit"_s;
    QTest::newRow("spent") << int(MemberSort::Spent) << u"member_listing_spent"_s;
}

void TestMemberListing::everySortComesFromItsIndex()
{
    QFETCH(const int, sort);
    QFETCH(const QString, by);
    for (const bool descending : {false, true}) {
        const QStringList steps = plan(everybody(), {MemberSort(sort), descending});
        QCOMPARE(steps.size(), 1);
        QVERIFY2(steps.first().contains(by), qPrintable(steps.join(u'\n')));
    }
}

void TestMemberListing::whatIsLookedForByValueLeads_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("by");
    QTest::newRow("tag") << u"tag"_s << u"customer_tag USING PRIMARY KEY (tag=?)"_s;
    QTest::newRow("token") << u"token"_s << u"token USING PRIMARY KEY (hash=?)"_s;
    QTest::newRow("tier") << u"tier"_s << u"member_listing_tier (tier=?)"_s;
    QTest::newRow("source") << u"source"_s << u"member_listing_source (source=?)"_s;
    QTest::newRow("adviser") << u"adviser"_s << u"member_listing_adviser (adviser=?)"_s;
    QTest::newRow("points") << u"points"_s << u"member_listing_points (points>"_s;
    QTest::newRow("visit") << u"visit"_s << u"member_listing_last_visit (last_visit>"_s;
    QTest::newRow("owed") << u"owed"_s << u"member_listing_owed (owed>?)"_s;
    QTest::newRow("stored") << u"stored"_s << u"member_listing_stored (stored>?)"_s;
}

void TestMemberListing::whatIsLookedForByValueLeads()
{
    QFETCH(const QString, field);
    QFETCH(const QString, by);
    MemberCondition condition = everybody();
    MemberFilter &filter = condition.filter;
    if (field == u"tag")
        filter.tags = {u"茶"_s};
    else if (field == u"token")
        condition.tokens = {{1, 2}};
    else if (field == u"tier")
        filter.tiers = {u"gold"_s, QString()};
    else if (field == u"source")
        filter.sources = {u"till"_s};
    else if (field == u"adviser")
        filter.advisers = {m_shop->session.user};
    else if (field == u"points")
        filter.pointsFrom = Points::of(100);
    else if (field == u"visit")
        filter.visitedWithinDays = 30;
    filter.owes = field == u"owed";
    filter.hasStoredValue = field == u"stored";
    // By bounds the list is read in order of the same column.
    const MemberSort sort = field == u"points" ? MemberSort::Points
        : field == u"visit"                    ? MemberSort::LastVisit
        : field == u"owed"                     ? MemberSort::Owed
        : field == u"stored"                   ? MemberSort::StoredValue
                                               : MemberSort::Enrolled;
    const QString steps = plan(condition, {sort, true}).join(u'\n');
    QVERIFY2(steps.contains(by), qPrintable(steps));
    QVERIFY2(!steps.contains(u"SCAN m"_s), qPrintable(steps));
    QVERIFY2(!steps.contains(u"SCAN customer"_s) && !steps.contains(u"SCAN token"_s), qPrintable(steps));
}

void TestMemberListing::nothingThatIsSealedIsRead()
{
    MemberCondition condition = everybody();
    condition.filter.tags = {u"a"_s};
    condition.filter.tiers = {u"gold"_s};
    condition.tokens = {{1}};
    for (const QString &step : plan(condition, {MemberSort::Points, true}))
        QVERIFY2(!step.contains(u" customer USING"_s), qPrintable(step));
}

void TestMemberListing::aPageIsTheBeginningOfTheWhole()
{
    execute(u"UPDATE customer SET points = row * 7 % 5"_s);
    for (const MemberSort by : {MemberSort::Enrolled, MemberSort::Points, MemberSort::Tier})
        for (const bool descending : {false, true}) {
            const auto whole = rows(everybody(), {by, descending});
            QCOMPARE(whole.size(), size_t(40));
            const auto page = rows(everybody(), {by, descending}, 7);
            QCOMPARE(page, std::vector<qint64>(whole.begin(), whole.begin() + 7));
        }
}

void TestMemberListing::whatIsNotWantedAnyMoreEnds()
{
    int looks = 0;
    const auto some = m_shop->database->read([&](const Connection &connection) {
        return memberlisting::rows(connection, everybody(), {}, -1, [&] { return ++looks < 4; });
    });
    QCOMPARE(some->size(), size_t(3));
}

void TestMemberListing::tiersStandInTheirRank()
{
    execute(u"UPDATE customer SET tier = CASE row % 4 WHEN 0 THEN 'silver' WHEN 1 THEN 'gold'"
            " WHEN 2 THEN 'by-hand' ELSE '' END"_s);
    MemberCondition condition = everybody();
    condition.tierRank = {u"silver"_s, u"gold"_s};
    const auto down = rows(condition, {MemberSort::Tier, true});
    QList<qint64> firsts;
    for (const size_t place : {0, 10, 20, 30})
        firsts << down[place] % 4;
    QCOMPARE(firsts, (QList<qint64>{1, 0, 2, 3}));
    const auto up = rows(condition, {MemberSort::Tier, false});
    QCOMPARE(up.front() % 4, 3);
    QCOMPARE(up.back() % 4, 1);
}

void TestMemberListing::aSaleOfLastYearCountsNoLonger()
{
    const auto spent = [&] {
        const auto all = m_shop->database->read([&](const Connection &main, const Connection &keys) {
            return memberlisting::at(main, keys, {1});
        });
        return all->front().spent;
    };
    execute(u"INSERT INTO sale (id, kind, till, epoch, receipt, shift, user, member, at, business_date, zone,"
            " currency, exponent, tax_mode, gross, discount, net, tax, rounding, total, change, points,"
            " request_digest, event_hash)"
            " SELECT randomblob(16), 'sale', 'T01', 1, value, s.id, s.user, 1, 0, '2025-0' || value ||"
            " '-10', 'Asia/Shanghai', 'CNY', 2, 'contained', 0, 0, 0, 0, 0, 100 * value, 0, 0, x'', x''"
            " FROM shift s, json_each('[1,2,3]')"_s);
    QCOMPARE(spent(), Money::of(600));
    for (const QString &day : {u"2025-02-10"_s, u"2025-02-10"_s, u"2025-01-01"_s})
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
            memberlisting::countAfter(transaction, *BusinessDate::fromIso(day));
            return {};
        }));
    QCOMPARE(spent(), Money::of(300));
}

void TestMemberListing::whoeverIsGoneIsLeftOut()
{
    execute(u"UPDATE customer SET status = 'erased' WHERE row = 3"_s);
    execute(u"UPDATE customer SET survivor = 1 WHERE row = 2"_s);
    const auto left = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return memberlisting::at(main, keys, {4, 3, 2, 1, 999});
    });
    QCOMPARE(left->size(), size_t(2));
    QCOMPARE(left->front().row, 4);
    QCOMPARE(rows(everybody(), {}).size(), size_t(38));
}

QTEST_GUILESS_MAIN(TestMemberListing)

#include "tst_memberlisting.moc"
