#include "ui/common/functionbar.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFunctionBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Light); }
    void keyAndTouchDoTheSame();
    void emptyPlacesStayBlankAndInPlace();
    void disabledActionIsShownButDoesNothing();
    void hiddenBarLeavesItsKeysToOthers();
    void actionMayClearItself();
    void twelveFitTheTill();
};

namespace {
void activate(QWidget &window)
{
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
}
}

void TestFunctionBar::keyAndTouchDoTheSame()
{
    FunctionBar bar;
    int held = 0;
    bar.setAction(4, u"Hold"_s, true, [&held] { ++held; });
    QCOMPARE(bar.button(4)->text(), u"F4 Hold"_s);
    activate(bar);
    QTest::keyClick(&bar, Qt::Key_F4);
    QTest::mouseClick(bar.button(4), Qt::LeftButton);
    QCOMPARE(held, 2);
    QVERIFY(!bar.button(4)->hasFocus());
}

void TestFunctionBar::emptyPlacesStayBlankAndInPlace()
{
    FunctionBar bar;
    bar.setAction(12, u"Pay"_s, true, [] {});
    activate(bar);
    const int alone = bar.button(12)->x();
    for (int f = 1; f <= 11; ++f) {
        QVERIFY(bar.button(f)->isHidden());
        bar.setAction(f, u"x"_s, true, [] {});
    }
    QCoreApplication::processEvents();
    QCOMPARE(bar.button(12)->x(), alone);
    bar.clearAction(6);
    QVERIFY(bar.button(6)->isHidden());
}

void TestFunctionBar::disabledActionIsShownButDoesNothing()
{
    FunctionBar bar;
    int runs = 0;
    bar.setAction(5, u"Recall"_s, false, [&runs] { ++runs; });
    activate(bar);
    QTest::keyClick(&bar, Qt::Key_F5);
    QTest::mouseClick(bar.button(5), Qt::LeftButton);
    QCOMPARE(runs, 0);
    QVERIFY(bar.button(5)->isVisible());
    bar.setActionEnabled(5, true);
    QTest::keyClick(&bar, Qt::Key_F5);
    QCOMPARE(runs, 1);
}

void TestFunctionBar::hiddenBarLeavesItsKeysToOthers()
{
    QWidget window;
    FunctionBar selling(&window);
    FunctionBar paying(&window);
    QStringList seen;
    selling.setAction(9, u"a"_s, true, [&seen] { seen << u"sell"_s; });
    paying.setAction(9, u"b"_s, true, [&seen] { seen << u"pay"_s; });
    paying.hide();
    activate(window);
    QTest::keyClick(&window, Qt::Key_F9);
    selling.hide();
    paying.show();
    QTest::keyClick(&window, Qt::Key_F9);
    QCOMPARE(seen, (QStringList{u"sell"_s, u"pay"_s}));
}

void TestFunctionBar::actionMayClearItself()
{
    FunctionBar bar;
    int runs = 0;
    bar.setAction(1, u"Once"_s, true, [&] {
        bar.clearAction(1);
        ++runs;
    });
    activate(bar);
    QTest::keyClick(&bar, Qt::Key_F1);
    QTest::keyClick(&bar, Qt::Key_F1);
    QCOMPARE(runs, 1);
}

void TestFunctionBar::twelveFitTheTill()
{
    FunctionBar bar;
    for (int f = 1; f <= 12; ++f)
        bar.setAction(f, u"Do"_s, true, [] {});
    for (const int width : {1286, 1840}) {
        bar.resize(width, bar.height());
        activate(bar);
        QCOMPARE(bar.size(), QSize(width, 56));
        QCOMPARE(bar.button(1)->x(), 8);
        // Below the panel's own edge.
        QCOMPARE(bar.button(12)->geometry().right() + 1, width - 12);
        QVERIFY(bar.button(5)->width() >= 101);
        QCOMPARE(bar.button(5)->height(), 48);
    }
}

QTEST_MAIN(TestFunctionBar)

#include "tst_functionbar.moc"
