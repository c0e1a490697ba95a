#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/usecase/importprices.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

using namespace Qt::StringLiterals;

namespace {
const QByteArray promotions = R"({"version":1,"promotions":[
  {"code":"SECOND","name":"第二件半价","kind":"nth-item","nth":2,"percent":"50","items":["100004"]},
  {"code":"MEMBER","name":"会员日九五折","kind":"percent","percent":"5","membersOnly":true,"items":["110002"]},
  {"code":"FULL30","name":"满30减5","kind":"threshold","steps":[{"from":"30.00","off":"5.00"}]}]})";

void importPromotions(Stage &stage)
{
    const auto report = stage.database().writeNow([&](Transaction &transaction) {
        return importPrices(transaction, stage.work().session(), promotions, {}, stage.now(), systemRandom);
    });
    if (!report || !report->rejected.empty())
        qFatal("the promotions were not taken");
}

void playPromotions(Stage &stage)
{
    stage.press(Qt::Key_1, Qt::ControlModifier);
    stage.press(Qt::Key_Delete, Qt::ControlModifier);
    for (const QString &code : u"100004 110002"_s.split(u' '))
        stage.scan(code);
    stage.shoot(u"90-promotion-within-reach"_s);
    for (const QString &code : u"100004 120012 130005 120012 130005"_s.split(u' '))
        stage.scan(code);
    stage.shoot(u"91-promotions"_s);
    stage.press(Qt::Key_F12);
    stage.type(u"300"_s);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return stage.work().payment.done().has_value(); }, "the sale");
}

void playPriceCheck(Stage &stage)
{
    stage.press(Qt::Key_F3, Qt::ShiftModifier);
    stage.shoot(u"96-price-check"_s);
    stage.scan(u"100004"_s);
    stage.shoot(u"97-price-check-answer"_s);
    stage.scan(u"6900000000000"_s);
    stage.shoot(u"98-price-check-unknown"_s);
    stage.press(Qt::Key_Escape);
}

void playReturns(Stage &stage)
{
    const QString number = stage.work().payment.done()->number.toString();
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_2, Qt::ControlModifier);
    stage.shoot(u"92-returns"_s);
    stage.type(u"S001-T01-999999"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"93-returns-unknown"_s);
    stage.press(Qt::Key_A, Qt::ControlModifier);
    stage.type(number);
    stage.press(Qt::Key_Return);
    stage.shoot(u"94-returns-sale"_s);
    stage.type(u"+"_s);
    stage.type(u"3"_s);
    stage.shoot(u"95-returns-chosen"_s);
}

/// From the chosen lines to the Sell page, cheaper and dearer; then what has no receipt.
void playExchange(Stage &stage)
{
    for (int i = 0; i < 3; ++i)
        stage.press(Qt::Key_Down);
    stage.type(u"+"_s);
    stage.press(Qt::Key_F6);
    stage.shoot(u"96-exchange"_s);
    stage.scan(u"110002"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"97-exchange-give-back"_s);
    stage.press(Qt::Key_Escape);
    stage.scan(u"110002"_s);
    stage.shoot(u"98-exchange-dearer"_s);
    stage.press(Qt::Key_F12);
    stage.shoot(u"99-exchange-payment"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Return);
}

void playLooseAndVoid(Stage &stage)
{
    stage.press(Qt::Key_2, Qt::ControlModifier);
    stage.press(Qt::Key_F7);
    stage.shoot(u"100-returns-no-receipt"_s);
    stage.scan(u"100004"_s);
    stage.scan(u"120012"_s);
    stage.shoot(u"101-returns-no-receipt-worth"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_F9);
    stage.press(Qt::Key_F8);
    stage.shoot(u"102-void"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Escape);
    stage.window().workArea()->pages()->openSettings();
    stage.window().workArea()->pages()->settingsPage()->open(SettingsPage::Returns);
    stage.shoot(u"103-settings-returns"_s);
    stage.press(Qt::Key_1, Qt::ControlModifier);
}
}

void playPromotionsAndReturns(Stage &stage)
{
    importPromotions(stage);
    playPromotions(stage);
    playReturns(stage);
    playExchange(stage);
    playLooseAndVoid(stage);
    playPriceCheck(stage);
}
