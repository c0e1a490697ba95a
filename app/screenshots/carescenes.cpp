#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/base/random.h"
#include "core/usecase/changemember.h"
#include "core/usecase/followup.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace {
const QString member = u"李远骁"_s;

void open(Stage &stage)
{
    stage.press(Qt::Key_3, Qt::ControlModifier);
    stage.type(member);
    stage.press(Qt::Key_O, Qt::ControlModifier);
}

/// Something to do since last week, today and later; an adviser; a purchase long ago.
void furnish(Stage &stage)
{
    const QString number = stage.work().profile.member().number;
    const QDate today = stage.work().profile.today();
    const auto done = stage.database().writeNow([&](Transaction &transaction) -> Result<> {
        const Session &who = stage.work().session();
        const Timestamp before = Timestamp::ofMilliseconds(stage.now().milliseconds() - 7 * 86'400'000LL);
        for (const auto &[text, days, at] : {std::tuple(u"回电：新到的乌龙茶"_s, -3, before),
                                             {u"把积分到期的事告诉她"_s, 0, stage.now()},
                                             {u"问一问对茶具是否满意"_s, 6, stage.now()}}) {
            const auto task =
                addTask(transaction, who,
                        {Id<MemberTask>::make(at, systemRandom), number, text, today.addDays(days)}, at);
            if (!task)
                return task.error();
        }
        Pinyin pinyin;
        const auto changed = changeMember(transaction, who, number, {{u"adviser"_s, who.name}}, stage.now(),
                                          systemRandom, pinyin);
        return changed ? Result<>() : changed.error();
    });
    if (!done)
        qFatal("care: %s", qPrintable(errorName(done.error().code)));
}
}

void playCare(Stage &stage)
{
    open(stage);
    furnish(stage);
    open(stage);
    stage.touch(Stage::words("FactsPanel", "Show in full"));
    stage.settle();
    stage.shoot(u"200-member-tasks"_s);
    stage.press(Qt::Key_N, Qt::ControlModifier);
    stage.shoot(u"201-task-new"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Y, Qt::ControlModifier);
    stage.shoot(u"202-member-privacy"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_H, Qt::ControlModifier);
    stage.shoot(u"203-tasks"_s);
    stage.touch(Stage::words("TasksPage", "Hand over…"));
    stage.shoot(u"204-hand-over"_s);
    stage.press(Qt::Key_Escape);
    open(stage);
    stage.work().care.takeDown(u"姓名应为“李远晓”"_s);
    stage.wait([&] { return stage.work().care.openCorrection() != nullptr; }, "a correction");
    stage.settle();
    stage.shoot(u"205-member-correction"_s);
    stage.work().care.restrict(u"本人对地址有异议，核实中"_s);
    stage.wait([&] { return stage.work().profile.member().restricted; }, "a restriction");
    stage.settle();
    stage.shoot(u"206-member-restricted"_s);
    stage.press(Qt::Key_Y, Qt::ControlModifier);
    stage.shoot(u"207-privacy-restricted"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_3, Qt::ControlModifier);
    stage.type(member);
    stage.shoot(u"208-members-restricted"_s);
    stage.press(Qt::Key_O, Qt::ControlModifier);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    stage.settle();
    stage.shoot(u"209-sale-restricted"_s);
    stage.work().sale.detachMember();
    open(stage);
    stage.work().care.lift();
    stage.wait([&] { return !stage.work().profile.member().restricted; }, "a lift");
    Pages &pages = *stage.window().workArea()->pages();
    pages.openSettings();
    pages.settingsPage()->open(SettingsPage::Privacy);
    stage.settle();
    stage.shoot(u"210-privacy-record"_s);
    stage.press(Qt::Key_1, Qt::ControlModifier);
}
