#include "ui/payment/paymentpanel.h"

#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/entry.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/payment/tenderledger.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the panel says and where its parts stand, on the page that it belongs to.
class TestPaymentPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theButtonSaysWhatEnterDoes();
    void aChargeIsAskedForAboveItsReference();
    void withoutAPrinterNoReceiptIsChosen();
    void aRetryStandsInForTheReprint();
    void partsHaveTheirDrawnSizes();
    void nothingMovesFromTheSaleNorForAMessage();
    void theReceiptCanBeDeclinedByKeyboard();

private:
    void open(const QString &code);
    bool says(const QString &words) const;
    QRect placeOf(const QWidget *part) const;
    PaymentPanel *panel() const { return w->paymentPage->findChild<PaymentPanel *>(); }
    QString primary() const { return panel()->completeButton()->text(); }
    Entry *entry() const { return panel()->entry(); }

    std::unique_ptr<CheckoutWindow> w;
};

void TestPaymentPanel::init()
{
    w = std::make_unique<CheckoutWindow>();
}

void TestPaymentPanel::open(const QString &code)
{
    w->scan(code);
    w->key(Qt::Key_Return);
    w->later(400);
    QVERIFY(w->isPaying());
}

bool TestPaymentPanel::says(const QString &words) const
{
    for (const QLabel *label : w->paymentPage->findChildren<QLabel *>())
        if (label->isVisible() && label->text() == words)
            return true;
    return false;
}

QRect TestPaymentPanel::placeOf(const QWidget *part) const
{
    return {part->mapTo(w->window(), QPoint()), part->size()};
}

void TestPaymentPanel::theButtonSaysWhatEnterDoes()
{
    open(u"6900000000010"_s);
    QCOMPARE(primary(), u"Complete: ¥10.00 cash  Enter"_s);
    w->type(u"4"_s);
    QCOMPARE(primary(), u"Take ¥4.00 cash  Enter"_s);
    w->type(u"0"_s);
    QCOMPARE(primary(), u"Complete: ¥40.00 cash  Enter"_s);
    w->key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(primary(), u"Check the amount  Enter"_s);
    w->key(Qt::Key_Backspace);
    QCOMPARE(primary(), u"Scan to pay ¥4.00  Enter"_s);
    w->key(Qt::Key_Return);
    QCOMPARE(primary(), u"Record ¥4.00  Enter"_s);
    w->key(Qt::Key_Return);
    w->key(Qt::Key_Return);
    QCOMPARE(primary(), u"Complete: ¥6.00 charged  Enter"_s);
    w->key(Qt::Key_Return);
    w->settle();
    QCOMPARE(primary(), u"Next sale  Enter"_s);
}

void TestPaymentPanel::aChargeIsAskedForAboveItsReference()
{
    open(u"6900000000010"_s);
    w->key(Qt::Key_3, Qt::AltModifier);
    w->key(Qt::Key_Return);
    const InlineMessage *message = w->paymentPage->message();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"¥10.00"_s));
    QVERIFY(placeOf(message).bottom() < placeOf(entry()).top());
    QVERIFY(!w->button(u"¥10.00"_s)->isEnabled());
    w->scan(u"6900000000002"_s);
    QVERIFY(message->text().contains(u"Go back"_s));
    w->type(u"88"_s);
    w->key(Qt::Key_Escape);
    QVERIFY(message->text().contains(u"¥10.00"_s));
    w->key(Qt::Key_Escape);
    QVERIFY(!message->isVisible());
    QVERIFY(w->button(u"¥10.00"_s)->isEnabled());
}

void TestPaymentPanel::withoutAPrinterNoReceiptIsChosen()
{
    w->paymentPage->setPrinter(false);
    open(u"6900000000001"_s);
    QVERIFY(!w->paymentPage->wantsReceipt());
    QVERIFY(!w->button(u"Receipt: no printer"_s)->isEnabled());
    w->key(Qt::Key_Return);
    w->settle();
    QVERIFY(says(u"No receipt was printed: there is no printer"_s));
    QVERIFY(w->button(u"Show receipt  Ctrl+R"_s));
    w->paymentPage->setPrinter(true);
    QVERIFY(w->paymentPage->wantsReceipt());
}

void TestPaymentPanel::aRetryStandsInForTheReprint()
{
    open(u"6900000000001"_s);
    w->key(Qt::Key_Return);
    w->settle();
    QVERIFY(w->button(u"Reprint  Ctrl+R"_s));
    w->paymentPage->sayUnprinted(u"Receipt not printed"_s, {{u"Try again  Ctrl+R"_s, {}}});
    QVERIFY(!w->button(u"Reprint  Ctrl+R"_s));
    QVERIFY(w->tapButton(u"Try again  Ctrl+R"_s));
    QVERIFY(w->button(u"Reprint  Ctrl+R"_s));
}

void TestPaymentPanel::partsHaveTheirDrawnSizes()
{
    open(u"6900000000007"_s);
    QCOMPARE(w->paymentPage->findChild<TenderLedger *>()->size(), QSize(518, 648));
    QCOMPARE(panel()->size(), QSize(440, 664));
    QCOMPARE(panel()->findChild<Keypad *>()->size(), QSize(416, 300));
    QCOMPARE(panel()->completeButton()->size(), QSize(416, 56));
    QCOMPARE(w->button(u"Cash  Alt+1"_s)->size(), QSize(304, 72));
    QCOMPARE(w->button(u"¥100.00"_s)->size(), QSize(101, 48));
}

void TestPaymentPanel::nothingMovesFromTheSaleNorForAMessage()
{
    const QRect entryThere = placeOf(w->salePage->findChild<Entry *>());
    const QRect padThere = placeOf(w->salePage->findChild<Keypad *>());
    open(u"6900000000010"_s);
    w->type(u"4"_s);
    w->key(Qt::Key_Return);
    const QWidget *remove = w->button(u"Remove"_s);
    const QRect line = placeOf(remove);
    QCOMPARE(placeOf(entry()), entryThere);
    QCOMPARE(placeOf(w->paymentPage->findChild<Keypad *>()), padThere);
    w->type(u"x"_s);
    w->key(Qt::Key_Return);
    QVERIFY(w->paymentPage->message()->isVisible());
    QCOMPARE(placeOf(w->button(u"Remove"_s)), line);
    QCOMPARE(placeOf(entry()), entryThere);
}

void TestPaymentPanel::theReceiptCanBeDeclinedByKeyboard()
{
    open(u"6900000000001"_s);
    QVERIFY(w->paymentPage->wantsReceipt());
    QPushButton *decline = w->button(u"No receipt"_s);
    for (int i = 0; i < 12 && QApplication::focusWidget() != decline; ++i) {
        const auto *focus = qobject_cast<QPushButton *>(QApplication::focusWidget());
        w->key(focus && focus->text() == u"Print receipt"_s ? Qt::Key_Right : Qt::Key_Tab);
    }
    QVERIFY(decline->hasFocus());
    w->key(Qt::Key_Space, Qt::NoModifier, u" "_s);
    QVERIFY(!w->paymentPage->wantsReceipt());
    w->type(u"5"_s);
    QCOMPARE(entry()->text(), u"5"_s);
    w->key(Qt::Key_Return);
    w->settle();
    QCOMPARE(w->lastSale().change, Money::of(400));
}

QTEST_MAIN(TestPaymentPanel)
#include "tst_paymentpanel.moc"
