#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/text/labelpattern.h"
#include "ui/device/customerwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {
/// An item of the scale: goods of the demo catalogue by the kilogram.
const QString item = u"00017"_s;

Pages &pages(Stage &stage)
{
    return *stage.window().workArea()->pages();
}

/// As the goods were given their number at the scale.
void numberItem(Stage &stage)
{
    const auto numbered = stage.database().writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(
            u"INSERT OR IGNORE INTO barcode (barcode, product)"
            " SELECT ?, row FROM product WHERE unit IN ('kg', '千克', '公斤') ORDER BY row LIMIT 1"_s,
            item);
        return {};
    });
    if (!numbered)
        qFatal("stage: %s", qPrintable(errorName(numbered.error().code)));
}

QString label(size_t pattern, qint64 grams, qint64 fen)
{
    return *writeLabel(usualPatterns()[pattern], {u"21"_s, item, Figure{fen, 2}, Figure{grams, 3}});
}

void playWeighing(Stage &stage)
{
    numberItem(stage);
    stage.press(Qt::Key_1, Qt::ControlModifier);
    stage.scan(label(0, 0, 1250));
    stage.scan(label(1, 835, 998));
    stage.type(u"+"_s);
    stage.shoot(u"70-checkout-labels"_s);
    stage.press(Qt::Key_Escape);
    stage.work().sale.setScale(true);
    stage.scan(item);
    stage.shoot(u"71-weighing-no-scale"_s);
    stage.work().sale.showWeight({ScaleState::Ready, Quantity::of(1335)});
    stage.shoot(u"72-weighing-ready"_s);
    stage.press(Qt::Key_Escape);
    stage.work().sale.setScale(false);
}

void playLearning(Stage &stage)
{
    stage.scan(u"4006381333931"_s);
    stage.shoot(u"73-unknown-code-learn"_s);
    pages(stage).routeScan(u"134567890123456789"_s);
    stage.shoot(u"74-payment-code-at-sale"_s);
    stage.scan(u"4006381333931"_s);
    stage.touch(stage.words("PendingStrip", "Learn this code"));
    stage.type(u"niunai"_s);
    stage.shoot(u"75-learn-choose"_s);
    stage.press(Qt::Key_Escape);
}

void playLabels(Stage &stage)
{
    stage.press(Qt::Key_4, Qt::ControlModifier);
    stage.press(Qt::Key_P, Qt::ControlModifier);
    stage.press(Qt::Key_Delete);
    stage.shoot(u"76-labels-empty"_s);
    for (const QString &code : u"100004 110002 120012 130005 150007"_s.split(u' '))
        stage.scan(code);
    stage.type(u"++++++"_s);
    stage.shoot(u"77-labels"_s);
    stage.work().labels.setStock(LabelStock::Roll40x30);
    stage.shoot(u"78-labels-roll"_s);
    stage.work().labels.clear();
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Comma, Qt::ControlModifier);
    pages(stage).settingsPage()->open(SettingsPage::Hardware);
    stage.shoot(u"79-settings-hardware"_s);
    stage.work().scanner.startCalibration();
    stage.shoot(u"80-settings-scanner-measured"_s);
    stage.work().scanner.stop(50);
    pages(stage).settingsPage()->open(SettingsPage::ScaleLabels);
    stage.shoot(u"85-settings-scale-labels"_s);
}

void playCustomer(Stage &stage)
{
    Preferences preferences = stage.window().settings().preferences();
    preferences.customerDisplay = true;
    stage.window().settings().choose(preferences);
    stage.press(Qt::Key_1, Qt::ControlModifier);
    stage.press(Qt::Key_Delete, Qt::ControlModifier);
    stage.settle();
    // A platform without a window manager gives every new window the keys.
    QApplication::setActiveWindow(&stage.window());
    CustomerWindow &customer = *pages(stage).customerWindow();
    stage.shoot(u"81-customer-idle"_s, customer);
    preferences.joinLink = u"https://example.com/join?shop=S001"_s;
    stage.window().settings().choose(preferences);
    stage.settle();
    stage.shoot(u"81-customer-join"_s, customer);
    for (const QString &code : u"100004 110002 120012 130005 150007 160006 170014"_s.split(u' '))
        stage.scan(code);
    stage.type(u"85/"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"82-customer-cart"_s, customer);
    stage.press(Qt::Key_F12);
    stage.wait([&] { return pages(stage).isPaying(); }, "the payment page");
    stage.shoot(u"83-customer-payment"_s, customer);
    stage.type(u"500"_s);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return stage.work().payment.done().has_value(); }, "the sale");
    stage.shoot(u"84-customer-done"_s, customer);
    stage.press(Qt::Key_Return);
    preferences.customerDisplay = false;
    stage.window().settings().choose(preferences);
}
}

void playDevices(Stage &stage)
{
    playWeighing(stage);
    stage.press(Qt::Key_Delete, Qt::ControlModifier);
    playLearning(stage);
    playLabels(stage);
    playCustomer(stage);
}
