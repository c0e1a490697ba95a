#include "tests/ui/shell/tillwindow.h"

#include "core/device/httpterminal.h"
#include "tests/support/terminalprogram.h"
#include "tests/ui/shell/demopeople.h"
#include "ui/returns/returnpage.h"
#include "ui/sale/salepage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/shift/countpage.h"
#include "ui/shift/shiftreportpage.h"
#include "ui/signin/approvalmodal.h"

#include <QAbstractButton>
#include <QJsonObject>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the whole window does with a payment terminal, which is a process of its own: refunds, decisions by
/// hand, and its totals when a shift is closed.
class TestTillTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void aRefundGoesBackToTheCard();
    void offlineARefundWaitsOrIsPaidInCash();
    void aDeclinedRefundIsPaidOutWithApproval();
    void aCashierDecidesWithAManagersPin();
    void itsTotalsStandBesideOurs();
    void aSilentTerminalDoesNotHoldUpTheClose();

private:
    void start(const DemoUser &user, const QString &mood = u"paid"_s);
    Pages &pages() { return *m_till->window().workArea()->pages(); }
    Receipt sellByCard();
    void bringBack(const Receipt &receipt);
    void consent();
    /// To the table of what was expected, with nothing in the drawer.
    void handInNothing();
    bool shows(const QString &words) const;
    std::vector<TerminalAttempt> refunds(AttemptState state);

    std::unique_ptr<TerminalProgram> m_program;
    std::unique_ptr<HttpTerminal> m_terminal;
    std::unique_ptr<TillWindow> m_till;
};

void TestTillTerminal::cleanup()
{
    m_till.reset();
    m_terminal.reset();
    m_program.reset();
}

void TestTillTerminal::start(const DemoUser &user, const QString &mood)
{
    m_program = std::make_unique<TerminalProgram>(mood);
    m_terminal = std::make_unique<HttpTerminal>(m_program->address(), TerminalProgram::secret(), systemTime,
                                                systemRandom, HttpTerminal::Deadlines());
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(user.name, user.password));
    m_till->work().terminal.setTerminal(m_terminal.get());
    m_till->work().refunds.setTerminal(m_terminal.get());
}

Receipt TestTillTerminal::sellByCard()
{
    m_till->scan(water);
    m_till->key(Qt::Key_Return);
    m_till->later(1000);
    m_till->key(Qt::Key_3, Qt::AltModifier);
    m_till->key(Qt::Key_Return);
    [this] { QTRY_VERIFY_WITH_TIMEOUT(m_till->work().payment.done(), patienceMs); }();
    const Receipt receipt = *m_till->work().payment.done();
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    return receipt;
}

void TestTillTerminal::bringBack(const Receipt &receipt)
{
    QVERIFY(m_till->tap(u"Returns"_s));
    m_till->scan(receipt.number.toString());
    QVERIFY(qobject_cast<ReturnPage *>(pages().currentWidget()));
    m_till->type(u"*"_s);
    QVERIFY(m_till->work().returns.preview());
}

void TestTillTerminal::consent()
{
    QVERIFY(m_till->window().approval()->isAsking());
    QVERIFY(m_till->tap(manager.name));
    m_till->type(manager.pin);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_till->window().approval()->isAsking(), patienceMs);
    m_till->settle();
}

bool TestTillTerminal::shows(const QString &words) const
{
    for (const QLabel *label : m_till->window().findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

std::vector<TerminalAttempt> TestTillTerminal::refunds(AttemptState state)
{
    return *m_till->database().read([&](const Connection &connection) {
        std::vector<TerminalAttempt> found;
        Rows rows = connection.select(
            u"SELECT id FROM terminal_attempt WHERE kind = 'refund' AND state = ?"_s, toText(state));
        while (rows.next())
            found.push_back(*terminalattempts::find(connection, rows.id<TerminalAttempt>(0)));
        return found;
    });
}

void TestTillTerminal::aRefundGoesBackToTheCard()
{
    start(manager);
    const Receipt receipt = sellByCard();
    bringBack(receipt);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(refunds(AttemptState::Approved).size(), 1u, patienceMs);
    QCOMPARE(refunds(AttemptState::Approved).front().amount, receipt.sale.total);
    QCOMPARE(m_program->orders().size(), 2);
    QCOMPARE(m_program->taken(), 2);
}

void TestTillTerminal::offlineARefundWaitsOrIsPaidInCash()
{
    start(manager);
    const Receipt first = sellByCard();
    const Receipt second = sellByCard();
    m_program->become(u"dead"_s);
    bringBack(first);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_till->work().refunds.waiting(), 1, patienceMs);
    bringBack(second);
    QVERIFY(shows(u"The terminal does not answer"_s));
    m_till->key(Qt::Key_C);
    QVERIFY(m_till->work().returns.isInCash());
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<SalePage *>(pages().currentWidget()), patienceMs);
    QCOMPARE(m_till->work().refunds.waiting(), 1);
    m_program->become(u"twice"_s);
    m_till->work().refunds.sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_till->work().refunds.waiting(), 0, patienceMs);
    QCOMPARE(m_program->taken(), 3);
}

void TestTillTerminal::aDeclinedRefundIsPaidOutWithApproval()
{
    start(cashier);
    const Receipt receipt = sellByCard();
    m_program->become(u"declined"_s);
    bringBack(receipt);
    m_till->key(Qt::Key_Return);
    consent();
    QTRY_COMPARE_WITH_TIMEOUT(m_till->work().refunds.declined().size(), 1u, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_till->button(u"Pay out in cash"_s), patienceMs);
    QVERIFY(m_till->tap(u"Pay out in cash"_s));
    consent();
    QTRY_VERIFY_WITH_TIMEOUT(m_till->work().refunds.declined().empty(), patienceMs);
    QCOMPARE(m_till->auditCount(u"terminal.refund-in-cash"_s), 1);
    QCOMPARE(m_till->auditCount(u"cash.payOut"_s), 1);
}

void TestTillTerminal::aCashierDecidesWithAManagersPin()
{
    start(cashier, u"dead"_s);
    m_till->scan(water);
    m_till->key(Qt::Key_Return);
    m_till->later(1000);
    m_till->key(Qt::Key_3, Qt::AltModifier);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_till->work().terminal.state(), TerminalDesk::State::Doubt, patienceMs);
    QVERIFY(m_till->tap(u"By hand, with approval"_s));
    m_till->type(u"8812"_s);
    QVERIFY(m_till->tap(u"It was charged"_s));
    QVERIFY(m_till->work().terminal.state() == TerminalDesk::State::Doubt);
    consent();
    QTRY_VERIFY_WITH_TIMEOUT(m_till->work().payment.done(), patienceMs);
    QCOMPARE(m_till->work().payment.done()->sale.tenders.front().reference, u"8812"_s);
    QCOMPARE(m_till->auditCount(u"terminal.decide"_s), 1);
    QCOMPARE(m_till->auditCount(u"approve"_s), 1);
}

void TestTillTerminal::handInNothing()
{
    m_till->key(Qt::Key_8, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(pages().countPage()->isVisible());
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_till->work().shift.terminal().has_value(), patienceMs);
    m_till->settle();
}

void TestTillTerminal::itsTotalsStandBesideOurs()
{
    start(manager);
    const Receipt receipt = sellByCard();
    handInNothing();
    const auto &totals = *m_till->work().shift.terminal();
    QVERIFY(totals);
    QCOMPARE(totals->front(), (TenderAmount{u"card"_s, receipt.sale.total}));
    bool beside = false;
    for (const QTableView *table : pages().countPage()->findChildren<QTableView *>())
        for (int row = 0; table->isVisible() && row < table->model()->rowCount(); ++row) {
            const auto at = [&](int column) { return table->model()->index(row, column).data().toString(); };
            beside = beside || (!at(1).isEmpty() && at(1) == at(4) && !table->isColumnHidden(4));
        }
    QVERIFY(beside);
}

void TestTillTerminal::aSilentTerminalDoesNotHoldUpTheClose()
{
    start(manager);
    sellByCard();
    m_program->become(u"dead"_s);
    handInNothing();
    QVERIFY(!*m_till->work().shift.terminal());
    QVERIFY(shows(u"The terminal did not tell its totals"_s));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(pages().shiftReportPage()->isVisible(), patienceMs);
}

QTEST_MAIN(TestTillTerminal)
#include "tst_tillterminal.moc"
