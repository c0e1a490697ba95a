#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/base/random.h"
#include "core/usecase/changepasses.h"
#include "core/usecase/importproducts.h"
#include "core/usecase/ring.h"
#include "ui/shell/workplace.h"

using namespace Qt::StringLiterals;

namespace {
const QString bread = u"6912687502958"_s;
const QByteArray goods = "code,name,unit,price,tax_rate,kind\nCARD10,手撕面包十次卡,张,100.00,13,service\n";
const QByteArray kinds =
    R"({"version":1,"kinds":[{"code":"BREAD10","name":"手撕面包十次卡","product":"CARD10",
  "uses":10,"items":["120012"],"validDays":365,"named":true,"refund":"value"}]})";

/// The number of a card of ten that the member bought.
QString buy(Stage &stage, const QString &member)
{
    const auto receipt = stage.database().writeNow([&](Transaction &transaction) -> Result<Receipt> {
        const Session who = stage.work().session();
        PriceBook prices;
        if (const auto added = importProducts(transaction, who, goods, {}, stage.now(), systemRandom); !added)
            return added.error();
        if (const auto set = changePasses(transaction, who, kinds, stage.now()); !set)
            return set.error();
        return ring(transaction, who, prices,
                    R"({"lines":[{"code":"CARD10","quantity":"1"}],"member":")" + member.toUtf8()
                        + R"(","tenders":[{"kind":"cash","amount":"100.00"}]})",
                    stage.now(), systemRandom);
    });
    if (!receipt)
        qFatal("card of uses: %s %s", qPrintable(errorName(receipt.error().code)),
               qPrintable(receipt.error().detail));
    return receipt->passes.front().number;
}

void openMember(Stage &stage)
{
    stage.press(Qt::Key_3, Qt::ControlModifier);
    stage.type(u"李远骁"_s);
    stage.press(Qt::Key_O, Qt::ControlModifier);
}
}

void playPasses(Stage &stage)
{
    openMember(stage);
    const QString member = stage.work().profile.member().number;
    const QString card = buy(stage, member);
    stage.press(Qt::Key_1, Qt::ControlModifier);
    for (int i = 0; i < 3; ++i)
        stage.scan(bread);
    stage.scan(member);
    stage.shoot(u"190-checkout-card-fits"_s);
    stage.press(Qt::Key_F9, Qt::ShiftModifier);
    stage.scan(card);
    stage.shoot(u"191-checkout-card-used"_s);
    stage.press(Qt::Key_I, Qt::ControlModifier);
    stage.shoot(u"192-why-card"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_Return);
    stage.settle();
    openMember(stage);
    stage.shoot(u"193-member-cards"_s);
    stage.press(Qt::Key_2, Qt::ControlModifier);
    stage.scan(card);
    stage.shoot(u"194-card-paid-back"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_7, Qt::ControlModifier);
    stage.shoot(u"195-day-report-cards"_s);
    stage.press(Qt::Key_1, Qt::ControlModifier);
}
