#include "tests/ui/shell/tillwindow.h"

#include "core/data/shifts.h"
#include "tests/ui/shell/demopeople.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/shift/countpad.h"
#include "ui/shift/countpage.h"
#include "ui/shift/shiftreportpage.h"
#include "ui/signin/approvalmodal.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// A cashier's shift from its float to its Z report, with a difference, by keys alone and by touch alone.
class TestShiftClose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void aBlindCountWithADifferenceByKeys();
    void aBlindCountWithADifferenceByTouch();
    void nothingIsToldBeforeTheCountIsHandedIn();
    void aCountThatWasHandedInSurvivesARestart();
    void theDrawerIsHandedOver();

private:
    Pages &pages() { return *m_till->window().workArea()->pages(); }
    bool openWith(const QString &opening);
    void sellWater();
    bool shows(const QString &words) const;
    QString lastClose(const QString &column) const;
    bool touchPad(const QString &keys);

    std::unique_ptr<TillWindow> m_till;
};

bool TestShiftClose::openWith(const QString &opening)
{
    if (!m_till->signIn(cashier.name, cashier.password, false))
        return false;
    m_till->type(opening);
    m_till->key(Qt::Key_Return);
    return m_till->work().session().shift.has_value();
}

void TestShiftClose::sellWater()
{
    m_till->scan(water);
    m_till->key(Qt::Key_Return);
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_till->work().payment.done().has_value(), patienceMs);
    m_till->later(1000);
    m_till->key(Qt::Key_Return);
    m_till->settle();
}

/// Whether anything visible says so.
bool TestShiftClose::shows(const QString &words) const
{
    for (const QLabel *label : m_till->window().findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    for (const QTableView *table : m_till->window().findChildren<QTableView *>())
        for (int row = 0; table->isVisible() && row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column)
                if (table->model()->index(row, column).data().toString().contains(words))
                    return true;
    return false;
}

QString TestShiftClose::lastClose(const QString &column) const
{
    return *m_till->database().read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT %1 FROM shift_close ORDER BY z DESC LIMIT 1"_s.arg(column));
        return rows.next() ? rows.text(0) : QString();
    });
}

void TestShiftClose::aBlindCountWithADifferenceByKeys()
{
    QVERIFY(openWith(u"200"_s));
    sellWater();
    m_till->key(Qt::Key_8, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(pages().countPage()->isVisible());
    // One hundred-yuan note, then four of twenty: the fifties stay empty.
    m_till->type(u"1"_s);
    m_till->key(Qt::Key_Return);
    m_till->key(Qt::Key_Return);
    m_till->type(u"4"_s);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(shows(u"It may be"_s) || shows(u"a manager"_s));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(shows(u"Write what happened"_s));
    m_till->type(u"a note is missing"_s);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_till->window().approval()->isAsking());
    while (!m_till->button(manager.name)->isChecked())
        m_till->key(Qt::Key_Down);
    m_till->type(manager.pin);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(pages().shiftReportPage()->isVisible(), patienceMs);
    QCOMPARE(lastClose(u"note"_s), u"a note is missing"_s);
    QCOMPARE(lastClose(u"z"_s), u"1"_s);
    QVERIFY(!lastClose(u"hex(approved_by)"_s).isEmpty());
    QCOMPARE(m_till->auditCount(u"shift.close"_s), 1);
    QVERIFY(!m_till->work().session().shift);
    m_till->key(Qt::Key_Return);
    QVERIFY(m_till->window().isLocked());
}

bool TestShiftClose::touchPad(const QString &keys)
{
    auto *pad = pages().countPage()->findChild<CountPad *>()->keypad();
    for (const QChar key : keys) {
        QPushButton *button = pad->button(key == u'v' ? KeypadKey::Enter
                                                      : KeypadKey(int(KeypadKey::Digit0) + key.digitValue()));
        if (!button || !button->isVisible())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    return true;
}

void TestShiftClose::aBlindCountWithADifferenceByTouch()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password, false));
    QVERIFY(m_till->tap(u"Open without float"_s));
    QVERIFY(m_till->tap(u"More"_s));
    QVERIFY(m_till->tap(u"Count and close"_s));
    QVERIFY(touchPad(u"vv3"_s)); // three twenties
    QVERIFY(m_till->tap(u"Hand in the count"_s));
    QVERIFY(m_till->tap(u"Close and print"_s));
    QVERIFY(shows(u"Write what happened"_s));
    QVERIFY(m_till->tap(u"Cause not known"_s));
    QVERIFY(m_till->tap(u"Close and print"_s));
    QVERIFY(m_till->tap(manager.name));
    auto *pad = m_till->window().approval()->findChild<Keypad *>();
    for (const QChar digit : manager.pin)
        QTest::mouseClick(pad->button(KeypadKey(int(KeypadKey::Digit0) + digit.digitValue())),
                          Qt::LeftButton);
    QVERIFY(m_till->tap(u"Approve"_s));
    QTRY_VERIFY_WITH_TIMEOUT(pages().shiftReportPage()->isVisible(), patienceMs);
    QCOMPARE(lastClose(u"note"_s), u"Cause not known"_s);
    QVERIFY(m_till->tap(u"Done"_s));
    QVERIFY(m_till->window().isLocked());
}

void TestShiftClose::nothingIsToldBeforeTheCountIsHandedIn()
{
    QVERIFY(openWith(u"123.45"_s));
    m_till->key(Qt::Key_8, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!shows(u"123.45"_s));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(shows(u"Nothing is counted"_s));
    QVERIFY(!shows(u"123.45"_s));
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(shows(u"123.45"_s));
    QCOMPARE(m_till->count(u"shift_count"_s), 1);
}

void TestShiftClose::aCountThatWasHandedInSurvivesARestart()
{
    QVERIFY(openWith({}));
    m_till->key(Qt::Key_8, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_till->count(u"shift_count"_s), 1);
    m_till->restart();
    QVERIFY(m_till->signIn(cashier.name, cashier.password, false));
    QVERIFY(pages().countPage()->isVisible());
    m_till->scan(water);
    QVERIFY(m_till->work().sale.cart().lines.empty());
    QVERIFY(m_till->tap(u"Close and print"_s));
    QTRY_VERIFY_WITH_TIMEOUT(pages().shiftReportPage()->isVisible(), patienceMs);
    QCOMPARE(lastClose(u"z"_s), u"1"_s);
}

void TestShiftClose::theDrawerIsHandedOver()
{
    QVERIFY(openWith(u"50"_s));
    m_till->key(Qt::Key_8, Qt::ControlModifier);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    m_till->key(Qt::Key_Return);
    m_till->type(u"1"_s);
    m_till->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(shows(u"The cash is right"_s));
    QVERIFY(m_till->tap(u"Hand over to"_s));
    QVERIFY(m_till->tap(manager.name));
    m_till->type(manager.pin);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(pages().shiftReportPage()->isVisible(), patienceMs);
    QCOMPARE(m_till->work().session().name, manager.name);
    QVERIFY(m_till->work().session().shift);
    m_till->key(Qt::Key_Return);
    QVERIFY(!m_till->window().isLocked());
    m_till->scan(water);
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
}

QTEST_MAIN(TestShiftClose)
#include "tst_shiftclose.moc"
