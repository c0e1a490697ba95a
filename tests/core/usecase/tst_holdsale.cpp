#include "core/usecase/holdsale.h"
#include "core/usecase/journal.h"

#include "core/data/products.h"
#include "core/sale/settle.h"
#include "core/usecase/checkout.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHoldSale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void heldSalesSurviveARestart();
    void aRecalledSaleIsNoLongerHeld();
    void holdingTwiceHoldsOnce();
    void emptyAndPaidSalesAreNotHeld();
    void whatCannotBeTakenUpStaysHeld();
    void aDamagedOneIsShownWithoutLines();
    void theSaleInHandSurvivesARestart();
    void theJournalIsCleared();

private:
    Cart cartOf(const QString &code, qint64 quantity)
    {
        const auto product = *m_shop->database->read(
            [&](const Connection &connection) { return products::withCode(connection, code); });
        const auto line = Id<SaleLine>::make(ShopFixture::noon(), m_random);
        return {Id<Sale>::make(ShopFixture::noon(), m_random),
                {{line, *product, Quantity::of(quantity), {}, {}, {}}},
                {},
                {}};
    }
    Result<> hold(const Cart &cart, qint64 ms = 0)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return holdSale(transaction, m_shop->session, cart, ShopFixture::noon().plusMilliseconds(ms));
        });
    }
    Result<RecalledSale> recall(const Id<HeldSale> &id)
    {
        return m_shop->database->writeNow(
            [&](Transaction &transaction) { return recallHeld(transaction, m_shop->session, id); });
    }
    std::vector<HeldSale> held()
    {
        return *m_shop->database->read([&](const Connection &connection) {
            return heldSales(connection, m_shop->session.shop, {}, ShopFixture::noon());
        });
    }
    void restart()
    {
        m_shop->database.reset();
        m_shop->database = std::move(*Database::open(m_folder->path()));
    }
    void execute(const QString &sql)
    {
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
            transaction.execute(sql);
            return {};
        }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Random m_random = ShopFixture::countingRandom();
};

void TestHoldSale::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
}

void TestHoldSale::heldSalesSurviveARestart()
{
    const Cart later = cartOf(u"P3"_s, 1000);
    const Cart earlier = cartOf(u"P2"_s, 3000);
    QVERIFY(hold(later, 1000));
    QVERIFY(hold(earlier));
    restart();
    const auto list = held();
    QCOMPARE(list.size(), 2u);
    QCOMPARE(list[0].id.bytes(), earlier.id.bytes());
    QCOMPARE(list[0].cashier, u"李娜"_s);
    QCOMPARE(list[0].lines, 1);
    QCOMPARE(list[0].firstItem, u"商品2"_s);
    QCOMPARE(list[0].total, Money::of(600));
    QCOMPARE(list[0].at, ShopFixture::noon());
    QCOMPARE(list[1].total, Money::of(300));
}

void TestHoldSale::aRecalledSaleIsNoLongerHeld()
{
    const Cart cart = cartOf(u"P2"_s, 3000);
    QVERIFY(hold(cart));
    const auto id = held().front().id;
    const auto recalled = recall(id);
    QVERIFY(recalled);
    QCOMPARE(toBytes(recalled->cart), toBytes(cart));
    QVERIFY(held().empty());
    QCOMPARE(recall(id).error().code, Error::Code::NotFound);
}

void TestHoldSale::holdingTwiceHoldsOnce()
{
    Cart cart = cartOf(u"P2"_s, 1000);
    QVERIFY(hold(cart));
    cart.lines[0].quantity = Quantity::of(2000);
    QVERIFY(hold(cart));
    QCOMPARE(held().size(), 1u);
    QCOMPARE(held().front().total, Money::of(400));
}

void TestHoldSale::emptyAndPaidSalesAreNotHeld()
{
    QCOMPARE(hold({Id<Sale>::make(ShopFixture::noon(), m_random), {}, {}, {}}).error().code,
             Error::Code::EmptySale);
    const Cart cart = cartOf(u"P2"_s, 1000);
    const auto quote = price(cart, m_shop->session.shop);
    const auto sale =
        settle(*quote, {{TenderKind::Cash, Money::of(200), {}}}, m_shop->session.shop, ShopFixture::noon());
    QVERIFY(sale);
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return checkout(transaction, m_shop->session, *sale, digestOf(*sale), m_random);
    }));
    QCOMPARE(hold(cart).error().code, Error::Code::Duplicate);
}

void TestHoldSale::whatCannotBeTakenUpStaysHeld()
{
    QVERIFY(hold(cartOf(u"P2"_s, 99'999'999)));
    execute(u"UPDATE product SET price = 9000000000000000000"_s);
    const auto recalled = recall(held().front().id);
    QVERIFY(!recalled);
    QCOMPARE(recalled.error().code, Error::Code::TooLarge);
    QCOMPARE(held().size(), 1u);
    execute(u"UPDATE product SET price = 1"_s);
    QVERIFY(recall(held().front().id));
}

void TestHoldSale::aDamagedOneIsShownWithoutLines()
{
    QVERIFY(hold(cartOf(u"P2"_s, 1000)));
    execute(u"UPDATE held_sale SET cart = '{'"_s);
    QCOMPARE(held().size(), 1u);
    QCOMPARE(held().front().lines, 0);
    QCOMPARE(recall(held().front().id).error().code, Error::Code::Damaged);
    QCOMPARE(held().size(), 1u);
}

void TestHoldSale::theSaleInHandSurvivesARestart()
{
    const Cart cart = cartOf(u"P2"_s, 1000);
    const Cart next = cartOf(u"P3"_s, 2000);
    for (const Cart &kept : {cart, next})
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
            journal::keep(transaction, kept, {}, ShopFixture::noon());
            return {};
        }));
    restart();
    const auto found = m_shop->database->read([](const Connection &main) { return journal::load(main); });
    QVERIFY(found && *found);
    QCOMPARE(toBytes((*found)->recalled.cart), toBytes(next));
}

void TestHoldSale::theJournalIsCleared()
{
    const auto load = [&] {
        return m_shop->database->read([](const Connection &main) { return journal::load(main); });
    };
    QVERIFY(load() && !*load());
    const Cart cart = cartOf(u"P2"_s, 1000);
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        journal::keep(transaction, cart, {}, ShopFixture::noon());
        journal::clear(transaction);
        return {};
    }));
    QVERIFY(load() && !*load());
}

QTEST_GUILESS_MAIN(TestHoldSale)
#include "tst_holdsale.moc"
