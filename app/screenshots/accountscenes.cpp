#include "app/screenshots/scenes.h"

#include "app/screenshots/stage.h"
#include "core/account/cardnumber.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"

using namespace Qt::StringLiterals;

namespace {
const QString member = u"李远骁"_s;

void playTopUp(Stage &stage)
{
    stage.press(Qt::Key_3, Qt::ControlModifier);
    stage.type(member);
    stage.press(Qt::Key_B, Qt::ControlModifier);
    stage.shoot(u"70-top-up"_s);
    stage.type(u"9999"_s);
    stage.press(Qt::Key_Return);
    stage.settle();
    stage.shoot(u"71-top-up-refused"_s);
    stage.press(Qt::Key_A, Qt::ControlModifier);
    stage.type(u"500"_s);
    stage.shoot(u"72-top-up-amount"_s);
    stage.press(Qt::Key_Return);
    stage.settle();
    stage.shoot(u"73-customers-balance"_s);
}

void playGiftCard(Stage &stage)
{
    const QString card = makeCardNumber([](int size) { return QByteArray(size, 7); });
    stage.press(Qt::Key_1, Qt::ControlModifier);
    stage.press(Qt::Key_B, Qt::ControlModifier);
    stage.shoot(u"140-gift-card"_s);
    stage.type(u"123"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"141-gift-card-refused"_s);
    stage.scan(card);
    stage.type(u"200"_s);
    stage.shoot(u"142-gift-card-new"_s);
    stage.press(Qt::Key_Return);
    stage.settle();
    stage.scan(card);
    stage.shoot(u"143-gift-card-known"_s);
    stage.press(Qt::Key_Escape);
}

void playTenders(Stage &stage)
{
    stage.press(Qt::Key_1, Qt::ControlModifier);
    for (const QString &code : u"100004 110002 120012 130005"_s.split(u' '))
        stage.scan(code);
    stage.press(Qt::Key_F2);
    stage.type(member);
    stage.press(Qt::Key_Return);
    if (!stage.work().sale.member())
        stage.press(Qt::Key_Return);
    stage.press(Qt::Key_F12);
    stage.press(Qt::Key_4, Qt::AltModifier);
    stage.shoot(u"74-payment-stored-value"_s);
    stage.type(u"5"_s);
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_6, Qt::AltModifier);
    stage.type(u"9812345678901234"_s);
    stage.press(Qt::Key_Return);
    stage.shoot(u"75-payment-unknown-card"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_1, Qt::AltModifier);
    stage.press(Qt::Key_0, Qt::AltModifier);
    stage.type(u"200"_s);
    stage.shoot(u"76-payment-change-kept"_s);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return stage.work().payment.done().has_value(); }, "the sale");
    stage.shoot(u"77-payment-accounts-done"_s);
    stage.press(Qt::Key_Return);
}

/// Taken for a cart that is picked up later, then found among what is held.
void playDeposit(Stage &stage)
{
    stage.press(Qt::Key_1, Qt::ControlModifier);
    for (const QString &code : u"100004 110002 120012"_s.split(u' '))
        stage.scan(code);
    stage.press(Qt::Key_F4, Qt::ShiftModifier);
    stage.type(u"20"_s);
    stage.press(Qt::Key_Tab);
    stage.type(u"蛋糕"_s);
    stage.shoot(u"79-deposit"_s);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return !stage.work().sale.deposits().empty(); }, "the deposit");
    stage.settle();
    stage.press(Qt::Key_F5);
    stage.press(Qt::Key_Down);
    stage.shoot(u"79-deposit-held"_s);
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_F12);
    stage.shoot(u"79-deposit-picked-up"_s);
    stage.press(Qt::Key_1, Qt::AltModifier);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return stage.work().payment.done().has_value(); }, "the sale");
    stage.press(Qt::Key_Return);
}
}

void playAccounts(Stage &stage)
{
    playTopUp(stage);
    playGiftCard(stage);
    playTenders(stage);
    playDeposit(stage);
    stage.press(Qt::Key_Comma, Qt::ControlModifier);
    stage.window().workArea()->pages()->settingsPage()->open(SettingsPage::Tenders);
    stage.shoot(u"78-settings-tenders"_s);
}
