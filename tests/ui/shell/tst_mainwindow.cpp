#include "tests/ui/shell/tillwindow.h"

#include "app/till/demoshop.h"
#include "ui/common/functionbar.h"
#include "ui/common/sheet.h"
#include "ui/common/style.h"
#include "ui/members/memberlistpage.h"
#include "ui/report/dayreportpage.h"
#include "ui/sale/salepage.h"
#include "ui/search/productsearchpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];
const QString water = u"6911281602552"_s;
}

/// Areas, shortcuts, sheets and settings of the whole window.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillWindow>(); }
    void cleanup() { m_till.reset(); }
    void numbersOpenAreasAndThoseNotAllowedStayShut();
    void findingAProductReturnsToTheSale();
    void findingAMemberByNameTakesFewKeys();
    void enrollingFromTheSaleAttaches();
    void threeItemsAMemberAndANoteEndInASale();
    void sheetsOpenByKeyAndCloseByEscape();
    void sheetsShowTheFocusAndLeaveTheKeysWhole();
    void everyKeyOnTheBarIsExplained();
    void anotherLanguageKeepsTheSale();
    void themeAppliesAtOnce();
    void escapeNeverLeavesTheProgram();
    void payingTwiceByDoubleEnterIsImpossible();

private:
    Pages *pages() const { return m_till->window().workArea()->pages(); }
    template <class Page> bool shows() const
    {
        return qobject_cast<Page *>(pages()->currentWidget()) != nullptr;
    }
    Sheet *openSheet() const;

    std::unique_ptr<TillWindow> m_till;
};

Sheet *TestMainWindow::openSheet() const
{
    for (Sheet *sheet : m_till->window().findChildren<Sheet *>())
        if (sheet->isVisible())
            return sheet;
    return nullptr;
}

void TestMainWindow::numbersOpenAreasAndThoseNotAllowedStayShut()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(shows<MemberListPage>());
    m_till->key(Qt::Key_7, Qt::ControlModifier);
    QVERIFY(!shows<DayReportPage>());
    m_till->key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(shows<ProductSearchPage>());
    m_till->key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(shows<SettingsPage>());
    m_till->key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_till->signIn(manager.name, manager.pin));
    m_till->key(Qt::Key_7, Qt::ControlModifier);
    QVERIFY(shows<DayReportPage>());
    m_till->key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(shows<SalePage>());
}

void TestMainWindow::findingAProductReturnsToTheSale()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_F3);
    m_till->type(u"nfsq"_s);
    m_till->key(Qt::Key_Down);
    m_till->key(Qt::Key_Return);
    QVERIFY(shows<SalePage>());
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
    QVERIFY(m_till->work().sale.cart().lines.front().product.name.startsWith(u"农夫山泉"));
}

void TestMainWindow::findingAMemberByNameTakesFewKeys()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->key(Qt::Key_F2);
    m_till->type(u"lyx"_s);
    m_till->key(Qt::Key_Return);
    if (!m_till->work().sale.member())
        m_till->key(Qt::Key_Return);
    QVERIFY(m_till->work().sale.member());
    QVERIFY(shows<SalePage>());
}

void TestMainWindow::enrollingFromTheSaleAttaches()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    const qint64 before = m_till->count(u"customer"_s);
    m_till->scan(water);
    m_till->key(Qt::Key_F2);
    m_till->type(u"13800138000"_s);
    m_till->key(Qt::Key_Return);
    QVERIFY(openSheet());
    m_till->key(Qt::Key_Return);
    m_till->key(Qt::Key_2); // no offers, please
    QTRY_VERIFY(m_till->work().sale.member());
    QCOMPARE(m_till->count(u"customer"_s), before + 1);
    QVERIFY(shows<SalePage>());
    QVERIFY(!openSheet());
}

void TestMainWindow::threeItemsAMemberAndANoteEndInASale()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    for (const QString &code : {water, u"100004"_s, u"120012"_s})
        m_till->scan(code);
    m_till->work().members.find({});
    m_till->scan(m_till->work().members.hits().front().member.number);
    m_till->key(Qt::Key_Return);
    QVERIFY(pages()->isPaying());
    m_till->later(400);
    m_till->type(u"100"_s);
    m_till->key(Qt::Key_Return);
    QTRY_VERIFY(m_till->work().payment.done());
    QCOMPARE(m_till->count(u"sale"_s), 1);
    QCOMPARE(m_till->work().payment.done()->sale.total, Money::of(1650));
    m_till->scan(water);
    QVERIFY(shows<SalePage>());
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
}

void TestMainWindow::payingTwiceByDoubleEnterIsImpossible()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->scan(water);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    m_till->settle();
    QVERIFY(m_till->count(u"sale"_s) <= 1);
    QVERIFY(m_till->work().sale.cart().lines.size() == 1 || m_till->count(u"sale"_s) == 1);
}

void TestMainWindow::sheetsOpenByKeyAndCloseByEscape()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    for (const auto &[code, modifiers] :
         {std::pair(Qt::Key_J, Qt::ControlModifier), std::pair(Qt::Key_F1, Qt::NoModifier)}) {
        QWidget *before = QApplication::focusWidget();
        m_till->key(code, modifiers);
        QVERIFY(openSheet());
        m_till->key(Qt::Key_Escape);
        QVERIFY(!openSheet());
        QCOMPARE(QApplication::focusWidget(), before);
    }
}

void TestMainWindow::sheetsShowTheFocusAndLeaveTheKeysWhole()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    const auto *bar = pages()->currentWidget()->findChild<FunctionBar *>();
    for (const auto &[code, modifiers] :
         {std::pair(Qt::Key_J, Qt::ControlModifier), std::pair(Qt::Key_F1, Qt::NoModifier)}) {
        m_till->key(code, modifiers);
        const Sheet *sheet = openSheet();
        QVERIFY(sheet && sheet->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(QApplication::focusWidget()->isVisible() && QApplication::focusWidget()->isEnabled());
        QVERIFY(qobject_cast<QAbstractButton *>(QApplication::focusWidget()));
        QCOMPARE(sheet->mapTo(pages(), QPoint(0, sheet->height())).y(), bar->mapTo(pages(), QPoint()).y());
        m_till->key(Qt::Key_Escape);
    }
}

void TestMainWindow::everyKeyOnTheBarIsExplained()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    const auto *bar = pages()->currentWidget()->findChild<FunctionBar *>();
    m_till->key(Qt::Key_F1);
    QStringList explained;
    for (const QLabel *label : openSheet()->findChildren<QLabel *>()) {
        explained += label->text().split(u' ');
        QVERIFY(openSheet()->rect().contains(QRect(label->mapTo(openSheet(), QPoint()), label->size())));
    }
    for (int f = 1; f <= FunctionBar::keys; ++f)
        if (bar->button(f)->isVisible())
            QVERIFY2(explained.contains(u"F%1"_s.arg(f)), qPrintable(bar->button(f)->text()));
    QVERIFY(explained.contains(u"Ctrl+1"));
    QVERIFY(!explained.contains(u"Reports"));
}

void TestMainWindow::anotherLanguageKeepsTheSale()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    m_till->scan(water);
    Preferences preferences = m_till->window().settings().preferences();
    preferences.language = u"zh_CN"_s;
    m_till->window().settings().choose(preferences);
    QTRY_VERIFY(m_till->button(u"收银"_s));
    QVERIFY(shows<SettingsPage>());
    m_till->key(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_till->work().sale.cart().lines.size(), size_t(1));
    m_till->scan(water);
    QCOMPARE(m_till->work().sale.cart().lines.front().quantity, Quantity::of(2000));
}

void TestMainWindow::themeAppliesAtOnce()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    Preferences preferences = m_till->window().settings().preferences();
    preferences.theme = Theme::Dark;
    m_till->window().settings().choose(preferences);
    m_till->settle();
    QCOMPARE(themeOf(m_till->window().palette()), Theme::Dark);
    preferences.theme = Theme::Light;
    m_till->window().settings().choose(preferences);
    m_till->settle();
    QCOMPARE(themeOf(m_till->window().palette()), Theme::Light);
}

void TestMainWindow::escapeNeverLeavesTheProgram()
{
    QVERIFY(m_till->signIn(cashier.name, cashier.password));
    for (const Area area : areas) {
        m_till->key(Qt::Key_0 + int(area), Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            m_till->key(Qt::Key_Escape);
        QVERIFY(m_till->window().isVisible());
    }
}

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
