#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/keypad.h"
#include "ui/common/tilltable.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// Whole sales on the two pages together, by key and mouse events alone.
class TestCheckoutFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeItemsAMemberAndAHundredNoteTakeFiveKeys();
    void exactCashTakesTwoKeys();
    void doubleEnterNeverPaysTwice();
    void doubleEnterNeverSkipsTheChange();
    void aTouchOnlySale();
    void theNextScanOpensTheNextSale();
};

void TestCheckoutFlow::threeItemsAMemberAndAHundredNoteTakeFiveKeys()
{
    CheckoutWindow w;
    for (const char *code : {"6900000000001", "6900000000002", "6900000000003"})
        w.scan(QString::fromLatin1(code));
    QVERIFY(w.shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET number = 'M00000001' WHERE row = 1"_s);
        return {};
    }));
    w.scan(u"M00000001"_s);
    QVERIFY(w.sale->cart().member);
    w.key(Qt::Key_Return);
    QVERIFY(w.isPaying());
    w.type(u"100"_s);
    w.key(Qt::Key_Return);
    w.settle();
    QVERIFY(w.payment->done());
    QCOMPARE(w.keys, 5);
    QCOMPARE(w.lastSale().change, Money::of(9400));
    QCOMPARE(w.lastSale().pointsEarned, Points::of(6));
}

void TestCheckoutFlow::exactCashTakesTwoKeys()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.key(Qt::Key_Return);
    w.later(400);
    w.key(Qt::Key_Return);
    w.settle();
    QVERIFY(w.payment->done());
    QCOMPARE(w.keys, 2);
    QCOMPARE(w.lastSale().change, Money());
}

void TestCheckoutFlow::doubleEnterNeverPaysTwice()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.key(Qt::Key_Return);
    w.key(Qt::Key_Return);
    QVERIFY(!w.payment->done());
    QCOMPARE(w.count(u"sale"_s), 0);
    w.later(400);
    // Two more without the event loop in between: the second meets a sale that is being written.
    for (int i = 0; i < 2; ++i) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
        QApplication::sendEvent(QApplication::focusWidget(), &press);
    }
    w.settle();
    QVERIFY(w.payment->done());
    QCOMPARE(w.count(u"sale"_s), 1);
}

void TestCheckoutFlow::doubleEnterNeverSkipsTheChange()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.key(Qt::Key_Return);
    w.later(400);
    w.key(Qt::Key_Return);
    w.settle();
    w.key(Qt::Key_Return);
    QVERIFY(w.isPaying());
    QVERIFY(w.payment->done());
    w.later(400);
    w.key(Qt::Key_Return);
    QVERIFY(!w.isPaying());
    QCOMPARE(w.count(u"sale"_s), 1);
}

void TestCheckoutFlow::aTouchOnlySale()
{
    CheckoutWindow w;
    auto *pad = w.salePage->findChild<Keypad *>();
    for (const KeypadKey key : {KeypadKey::Digit6, KeypadKey::Digit9, KeypadKey::DoubleZero,
                                KeypadKey::DoubleZero, KeypadKey::DoubleZero, KeypadKey::DoubleZero,
                                KeypadKey::Digit0, KeypadKey::Digit0, KeypadKey::Digit5, KeypadKey::Enter})
        w.tap(pad->button(key));
    QCOMPARE(w.sale->cart().lines.size(), 1u);
    w.tap(pad->button(KeypadKey::PlusOne));
    w.tap(pad->button(KeypadKey::PlusOne));
    w.tap(pad->button(KeypadKey::MinusOne));
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(2000));
    w.tap(pad->button(KeypadKey::Digit9));
    w.tap(pad->button(KeypadKey::Discount));
    QVERIFY(w.tapButton(u"Confirm  Enter"_s));
    QCOMPARE(w.sale->quote().amounts.total, Money::of(900));
    QVERIFY(w.tapButton(u"Pay  Enter"_s));
    QVERIFY(w.isPaying());
    QVERIFY(w.tapButton(u"¥50.00"_s));
    w.settle();
    QCOMPARE(w.lastSale().change, Money::of(4100));
    QVERIFY(w.tapButton(u"Next sale  Enter"_s));
    QVERIFY(!w.isPaying());
    QCOMPARE(w.keys, 0);
}

void TestCheckoutFlow::theNextScanOpensTheNextSale()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.key(Qt::Key_Return);
    w.later(400);
    w.key(Qt::Key_Return);
    w.settle();
    w.scan(u"6900000000004"_s);
    QVERIFY(!w.isPaying());
    QCOMPARE(w.sale->cart().lines.size(), 1u);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(400));
}

QTEST_MAIN(TestCheckoutFlow)
#include "tst_checkoutflow.moc"
