#include "core/device/httpterminal.h"
#include "tests/support/terminalprogram.h"
#include "tests/ui/sale/checkoutwindow.h"
#include "ui/common/entry.h"
#include "ui/common/inlinemessage.h"
#include "ui/tender/terminalcard.h"

#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Paying with a terminal, on real widgets, against the simulated terminal as a process of its own.
class TestTerminalPayment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void aCardIsChargedOnTheTerminal();
    void aCustomersCodeChargesWhatIsOpen();
    void aCodeThatIsAskedForMayBeAnyLongNumber();
    void withoutACodeTheTerminalShowsOne();
    void whatIsDeclinedSaysWhyAndIsPaidOtherwise();
    void anUnknownResultBlocksEverythingElse();
    void aQuestionFindsWhatWasCharged();
    void aReversalLetsThePaymentGoOn();
    void aWaitIsCancelled();
    void removingAChargeReversesIt();
    void aManagerSaysWhatTheTerminalShows();
    void aCashierNeedsSomebodyToSayIt();
    void whatWasChargedIsThereAfterGoingBack();
    void powerLostBetweenApprovalAndSaleIsFinished();
    void powerLostBeforeTheAnswerIsAskedAfter();

private:
    void start(const QString &mood, Role role = Role::Manager);
    void connectTerminal();
    void open();
    /// Nobody knows whether the terminal, which did, charged.
    void fallIntoDoubt();
    bool says(const QString &words) const;
    bool isDone() const { return w->payment->done().has_value(); }
    TerminalCard *card() const { return w->paymentPage->findChild<TerminalCard *>(); }

    std::unique_ptr<TerminalProgram> program;
    std::unique_ptr<HttpTerminal> terminal;
    std::unique_ptr<CheckoutWindow> w;
};

void TestTerminalPayment::cleanup()
{
    w.reset();
    terminal.reset();
    program.reset();
}

void TestTerminalPayment::start(const QString &mood, Role role)
{
    program = std::make_unique<TerminalProgram>(mood);
    w = std::make_unique<CheckoutWindow>(role);
    connectTerminal();
}

void TestTerminalPayment::connectTerminal()
{
    terminal = std::make_unique<HttpTerminal>(program->address(), TerminalProgram::secret(), systemTime,
                                              systemRandom, HttpTerminal::Deadlines());
    w->desk->setTerminal(terminal.get());
}

void TestTerminalPayment::open()
{
    w->scan(u"6900000000010"_s);
    w->key(Qt::Key_Return);
    w->later(400);
    QVERIFY(w->isPaying());
}

void TestTerminalPayment::fallIntoDoubt()
{
    start(u"silent"_s);
    open();
    w->key(Qt::Key_3, Qt::AltModifier);
    w->key(Qt::Key_Return);
    QTRY_COMPARE(program->taken(), 1);
    program->become(u"dead"_s);
    w->key(Qt::Key_Escape);
    QTRY_COMPARE(w->desk->state(), TerminalDesk::State::Doubt);
}

bool TestTerminalPayment::says(const QString &words) const
{
    for (const QLabel *label : w->paymentPage->findChildren<QLabel *>())
        if (label->isVisible() && label->text() == words)
            return true;
    return false;
}

void TestTerminalPayment::aCardIsChargedOnTheTerminal()
{
    start(u"paid"_s);
    open();
    w->key(Qt::Key_3, Qt::AltModifier);
    w->key(Qt::Key_Return);
    QTRY_VERIFY(isDone());
    QCOMPARE(w->lastSale().tenders,
             (std::vector<Tender>{{TenderKind::Card, Money::of(1000), u"T00000001"_s}}));
    QCOMPARE(program->orders().first()[u"amount"].toString(), u"10.00"_s);
}

void TestTerminalPayment::aCustomersCodeChargesWhatIsOpen()
{
    start(u"paid"_s);
    open();
    w->type(u"4"_s);
    w->key(Qt::Key_Return);
    w->scan(u"134567890123456789"_s);
    QTRY_VERIFY(isDone());
    QCOMPARE(w->lastSale().tenders,
             (std::vector<Tender>{{TenderKind::Cash, Money::of(400), {}},
                                  {TenderKind::Scan, Money::of(600), u"T00000001"_s}}));
}

void TestTerminalPayment::aCodeThatIsAskedForMayBeAnyLongNumber()
{
    start(u"paid"_s);
    open();
    w->key(Qt::Key_2, Qt::AltModifier);
    w->type(u"4"_s);
    w->key(Qt::Key_Return);
    QVERIFY(w->payment->awaitsCode());
    QVERIFY(says(u"¥4.00: scan the customer's code, or Enter to show one"_s));
    w->type(u"88"_s);
    w->key(Qt::Key_Return);
    QVERIFY(says(u"This is no customer's code: it has 16 to 24 digits"_s));
    w->key(Qt::Key_Escape);
    w->scan(u"6222021234567890123"_s);
    QTRY_COMPARE(w->payment->due().open, Money::of(600));
    QCOMPARE(program->taken(), 1);
}

void TestTerminalPayment::withoutACodeTheTerminalShowsOne()
{
    start(u"slow"_s);
    open();
    w->key(Qt::Key_2, Qt::AltModifier);
    w->key(Qt::Key_Return);
    QVERIFY(w->button(u"Show a code: ¥10.00  Enter"_s));
    w->key(Qt::Key_Return);
    QTRY_VERIFY(isDone());
    QCOMPARE(program->taken(), 1);
}

void TestTerminalPayment::whatIsDeclinedSaysWhyAndIsPaidOtherwise()
{
    start(u"declined"_s);
    open();
    w->key(Qt::Key_3, Qt::AltModifier);
    w->key(Qt::Key_Return);
    QTRY_VERIFY(says(u"Declined: there is not enough money on it. Choose another way to pay"_s));
    QVERIFY(!isDone());
    w->key(Qt::Key_1, Qt::AltModifier);
    w->key(Qt::Key_Return);
    w->settle();
    QVERIFY(isDone());
    QCOMPARE(w->lastSale().tenders.front().kind, TenderKind::Cash);
}

void TestTerminalPayment::anUnknownResultBlocksEverythingElse()
{
    fallIntoDoubt();
    QVERIFY(card()->isVisible());
    QVERIFY(says(u"Was ¥10.00 charged? Nobody knows"_s));
    QVERIFY(w->button(u"Ask the terminal  Enter"_s));
    QVERIFY(w->button(u"Reverse  Ctrl+Z"_s));
    for (const QString &way : {u"Cash  Alt+1"_s, u"Scan to pay  Alt+2"_s, u"Bank card  Alt+3"_s})
        QVERIFY2(!w->button(way)->isEnabled(), qPrintable(way));
    w->key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(w->payment->method(), TenderKind::Card);
    w->payment->giveCash(Money::of(1000));
    w->scan(u"134567890123456789"_s);
    QVERIFY(says(u"Not now: the payment before is not finished"_s));
    // The terminal is asked, does not answer, and nothing has become clear.
    w->key(Qt::Key_Return);
    QTRY_VERIFY(says(u"The terminal does not answer. Check that it is on and connected, then try again."_s));
    QCOMPARE(w->desk->state(), TerminalDesk::State::Doubt);
    QCOMPARE(w->count(u"sale"_s), 0);
    QCOMPARE(program->orders().size(), 1);
}

void TestTerminalPayment::aQuestionFindsWhatWasCharged()
{
    fallIntoDoubt();
    program->become(u"paid"_s);
    w->key(Qt::Key_Return);
    QTRY_VERIFY(isDone());
    QCOMPARE(w->lastSale().tenders.front().reference, u"T00000001"_s);
    QCOMPARE(program->taken(), 1);
}

void TestTerminalPayment::aReversalLetsThePaymentGoOn()
{
    fallIntoDoubt();
    program->become(u"paid"_s);
    QVERIFY(w->tapButton(u"Reverse  Ctrl+Z"_s));
    QTRY_VERIFY(says(u"¥10.00 was given back"_s));
    QCOMPARE(program->taken(), 0);
    w->key(Qt::Key_1, Qt::AltModifier);
    w->key(Qt::Key_Return);
    w->settle();
    QVERIFY(isDone());
    QCOMPARE(w->count(u"sale"_s), 1);
}

void TestTerminalPayment::aWaitIsCancelled()
{
    start(u"silent"_s);
    open();
    w->key(Qt::Key_3, Qt::AltModifier);
    w->key(Qt::Key_Return);
    QTRY_VERIFY(says(u"Waiting for the terminal: ¥10.00"_s));
    QTRY_COMPARE(program->taken(), 1);
    QVERIFY(w->tapButton(u"Cancel  Esc"_s));
    QTRY_VERIFY(says(u"¥10.00 was given back"_s));
    QCOMPARE(program->taken(), 0);
    QVERIFY(w->isPaying());
    QCOMPARE(w->payment->due().open, Money::of(1000));
}

void TestTerminalPayment::removingAChargeReversesIt()
{
    start(u"paid"_s);
    open();
    w->key(Qt::Key_3, Qt::AltModifier);
    w->type(u"4"_s);
    w->key(Qt::Key_Return);
    QTRY_COMPARE(w->payment->due().open, Money::of(600));
    QVERIFY(says(u"Removing it reverses it on the terminal"_s));
    QVERIFY(w->tapButton(u"Remove"_s));
    QTRY_COMPARE(w->payment->due().open, Money::of(1000));
    QTRY_COMPARE(program->taken(), 0);
    QVERIFY(w->payment->tenders().empty());
}

void TestTerminalPayment::aManagerSaysWhatTheTerminalShows()
{
    fallIntoDoubt();
    QVERIFY(w->tapButton(u"By hand…"_s));
    QVERIFY(says(u"Look at the terminal: was ¥10.00 charged?"_s));
    w->type(u"8812"_s);
    QVERIFY(w->tapButton(u"It was charged"_s));
    QTRY_VERIFY(isDone());
    QCOMPARE(w->lastSale().tenders, (std::vector<Tender>{{TenderKind::Card, Money::of(1000), u"8812"_s}}));
}

void TestTerminalPayment::aCashierNeedsSomebodyToSayIt()
{
    start(u"dead"_s, Role::Cashier);
    open();
    w->key(Qt::Key_3, Qt::AltModifier);
    w->key(Qt::Key_Return);
    QTRY_COMPARE(w->desk->state(), TerminalDesk::State::Doubt);
    QVERIFY(w->button(u"Reverse  Ctrl+Z"_s));
    QSignalSpy asked(w->paymentPage, &PaymentPage::decisionRequested);
    QVERIFY(w->tapButton(u"By hand, with approval…"_s));
    QVERIFY(w->tapButton(u"It was charged"_s));
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.front()[0].toBool());
    QCOMPARE(w->desk->state(), TerminalDesk::State::Doubt);
}

void TestTerminalPayment::whatWasChargedIsThereAfterGoingBack()
{
    start(u"paid"_s);
    open();
    w->key(Qt::Key_3, Qt::AltModifier);
    w->type(u"4"_s);
    w->key(Qt::Key_Return);
    QTRY_COMPARE(w->payment->due().open, Money::of(600));
    w->key(Qt::Key_Escape);
    QVERIFY(!w->isPaying());
    w->scan(u"6900000000001"_s);
    w->key(Qt::Key_Return);
    w->later(400);
    QCOMPARE(w->payment->due().open, Money::of(700));
    QCOMPARE(w->payment->tenders().size(), 1u);
}

void TestTerminalPayment::powerLostBetweenApprovalAndSaleIsFinished()
{
    start(u"paid"_s);
    w->scan(u"6900000000010"_s);
    // As the payment page does it, but that nobody is left to write the sale.
    w->desk->attend(w->sale->cart().id);
    w->desk->charge(TenderKind::Card, Money::of(1000), {});
    QTRY_COMPARE(w->desk->charges().size(), 1u);
    w->restart();
    connectTerminal();
    QSignalSpy found(w->payment.get(), &PaymentPresenter::foundCharged);
    w->payment->lookBack();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().at(1).toBool(), false);
    w->key(Qt::Key_Return);
    w->later(400);
    QVERIFY(w->button(u"Complete  Enter"_s));
    w->key(Qt::Key_Return);
    w->settle();
    QVERIFY(isDone());
    QCOMPARE(w->lastSale().tenders.front().reference, u"T00000001"_s);
    QCOMPARE(program->orders().size(), 1);
    w->payment->lookBack();
    QCOMPARE(found.size(), 1);
}

void TestTerminalPayment::powerLostBeforeTheAnswerIsAskedAfter()
{
    start(u"silent"_s);
    open();
    w->key(Qt::Key_3, Qt::AltModifier);
    w->key(Qt::Key_Return);
    QTRY_COMPARE(program->taken(), 1);
    w->restart();
    connectTerminal();
    QSignalSpy found(w->payment.get(), &PaymentPresenter::foundCharged);
    w->payment->lookBack();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().at(1).toBool(), true);
    w->key(Qt::Key_Return);
    w->later(400);
    QVERIFY(says(u"Was ¥10.00 charged? Nobody knows"_s));
    w->key(Qt::Key_Return);
    QTRY_VERIFY(isDone());
    QCOMPARE(program->taken(), 1);
    QCOMPARE(program->orders().size(), 1);
}

QTEST_MAIN(TestTerminalPayment)
#include "tst_terminalpayment.moc"
