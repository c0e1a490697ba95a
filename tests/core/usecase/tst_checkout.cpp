#include "core/usecase/checkout.h"

#include "core/data/outbox.h"
#include "core/data/sales.h"
#include "core/sale/settle.h"
#include "core/security/eventchain.h"
#include "core/usecase/check.h"
#include "core/usecase/saleevent.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCheckout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesTheSaleAndAllThatFollowsFromIt();
    void repeatingItChangesNothing();
    void otherContentUnderTheSameIdIsRefused();
    void receiptNumbersHaveNoGapAfterARefusal();
    void refusesWithoutShiftOrRight();
    void theStoredSaleTellsTheSameAsItsEvent();
    void everyPlantedEditIsFound_data();
    void everyPlantedEditIsFound();

private:
    Sale saleOf(const QString &id, bool withMember = true, qint64 paid = 10000);
    Result<Receipt> ring(const Sale &sale, const Session &who);
    bool isSound();
    qint64 count(const QString &table);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Random m_random;
};

void TestCheckout::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path()));
    m_random = ShopFixture::countingRandom();
}

Sale TestCheckout::saleOf(const QString &id, bool withMember, qint64 paid)
{
    Cart cart{*Id<Sale>::parse(id), {}, Discount(Money::of(101)), {}};
    for (int i = 1; i <= 3; ++i) {
        const Product product{
            *Id<Product>::fromBytes(QByteArray::number(i).rightJustified(15, '0').prepend('p')),
            u"P%1"_s.arg(i),
            u"商品%1"_s.arg(i),
            u"瓶"_s,
            Money::of(i * 100),
            Rate::ofBasisPoints(1300),
            u"饮料"_s,
            ProductStatus::Active};
        cart.lines.push_back({Id<SaleLine>::make(ShopFixture::noon(), systemRandom),
                              product,
                              Quantity::of(i * 1500),
                              {},
                              {},
                              {}});
    }
    cart.lines[1].override = PriceOverride{Money::of(150), u"临期"_s};
    if (withMember)
        cart.member = Member{*Id<Customer>::fromBytes("c000000000000001"), u"M1"_s, {}, {}};
    const auto quote = price(cart, m_shop->session.shop);
    return *settle(*quote,
                   {{TenderKind::Card, Money::of(500), u"8812"_s}, {TenderKind::Cash, Money::of(paid), {}}},
                   m_shop->session.shop, ShopFixture::noon());
}

Result<Receipt> TestCheckout::ring(const Sale &sale, const Session &who)
{
    return m_shop->database->writeNow(
        [&](Transaction &transaction) { return checkout(transaction, who, sale, digestOf(sale), m_random); });
}

bool TestCheckout::isSound()
{
    const auto outcomes = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        Session who = m_shop->session;
        who.role = Role::Administrator;
        return checkAll(main, keys, who);
    });
    bool ok = outcomes.has_value();
    for (const CheckOutcome &outcome : *outcomes)
        // The fixture's members have no keys.
        ok = ok && (outcome.ok || outcome.name == u"customer-keys");
    return ok;
}

qint64 TestCheckout::count(const QString &table)
{
    return *m_shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + table);
        rows.next();
        return rows.integer(0);
    });
}

void TestCheckout::writesTheSaleAndAllThatFollowsFromIt()
{
    const auto receipt = ring(saleOf(u"00000000-0000-7000-8000-000000000001"_s), m_shop->session);
    QVERIFY(receipt);
    QCOMPARE(receipt->number.toString(), u"S001-T01-000001"_s);
    QCOMPARE(receipt->businessDate.toIso(), u"2026-03-05"_s);
    QCOMPARE(receipt->pointsAfter, Points::of(receipt->sale.total.units() / 100));
    QCOMPARE(receipt->check.size(), 10);
    QCOMPARE(count(u"sale_line"_s), 3);
    QCOMPARE(count(u"tender"_s), 2);
    QCOMPARE(count(u"stock_movement"_s), 3);
    QCOMPARE(count(u"points_entry"_s), 1);
    QCOMPARE(count(u"audit"_s), 1);
    QCOMPARE(count(u"outbox"_s), 1);
    QVERIFY(isSound());
}

void TestCheckout::repeatingItChangesNothing()
{
    const Sale sale = saleOf(u"00000000-0000-7000-8000-000000000001"_s);
    const auto first = ring(sale, m_shop->session);
    const auto again = ring(sale, m_shop->session);
    QVERIFY(again);
    QVERIFY(again->duplicate);
    QCOMPARE(again->number, first->number);
    QCOMPARE(again->check, first->check);
    QCOMPARE(again->sale.total, first->sale.total);
    QCOMPARE(count(u"sale"_s), 1);
    QCOMPARE(count(u"stock_movement"_s), 3);
    QVERIFY(isSound());
}

void TestCheckout::otherContentUnderTheSameIdIsRefused()
{
    QVERIFY(ring(saleOf(u"00000000-0000-7000-8000-000000000001"_s), m_shop->session));
    const auto other = ring(saleOf(u"00000000-0000-7000-8000-000000000001"_s, false), m_shop->session);
    QCOMPARE(other.error().code, Error::Code::DifferentRequest);
    QCOMPARE(count(u"sale"_s), 1);
}

void TestCheckout::receiptNumbersHaveNoGapAfterARefusal()
{
    QVERIFY(ring(saleOf(u"00000000-0000-7000-8000-000000000001"_s), m_shop->session));
    const auto failed = m_shop->database->writeNow([&](Transaction &transaction) -> Result<Receipt> {
        const Sale sale = saleOf(u"00000000-0000-7000-8000-000000000002"_s);
        (void)checkout(transaction, m_shop->session, sale, digestOf(sale), m_random);
        return Error{Error::Code::Internal, {}};
    });
    QVERIFY(!failed);
    const auto next = ring(saleOf(u"00000000-0000-7000-8000-000000000003"_s), m_shop->session);
    QCOMPARE(next->number.count, 2);
    QVERIFY(isSound());
}

void TestCheckout::refusesWithoutShiftOrRight()
{
    Session who = m_shop->session;
    who.shift.reset();
    QCOMPARE(ring(saleOf(u"00000000-0000-7000-8000-000000000001"_s), who).error().code, Error::Code::NoShift);
    QCOMPARE(count(u"sale"_s), 0);
}

void TestCheckout::theStoredSaleTellsTheSameAsItsEvent()
{
    const Sale sale = saleOf(u"00000000-0000-7000-8000-000000000001"_s);
    QVERIFY(ring(sale, m_shop->session));
    const auto same = m_shop->database->read([&](const Connection &connection) {
        const auto record = sales::find(connection, sale.id);
        const auto events = outbox::from(connection, 1, 10);
        return record && events.size() == 1 && events[0].body == saleEventBody(*record)
            && events[0].hash == record->eventHash
            && events[0].chain == eventChain(chainStart(), 1, 1, events[0].id.bytes(), events[0].hash);
    });
    QVERIFY(*same);
}

void TestCheckout::everyPlantedEditIsFound_data()
{
    QTest::addColumn<QString>("edit");
    const auto add = [](const char *sql) { QTest::newRow(sql) << QString::fromUtf8(sql); };
    add("UPDATE sale SET total = total + 1");
    add("UPDATE sale SET net = net + 1");
    add("UPDATE sale SET tax = tax + 1");
    add("UPDATE sale SET rounding = rounding + 1, total = total + 1, change = change - 1");
    add("UPDATE sale SET points = points + 1");
    add("UPDATE sale SET at = at + 1");
    add("UPDATE sale SET member = 2");
    add("UPDATE sale_line SET tax = tax + 1 WHERE position = 0");
    add("UPDATE sale_line SET quantity = quantity + 1 WHERE position = 1");
    add("UPDATE sale_line SET unit_price = unit_price + 1 WHERE position = 1");
    add("UPDATE sale_line SET gross = gross + 1, line_discount = line_discount + 1 WHERE position = 1");
    add("UPDATE sale_line SET line_discount = line_discount + 1, order_discount = order_discount - 1"
        " WHERE position = 1");
    add("UPDATE sale_line SET override_reason = 'x' WHERE position = 1");
    add("UPDATE tender SET amount = amount + 1 WHERE position = 0");
    add("UPDATE tender SET reference = 'x' WHERE position = 0");
    add("UPDATE stock_movement SET quantity = quantity + 1 WHERE row = 1");
    add("UPDATE stock_level SET quantity = quantity + 1 WHERE product = 1");
    add("UPDATE points_entry SET points = points + 1");
    add("UPDATE customer SET points = points + 1 WHERE row = 1");
    add("UPDATE audit SET detail = '{}'");
    add("DELETE FROM audit");
    add("UPDATE outbox SET body = CAST(replace(CAST(body AS TEXT), 'cash', 'card') AS BLOB)");
    add("UPDATE outbox SET chain = zeroblob(32)");
    add("DELETE FROM outbox");
    add("UPDATE sale SET receipt = 2");
    add("UPDATE till SET last_receipt = 2");
    add("DELETE FROM tender; DELETE FROM sale_line; DELETE FROM stock_movement; DELETE FROM stock_level;"
        " DELETE FROM points_entry; UPDATE customer SET points = 0; DELETE FROM sale");
}

void TestCheckout::everyPlantedEditIsFound()
{
    QFETCH(QString, edit);
    QVERIFY(ring(saleOf(u"00000000-0000-7000-8000-000000000001"_s), m_shop->session));
    QVERIFY(isSound());
    WritableConnection hand(m_folder->filePath(u"zhanggui.sqlite"_s));
    hand.executeScript(edit.toUtf8());
    QVERIFY(!isSound());
}

QTEST_GUILESS_MAIN(TestCheckout)
#include "tst_checkout.moc"
