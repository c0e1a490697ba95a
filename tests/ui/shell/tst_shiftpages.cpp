#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "ui/common/keypad.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/shift/cashsheet.h"
#include "ui/shift/openshiftpage.h"
#include "ui/shift/shiftpage.h"
#include "ui/shift/shiftreportpage.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];
const QString water = u"6911281602552"_s;
}

/// Opening a shift, moving cash and looking at reports, by keys and by touch.
class TestShiftPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void aShiftBeginsWithItsFloat();
    void withoutAShiftNothingIsSold();
    void f11OpensTheDrawerForAReason();
    void cashIsPaidOutByTouch();
    void aMovementWithoutAmountOrReasonIsRefused();
    void anXReportChangesNothingAndBecomesAPdf();
    void aManagerClosesSomebodyElsesShift();
    void theSettingsAreOneStepFurther();

private:
    template <class Page> bool isOpen() const
    {
        const auto *page = m_till->window().findChild<Page *>();
        return page && page->isVisible();
    }
    bool shows(const QString &words) const
    {
        for (const QLabel *label : m_till->window().findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    QString firstMovement(const QString &column) const
    {
        return *m_till->database().read([&](const Connection &connection) {
            Rows rows = connection.select(u"SELECT %1 FROM cash_movement ORDER BY row"_s.arg(column));
            return rows.next() ? rows.text(0) : QString();
        });
    }

    std::unique_ptr<TillWindow> m_till;
};

void TestShiftPages::aShiftBeginsWithItsFloat()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password, false));
    QVERIFY(isOpen<OpenShiftPage>());
    m_till->type(u"2x00.5"_s);
    QVERIFY(m_till->button(u"200.50"_s));
    m_till->key(Qt::Key_Return);
    QVERIFY(!isOpen<OpenShiftPage>());
    const auto opening = m_till->database().read([](const Connection &connection) {
        Rows rows = connection.select(u"SELECT float FROM shift"_s);
        return rows.next() ? rows.integer(0) : -1;
    });
    QCOMPARE(*opening, 20050);
    m_till->scan(water);
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
}

void TestShiftPages::withoutAShiftNothingIsSold()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password, false));
    m_till->scan(water);
    QVERIFY(isOpen<OpenShiftPage>());
    QVERIFY(shows(u"Open the shift first"_s));
    QVERIFY(m_till->work().sale.cart().lines.empty());
    m_till->key(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(isOpen<ShiftPage>());
    QVERIFY(!m_till->button(u"Pay in"_s));
    QVERIFY(m_till->tap(u"Open a shift"_s));
    QVERIFY(isOpen<OpenShiftPage>());
}

void TestShiftPages::f11OpensTheDrawerForAReason()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_F11);
    QVERIFY(isOpen<CashSheet>());
    m_till->type(u"small change"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(!isOpen<CashSheet>());
    QCOMPARE(firstMovement(u"kind"_s), u"noSale"_s);
    QCOMPARE(firstMovement(u"reason"_s), u"small change"_s);
    QCOMPARE(m_till->auditCount(u"cash.noSale"_s), 1);
    m_till->scan(water);
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
}

void TestShiftPages::cashIsPaidOutByTouch()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    QVERIFY(m_till->tap(u"More"_s));
    QVERIFY(m_till->tap(u"Pay out"_s));
    auto *sheet = m_till->window().findChild<CashSheet *>();
    auto *pad = sheet->findChild<Keypad *>();
    for (const KeypadKey key : {KeypadKey::Digit1, KeypadKey::Digit6})
        QTest::mouseClick(pad->button(key), Qt::LeftButton);
    QVERIFY(!m_till->button(u"Delivery"_s));
    QTest::mouseClick(sheet->findChildren<QLineEdit *>().back(), Qt::LeftButton);
    QVERIFY(m_till->tap(u"Delivery"_s));
    QVERIFY(m_till->tap(u"Pay out  Enter"_s));
    QCOMPARE(firstMovement(u"kind || amount || reason"_s), u"payOut1600Delivery"_s);
    QVERIFY(isOpen<ShiftPage>());
}

void TestShiftPages::aMovementWithoutAmountOrReasonIsRefused()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_F11);
    QVERIFY(m_till->tap(u"Drop"_s));
    QVERIFY(m_till->tap(u"Drop to safe  Enter"_s));
    QVERIFY(shows(u"Type an amount"_s));
    m_till->type(u"300"_s);
    QVERIFY(m_till->tap(u"Drop to safe  Enter"_s));
    QVERIFY(shows(u"Choose or type why"_s));
    QCOMPARE(m_till->count(u"cash_movement"_s), 0);
    m_till->key(Qt::Key_Escape);
    QVERIFY(!isOpen<CashSheet>());
}

void TestShiftPages::anXReportChangesNothingAndBecomesAPdf()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    const qint64 events = m_till->count(u"outbox"_s);
    QVERIFY(m_till->tap(u"More"_s));
    QVERIFY(m_till->tap(u"X report"_s));
    QVERIFY(isOpen<ShiftReportPage>());
    const QTemporaryDir folder;
    m_till->window().findChild<ShiftReportPage *>()->savePdf(folder.filePath(u"x.pdf"_s));
    QVERIFY(QFile::exists(folder.filePath(u"x.pdf"_s)));
    m_till->key(Qt::Key_Escape);
    QVERIFY(isOpen<ShiftPage>());
    QCOMPARE(m_till->count(u"outbox"_s), events);
    QCOMPARE(m_till->count(u"shift_close"_s), 0);
}

void TestShiftPages::aManagerClosesSomebodyElsesShift()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_till->signIn(manager.name, manager.pin));
    m_till->key(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(m_till->tap(u"Close shift 1"_s));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen<ShiftReportPage>(), 20'000);
    QCOMPARE(m_till->count(u"shift_close"_s), 1);
    m_till->key(Qt::Key_Return);
    QVERIFY(isOpen<ShiftPage>());
    QVERIFY(m_till->work().session().shift);
    m_till->key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_till->signIn(cashier.name, cashier.pin, false));
    QVERIFY(isOpen<OpenShiftPage>());
}

void TestShiftPages::theSettingsAreOneStepFurther()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    QVERIFY(m_till->tap(u"More"_s));
    QVERIFY(m_till->tap(u"Settings"_s));
    QVERIFY(!isOpen<ShiftPage>());
    QVERIFY(m_till->button(u"This till"_s) || m_till->button(u"Users"_s));
}

QTEST_MAIN(TestShiftPages)
#include "tst_shiftpages.moc"
