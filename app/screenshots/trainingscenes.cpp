#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/usecase/training.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

using namespace Qt::StringLiterals;

/// On a stage of its own: a shop for practice.
void playTraining(Stage &stage)
{
    stage.shoot(u"130-training-sign-in"_s);
    stage.signIn(u"王芳"_s, trainingPin);
    for (const QString &code : u"100004 110002 120012"_s.split(u' '))
        stage.scan(code);
    stage.shoot(u"131-training-sale"_s);
    stage.press(Qt::Key_F12);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return stage.work().payment.done().has_value(); }, "the practice sale");
    stage.shoot(u"132-training-paid"_s);
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_R, Qt::ControlModifier);
    stage.shoot(u"133-training-receipt"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Comma, Qt::ControlModifier);
    stage.shoot(u"134-training-settings"_s);
}
