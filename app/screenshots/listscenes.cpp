#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/base/random.h"
#include "core/data/memberfacts.h"
#include "core/data/pointsledger.h"
#include "core/data/storedvalue.h"
#include "ui/shell/workplace.h"

using namespace Qt::StringLiterals;

namespace {
Points someOf(int place)
{
    return Points::of(place * 37 % 1'900);
}

/// Tiers, tags, points and money for a shop's worth of members.
Result<> furnish(Transaction &transaction, Timestamp now)
{
    const QStringList tiers{u"gold"_s, u"silver"_s, QString(), QString()};
    const QStringList words{u"常客"_s, u"母婴"_s, u"茶"_s};
    std::vector<Member> all;
    Rows rows = transaction.connection().select(
        u"SELECT id, number, tier, points FROM customer WHERE status = 'active' AND survivor IS NULL"
        " ORDER BY row"_s);
    while (rows.next())
        all.push_back({rows.id<Customer>(0), rows.text(1), rows.text(2), rows.points(3)});
    int place = 0;
    for (const Member &member : all) {
        ++place;
        transaction.execute(u"UPDATE customer SET tier = ? WHERE id = ?"_s, tiers[place % 4], member.id);
        MemberFacts facts = *memberfacts::of(transaction.connection(), member.id);
        facts.tags = place % 3 ? QStringList{words[place % 3]} : QStringList{words[0], words[2]};
        facts.source = place % 2 ? u"wechat"_s : u"till"_s;
        memberfacts::replace(transaction, member.id, facts, now);
        pointsledger::append(transaction,
                             {member.id, PointsEntry::Kind::Adjusted, someOf(place), {}, now, {}});
        if (place % 5 == 0 && !storedvalue::ofMember(transaction.connection(), member.id)) {
            const StoredAccount account = newMemberAccount(member);
            storedvalue::open(transaction, account, now);
            storedvalue::append(transaction,
                                {account.id,
                                 StoredValueEntry::Kind::Adjusted,
                                 {Money::of(place * 1'000), Money::of(place * 100)},
                                 {},
                                 {},
                                 now});
        }
    }
    return {};
}

void shown(Stage &stage)
{
    stage.wait(
        [&] {
            const MemberBrowser &browser = stage.work().members.browser();
            return browser.isWhole() && !browser.isLooking();
        },
        "the list");
    stage.settle();
}

void list(Stage &stage, const MemberListQuery &query)
{
    stage.work().members.setQuery(query);
    shown(stage);
}

void playSheets(Stage &stage)
{
    stage.press(Qt::Key_U, Qt::ControlModifier);
    stage.shoot(u"191-members-filter"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_M, Qt::ControlModifier);
    stage.shoot(u"192-members-columns"_s);
    stage.press(Qt::Key_Escape);
    list(stage,
         {{.tiers = {u"gold"_s, u"silver"_s}, .tags = {u"常客"_s}, .pointsFrom = Points::of(100)},
          {MemberSort::Points, true}});
    stage.shoot(u"193-members-filtered"_s);
    stage.press(Qt::Key_S, Qt::ControlModifier);
    stage.type(u"金卡常客"_s);
    stage.press(Qt::Key_Return);
    stage.settle();
    stage.shoot(u"194-members-views"_s);
    stage.press(Qt::Key_Escape);
}

void playMarks(Stage &stage)
{
    stage.press(Qt::Key_Down);
    for (int i = 0; i < 4; ++i)
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
    stage.shoot(u"195-members-marked"_s);
    stage.press(Qt::Key_Y, Qt::ControlModifier);
    stage.type(u"VIP"_s);
    stage.shoot(u"196-members-tag"_s);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return !stage.work().members.acts().isBusy(); }, "the tags");
    stage.shoot(u"197-members-tagged"_s);
}
}

void playMemberList(Stage &stage)
{
    if (!stage.database().writeNow(
            [&](Transaction &transaction) { return furnish(transaction, stage.now()); }))
        qFatal("members cannot be furnished");
    stage.press(Qt::Key_3, Qt::ControlModifier);
    shown(stage);
    stage.shoot(u"190-members-list"_s);
    stage.type(u"李远骁"_s);
    stage.shoot(u"189-members-found"_s);
    stage.press(Qt::Key_Escape);
    shown(stage);
    playSheets(stage);
    playMarks(stage);
    list(stage, {{.tiers = {u"gold"_s}, .pointsFrom = Points::of(5'000)}, {}});
    stage.shoot(u"198-members-nobody"_s);
    list(stage, {});
    stage.work().members.setColumns(MemberColumns::all());
    stage.shoot(u"199-members-all-columns"_s);
    stage.work().members.setColumns({});
    stage.settle();
}
