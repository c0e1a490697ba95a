#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/base/random.h"
#include "core/data/pointsledger.h"
#include "core/usecase/changemember.h"
#include "ui/shell/workplace.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
const QString member = u"李远骁"_s;
const QString twin = u"13812348000"_s;

/// Somebody whom the shop knows well, and who was enrolled again without the card.
void furnish(Stage &stage)
{
    const QString number = stage.work().profile.member().number;
    const auto done = stage.database().writeNow([&](Transaction &transaction) -> Result<> {
        Pinyin pinyin;
        const QJsonObject facts{{u"email"_s, u"li.yx@example.com"_s},
                                {u"birthday"_s, u"1990-05-17"_s},
                                {u"gender"_s, u"female"_s},
                                {u"address"_s,
                                 QJsonObject{{u"region"_s, u"浙江省 杭州市 西湖区"_s},
                                             {u"street"_s, u"文三路 1 号 3 幢 501 室"_s}}},
                                {u"channels"_s, QJsonObject{{u"wechat"_s, u"wxid_li90"_s}}},
                                {u"note"_s, u"爱喝乌龙茶；对花生过敏"_s},
                                {u"tags"_s, QJsonArray{u"老客"_s, u"茶"_s}},
                                {u"source"_s, u"wechat"_s}};
        const auto changed = changeMember(transaction, stage.work().session(), number, facts, stage.now(),
                                          systemRandom, pinyin);
        if (!changed)
            return changed.error();
        pointsledger::append(transaction,
                             {changed->profile.member.id,
                              PointsEntry::Kind::Adjusted,
                              Points::of(120),
                              {},
                              stage.now(),
                              BusinessDate::of({2026, 12, 31})});
        const QJsonObject again{{u"name"_s, member}, {u"phone"_s, twin}, {u"birthday"_s, u"1990-05-17"_s}};
        const auto added =
            addMember(transaction, stage.work().session(), again, stage.now(), systemRandom, pinyin);
        return added ? Result<>() : added.error();
    });
    if (!done)
        qFatal("member: %s", qPrintable(errorName(done.error().code)));
}

void open(Stage &stage)
{
    stage.press(Qt::Key_3, Qt::ControlModifier);
    stage.type(member);
    stage.press(Qt::Key_O, Qt::ControlModifier);
}
}

void playMembers(Stage &stage)
{
    open(stage);
    furnish(stage);
    open(stage);
    stage.shoot(u"180-member-masked"_s);
    stage.touch(Stage::words("FactsPanel", "Show in full"));
    stage.settle();
    stage.shoot(u"181-member-in-full"_s);
    stage.press(Qt::Key_E, Qt::ControlModifier);
    stage.shoot(u"182-member-edit"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_T, Qt::ControlModifier);
    stage.shoot(u"183-member-consents"_s);
    stage.press(Qt::Key_Escape);
    const auto same = stage.work().profile.duplicates();
    if (same.empty())
        qFatal("no duplicate to compare");
    stage.touch(same.front().profile.member.number);
    stage.settle();
    stage.shoot(u"184-members-compared"_s);
    stage.type(same.front().profile.member.number);
    stage.shoot(u"185-members-to-merge"_s);
    stage.press(Qt::Key_Return);
    stage.settle();
    stage.shoot(u"186-member-merged"_s);
}
