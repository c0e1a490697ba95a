#include "core/data/products.h"
#include "core/data/shops.h"
#include "core/sale/settle.h"
#include "core/usecase/changeshop.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The habits of a shop that change while it trades.
class TestChangeShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsChosenHoldsAndIsAudited();
    void choosingTheSameWritesNothing();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void aCashierMayNot();
    void theNextSaleFollowsIt();

private:
    Result<Shop> change(const ShopHabits &habits);
    qint64 audited() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
};

void TestChangeShop::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_shop->session.role = Role::Manager;
}

Result<Shop> TestChangeShop::change(const ShopHabits &habits)
{
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return changeShop(transaction, m_shop->session, habits, ShopFixture::noon());
    });
}

qint64 TestChangeShop::audited() const
{
    return *m_shop->database->read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM audit WHERE act = 'shop.change'"_s);
        rows.next();
        return rows.integer(0);
    });
}

void TestChangeShop::whatIsChosenHoldsAndIsAudited()
{
    const ShopHabits habits{DiscountEntry::PercentOff, Money::of(10), Money::of(250)};
    const auto changed = change(habits);
    QVERIFY(changed);
    QVERIFY(habitsOf(*changed) == habits);
    const auto place =
        m_shop->database->read([](const Connection &connection) { return shops::load(connection); });
    QVERIFY(habitsOf((*place)->shop) == habits);
    QCOMPARE((*place)->shop.code, m_shop->session.shop.code);
    QCOMPARE((*place)->shop.receiptKey, m_shop->session.shop.receiptKey);
    QCOMPARE(audited(), 1);
}

void TestChangeShop::choosingTheSameWritesNothing()
{
    QVERIFY(change(habitsOf(m_shop->session.shop)));
    QCOMPARE(audited(), 0);
}

void TestChangeShop::whatCannotBeIsRefused_data()
{
    QTest::addColumn<qint64>("step");
    QTest::addColumn<qint64>("unit");
    QTest::addColumn<QString>("detail");
    QTest::newRow("a negative step") << qint64(-1) << qint64(100) << u"cash-step"_s;
    QTest::newRow("a huge step") << qint64(100'001) << qint64(100) << u"cash-step"_s;
    QTest::newRow("a negative unit") << qint64(0) << qint64(-1) << u"point-unit"_s;
    QTest::newRow("a huge unit") << qint64(0) << std::numeric_limits<qint64>::max() << u"point-unit"_s;
}

void TestChangeShop::whatCannotBeIsRefused()
{
    QFETCH(const qint64, step);
    QFETCH(const qint64, unit);
    const auto refused = change({DiscountEntry::Zhe, Money::of(step), Money::of(unit)});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::InvalidInput);
    QTEST(refused.error().detail, "detail");
    QCOMPARE(audited(), 0);
}

void TestChangeShop::aCashierMayNot()
{
    m_shop->session.role = Role::Cashier;
    const auto refused = change({DiscountEntry::PercentOff, {}, {}});
    QCOMPARE(refused.error().code, Error::Code::NotPermitted);
}

void TestChangeShop::theNextSaleFollowsIt()
{
    const auto shop = change({DiscountEntry::Zhe, Money::of(50), Money::of(200)});
    QVERIFY(shop);
    const auto product = m_shop->database->read(
        [](const Connection &connection) { return products::withCode(connection, u"P5"_s); });
    const Timestamp now = ShopFixture::noon();
    Cart cart{Id<Sale>::make(now, systemRandom),
              {{Id<SaleLine>::make(now, systemRandom), **product, Quantity::of(1000), {}, {}, {}}},
              Discount(Money::of(20)),
              Member{*Id<Customer>::fromBytes("c000000000000001"), u"M1"_s, {}, {}}};
    const auto quote = price(cart, *shop);
    QVERIFY(quote);
    const auto sale = settle(*quote, {{TenderKind::Cash, Money::of(1000), {}}}, *shop, now);
    QVERIFY(sale);
    // 4.80 to the next half is 5.00, and every 2.00 of it earns a point.
    QCOMPARE(sale->total, Money::of(500));
    QCOMPARE(sale->pointsEarned, Points::of(2));
}

QTEST_GUILESS_MAIN(TestChangeShop)
#include "tst_changeshop.moc"
