#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "app/till/demoshop.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

using namespace Qt::StringLiterals;

namespace {
const DemoUser &cashier = demoUsers()[0];

Pages &pages(Stage &stage)
{
    return *stage.window().workArea()->pages();
}

void withoutPrinter(Stage &stage)
{
    Preferences preferences = stage.window().settings().preferences();
    preferences.printer = {};
    stage.window().settings().choose(preferences);
}

void playDrawer(Stage &stage)
{
    stage.press(Qt::Key_F11);
    stage.shoot(u"71-drawer"_s);
    stage.press(Qt::Key_Escape);
    pages(stage).openDrawer(CashMovementKind::PayOut);
    stage.type(u"16"_s);
    stage.shoot(u"70-pay-out"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_F11);
    stage.type(u"换零钱"_s);
    stage.press(Qt::Key_Return);
    stage.work().shift.move(CashMovementKind::PayOut, Money::of(1600), u"送水"_s);
    stage.settle();
    stage.work().shift.move(CashMovementKind::Drop, Money::of(30000), u"放保险柜"_s);
    stage.settle();
    stage.press(Qt::Key_8, Qt::ControlModifier);
    stage.shoot(u"72-shift"_s);
}

void playCount(Stage &stage)
{
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    for (const QString &pieces : {u"1"_s, u"2"_s, u""_s, u"7"_s})
        for (const QString &key : {pieces, u"\r"_s})
            key == u"\r" ? stage.press(Qt::Key_Return) : stage.type(key);
    stage.shoot(u"73-count"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    stage.shoot(u"74-difference"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    stage.shoot(u"75-note-needed"_s);
    stage.type(u"找零时多给了一张"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    stage.shoot(u"76-approval"_s);
    stage.touch(demoUsers()[1].name);
    stage.type(demoUsers()[1].pin);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return !stage.work().session().shift; }, "the close");
    stage.shoot(u"77-z-report"_s);
}
}

void playShift(Stage &stage)
{
    withoutPrinter(stage);
    stage.press(Qt::Key_L, Qt::ControlModifier);
    stage.signIn(cashier.name, cashier.pin);
    stage.press(Qt::Key_1, Qt::ControlModifier);
    playDrawer(stage);
    playCount(stage);
}
