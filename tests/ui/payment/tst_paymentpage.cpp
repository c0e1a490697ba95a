#include "ui/payment/paymentpage.h"

#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/entry.h"
#include "ui/common/functionbar.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/common/moneylabel.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPaymentPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void splitTenderWithAReference();
    void methodsByTheirKeys();
    void pointsOfNobodyAreOfferedNowhere();
    void whatIsTypedShowsItsChangeAtOnce();
    void aTenderIsTakenBack();
    void onlyCashGivesChange();
    void aBarcodeTypedAsAnAmountIsRefused();
    void nothingAndNegativeAreNoAmounts();
    void anEnterTooManyDoesNotPayAfterARefusal();
    void aChargedTenderSaysToRefundIt();
    void goodsScannedHereAreSentBack();
    void aReferenceIsScannedButNoPaymentCode();
    void escClearsThenCancelsThenGoesBack();
    void f12DoesNothingHere();
    void doneShowsChangeNumberPointsAndReprints();
    void theSaleGoesOnAfterBack();

private:
    void open(const QString &code);
    bool says(const QString &words) const;
    Entry *entry() const { return w->paymentPage->findChild<Entry *>(); }

    std::unique_ptr<CheckoutWindow> w;
};

void TestPaymentPage::init()
{
    w = std::make_unique<CheckoutWindow>();
}

void TestPaymentPage::open(const QString &code)
{
    w->scan(code);
    w->key(Qt::Key_Return);
    w->later(400);
    QVERIFY(w->isPaying());
}

bool TestPaymentPage::says(const QString &words) const
{
    for (const QLabel *label : w->paymentPage->findChildren<QLabel *>())
        if (label->isVisible() && label->text() == words)
            return true;
    return false;
}

void TestPaymentPage::splitTenderWithAReference()
{
    open(u"6900000000010"_s);
    w->tap(w->button(u"Bank card  Alt+3"_s));
    w->type(u"4"_s);
    w->key(Qt::Key_Return);
    QVERIFY(w->payment->awaitingReference());
    w->type(u"8812"_s);
    w->key(Qt::Key_Return);
    QCOMPARE(w->payment->due().open, Money::of(600));
    QVERIFY(says(u"Bank card · 8812"_s));
    w->tap(w->button(u"Cash  Alt+1"_s));
    w->key(Qt::Key_Return);
    w->settle();
    QCOMPARE(w->lastSale().tenders,
             (std::vector<Tender>{{TenderKind::Card, Money::of(400), u"8812"_s},
                                  {TenderKind::Cash, Money::of(600), {}}}));
}

void TestPaymentPage::methodsByTheirKeys()
{
    open(u"6900000000010"_s);
    w->key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(w->payment->method(), TenderKind::Scan);
    w->key(Qt::Key_Return);
    w->key(Qt::Key_Return);
    w->settle();
    QCOMPARE(w->lastSale().tenders, (std::vector<Tender>{{TenderKind::Scan, Money::of(1000), {}}}));
}

void TestPaymentPage::pointsOfNobodyAreOfferedNowhere()
{
    open(u"6900000000010"_s);
    QVERIFY(!w->button(u"Points  F9"_s)->isEnabled());
    QVERIFY(!w->paymentPage->findChild<FunctionBar *>()->button(9)->isEnabled());
    w->key(Qt::Key_F9);
    QCOMPARE(w->payment->method(), TenderKind::Cash);
}

void TestPaymentPage::whatIsTypedShowsItsChangeAtOnce()
{
    open(u"6900000000010"_s);
    QVERIFY(says(u"Still owed"_s));
    w->type(u"50"_s);
    QVERIFY(says(u"Change"_s));
    QVERIFY(says(u"¥40.00"_s));
    w->key(Qt::Key_Backspace);
    QVERIFY(says(u"¥5.00"_s));
    QVERIFY(says(u"Still owed"_s));
    QVERIFY(w->payment->tenders().empty());
}

void TestPaymentPage::aTenderIsTakenBack()
{
    open(u"6900000000010"_s);
    w->type(u"4"_s);
    w->key(Qt::Key_Return);
    QCOMPARE(w->payment->due().open, Money::of(600));
    QVERIFY(w->tapButton(u"Remove"_s));
    QCOMPARE(w->payment->due().open, Money::of(1000));
    QVERIFY(!w->button(u"Remove"_s));
    QVERIFY(entry()->hasFocus());
}

void TestPaymentPage::onlyCashGivesChange()
{
    open(u"6900000000010"_s);
    w->key(Qt::Key_3, Qt::AltModifier);
    w->type(u"20"_s);
    w->key(Qt::Key_Return);
    QVERIFY(w->paymentPage->message()->isVisible());
    QVERIFY(!w->payment->awaitingReference());
    QCOMPARE(w->count(u"sale"_s), 0);
}

void TestPaymentPage::aBarcodeTypedAsAnAmountIsRefused()
{
    open(u"6900000000001"_s);
    w->type(u"6901234567892"_s);
    w->key(Qt::Key_Return);
    for (const QString &said : {u"6901234567892"_s, u"barcode"_s, u"99,999.99"_s})
        QVERIFY2(w->paymentPage->message()->text().contains(said), qPrintable(said));
    QCOMPARE(w->count(u"sale"_s), 0);
    QVERIFY(w->tapButton(u"Clear  Esc"_s));
    QCOMPARE(entry()->text(), QString());
    w->key(Qt::Key_Return);
    w->settle();
    QVERIFY(w->payment->done());
    QVERIFY(!w->paymentPage->message()->isVisible());
}

void TestPaymentPage::nothingAndNegativeAreNoAmounts()
{
    open(u"6900000000001"_s);
    for (const QString &typed : {u"0"_s, u"0.00"_s, u"1.234"_s, u"x"_s}) {
        w->type(typed);
        w->key(Qt::Key_Return);
        QVERIFY2(w->paymentPage->message()->isVisible(), qPrintable(typed));
        QVERIFY(w->payment->tenders().empty());
    }
    QCOMPARE(w->count(u"sale"_s), 0);
}

/// A scanner without its pause types a barcode and may end it with two keys.
void TestPaymentPage::anEnterTooManyDoesNotPayAfterARefusal()
{
    open(u"6900000000001"_s);
    w->type(u"6901234567892"_s);
    w->key(Qt::Key_Return);
    w->key(Qt::Key_Return);
    QVERIFY(!w->payment->done());
    QVERIFY(w->payment->tenders().empty());
    w->type(u"5"_s);
    QCOMPARE(entry()->text(), u"5"_s);
}

void TestPaymentPage::aChargedTenderSaysToRefundIt()
{
    open(u"6900000000010"_s);
    w->type(u"4"_s);
    w->key(Qt::Key_Return);
    QVERIFY(!says(u"Refund it on the terminal first"_s));
    w->key(Qt::Key_3, Qt::AltModifier);
    w->type(u"4"_s);
    w->key(Qt::Key_Return);
    w->key(Qt::Key_Return);
    QVERIFY(says(u"Refund it on the terminal first"_s));
    QVERIFY(says(u"Received"_s));
    QVERIFY(says(u"¥8.00"_s));
}

void TestPaymentPage::goodsScannedHereAreSentBack()
{
    open(u"6900000000001"_s);
    w->scan(u"6900000000002"_s);
    QCOMPARE(w->sale->cart().lines.size(), 1u);
    QCOMPARE(w->count(u"sale"_s), 0);
    QVERIFY(w->paymentPage->message()->isVisible());
    QVERIFY(w->tapButton(u"Back  Esc"_s));
    QVERIFY(!w->isPaying());
    w->scan(u"6900000000002"_s);
    QCOMPARE(w->sale->cart().lines.size(), 2u);
}

void TestPaymentPage::aReferenceIsScannedButNoPaymentCode()
{
    open(u"6900000000010"_s);
    w->key(Qt::Key_2, Qt::AltModifier);
    w->key(Qt::Key_Return);
    QVERIFY(w->payment->awaitingReference());
    w->scan(u"134567890123456789"_s);
    QVERIFY(w->paymentPage->message()->isVisible());
    w->scan(u"6900000000002"_s);
    QVERIFY(w->payment->awaitingReference());
    w->scan(u"4200001234202611240001234567"_s);
    w->settle();
    QCOMPARE(w->lastSale().tenders.front().reference, u"4200001234202611240001234567"_s);
}

void TestPaymentPage::escClearsThenCancelsThenGoesBack()
{
    open(u"6900000000010"_s);
    w->key(Qt::Key_3, Qt::AltModifier);
    w->key(Qt::Key_Return);
    w->type(u"88"_s);
    w->key(Qt::Key_Escape);
    QCOMPARE(entry()->text(), QString());
    QVERIFY(w->payment->awaitingReference());
    w->key(Qt::Key_Escape);
    QVERIFY(!w->payment->awaitingReference());
    w->key(Qt::Key_Escape);
    QVERIFY(!w->isPaying());
}

void TestPaymentPage::f12DoesNothingHere()
{
    w->scan(u"6900000000001"_s);
    w->key(Qt::Key_F12);
    w->later(400);
    w->key(Qt::Key_F12);
    w->settle();
    QVERIFY(w->isPaying());
    QCOMPARE(w->count(u"sale"_s), 0);
}

void TestPaymentPage::doneShowsChangeNumberPointsAndReprints()
{
    w->type(u"M1"_s);
    w->key(Qt::Key_Return);
    open(u"6900000000007"_s);
    w->type(u"20"_s);
    w->key(Qt::Key_Return);
    w->settle();
    QVERIFY(says(u"Receipt S001-T01-000001"_s));
    QVERIFY(says(u"Total due"_s));
    QVERIFY(says(u"¥7.00"_s));
    QVERIFY(says(u"Received"_s));
    QVERIFY(says(u"¥20.00"_s));
    QVERIFY(says(u"Change"_s));
    QVERIFY(!w->button(u"Back to the sale  Esc"_s));
    const auto *pad = w->paymentPage->findChild<Keypad *>();
    QVERIFY(!pad->button(KeypadKey::Digit5)->isEnabled());
    QVERIFY(pad->button(KeypadKey::Enter)->isEnabled());
    QVERIFY(says(u"¥13.00"_s));
    QVERIFY(says(u"7 points earned"_s));
    for (const MoneyLabel *amount : w->paymentPage->findChildren<MoneyLabel *>())
        if (amount->text() == u"¥13.00"_s)
            QCOMPARE(amount->font().pixelSize(), 56);
    QVERIFY(w->tapButton(u"Reprint  Ctrl+R"_s));
    w->key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(w->reprints, 2);
    w->paymentPage->message()->say(Kind::Error, u"The printer is out of paper"_s, {{u"Try again"_s, {}}});
    QVERIFY(w->tapButton(u"Try again"_s));
    QVERIFY(entry()->hasFocus());
    QVERIFY(w->isPaying());
}

void TestPaymentPage::theSaleGoesOnAfterBack()
{
    open(u"6900000000001"_s);
    w->key(Qt::Key_Escape);
    w->scan(u"6900000000002"_s);
    w->key(Qt::Key_Return);
    w->later(400);
    QCOMPARE(w->payment->due().total, Money::of(300));
    w->key(Qt::Key_Return);
    w->settle();
    QCOMPARE(w->count(u"sale"_s), 1);
}

QTEST_MAIN(TestPaymentPage)
#include "tst_paymentpage.moc"
