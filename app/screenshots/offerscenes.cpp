#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "ui/shell/workplace.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {
// Seen on a Thursday, the 5th of March 2026: some in force, some coming, some over.
const QByteArray offers = R"({"version":1,
 "priceLists":[
  {"code":"GOLD","name":"金卡会员价","kind":"tier","tiers":["金卡"],
   "prices":[{"product":"110002","price":"49.90"},{"product":"130005","price":"85.00"}]},
  {"code":"NOGROUP","name":"批发价","kind":"wholesale","prices":[{"product":"100004","price":"1.50"}]}],
 "promotions":[
  {"code":"FULL","name":"满额立减","kind":"threshold","except":["130005"],
   "steps":[{"from":"100.00","off":"10.00"},{"from":"200.00","off":"30.00"}],"group":"ORDER"},
  {"code":"SECOND-WATER","name":"饮用水第二件半价","kind":"nth-item","nth":2,"percent":"50",
   "items":["100004","100005"],"times":2},
  {"code":"THURSDAY","name":"周四会员日","kind":"percent","percent":"5","membersOnly":true,"weekdays":[4],
   "categories":["乳品"]},
  {"code":"TUESDAY","name":"周二会员日","kind":"percent","percent":"12","membersOnly":true,"weekdays":[2]},
  {"code":"BREAD20","name":"面包任选三件","kind":"mix-and-match","count":3,"price":"30.00","items":["120012"]},
  {"code":"BREAKFAST","name":"早餐组合","kind":"bundle","price":"59.90",
   "parts":[{"items":["110002"],"count":1},{"items":["120012"],"count":1}],"hours":[["06:00","09:30"]]},
  {"code":"NEW20","name":"新客立减","kind":"threshold","steps":[{"from":"50.00","off":"20.00"}],
   "coupon":"WELCOME","uses":120,"stacks":false},
  {"code":"QINGMING","name":"清明特惠","kind":"special-price","price":"79.90","items":["130005"],
   "from":"2026-04-03","to":"2026-04-06"},
  {"code":"NEWYEAR","name":"元旦买二送一","kind":"buy-get","buy":2,"get":1,"items":["120012"],
   "from":"2025-12-30","to":"2026-01-03"},
  {"code":"BAG","name":"满百送水","kind":"gift","fromAmount":"100.00","gift":"100005","items":["130005"]},
  {"code":"HALF","name":"半价","kind":"percent","percent":"150"},
  {"code":"WELCOME2","name":"又一张新客券","kind":"amount","amount":"5.00","coupon":"WELCOME"},
  {"code":"STEPS","name":"满减","kind":"threshold","steps":[{"from":"200.00","off":"30.00"},
   {"from":"100.00","off":"40.00"}]}]})";

void importOffers(Stage &stage)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"2026-03 促销.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(offers) != offers.size())
        qFatal("the promotions were not written");
    file.close();
    stage.work().promotions.importFile(file.fileName());
    stage.wait([&] { return !stage.work().promotions.isImporting(); }, "the import");
    stage.settle();
}

void playPage(Stage &stage)
{
    stage.press(Qt::Key_5, Qt::ControlModifier);
    importOffers(stage);
    stage.shoot(u"121-promotions-imported"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"122-promotions"_s);
    stage.press(Qt::Key_Down);
    stage.press(Qt::Key_Down);
    stage.shoot(u"123-promotions-detail"_s);
    stage.press(Qt::Key_Escape);
    stage.type(u"zzz"_s);
    stage.shoot(u"124-promotions-not-found"_s);
    stage.press(Qt::Key_Escape);
    stage.touch(stage.words("PromotionsPage", "Price lists"));
    stage.shoot(u"125-price-lists"_s);
}

void playWhy(Stage &stage)
{
    stage.press(Qt::Key_1, Qt::ControlModifier);
    if (!stage.work().sale.cart().lines.empty())
        stage.press(Qt::Key_Delete, Qt::ControlModifier);
    for (const QString &code : u"110002 120012 130005 100004 100004 100004"_s.split(u' '))
        stage.scan(code);
    stage.type(u"90/"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"126-why-closed"_s);
    stage.press(Qt::Key_I, Qt::ControlModifier);
    stage.shoot(u"127-why-line"_s);
    stage.press(Qt::Key_I, Qt::ControlModifier);
    stage.shoot(u"128-why-sale"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Delete, Qt::ControlModifier);
}
}

void playOffers(Stage &stage)
{
    playPage(stage);
    playWhy(stage);
}
