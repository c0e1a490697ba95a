#include "core/data/products.h"
#include "core/text/labelpattern.h"
#include "tests/ui/sale/checkoutwindow.h"
#include "ui/sale/cartmodel.h"
#include "ui/sale/pendingstrip.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Weighed goods by both kinds of label, and codes that are not goods, by the events of a scanner.
class TestScannedCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPriceLabelIsSoldForItsAmountAndCountsItsStock();
    void aLabelWithWeightAndPriceKeepsBoth();
    void twoLabelsAreTwoLines();
    void threeArmedPacksAreThreeTimesTheLabel();
    void aLabelsQuantityIsFixed();
    void aLabelIsRepeatedAsItIs();
    void aPaymentCodeIsNeitherSoldNorShown();
    void anElementStringIsSold();
    void anUnknownCodeIsLearnedByWhoMay();
    void whatCannotBeLearnedIsNotOffered_data();
    void whatCannotBeLearnedIsNotOffered();

private:
    /// P3 by the kilogram at 29.99, item 00017 of the scale.
    static void weigh(CheckoutWindow &w)
    {
        QVERIFY(w.shop->database->writeNow([](Transaction &transaction) -> Result<> {
            transaction.execute(
                u"UPDATE product SET code = '00017', unit = 'kg', price = 2999 WHERE code = 'P3'"_s);
            return {};
        }));
    }
    static QString price(qint64 fen)
    {
        return *writeLabel(usualPatterns()[0], {u"21"_s, u"00017"_s, Figure{fen, 2}, {}});
    }
    static QString both(qint64 grams, qint64 fen, const QString &item = u"00017"_s)
    {
        return *writeLabel(usualPatterns()[1], {u"28"_s, item, Figure{fen, 2}, Figure{grams, 3}});
    }
    static void pay(CheckoutWindow &w)
    {
        w.key(Qt::Key_Return);
        w.later(400);
        w.key(Qt::Key_Return);
        w.settle();
    }
};

void TestScannedCodes::aPriceLabelIsSoldForItsAmountAndCountsItsStock()
{
    CheckoutWindow w;
    weigh(w);
    w.scan(price(1250));
    QCOMPARE(w.sale->quote().amounts.total, Money::of(1250));
    pay(w);
    const Sale sale = w.lastSale();
    QCOMPARE(sale.total, Money::of(1250));
    QCOMPARE(sale.lines[0].line.quantity, Quantity::of(417));
    const auto stock = w.shop->database->read([&](const Connection &connection) {
        return products::stockOf(connection, sale.lines[0].line.product.id);
    });
    QCOMPARE(*stock, Quantity::of(-417));
}

void TestScannedCodes::aLabelWithWeightAndPriceKeepsBoth()
{
    CheckoutWindow w;
    weigh(w);
    w.scan(both(335, 1004)); // 0.335 kg at 29.99 would be 10.05
    pay(w);
    QCOMPARE(w.lastSale().lines[0].line.quantity, Quantity::of(335));
    QCOMPARE(w.lastSale().total, Money::of(1004));
}

void TestScannedCodes::twoLabelsAreTwoLines()
{
    CheckoutWindow w;
    weigh(w);
    w.scan(price(1250));
    w.scan(price(1250));
    w.scan(both(100, 299));
    QCOMPARE(w.sale->cart().lines.size(), 3U);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(2799));
}

void TestScannedCodes::threeArmedPacksAreThreeTimesTheLabel()
{
    CheckoutWindow w;
    weigh(w);
    w.type(u"3*"_s);
    w.scan(price(1250));
    QCOMPARE(w.sale->cart().lines.size(), 1U);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(3750));
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(1251));
    w.type(u"1.5*"_s);
    w.scan(price(1250));
    QCOMPARE(w.sale->cart().lines.size(), 1U);
    QVERIFY(w.salePage->strip()->isVisible());
}

void TestScannedCodes::aLabelsQuantityIsFixed()
{
    CheckoutWindow w;
    weigh(w);
    w.scan(price(1250));
    for (const QString &typed : {u"+"_s, u"5+"_s, u"-"_s, u"*"_s}) {
        w.type(typed);
        QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(417));
        QCOMPARE(w.salePage->strip()->kind(), Kind::Error);
        QVERIFY(!w.sale->pending());
    }
    w.key(Qt::Key_Delete);
    QVERIFY(w.sale->cart().lines.empty());
}

void TestScannedCodes::aLabelIsRepeatedAsItIs()
{
    CheckoutWindow w;
    weigh(w);
    w.scan(both(335, 1004));
    w.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(w.sale->cart().lines.size(), 2U);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(2008));
}

void TestScannedCodes::aPaymentCodeIsNeitherSoldNorShown()
{
    CheckoutWindow w;
    weigh(w);
    const QString code = both(335, 1004, u"77777"_s); // no such item: a phone shows it
    w.scan(code);
    QVERIFY(w.sale->cart().lines.empty());
    QVERIFY(w.salePage->strip()->isVisible());
    QVERIFY(!w.salePage->strip()->text().contains(code.left(6)));
    QVERIFY(!w.button(u"Learn this code"_s));
}

void TestScannedCodes::anElementStringIsSold()
{
    CheckoutWindow w;
    QVERIFY(w.shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"INSERT INTO barcode (barcode, product) VALUES ('6901234567892', 2)"_s);
        return {};
    }));
    w.scan(u"(01)06901234567892(10)LOT7(17)261231"_s);
    QCOMPARE(w.sale->cart().lines[0].product.code, u"P2"_s);
    w.scan(u"(01)06901234567892(17)260101"_s);
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(1000));
    QVERIFY(w.salePage->strip()->text().contains(u"2026-01-01"_s));
}

void TestScannedCodes::anUnknownCodeIsLearnedByWhoMay()
{
    CheckoutWindow w;
    QSignalSpy asked(w.salePage, &SalePage::learningRequested);
    w.scan(u"4006381333931"_s);
    QVERIFY(w.tapButton(u"Learn this code"_s));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), u"4006381333931"_s);
}

void TestScannedCodes::whatCannotBeLearnedIsNotOffered_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("code");
    QTest::newRow("a cashier may not") << Role::Cashier << u"4006381333931"_s;
    QTest::newRow("an unknown item of the scale")
        << Role::Manager << *writeLabel(usualPatterns()[0], {u"21"_s, u"00099"_s, Figure{100, 2}, {}});
}

void TestScannedCodes::whatCannotBeLearnedIsNotOffered()
{
    QFETCH(Role, role);
    QFETCH(QString, code);
    CheckoutWindow w(role);
    w.scan(code);
    QVERIFY(w.salePage->strip()->isVisible());
    QVERIFY(!w.button(u"Learn this code"_s));
}

QTEST_MAIN(TestScannedCodes)
#include "tst_scannedcodes.moc"
