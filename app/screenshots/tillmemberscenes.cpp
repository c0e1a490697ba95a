#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/usecase/changecoupons.h"
#include "core/usecase/changemember.h"
#include "core/usecase/importprices.h"
#include "core/usecase/issuecoupons.h"
#include "ui/shell/workplace.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {
const QString number = u"任秋泽"_s;
const QByteArray promotions = R"({"version":1,"promotions":[
  {"code":"CARD-B20","name":"生日八折","kind":"percent","percent":"20","coupon":"CARD-B"},
  {"code":"CARD-T30","name":"满300减30","kind":"threshold","steps":[{"from":"300.00","off":"30.00"}],
   "coupon":"CARD-T"},
  {"code":"CARD-M5","name":"会员立减5元","kind":"amount","amount":"5.00","coupon":"CARD-M"}]})";
const QByteArray kinds = R"({"version":1,"kinds":[
  {"code":"CARD-B","name":"生日八折","promotion":"CARD-B20","validDays":30,"membersOnly":true},
  {"code":"CARD-T","name":"满300减30","promotion":"CARD-T30","validDays":30},
  {"code":"CARD-M","name":"会员立减5元","promotion":"CARD-M5","validDays":30}]})";

void must(bool done, const char *what)
{
    if (!done)
        qFatal("%s", what);
}

void issue(Stage &stage, const QString &kind, const QString &member)
{
    must(stage.database()
             .writeNow([&](Transaction &transaction) {
                 return issueCoupons(transaction, stage.work().session(),
                                     {Id<CouponOrder>::make(stage.now(), systemRandom), kind, member, 1},
                                     stage.now(), systemRandom);
             })
             .has_value(),
         "the coupons were not issued");
}

/// Somebody with a birthday near, a note for the till and three coupons.
QString furnish(Stage &stage)
{
    stage.work().members.find(number);
    const QString member = stage.work().members.hits().front().member.number;
    must(stage.database()
             .writeNow([&](Transaction &transaction) -> Result<> {
                 Pinyin pinyin;
                 const Session &who = stage.work().session();
                 const auto prices =
                     importPrices(transaction, who, promotions, {}, stage.now(), systemRandom);
                 const auto rules = changeCoupons(transaction, who, kinds, stage.now());
                 const auto changed = changeMember(
                     transaction, who, member,
                     {{u"birthday"_s, u"1988-03-07"_s}, {u"note"_s, u"常买绿茶\n! 对花生过敏"_s}},
                     stage.now(), systemRandom, pinyin);
                 return prices && rules && changed ? Result<>() : Error{};
             })
             .has_value(),
         "the member was not furnished");
    for (const QString &kind : {u"CARD-B"_s, u"CARD-T"_s, u"CARD-M"_s})
        issue(stage, kind, member);
    return member;
}

void playEnrolment(Stage &stage)
{
    stage.press(Qt::Key_1, Qt::ControlModifier);
    stage.scan(u"110002"_s);
    stage.press(Qt::Key_F2);
    stage.type(u"13712345678"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"190-enrol"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"191-enrol-asks-for-consent"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_N, Qt::ControlModifier);
    stage.type(u"17404189193"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"192-enrol-phone-is-known"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_N, Qt::ControlModifier);
    stage.type(u"13712345678"_s);
    stage.press(Qt::Key_Tab);
    stage.type(number);
    stage.press(Qt::Key_Tab);
    stage.type(u"1988-03-07"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"193-enrol-may-be-the-same"_s);
    for (int i = 0; i < 3; ++i)
        stage.press(Qt::Key_Escape);
}

void playCoupons(Stage &stage, const QString &member)
{
    stage.press(Qt::Key_1, Qt::ControlModifier);
    stage.scan(u"130005"_s);
    stage.scan(member);
    stage.shoot(u"194-checkout-member-coupons"_s);
    stage.press(Qt::Key_F9);
    stage.shoot(u"195-coupon-question-with-offers"_s);
    stage.type(u"1"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"196-coupon-taken"_s);
}

QString face(const QTemporaryDir &folder)
{
    QImage picture(400, 400, QImage::Format_RGB32);
    picture.fill(Qt::lightGray);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::darkGray);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(200, 160), 80, 90);
    painter.drawEllipse(QPointF(200, 400), 150, 130);
    painter.end();
    must(picture.save(folder.filePath(u"face.png"_s)), "the picture was not written");
    return folder.filePath(u"face.png"_s);
}

void playCard(Stage &stage)
{
    const QTemporaryDir folder;
    stage.press(Qt::Key_3, Qt::ControlModifier);
    stage.type(number);
    stage.press(Qt::Key_O, Qt::ControlModifier);
    stage.press(Qt::Key_U, Qt::ControlModifier);
    stage.work().profile.setPhoto(u"/nowhere/face.png"_s);
    stage.work().profile.setPhoto(face(folder));
    stage.wait([&] { return stage.work().profile.hasPhoto(); }, "the picture");
    stage.touch(Stage::words("FactsPanel", "Show in full"));
    stage.wait([&] { return !stage.work().profile.photo().isEmpty(); }, "the picture in full");
    stage.shoot(u"197-member-picture"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_P, Qt::ControlModifier);
    stage.wait([&] { return stage.work().card.card().has_value(); }, "the card");
    stage.shoot(u"198-member-card"_s);
    const QString old = stage.work().card.card()->card.number;
    stage.touch(Stage::words("CardSheet", "Lost: replace"));
    stage.shoot(u"199-member-card-replace"_s);
    stage.touch(Stage::words("CardSheet", "Replace it"));
    stage.wait([&] { return stage.work().card.card()->card.number != old; }, "the new card");
    stage.settle();
    stage.shoot(u"199-member-card-replaced"_s);
    stage.press(Qt::Key_Escape);
    stage.shoot(u"199-member-with-picture"_s);
    stage.press(Qt::Key_1, Qt::ControlModifier);
    stage.scan(old);
    stage.shoot(u"199-old-card-refused"_s);
    stage.press(Qt::Key_Escape);
}
}

void playTillMembers(Stage &stage)
{
    if (!stage.work().sale.cart().lines.empty())
        stage.press(Qt::Key_Delete, Qt::ControlModifier);
    const QString member = furnish(stage);
    playEnrolment(stage);
    playCoupons(stage, member);
    stage.press(Qt::Key_Delete, Qt::ControlModifier);
    stage.work().sale.detachMember();
    playCard(stage);
}
