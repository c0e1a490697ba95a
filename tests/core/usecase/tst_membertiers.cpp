#include "core/usecase/membertiers.h"

#include "core/data/members.h"
#include "core/data/products.h"
#include "core/sale/price.h"
#include "core/sale/settle.h"
#include "core/usecase/checkout.h"
#include "core/usecase/refund.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Members who rise by what they buy, and fall when the period ends.
class TestMemberTiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoSpendsEnoughRisesAtOnce();
    void aTierMultipliesPoints();
    void whatCameBackDoesNotCount();
    void whatPointsPaidIsNotSpent();
    void visitsCountOnlyWhatStayed();
    void theEndOfAPeriodIsReviewed_data();
    void theEndOfAPeriodIsReviewed();
    void graceIsWaitedFor();
    void aDayIsDoneOnce();
    void byHandStays();

private:
    static Timestamp at(int day)
    {
        return ShopFixture::noon().plusMilliseconds(qint64(day) * 24 * 3'600'000);
    }
    BusinessDate date(int day) const { return businessDate(at(day), m_shop->session.shop.day); }
    /// Pieces of what costs 20.00.
    Receipt buy(int pieces, int day = 0, std::vector<Tender> tenders = {});
    void bringBack(const Receipt &receipt, int pieces, int day = 0);
    Member member() const
    {
        return **m_shop->database->read([](const Connection &connection) {
            return Result<std::optional<Member>>(members::byNumber(connection, u"M1"_s));
        });
    }
    TierReview review(int day)
    {
        return *m_shop->database->writeNow([&](Transaction &transaction) {
            return reviewTiers(transaction, m_shop->session, date(day), at(day), systemRandom);
        });
    }
    QStringList history() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestMemberTiers::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_shop->session.role = Role::Manager;
    m_shop->session.shop.tiers = {
        TierMeasure::Spend,
        1,
        5,
        {{u"silver"_s, u"银卡"_s, 10'000}, {u"gold"_s, u"金卡"_s, 20'000, Rate::ofBasisPoints(15'000)}}};
}

Receipt TestMemberTiers::buy(int pieces, int day, std::vector<Tender> tenders)
{
    const Session &who = m_shop->session;
    Cart cart{Id<Sale>::make(at(day), systemRandom), {}, {}, member()};
    const auto product = *m_shop->database->read(
        [](const Connection &connection) { return products::byCode(connection, u"P20"_s); });
    cart.lines.push_back(
        {Id<SaleLine>::make(at(day), systemRandom), *product, Quantity::of(pieces * 1000), {}, {}, {}});
    const auto quote = price(cart, who.shop);
    if (tenders.empty())
        tenders = {{TenderKind::Cash, quote->amounts.total, {}}};
    const auto sale = settle(*quote, tenders, who.shop, at(day));
    if (!sale)
        qFatal("cannot settle: %s", qPrintable(sale.error().detail));
    return *m_shop->database->writeNow([&](Transaction &transaction) {
        return checkout(transaction, who, *sale, digestOf(*sale), systemRandom);
    });
}

void TestMemberTiers::bringBack(const Receipt &receipt, int pieces, int day)
{
    PriceBook prices;
    const auto back = m_shop->database->writeNow([&](Transaction &transaction) {
        return refund(transaction, m_shop->session, prices,
                      {Id<Sale>::make(at(day), systemRandom),
                       receipt.number,
                       {{0, Quantity::of(pieces * 1000), u"不要了"_s, true}}},
                      {}, "digest", at(day), systemRandom);
    });
    QVERIFY(back);
}

QStringList TestMemberTiers::history() const
{
    QStringList told;
    const auto changes = m_shop->database->read(
        [&](const Connection &connection) { return Result(tiers::changesOf(connection, member().id)); });
    for (const TierChange &change : *changes)
        told
            << u"%1: %2>%3 %4"_s.arg(toText(change.reason), change.before, change.after).arg(change.measured);
    return told;
}

void TestMemberTiers::whoSpendsEnoughRisesAtOnce()
{
    buy(4);
    QCOMPARE(member().tier, QString());
    QCOMPARE(buy(1).reachedTier, u"银卡"_s);
    QCOMPARE(member().tier, u"silver"_s);
    buy(20); // over one tier at once would do as well
    QCOMPARE(member().tier, u"gold"_s);
    buy(20);
    QCOMPARE(history(), (QStringList{u"reached: >silver 10000"_s, u"reached: silver>gold 50000"_s}));
}

void TestMemberTiers::aTierMultipliesPoints()
{
    buy(10);
    QCOMPARE(member().tier, u"gold"_s);
    QCOMPARE(buy(1).sale.pointsEarned, Points::of(30));
}

void TestMemberTiers::whatCameBackDoesNotCount()
{
    const Receipt first = buy(4);
    bringBack(first, 2);
    buy(2);
    QCOMPARE(member().tier, QString());
    buy(1);
    QCOMPARE(member().tier, u"silver"_s);
}

void TestMemberTiers::whatPointsPaidIsNotSpent()
{
    buy(4); // 80 points
    m_shop->session.shop.tenders.pointStep = Points::of(1);
    m_shop->session.shop.tenders.pointStepWorth = Money::of(100);
    m_shop->session.shop.tenders.pointShare = Rate::ofBasisPoints(wholeRate);
    Tender points{TenderKind::Points, Money::of(2000), {}};
    buy(1, 0, {points});
    QCOMPARE(member().tier, QString());
    buy(1);
    QCOMPARE(member().tier, u"silver"_s);
}

void TestMemberTiers::visitsCountOnlyWhatStayed()
{
    m_shop->session.shop.tiers = {TierMeasure::Visits, 1, 0, {{u"silver"_s, u"银卡"_s, 2}}};
    const Receipt first = buy(2);
    bringBack(first, 2);
    buy(1);
    QCOMPARE(member().tier, QString());
    buy(1);
    QCOMPARE(member().tier, u"silver"_s);
}

void TestMemberTiers::theEndOfAPeriodIsReviewed_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<QString>("tier");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing more") << 0 << QString() << u"lowered"_s;
    QTest::newRow("enough for less") << 5 << u"silver"_s << u"lowered"_s;
    QTest::newRow("as much again") << 10 << u"gold"_s << u"kept"_s;
}

/// Gold from the 5th of March is good to the 5th of April; 40 days on the window is another.
void TestMemberTiers::theEndOfAPeriodIsReviewed()
{
    QFETCH(int, pieces);
    buy(10);
    QCOMPARE(member().tier, u"gold"_s);
    if (pieces > 0)
        buy(pieces, 20);
    const TierReview done = review(40);
    QTEST(member().tier, "tier");
    QCOMPARE(done.kept + done.lowered + done.raised, 1);
    QFETCH(QString, reason);
    QVERIFY(history().last().startsWith(reason));
}

void TestMemberTiers::graceIsWaitedFor()
{
    buy(10);
    QCOMPARE(review(36).lowered, 0); // to the 5th of April, and five days of grace
    QCOMPARE(member().tier, u"gold"_s);
    QCOMPARE(review(37).lowered, 1);
    QCOMPARE(member().tier, QString());
}

void TestMemberTiers::aDayIsDoneOnce()
{
    buy(10);
    QCOMPARE(review(60).lowered, 1);
    QCOMPARE(review(60).lowered, 0);
    QCOMPARE(review(50).lowered, 0); // a clock that was set back
}

void TestMemberTiers::byHandStays()
{
    const auto give = [&](const QString &tier, const QString &reason) {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return giveTier(transaction, m_shop->session, u"M1"_s, tier, reason, at(0), systemRandom);
        });
    };
    QCOMPARE(give(u"friend"_s, {}).error().code, Error::Code::ReasonRequired);
    QVERIFY(give(u"friend"_s, u"老板的朋友"_s));
    buy(20);
    QCOMPARE(member().tier, u"friend"_s);
    QCOMPARE(review(60).lowered, 0);
    QVERIFY(give(u"silver"_s, u"活动"_s)); // a level: it ends as if it was reached
    QCOMPARE(review(61).kept + review(61).raised, 0);
    QCOMPARE(member().tier, QString());
    m_shop->session.role = Role::Cashier;
    QCOMPARE(give(u"gold"_s, u"r"_s).error().code, Error::Code::NotPermitted);
}

QTEST_GUILESS_MAIN(TestMemberTiers)
#include "tst_membertiers.moc"
