#include "tests/ui/shell/tillwindow.h"

#include "core/data/deposits.h"
#include "core/device/httpterminal.h"
#include "tests/support/terminalprogram.h"
#include "tests/ui/shell/demopeople.h"
#include "ui/shell/workplace.h"
#include "ui/tender/tenderbox.h"

#include <QAbstractButton>
#include <QJsonObject>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

/// A deposit that a card paid goes back to it, with a payment terminal that is a process of its own.
class TestPayBackWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDepositGoesBackToTheCard();
    void aDeclinedOneIsPaidOutOfTheDrawer();
    void cashIsPaidBackInCash();

private:
    void takeDeposit(const QString &way);
    /// To the sheet that pays it back.
    void openPayBack();
    std::vector<Deposit> open();
    bool shows(const QString &words) const;
    bool asksHow() const;

    std::unique_ptr<TerminalProgram> m_program;
    std::unique_ptr<HttpTerminal> m_terminal;
    std::unique_ptr<TillWindow> m_till;
};

void TestPayBackWindow::init()
{
    m_program = std::make_unique<TerminalProgram>(u"paid"_s);
    m_terminal = std::make_unique<HttpTerminal>(m_program->address(), TerminalProgram::secret(), systemTime,
                                                systemRandom, HttpTerminal::Deadlines());
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(manager.name, manager.password));
    m_till->work().terminal.setTerminal(m_terminal.get());
    m_till->work().refunds.setTerminal(m_terminal.get());
}

void TestPayBackWindow::cleanup()
{
    m_till.reset();
    m_terminal.reset();
    m_program.reset();
}

/// 1.00 for a bottle of water.
void TestPayBackWindow::takeDeposit(const QString &way)
{
    m_till->scan(water);
    m_till->key(Qt::Key_F4, Qt::ShiftModifier);
    m_till->type(u"1"_s);
    QVERIFY(m_till->tap(way));
    QVERIFY(m_till->tap(u"Take deposit"_s));
    QTRY_COMPARE_WITH_TIMEOUT(open().size(), 1u, patienceMs);
    m_till->settle();
}

void TestPayBackWindow::openPayBack()
{
    m_till->key(Qt::Key_F5);
    QVERIFY(m_till->tap(u"Pay back"_s));
}

std::vector<Deposit> TestPayBackWindow::open()
{
    return *m_till->database().read([](const Connection &connection) {
        return Result<std::vector<Deposit>>(deposits::open(connection));
    });
}

bool TestPayBackWindow::shows(const QString &words) const
{
    for (const QLabel *label : m_till->window().findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

bool TestPayBackWindow::asksHow() const
{
    for (const TenderBox *box : m_till->window().findChildren<TenderBox *>())
        if (box->isVisible())
            return true;
    return false;
}

void TestPayBackWindow::aDepositGoesBackToTheCard()
{
    takeDeposit(u"Bank card"_s);
    openPayBack();
    QVERIFY(shows(u"¥1.00 goes back through the terminal: Bank card …0001"_s));
    QVERIFY(!asksHow());
    m_till->type(u"not in time"_s);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_program->taken(), 2, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"¥1.00 of it through the terminal"_s), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_till->work().refunds.waiting(), 0, patienceMs);
    QVERIFY(open().empty());
    QCOMPARE(m_program->orders().size(), 2);
}

void TestPayBackWindow::aDeclinedOneIsPaidOutOfTheDrawer()
{
    takeDeposit(u"Bank card"_s);
    m_program->become(u"declined"_s);
    openPayBack();
    m_till->type(u"not in time"_s);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_till->work().refunds.declined().size(), 1u, patienceMs);
    QVERIFY(
        m_till->work().refunds.receiptOf(m_till->work().refunds.declined().front()).endsWith(u"-V000002"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_till->button(u"Pay out in cash"_s), patienceMs);
    QVERIFY(m_till->tap(u"Pay out in cash"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_till->work().refunds.declined().empty(), patienceMs);
    QCOMPARE(m_till->auditCount(u"terminal.refund-in-cash"_s), 1);
}

void TestPayBackWindow::cashIsPaidBackInCash()
{
    takeDeposit(u"Cash"_s);
    openPayBack();
    QVERIFY(!shows(u"through the terminal"_s));
    QVERIFY(asksHow());
    m_till->type(u"not in time"_s);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(open().empty(), patienceMs);
    QCOMPARE(m_program->orders().size(), 0);
}

QTEST_MAIN(TestPayBackWindow)
#include "tst_paybackwindow.moc"
