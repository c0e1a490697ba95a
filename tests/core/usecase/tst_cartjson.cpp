#include "core/usecase/cartjson.h"

#include "core/data/members.h"
#include "core/data/products.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCartJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCartComesBackAsItWas();
    void itHoldsNobodysNameOrNumber();
    void aLabelsAmountStays();
    void pricesAreReadAnew();
    void goneProductsAreNamed();
    void aDiscountAboveTheNewPriceIsNamed();
    void anErasedMemberIsNoted();
    void whatItDidNotWriteIsDamaged_data();
    void whatItDidNotWriteIsDamaged();

private:
    CartLine line(const QString &code, qint64 quantity)
    {
        const auto product = *m_shop->database->read(
            [&](const Connection &connection) { return products::withCode(connection, code); });
        return {
            Id<SaleLine>::make(ShopFixture::noon(), m_random), *product, Quantity::of(quantity), {}, {}, {}};
    }
    Cart emptyCart() { return {Id<Sale>::make(ShopFixture::noon(), m_random), {}, {}, {}}; }
    Result<RecalledSale> recalled(const QByteArray &bytes)
    {
        return m_shop->database->read([&](const Connection &main) { return cartFrom(main, bytes); });
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

void TestCartJson::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
}

void TestCartJson::aCartComesBackAsItWas()
{
    Cart cart = emptyCart();
    cart.lines = {line(u"P1"_s, 1000), line(u"P2"_s, 2500), line(u"P3"_s, 99'999'999)};
    cart.lines[0].discount = Rate::ofBasisPoints(1500);
    cart.lines[0].discountReason = u"外箱破损"_s;
    cart.lines[1].discount = Money::of(30);
    cart.lines[2].override = PriceOverride{Money::of(7), u"“看错”"_s};
    cart.lines[2].approvedBy = m_shop->session.user;
    cart.discount = Money::of(50);
    cart.approvedBy = m_shop->session.user;
    cart.member = *m_shop->database->read(
        [](const Connection &connection) { return members::byNumber(connection, u"M2"_s); });
    const auto back = recalled(toBytes(cart));
    QVERIFY(back);
    QVERIFY(back->missing.isEmpty() && back->withoutDiscount.isEmpty() && !back->memberGone);
    QCOMPARE(toBytes(back->cart), toBytes(cart));
    QVERIFY(back->cart.id == cart.id);
    QCOMPARE(back->cart.lines[0].discountReason, u"外箱破损"_s);
    QCOMPARE(back->cart.lines[2].override->price, Money::of(7));
    QCOMPARE(back->cart.member->number, u"M2"_s);
    QVERIFY(back->cart.lines[2].approvedBy == m_shop->session.user);
    QVERIFY(back->cart.approvedBy == m_shop->session.user);
}

void TestCartJson::itHoldsNobodysNameOrNumber()
{
    Cart cart = emptyCart();
    cart.lines = {line(u"P1"_s, 1000)};
    cart.member = *m_shop->database->read(
        [](const Connection &connection) { return members::byNumber(connection, u"M2"_s); });
    QVERIFY(!toBytes(cart).contains("M2"));
    QVERIFY(!toBytes(cart).contains(cart.lines[0].product.name.toUtf8()));
}

void TestCartJson::aLabelsAmountStays()
{
    Cart cart = emptyCart();
    cart.lines.push_back(line(u"P3"_s, 417));
    cart.lines[0].labelled = Money::of(1250);
    const auto again = recalled(toBytes(cart));
    QVERIFY(again);
    QCOMPARE(again->cart.lines[0].labelled, Money::of(1250));
    QVERIFY(!recalled(toBytes(cart).replace("\"labelled\":1250", "\"labelled\":-1")));
}

void TestCartJson::pricesAreReadAnew()
{
    Cart cart = emptyCart();
    cart.lines = {line(u"P1"_s, 1000)};
    const QByteArray bytes = toBytes(cart);
    execute(u"UPDATE product SET price = 123 WHERE code = 'P1'"_s);
    QCOMPARE(recalled(bytes)->cart.lines[0].product.price, Money::of(123));
}

void TestCartJson::goneProductsAreNamed()
{
    Cart cart = emptyCart();
    cart.lines = {line(u"P1"_s, 1000), line(u"P2"_s, 1000), line(u"P3"_s, 1000)};
    cart.discount = Rate::ofBasisPoints(1000);
    const QByteArray bytes = toBytes(cart);
    execute(u"UPDATE product SET status = 'discontinued' WHERE code = 'P1'"_s);
    execute(u"DELETE FROM barcode WHERE product = 2"_s);
    execute(u"DELETE FROM product WHERE code = 'P2'"_s);
    const auto some = recalled(bytes);
    QVERIFY(some);
    QCOMPARE(some->missing, (QStringList{u"P1"_s, cart.lines[1].product.id.toString()}));
    QCOMPARE(some->cart.lines.size(), 1u);
    QVERIFY(some->cart.discount);
    execute(u"UPDATE product SET status = 'discontinued'"_s);
    const auto none = recalled(bytes);
    QCOMPARE(none->missing.size(), 3);
    QVERIFY(none->cart.lines.empty() && !none->cart.discount);
}

void TestCartJson::aDiscountAboveTheNewPriceIsNamed()
{
    Cart cart = emptyCart();
    cart.lines = {line(u"P2"_s, 1000), line(u"P3"_s, 1000)};
    cart.lines[0].discount = Money::of(150);
    cart.discount = Money::of(300);
    const QByteArray bytes = toBytes(cart);
    QVERIFY(recalled(bytes)->withoutDiscount.isEmpty());
    execute(u"UPDATE product SET price = 100 WHERE code = 'P2'"_s);
    const auto line = recalled(bytes);
    QCOMPARE(line->withoutDiscount, QStringList{u"P2"_s});
    QVERIFY(!line->cart.lines[0].discount && line->cart.discount);
    execute(u"UPDATE product SET price = 100 WHERE code = 'P3'"_s);
    const auto both = recalled(bytes);
    QCOMPARE(both->withoutDiscount, (QStringList{u"P2"_s, u"order"_s}));
    QVERIFY(!both->cart.discount);
}

void TestCartJson::anErasedMemberIsNoted()
{
    Cart cart = emptyCart();
    cart.lines = {line(u"P1"_s, 1000)};
    cart.member = *m_shop->database->read(
        [](const Connection &connection) { return members::byNumber(connection, u"M2"_s); });
    execute(u"UPDATE customer SET status = 'erased' WHERE number = 'M2'"_s);
    const auto back = recalled(toBytes(cart));
    QVERIFY(back && !back->cart.member);
    QVERIFY(back->memberGone);
}

void TestCartJson::whatItDidNotWriteIsDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray id = "0192f4a0-0000-7000-8000-000000000001";
    const auto cart = [&](const QByteArray &line) {
        return "{\"v\":1,\"id\":\"" + id + "\",\"lines\":[" + line + "]}";
    };
    const QByteArray product =
        Id<Product>::fromBytes("p00000000000000" + QByteArray("1"))->toString().toLatin1();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"v\":1");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("another version") << QByteArray("{\"v\":2,\"id\":\"" + id + "\"}");
    QTest::newRow("no id") << QByteArray("{\"v\":1,\"lines\":[]}");
    QTest::newRow("a line that is none") << cart("7");
    QTest::newRow("no quantity") << cart("{\"id\":\"" + id + "\",\"product\":\"" + product + "\"}");
    QTest::newRow("too much") << cart("{\"id\":\"" + id + "\",\"product\":\"" + product
                                      + "\",\"quantity\":100000000}");
    QTest::newRow("no line id") << cart("{\"product\":\"" + product + "\",\"quantity\":1000}");
    QTest::newRow("an amount beyond range")
        << cart("{\"id\":\"" + id + "\",\"product\":\"" + product
                + "\",\"quantity\":99999999,\"price\":9223372036854775807}");
}

void TestCartJson::whatItDidNotWriteIsDamaged()
{
    QFETCH(QByteArray, bytes);
    const auto back = recalled(bytes);
    QVERIFY(!back);
    QCOMPARE(back.error().detail, u"cart"_s);
}

QTEST_GUILESS_MAIN(TestCartJson)
#include "tst_cartjson.moc"
