#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/signin/signinpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];
const QString water = u"6911281602552"_s;
}

/// Signing in and locking, by keys, touches and time.
class TestLockScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void aPinBeforeAnyPasswordIsExplained();
    void aWrongPasswordIsRefusedAndCounted();
    void aRefusalLeavesTheKeysWhereTheyAre();
    void manyWrongTriesSayHowLongToWait();
    void signingInOpensAShift();
    void theKeyLocksAndTheSaleStays();
    void idleTimeLocks();
    void idleTimeIsASetting();
    void aScanWhileLockedSellsNothing();
    void shortcutsAreDeadWhileLocked();
    void anotherUserGoesOnWithTheSale();
    void aPinUnlocksByTouchAlone();
    void aRestartBringsTheCartBack();

private:
    QString message() const;
    void wrongly(const QString &secret);

    std::unique_ptr<TillWindow> m_till;
};

QString TestLockScreen::message() const
{
    for (const InlineMessage *each : m_till->window().findChildren<InlineMessage *>())
        if (each->isVisible())
            return each->text();
    return {};
}

/// Types a secret and waits until it is refused.
void TestLockScreen::wrongly(const QString &secret)
{
    m_till->type(secret);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!message().isEmpty(), 20'000);
}

void TestLockScreen::aPinBeforeAnyPasswordIsExplained()
{
    QVERIFY(m_till->tap(cashier.name + u'\n'));
    wrongly(cashier.pin);
    QVERIFY(message().contains(u"password"));
    QCOMPARE(m_till->auditCount(u"sign-in.failed"_s), 0);
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
}

void TestLockScreen::aWrongPasswordIsRefusedAndCounted()
{
    wrongly(u"not this password"_s);
    QVERIFY(!m_till->window().workplace());
    QCOMPARE(m_till->auditCount(u"sign-in.failed"_s), 1);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text().isEmpty());
}

void TestLockScreen::aRefusalLeavesTheKeysWhereTheyAre()
{
    const auto *keypad = m_till->window().findChild<Keypad *>();
    const auto place = [&] { return keypad->mapTo(&m_till->window(), QPoint()); };
    const QPoint before = place();
    wrongly(u"not this password"_s);
    m_till->settle();
    QCOMPARE(place(), before);
}

void TestLockScreen::manyWrongTriesSayHowLongToWait()
{
    for (int i = 0; i < 5; ++i)
        wrongly(u"not this password"_s);
    m_till->type(u"not this password"_s);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"seconds"), 20'000);
}

void TestLockScreen::signingInOpensAShift()
{
    QCOMPARE(m_till->count(u"shift"_s), 0);
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    QCOMPARE(m_till->count(u"shift"_s), 1);
    QVERIFY(m_till->work().session().shift);
    QCOMPARE(m_till->auditCount(u"sign-in"_s), 1);
}

void TestLockScreen::theKeyLocksAndTheSaleStays()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->scan(water);
    m_till->key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_till->window().isLocked());
    QVERIFY(m_till->signIn(cashier.name, cashier.pin));
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
    QCOMPARE(m_till->count(u"shift"_s), 1);
}

void TestLockScreen::idleTimeLocks()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->later(9 * 60'000);
    m_till->window().idleWatch().check();
    QVERIFY(!m_till->window().isLocked());
    m_till->later(2 * 60'000);
    m_till->window().idleWatch().check();
    QVERIFY(m_till->window().isLocked());
    QVERIFY(m_till->signIn(cashier.name, cashier.pin));
    m_till->window().idleWatch().check();
    QVERIFY(!m_till->window().isLocked());
}

void TestLockScreen::idleTimeIsASetting()
{
    QVERIFY(m_till->signIn(manager.name, manager.password));
    Preferences preferences = m_till->window().settings().preferences();
    preferences.idleLockMinutes = 0;
    m_till->window().settings().choose(preferences);
    m_till->later(24 * 60 * 60'000);
    m_till->window().idleWatch().check();
    QVERIFY(!m_till->window().isLocked());
}

void TestLockScreen::aScanWhileLockedSellsNothing()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_L, Qt::ControlModifier);
    m_till->scan(water);
    QVERIFY(m_till->window().isLocked());
    QVERIFY(m_till->work().sale.cart().lines.empty());
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text().isEmpty());
}

void TestLockScreen::shortcutsAreDeadWhileLocked()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_L, Qt::ControlModifier);
    for (const int number : {1, 3, 4, 7, 8})
        m_till->key(Qt::Key_0 + number, Qt::ControlModifier);
    m_till->key(Qt::Key_F2);
    m_till->key(Qt::Key_Escape);
    QVERIFY(m_till->window().isLocked());
}

void TestLockScreen::anotherUserGoesOnWithTheSale()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->scan(water);
    QVERIFY(!m_till->button(u"Reports"_s));
    QVERIFY(m_till->tap(u"Lock"_s));
    QVERIFY(m_till->signIn(manager.name, manager.pin));
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
    QCOMPARE(m_till->work().session().name, manager.name);
    QCOMPARE(m_till->count(u"shift"_s), 2);
    QVERIFY(m_till->button(u"Reports"_s));
}

void TestLockScreen::aPinUnlocksByTouchAlone()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    QVERIFY(m_till->tap(u"Lock"_s));
    for (const QChar digit : cashier.pin)
        for (QAbstractButton *key : m_till->window().findChildren<QAbstractButton *>())
            if (key->isVisible() && key->text() == digit)
                QTest::mouseClick(key, Qt::LeftButton);
    QVERIFY(m_till->tap(u"Unlock"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_till->window().isLocked(), 20'000);
}

void TestLockScreen::aRestartBringsTheCartBack()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->scan(water);
    m_till->scan(water);
    m_till->restart();
    QVERIFY(!m_till->window().workplace());
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
    QCOMPARE(m_till->work().sale.cart().lines.front().quantity, Quantity::of(2000));
}

QTEST_MAIN(TestLockScreen)

#include "tst_lockscreen.moc"
