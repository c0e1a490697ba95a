#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/usecase/importprices.h"
#include "core/usecase/importproducts.h"
#include "ui/shell/workplace.h"

using namespace Qt::StringLiterals;

namespace {
const QByteArray products = "code,name,unit,price,tax_rate,category,kind,open_price,tracking,minimum_age\n"
                            "900001,红星二锅头 56度 500ml,瓶,18.50,13,酒,goods,no,none,18\n"
                            "900002,华为手机 Mate 60,台,5999.00,13,数码,goods,no,serial,0\n"
                            "900003,连花清瘟胶囊 24粒,盒,14.80,13,药,goods,no,batch,0\n"
                            "900004,手机贴膜服务,次,0.00,6,服务,service,yes,none,0\n"
                            "900005,塑料袋 中号,个,0.30,13,包装,extra,no,none,0\n"
                            "900006,塑料袋 大号,个,0.50,13,包装,extra,no,none,0\n";

const QByteArray coupons = R"({"version":1,"promotions":[
  {"code":"NEW20","name":"新客满50减20","kind":"threshold","steps":[{"from":"50.00","off":"20.00"}],
   "coupon":"NEW2026"},
  {"code":"BIG","name":"满2万减100","kind":"threshold","steps":[{"from":"20000.00","off":"100.00"}],
   "coupon":"BIG100"}]})";

void importGoods(Stage &stage)
{
    const auto report = stage.database().writeNow([&](Transaction &transaction) -> Result<qsizetype> {
        const Session &who = stage.work().session();
        const auto goods = importProducts(transaction, who, products, {}, stage.now(), systemRandom);
        const auto prices = importPrices(transaction, who, coupons, {}, stage.now(), systemRandom);
        if (!goods || !prices)
            return goods ? prices.error() : goods.error();
        return qsizetype(goods->rejected.size() + prices->rejected.size());
    });
    if (!report || *report > 0)
        qFatal("the goods that ask were not taken");
}

void playQuestions(Stage &stage)
{
    stage.scan(u"110002"_s);
    stage.scan(u"900001"_s);
    stage.shoot(u"110-age-question"_s);
    stage.press(Qt::Key_Return);
    stage.type(u"2*"_s);
    stage.scan(u"900002"_s);
    stage.scan(u"SN-A204-77130"_s);
    stage.shoot(u"111-serial-question"_s);
    stage.scan(u"110002"_s);
    stage.shoot(u"112-serial-refused"_s);
    stage.scan(u"SN-A204-77131"_s);
    stage.scan(u"900004"_s);
    stage.shoot(u"113-open-price-question"_s);
    stage.type(u"35"_s);
    stage.press(Qt::Key_Return);
    stage.scan(u"900003"_s);
    stage.type(u"B20260107"_s);
    stage.press(Qt::Key_Return);
}

void playNotes(Stage &stage)
{
    stage.press(Qt::Key_M, Qt::ControlModifier);
    stage.type(u"饭后服用"_s);
    stage.shoot(u"114-notes"_s);
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_F9);
    stage.shoot(u"115-coupon-question"_s);
    stage.type(u"NEW2026"_s);
    stage.press(Qt::Key_Return);
    stage.scan(u"BIG100"_s);
    stage.press(Qt::Key_G, Qt::ControlModifier);
    stage.shoot(u"116-details-on-lines"_s);
    stage.type(u"NOSUCH"_s);
    stage.press(Qt::Key_F9);
    stage.shoot(u"117-coupon-unknown"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_F12);
    stage.type(u"13000"_s);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return stage.work().payment.done().has_value(); }, "the sale");
    stage.press(Qt::Key_Return);
}
}

void playDetails(Stage &stage)
{
    importGoods(stage);
    stage.press(Qt::Key_1, Qt::ControlModifier);
    if (!stage.work().sale.cart().lines.empty())
        stage.press(Qt::Key_Delete, Qt::ControlModifier);
    playQuestions(stage);
    playNotes(stage);
}
