#include "tests/ui/shell/tillwindow.h"

#include "tests/ui/shell/demopeople.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/shell/workplace.h"
#include "ui/signin/approvalmodal.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// Consent to one act, by keys and by touch.
class TestApproval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_till.reset(); }
    void thePinOfAManagerConsents();
    void consentByTouchAlone();
    void aWrongPinSaysSoAndAsksAgain();
    void escapeLeavesAndTheFocusReturns();
    void nothingBelowCanBeUsed();
    void tabStaysWithin();
    void lockingEndsIt();

private:
    ApprovalModal &modal() { return *m_till->window().approval(); }
    void ask();

    std::unique_ptr<TillWindow> m_till;
    std::optional<Approval> m_granted;
    int m_answers = 0;
};

void TestApproval::init()
{
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_granted.reset();
    m_answers = 0;
    ask();
}

void TestApproval::ask()
{
    modal().ask(Permission::OverridePrice, u"Price 6.00 to 5.50"_s, [this](const Approval &approval) {
        m_granted = approval;
        ++m_answers;
    });
}

void TestApproval::thePinOfAManagerConsents()
{
    QVERIFY(modal().isAsking());
    m_till->key(Qt::Key_Down);
    m_till->key(Qt::Key_Up);
    while (m_till->button(manager.name) && !m_till->button(manager.name)->isChecked())
        m_till->key(Qt::Key_Down);
    m_till->type(manager.pin);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers, 1, patienceMs);
    QCOMPARE(m_granted->name, manager.name);
    QVERIFY(!modal().isAsking());
    QCOMPARE(m_till->auditCount(u"approve"_s), 1);
}

void TestApproval::consentByTouchAlone()
{
    QVERIFY(m_till->tap(manager.name));
    auto *pad = modal().findChild<Keypad *>();
    for (const QChar digit : manager.pin)
        QTest::mouseClick(pad->button(KeypadKey(int(KeypadKey::Digit0) + digit.digitValue())),
                          Qt::LeftButton);
    QVERIFY(m_till->tap(u"Approve"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_answers, 1, patienceMs);
}

void TestApproval::aWrongPinSaysSoAndAsksAgain()
{
    QVERIFY(m_till->tap(manager.name));
    m_till->type(u"000000"_s);
    m_till->key(Qt::Key_Return);
    auto *message = modal().findChild<InlineMessage *>();
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), patienceMs);
    QVERIFY(modal().isAsking());
    QCOMPARE(m_answers, 0);
    m_till->type(manager.pin);
    m_till->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers, 1, patienceMs);
}

void TestApproval::escapeLeavesAndTheFocusReturns()
{
    m_till->key(Qt::Key_Escape);
    QVERIFY(!modal().isAsking());
    const QWidget *before = QApplication::focusWidget();
    ask();
    QVERIFY(QApplication::focusWidget() != before);
    QVERIFY(m_till->tap(u"Cancel"_s));
    QCOMPARE(QApplication::focusWidget(), before);
    QCOMPARE(m_answers, 0);
}

void TestApproval::nothingBelowCanBeUsed()
{
    m_till->scan(water);
    QVERIFY(m_till->work().sale.cart().lines.empty());
    m_till->key(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(modal().isAsking());
    QVERIFY(!m_till->button(u"More"_s));
}

void TestApproval::tabStaysWithin()
{
    for (int i = 0; i < 5; ++i) {
        m_till->key(Qt::Key_Tab);
        QVERIFY(modal().isAncestorOf(QApplication::focusWidget()));
    }
    m_till->key(Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(modal().isAncestorOf(QApplication::focusWidget()));
}

void TestApproval::lockingEndsIt()
{
    m_till->window().lock();
    QVERIFY(!modal().isAsking());
    QVERIFY(m_till->window().isLocked());
    QVERIFY(m_till->signIn(cashier.name, cashier.pin));
    m_till->scan(water);
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
}

QTEST_MAIN(TestApproval)

#include "tst_approval.moc"
