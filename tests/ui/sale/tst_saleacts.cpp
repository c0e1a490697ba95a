#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/entry.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepanel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// What operators and F-keys propose, and how it is confirmed.
class TestSaleActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOverrideShowsBeforeAndAfterAndNeedsAReason();
    void aReasonIsChosenByItsNumberOrATouch();
    void whoMayNotOverrideNeedsConsent();
    void aDiscountIsShownThenConfirmed();
    void theShopDecidesWhatEightyFiveMeans();
    void aFigureForgottenIsAskedFor();
    void payWaitsForWhatWaits();
    void aRefusalNeverHidesWhatEnterWouldConfirm();
    void armedQuantityMultipliesTheNextScan();
    void starAloneAsksForTheQuantity();
    void manyAreAskedAboutOnce();
    void aBarcodeIsNoQuantityNoPriceNoDiscount();
    void plusAndMinusStepTheSelectedLine();
};

void TestSaleActs::anOverrideShowsBeforeAndAfterAndNeedsAReason()
{
    CheckoutWindow w;
    w.scan(u"6900000000006"_s);
    w.type(u"5.50"_s);
    w.key(Qt::Key_F6);
    const QString shown = w.salePage->strip()->text();
    QVERIFY2(shown.contains(u"¥6.00 → ¥5.50"_s), qPrintable(shown));
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(600));
    QCOMPARE(w.salePage->strip()->text(), shown);
    w.type(u"7"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(600));
    w.key(Qt::Key_Escape);
    QVERIFY(!w.salePage->strip()->isVisible());
    QCOMPARE(w.sale->quote().amounts.total, Money::of(600));
}

void TestSaleActs::aReasonIsChosenByItsNumberOrATouch()
{
    CheckoutWindow w;
    w.scan(u"6900000000006"_s);
    w.type(u"5.50"_s);
    w.key(Qt::Key_F6);
    w.type(u"2"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->cart().lines[0].override->reason, u"Near expiry"_s);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(550));
    auto *pad = w.salePage->findChild<Keypad *>();
    w.tap(pad->button(KeypadKey::Digit4));
    w.tap(pad->button(KeypadKey::Price));
    QVERIFY(w.tapButton(u"3 Price match"_s));
    QCOMPARE(w.sale->quote().amounts.total, Money::of(400));
    QVERIFY(w.salePage->findChild<Entry *>()->hasFocus());
}

void TestSaleActs::whoMayNotOverrideNeedsConsent()
{
    CheckoutWindow w(Role::Cashier);
    w.scan(u"6900000000006"_s);
    w.type(u"5.50"_s);
    QSignalSpy asked(w.sale.get(), &SalePresenter::approvalNeeded);
    w.key(Qt::Key_F6);
    w.type(u"1"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!w.sale->cart().lines.front().override);
    w.key(Qt::Key_Escape);
    QVERIFY(!w.sale->pending());
    w.type(u"85/"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(510));
}

void TestSaleActs::aDiscountIsShownThenConfirmed()
{
    CheckoutWindow w;
    w.scan(u"6900000000010"_s);
    w.type(u"85/"_s);
    QCOMPARE(w.salePage->strip()->text(), u"商品10 −15%: ¥10.00 → ¥8.50"_s);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(1000));
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(850));
    w.type(u"1"_s);
    w.key(Qt::Key_F8);
    w.key(Qt::Key_F8);
    QCOMPARE(w.salePage->strip()->text(), u"Whole sale −¥1.00: ¥8.50 → ¥7.50"_s);
    w.key(Qt::Key_Escape);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(850));
    w.type(u"9"_s);
    w.key(Qt::Key_F8);
    QVERIFY(w.tapButton(u"Confirm  Enter"_s));
    QCOMPARE(w.sale->quote().amounts.total, Money::of(765));
}

void TestSaleActs::theShopDecidesWhatEightyFiveMeans()
{
    CheckoutWindow w(Role::Manager, DiscountEntry::PercentOff);
    w.scan(u"6900000000010"_s);
    w.type(u"85/"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(150));
}

void TestSaleActs::aFigureForgottenIsAskedFor()
{
    CheckoutWindow w;
    w.scan(u"6900000000010"_s);
    for (const int key : {Qt::Key_F6, Qt::Key_F7, Qt::Key_F8}) {
        w.key(key);
        QVERIFY(w.salePage->strip()->isVisible());
        QCOMPARE(w.salePage->strip()->kind(), Kind::Info);
        QVERIFY(!w.sale->pending());
    }
    w.scan(u"6900000000010"_s);
    QVERIFY(!w.salePage->strip()->isVisible());
}

void TestSaleActs::payWaitsForWhatWaits()
{
    CheckoutWindow w;
    w.scan(u"6900000000010"_s);
    w.type(u"85/"_s);
    w.key(Qt::Key_F12);
    QVERIFY(!w.isPaying());
    QCOMPARE(w.salePage->strip()->kind(), Kind::Warning);
    // Enter answers the question: it is not on a button that would pay.
    QVERIFY(!w.salePage->findChild<SalePanel *>()->payButton()->isEnabled());
    w.key(Qt::Key_Return);
    w.key(Qt::Key_F12);
    QVERIFY(w.isPaying());
    QCOMPARE(w.payment->due().total, Money::of(850));
}

void TestSaleActs::aRefusalNeverHidesWhatEnterWouldConfirm()
{
    CheckoutWindow w;
    w.scan(u"6900000000010"_s);
    w.type(u"85/"_s);
    w.scan(u"6999999999999"_s);
    QCOMPARE(w.salePage->strip()->kind(), Kind::Error);
    QVERIFY(!w.sale->pending());
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->quote().amounts.total, Money::of(1000));
}

void TestSaleActs::armedQuantityMultipliesTheNextScan()
{
    CheckoutWindow w;
    w.type(u"3*"_s);
    QCOMPARE(w.salePage->findChild<Entry *>()->armed(), u"3×"_s);
    w.scan(u"6900000000001"_s);
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(3000));
    QCOMPARE(w.salePage->findChild<Entry *>()->armed(), QString());
    w.scan(u"6900000000001"_s);
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(4000));
    w.type(u"2*"_s);
    w.key(Qt::Key_Escape);
    QVERIFY(!w.sale->armedQuantity());
}

void TestSaleActs::starAloneAsksForTheQuantity()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.type(u"*"_s);
    QVERIFY(w.salePage->strip()->isVisible());
    w.type(u"0"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(w.salePage->strip()->kind(), Kind::Error);
    w.type(u"2.5"_s);
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(2500));
    QVERIFY(!w.salePage->strip()->isVisible());
}

void TestSaleActs::manyAreAskedAboutOnce()
{
    CheckoutWindow w;
    w.type(u"200*"_s);
    w.scan(u"6900000000002"_s);
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(1000));
    QVERIFY(w.salePage->strip()->text().contains(u"200"_s));
    w.key(Qt::Key_Return);
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(200000));
    w.type(u"+"_s);
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(201000));
    QVERIFY(!w.sale->pending());
}

void TestSaleActs::aBarcodeIsNoQuantityNoPriceNoDiscount()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    const auto refused = [&] {
        const bool said = w.salePage->strip()->isVisible() && w.salePage->strip()->kind() == Kind::Error
            && w.salePage->strip()->text().contains(u"barcode"_s);
        w.key(Qt::Key_Escape);
        w.key(Qt::Key_Escape);
        return said && w.sale->quote().amounts.total == Money::of(100) && !w.sale->armedQuantity();
    };
    w.type(u"6901234567892*"_s);
    QVERIFY(refused());
    w.type(u"6901234567892/"_s);
    QVERIFY(refused());
    w.type(u"6901234567892+"_s);
    QVERIFY(refused());
    w.type(u"6901234567892"_s);
    w.key(Qt::Key_F6);
    QVERIFY(refused());
}

void TestSaleActs::plusAndMinusStepTheSelectedLine()
{
    CheckoutWindow w;
    w.scan(u"6900000000001"_s);
    w.scan(u"6900000000002"_s);
    w.key(Qt::Key_Up);
    w.type(u"5+"_s);
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(6000));
    w.type(u"-"_s);
    QCOMPARE(w.sale->cart().lines[0].quantity, Quantity::of(5000));
    w.type(u"9-"_s);
    QCOMPARE(w.sale->cart().lines.size(), 1u);
}

QTEST_MAIN(TestSaleActs)
#include "tst_saleacts.moc"
