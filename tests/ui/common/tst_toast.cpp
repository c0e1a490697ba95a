#include "ui/common/style.h"
#include "ui/common/toast.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestToast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Light); }
    void staysFiveSecondsOrTenToUndo();
    void undoRunsOnce();
    void dismissedToastCannotBeUndone();
    void newToastTakesThePlaceOfTheOld();
    void staysAtTheBottomLeftWhenTheWindowGrows();
    void isNamedForWhoCannotSeeIt();
};

void TestToast::staysFiveSecondsOrTenToUndo()
{
    QWidget window;
    Toast toast(&window);
    toast.say(u"Saved"_s);
    QCOMPARE(toast.durationMs(), 5000);
    QVERIFY(toast.undoButton()->isHidden());
    toast.say(u"Deleted"_s, [] {});
    QCOMPARE(toast.durationMs(), 10000);
    QVERIFY(!toast.undoButton()->isHidden());
}

void TestToast::undoRunsOnce()
{
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window);
    window.show();
    int undone = 0;
    toast.say(u"Deleted"_s, [&undone] { ++undone; });
    QTest::mouseClick(toast.undoButton(), Qt::LeftButton);
    QCOMPARE(undone, 1);
    QVERIFY(toast.isHidden());
    QTest::mouseClick(toast.undoButton(), Qt::LeftButton);
    QCOMPARE(undone, 1);
}

void TestToast::dismissedToastCannotBeUndone()
{
    QWidget window;
    Toast toast(&window);
    bool undone = false;
    toast.say(u"Deleted"_s, [&undone] { undone = true; });
    toast.dismiss();
    toast.undoButton()->click();
    QVERIFY(!undone);
    QCOMPARE(toast.text(), QString());
}

void TestToast::newToastTakesThePlaceOfTheOld()
{
    QWidget window;
    Toast toast(&window);
    bool undone = false;
    toast.say(u"Deleted"_s, [&undone] { undone = true; });
    toast.say(u"Saved"_s);
    QCOMPARE(toast.text(), u"Saved"_s);
    toast.undoButton()->click();
    QVERIFY(!undone);
}

void TestToast::staysAtTheBottomLeftWhenTheWindowGrows()
{
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window, 72);
    window.show();
    toast.say(u"Saved"_s);
    QCOMPARE(toast.geometry().bottomLeft(), QPoint(16, 600 - 72 - 1));
    QCOMPARE(toast.height(), 48);
    window.resize(1000, 700);
    QCOMPARE(toast.geometry().bottomLeft(), QPoint(16, 700 - 72 - 1));
}

void TestToast::isNamedForWhoCannotSeeIt()
{
    QWidget window;
    Toast toast(&window);
    toast.say(u"Saved"_s);
    QCOMPARE(toast.accessibleName(), u"Saved"_s);
}

QTEST_MAIN(TestToast)

#include "tst_toast.moc"
