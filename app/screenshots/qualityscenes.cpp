#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/base/random.h"
#include "core/data/memberquality.h"
#include "core/data/members.h"
#include "core/usecase/changemember.h"
#include "ui/shell/workplace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Step = IntakePresenter::Step;

namespace {
const QByteArray list = "客户,手机,金额\n"
                        "陈晓琳,13712340001,120\n"
                        "Ｗang Fang,13712340002,80\n"
                        "周明,1371234,60\n"
                        "吴倩,13712340001,45\n"
                        "郑爽,13712340005,\n";

/// The sealed record as an older version left it.
Result<> plant(Transaction &transaction, const Session &who, const Member &member, QJsonObject record)
{
    const auto sealed = members::sealedByNumber(transaction.connection(), transaction.keys(), member.number);
    const auto key = who.vault->unwrapCustomerKey(sealed->wrappedKey, member.id.bytes());
    if (!key)
        return key.error();
    record[u"v"_s] = 2;
    members::replacePerson(
        transaction, member.id,
        Vault::sealPersonal(*key, member.id.bytes(), QJsonDocument(record).toJson(QJsonDocument::Compact)),
        {});
    return {};
}

Result<> addFaulty(Transaction &transaction, const Session &who, Timestamp now)
{
    Pinyin pinyin;
    const QJsonObject faulty[] = {
        {{u"name"_s, u"测试"_s}, {u"phone"_s, u"13800138000"_s}},
        {{u"name"_s, u"王女士"_s}, {u"phone"_s, u"13512340011"_s}, {u"email"_s, u"wang@gmial.com"_s}},
        {{u"name"_s, u"刘"_s}, {u"phone"_s, u"02158881234"_s}},
        {{u"name"_s, u"何静2"_s}, {u"phone"_s, u"13512340013"_s}, {u"birthday"_s, u"1901-02-03"_s}},
        {{u"name"_s, u"宋佳"_s}, {u"phone"_s, u"13512340014"_s}, {u"birthday"_s, u"2015-06-01"_s}}};
    for (const QJsonObject &each : faulty)
        if (const auto added = addMember(transaction, who, each, now, systemRandom, pinyin); !added)
            return added.error();
    const auto old = addMember(transaction, who, {{u"name"_s, u"Anna"_s}}, now, systemRandom, pinyin);
    if (!old)
        return old.error();
    return plant(
        transaction, who, old->profile.member,
        {{u"name"_s, u"Ａnna　Bell"_s},
         {u"phones"_s, QJsonArray{u"135 1234 0015"_s}},
         {u"emails"_s, QJsonArray{u"Anna.Bell@QQ.com"_s}},
         {u"addresses"_s, QJsonArray{QJsonObject{{u"street"_s, u"浙江省杭州市西湖区文三路１号"_s}}}}});
}

/// What the days before found.
void addDays(Transaction &transaction, const Session &who, Timestamp now)
{
    for (int day = 20; day > 0; --day) {
        const QDate date = businessDate(now, who.shop.day).date().addDays(-day);
        const QJsonObject body{{u"members"_s, 40},
                               {u"rules"_s,
                                QJsonObject{{u"name.placeholder"_s, 2 + day / 3},
                                            {u"consent.missing"_s, 30 + day / 4},
                                            {u"phone.test"_s, day / 6}}}};
        transaction.execute(u"INSERT INTO quality_day (date, body) VALUES (?, ?)"_s,
                            date.toString(Qt::ISODate),
                            QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
    }
}

void choose(Stage &stage, QualityRule rule)
{
    for (size_t i = 0; i < stage.work().quality.topics().size() && stage.work().quality.topic().rule != rule;
         ++i)
        stage.press(Qt::Key_Down);
    stage.settle();
}

void playList(Stage &stage)
{
    stage.press(Qt::Key_3, Qt::ControlModifier);
    stage.shoot(u"190-members-work"_s);
    stage.press(Qt::Key_Q, Qt::ControlModifier);
    stage.wait([&] { return !stage.work().quality.isLooking(); }, "the quality job");
    stage.settle();
    stage.shoot(u"191-quality"_s);
    choose(stage, QualityRule::PhoneInvalid);
    stage.shoot(u"192-quality-well"_s);
    choose(stage, QualityRule::NamePlaceholder);
    stage.press(Qt::Key_Return);
    stage.shoot(u"193-quality-list"_s);
    stage.press(Qt::Key_S, Qt::ControlModifier);
    stage.press(Qt::Key_Return);
    stage.shoot(u"194-quality-reason"_s);
    stage.type(u"老板的测试账号"_s);
    stage.press(Qt::Key_Return);
    stage.settle();
    stage.shoot(u"195-quality-signed-off"_s);
    stage.press(Qt::Key_D, Qt::ControlModifier);
    stage.wait([&] { return !stage.work().quality.isSearching(); }, "the search for duplicates");
    stage.press(Qt::Key_Left);
    stage.press(Qt::Key_Home, Qt::ControlModifier);
    stage.settle();
    stage.shoot(u"196-quality-duplicates"_s);
}

void playForm(Stage &stage)
{
    using State = NormalisePresenter::State;
    stage.press(Qt::Key_M, Qt::ControlModifier);
    stage.wait([&] { return stage.work().normalise.state() == State::Looked; }, "the preview");
    stage.settle();
    stage.shoot(u"197-form-preview"_s);
    stage.press(Qt::Key_S, Qt::ControlModifier);
    stage.wait([&] { return stage.work().normalise.state() == State::Applied; }, "the forms");
    stage.settle();
    stage.shoot(u"198-form-done"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Escape);
}

void playIntake(Stage &stage)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"老会员.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(list) != list.size())
        qFatal("the list of members was not written");
    file.close();
    IntakePresenter &intake = stage.work().intake;
    stage.press(Qt::Key_I, Qt::ControlModifier);
    stage.shoot(u"200-import-start"_s);
    intake.open(file.fileName());
    stage.wait([&] { return intake.step() == Step::Columns; }, "the columns");
    stage.settle();
    stage.shoot(u"201-import-columns"_s);
    intake.assign(0, u"name"_s);
    intake.assign(1, u"phone"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    stage.wait([&] { return intake.step() == Step::Checked; }, "the check");
    stage.settle();
    stage.shoot(u"202-import-check"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    stage.wait([&] { return intake.step() == Step::Done; }, "the import");
    stage.settle();
    stage.shoot(u"203-import-done"_s);
    stage.press(Qt::Key_Escape);
    stage.touch(Stage::words("IntakeStart", "Undo this import"));
    stage.shoot(u"204-import-undo"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_E, Qt::ControlModifier);
    stage.shoot(u"205-export"_s);
    stage.press(Qt::Key_Escape);
}
}

void playQuality(Stage &stage)
{
    const auto made = stage.database().writeNow([&](Transaction &transaction) -> Result<> {
        const Session &who = stage.work().session();
        addDays(transaction, who, stage.now());
        return addFaulty(transaction, who, stage.now());
    });
    if (!made)
        qFatal("quality: %s %s", qPrintable(errorName(made.error().code)), qPrintable(made.error().detail));
    playList(stage);
    playForm(stage);
    playIntake(stage);
}
