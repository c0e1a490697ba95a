#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "app/screenshots/terminalscenes.h"
#include "app/till/demoshop.h"
#include "ui/common/topbar.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/signin/signinpage.h"

#include <QLabel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 hourMs = 3'600'000;

const QString water = u"6911281602552"_s;
const DemoUser &cashier = demoUsers()[0];
const DemoUser &manager = demoUsers()[1];

Pages &pages(Stage &stage)
{
    return *stage.window().workArea()->pages();
}

/// Some goods of the demo catalogue, as they come out of a basket.
void scanBasket(Stage &stage)
{
    stage.scan(water);
    stage.scan(water);
    for (const QString &code : u"100004 110002 120012 130005 150007 160006 170014 230004"_s.split(u' '))
        stage.scan(code);
}

void attachMember(Stage &stage, const QString &name)
{
    stage.press(Qt::Key_F2);
    stage.type(name);
    stage.press(Qt::Key_Return);
    // Several of that name: the first of them.
    if (!stage.work().sale.member())
        stage.press(Qt::Key_Return);
}

void payCash(Stage &stage, const QString &amount)
{
    stage.press(Qt::Key_F12);
    stage.wait([&] { return pages(stage).isPaying(); }, "the payment page");
    stage.type(amount);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return stage.work().payment.done().has_value(); }, "the sale");
    stage.settle();
}

void clearSale(Stage &stage)
{
    stage.press(Qt::Key_Delete, Qt::ControlModifier);
    stage.work().sale.detachMember();
    stage.press(Qt::Key_Escape);
}

void playSignIn(Stage &stage)
{
    stage.shoot(u"10-sign-in"_s);
    stage.window().findChild<SignInPage *>()->tellKeysRestored(u"2026-03-04 21:30"_s, 2);
    stage.shoot(u"10-sign-in-keys-restored"_s);
    stage.touch(Stage::words("SignInPage", "Understood"));
    stage.touch(cashier.name + u'\n');
    stage.type(cashier.pin);
    stage.press(Qt::Key_Return);
    stage.shoot(u"11-sign-in-password-first"_s);
    bool refused = false;
    stage.type(u"not the password at all"_s);
    stage.press(Qt::Key_Return);
    QTimer::singleShot(1500, &stage.window(), [&refused] { refused = true; });
    stage.wait([&] { return refused; }, "the refusal");
    stage.shoot(u"12-sign-in-refused"_s);
    stage.signIn(cashier.name, cashier.password, false);
    stage.type(u"200"_s);
    stage.shoot(u"13-shift-open"_s);
    stage.press(Qt::Key_Return);
}

void playCheckout(Stage &stage)
{
    stage.shoot(u"20-checkout-empty"_s);
    scanBasket(stage);
    stage.shoot(u"21-checkout-lines"_s);
    stage.press(Qt::Key_F2);
    stage.type(u"w"_s);
    stage.shoot(u"22-member-search"_s);
    stage.press(Qt::Key_Escape);
    stage.type(u"8000"_s);
    stage.shoot(u"23-member-not-found"_s);
    stage.press(Qt::Key_Return);
    stage.type(u"x"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"24-member-enrol-refused"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_Escape);
    attachMember(stage, u"李远骁"_s);
    stage.shoot(u"25-checkout-member"_s);
    stage.scan(u"6901234567892"_s);
    stage.shoot(u"26-checkout-unknown-code"_s);
    stage.press(Qt::Key_Escape);
    stage.type(u"3*"_s);
    stage.shoot(u"27-checkout-quantity-armed"_s);
    stage.press(Qt::Key_Escape);
    stage.type(u"85/"_s);
    stage.shoot(u"28-checkout-discount-armed"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"29-checkout-discount-given"_s);
}

void playHold(Stage &stage)
{
    stage.press(Qt::Key_F4);
    stage.scan(u"100005"_s);
    stage.scan(u"110003"_s);
    stage.press(Qt::Key_F4);
    stage.shoot(u"30-checkout-held"_s);
    stage.press(Qt::Key_F5);
    stage.shoot(u"31-held-list"_s);
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_F3);
    stage.type(u"niunai"_s);
    stage.shoot(u"32-product-search"_s);
    stage.type(u"zzz"_s);
    stage.shoot(u"33-product-not-found"_s);
    stage.press(Qt::Key_Escape);
}

void playPayment(Stage &stage)
{
    stage.press(Qt::Key_F12);
    stage.shoot(u"40-payment-open"_s);
    stage.press(Qt::Key_2, Qt::AltModifier);
    stage.type(u"5"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"41-payment-scan-to-pay"_s);
    stage.type(u"4200001234"_s);
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_1, Qt::AltModifier);
    stage.shoot(u"42-payment-split"_s);
    stage.type(u"1234567890123"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"43-payment-refused"_s);
    stage.type(u"200"_s);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return stage.work().payment.done().has_value(); }, "the sale");
    stage.shoot(u"44-payment-done"_s);
    stage.press(Qt::Key_Return);
    attachMember(stage, u"李远骁"_s);
    scanBasket(stage);
    payCash(stage, u"500"_s);
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_R, Qt::ControlModifier);
    stage.shoot(u"45-receipt-preview"_s);
    stage.press(Qt::Key_Escape);
}

void playStates(Stage &stage)
{
    using State = SyncStatus::State;
    stage.scan(water);
    stage.pretend({State::Synced, 0, {}, {}});
    stage.shoot(u"50-synced"_s);
    const auto ago = [&](qint64 ms) { return stage.now().plusMilliseconds(-ms); };
    stage.pretend({State::Offline, 7, ago(3 * hourMs), Error{Error::Code::Network, {}}});
    stage.shoot(u"51-offline"_s);
    stage.press(Qt::Key_J, Qt::ControlModifier);
    stage.shoot(u"52-offline-panel"_s);
    stage.press(Qt::Key_Escape);
    stage.pretend({State::Offline, 412, ago(26 * hourMs), Error{Error::Code::Network, {}}});
    stage.shoot(u"53-offline-for-long"_s);
    stage.pretend({State::NeedsAttention, 3, ago(hourMs), Error{Error::Code::Certificate, {}}});
    stage.press(Qt::Key_J, Qt::ControlModifier);
    stage.shoot(u"54-needs-attention"_s);
    stage.press(Qt::Key_Escape);
    stage.pretend({State::NotEnrolled, 5, ago(hourMs), {}});
    stage.press(Qt::Key_J, Qt::ControlModifier);
    stage.shoot(u"55-not-enrolled"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_F1);
    stage.shoot(u"56-keys"_s);
    stage.press(Qt::Key_Escape);
}

/// A printer that is not there: the sale stands all the same.
void playPrinterFault(Stage &stage)
{
    Preferences preferences = stage.window().settings().preferences();
    preferences.printer = {PrinterTarget::Kind::Device, u"/nowhere/lp0"_s, 9100};
    stage.window().settings().choose(preferences);
    stage.press(Qt::Key_1, Qt::ControlModifier);
    stage.scan(water);
    payCash(stage, u"50"_s);
    stage.wait([&] { return stage.work().receipts.state() == ReceiptPresenter::State::Failed; },
               "the printer");
    stage.shoot(u"57-printer-fault"_s);
    stage.press(Qt::Key_Return);
}

void playManager(Stage &stage)
{
    stage.scan(water);
    stage.press(Qt::Key_L, Qt::ControlModifier);
    stage.shoot(u"60-locked"_s);
    stage.signIn(manager.name, manager.pin);
    stage.type(u"1.5"_s);
    stage.press(Qt::Key_F6);
    stage.shoot(u"61-checkout-price"_s);
    stage.press(Qt::Key_Escape);
    clearSale(stage);
    stage.press(Qt::Key_3, Qt::ControlModifier);
    stage.shoot(u"62-customers"_s);
    stage.press(Qt::Key_4, Qt::ControlModifier);
    stage.type(u"饮"_s);
    stage.shoot(u"63-products"_s);
    stage.press(Qt::Key_5, Qt::ControlModifier);
    stage.shoot(u"63-promotions-none"_s);
    stage.press(Qt::Key_7, Qt::ControlModifier);
    stage.shoot(u"64-day-report"_s);
    stage.press(Qt::Key_Comma, Qt::ControlModifier);
    stage.shoot(u"65-settings"_s);
    pages(stage).settingsPage()->open(SettingsPage::Shop);
    stage.shoot(u"66-settings-shop"_s);
    pages(stage).settingsPage()->open(SettingsPage::Users);
    stage.shoot(u"67-settings-users"_s);
    playTerminalSettings(stage);
}
}

void playFirstRun(Stage &stage)
{
    stage.shoot(u"01-first-run"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    stage.shoot(u"02-first-run-refused"_s);
    stage.type(u"人民路店"_s);
    for (int i = 0; i < 8; ++i)
        stage.press(Qt::Key_Tab);
    stage.type(u"掌柜"_s);
    for (const QString &text : {u"four words that nobody says"_s, u"four words that nobody says"_s}) {
        stage.press(Qt::Key_Tab);
        stage.type(text);
    }
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    bool shown = false;
    stage.wait(
        [&] {
            for (const QLabel *label : stage.window().findChildren<QLabel *>())
                shown = shown || (label->isVisible() && label->text().count(u'-') == 6);
            return shown;
        },
        "the recovery code");
    stage.shoot(u"03-recovery-code"_s);
}

void playWork(Stage &stage)
{
    playSignIn(stage);
    playCheckout(stage);
    playHold(stage);
    playPayment(stage);
    playTerminal(stage);
    playTerminalVoucher(stage);
    playStates(stage);
    playManager(stage);
    playAccounts(stage);
    playTerminalPayBack(stage);
    playDevices(stage);
    playPromotionsAndReturns(stage);
    playDetails(stage);
    playMembers(stage);
    playTillMembers(stage);
    playMemberList(stage);
    playQuality(stage);
    playCare(stage);
    playOffers(stage);
    playPasses(stage);
    playPrinterFault(stage);
    playShift(stage);
}
