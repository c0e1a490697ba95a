#include "app/screenshots/terminalscenes.h"

#include "app/screenshots/stage.h"
#include "core/account/cardnumber.h"
#include "core/device/paymentterminal.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/pages.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/tender/tenderbox.h"

#include <QAbstractButton>
#include <QButtonGroup>

using namespace Qt::StringLiterals;

namespace {
/// Answers what the scene tells it to, when it is told to.
class StagedTerminal : public PaymentTerminal
{
public:
    void pay(const TerminalOrder &, Done done) override { m_done = std::move(done); }
    void query(const TerminalOrder &, Done done) override { m_done = std::move(done); }
    void reverse(const TerminalOrder &, Done done) override { m_done = std::move(done); }
    void refund(const TerminalOrder &, Done done) override { m_done = std::move(done); }
    void check(Checked done) override { done(u"Counter 2"_s); }
    void totals(Timestamp, const Currency &, Totalled done) override { done(std::vector<TerminalTotal>()); }

    bool isAsked() const { return m_done != nullptr; }
    void answer(const Result<TerminalAnswer> &answer) { std::exchange(m_done, nullptr)(answer); }

private:
    Done m_done;
};

using State = TerminalAnswer::State;

void waitUntilAsked(Stage &stage, const StagedTerminal &terminal)
{
    stage.wait([&] { return terminal.isAsked(); }, "the terminal");
    stage.settle();
}

void charge(Stage &stage, const StagedTerminal &terminal)
{
    stage.press(Qt::Key_3, Qt::AltModifier);
    stage.press(Qt::Key_Return);
    waitUntilAsked(stage, terminal);
}

void waitUntilIdle(Stage &stage)
{
    stage.wait([&] { return !stage.work().terminal.isBusy(); }, "the answer");
    stage.settle();
}
}

void playTerminal(Stage &stage)
{
    StagedTerminal terminal;
    stage.work().terminal.setTerminal(&terminal);
    for (const QString &code : {u"6911281602552"_s, u"110002"_s, u"130005"_s})
        stage.scan(code);
    stage.press(Qt::Key_F12);
    stage.press(Qt::Key_2, Qt::AltModifier);
    stage.press(Qt::Key_Return);
    stage.shoot(u"46-terminal-asks-for-code"_s);
    stage.press(Qt::Key_Escape);
    charge(stage, terminal);
    stage.shoot(u"47-terminal-waiting"_s);
    terminal.answer(TerminalAnswer{State::Declined, {}, u"insufficient-funds"_s});
    waitUntilIdle(stage);
    stage.shoot(u"48-terminal-declined"_s);
    charge(stage, terminal);
    terminal.answer(Error{Error::Code::Device, {}});
    waitUntilAsked(stage, terminal);
    terminal.answer(Error{Error::Code::Device, {}});
    waitUntilIdle(stage);
    stage.shoot(u"49-terminal-unknown"_s);
    stage.press(Qt::Key_Return);
    waitUntilAsked(stage, terminal);
    terminal.answer(TerminalAnswer{State::Declined, {}, u"never-heard-of"_s});
    waitUntilIdle(stage);
    stage.type(u"2"_s);
    charge(stage, terminal);
    terminal.answer(TerminalAnswer{State::Approved, u"420000123420261124"_s, {}});
    waitUntilIdle(stage);
    stage.shoot(u"49-terminal-part-charged"_s);
    stage.press(Qt::Key_Escape);
    stage.work().payment.lookBack();
    stage.settle();
    stage.shoot(u"49-terminal-found-charge"_s);
    stage.press(Qt::Key_F12);
    stage.press(Qt::Key_1, Qt::AltModifier);
    stage.press(Qt::Key_Return);
    stage.wait([&] { return stage.work().payment.done().has_value(); }, "the sale");
    stage.press(Qt::Key_Return);
    stage.work().terminal.setTerminal(nullptr);
}

namespace {
/// In the sheet that is open.
void choose(Stage &stage, TenderKind kind)
{
    for (const TenderBox *box : stage.window().findChildren<TenderBox *>())
        if (box->isVisible())
            box->findChild<QButtonGroup *>()->button(int(kind))->click();
    stage.settle();
}

void approve(Stage &stage, StagedTerminal &terminal)
{
    waitUntilAsked(stage, terminal);
    terminal.answer(TerminalAnswer{State::Approved, u"420000123420261124"_s, {}});
    waitUntilIdle(stage);
}

/// A deposit and a part of a member's stored value, which a card paid, go back to it.
void playPayBack(Stage &stage, StagedTerminal &terminal)
{
    stage.press(Qt::Key_1, Qt::ControlModifier);
    for (const QString &code : {u"100004"_s, u"110002"_s})
        stage.scan(code);
    stage.press(Qt::Key_F4, Qt::ShiftModifier);
    stage.type(u"20"_s);
    choose(stage, TenderKind::Card);
    stage.press(Qt::Key_Return);
    approve(stage, terminal);
    stage.wait([&] { return !stage.work().sale.deposits().empty(); }, "the deposit");
    stage.press(Qt::Key_F5);
    stage.press(Qt::Key_Delete);
    stage.shoot(u"148-deposit-goes-back"_s);
    stage.type(u"来不及"_s);
    stage.press(Qt::Key_Return);
    waitUntilAsked(stage, terminal);
    stage.shoot(u"149-deposit-went-back"_s);
    terminal.answer(TerminalAnswer{State::Approved, u"420000123420261125"_s, {}});
    stage.wait([&] { return stage.work().refunds.waiting() == 0; }, "the refund");
    stage.press(Qt::Key_3, Qt::ControlModifier);
    stage.type(u"李远骁"_s);
    for (const TenderKind kind : {TenderKind::Card, TenderKind::Cash}) {
        stage.press(Qt::Key_B, Qt::ControlModifier);
        stage.type(u"100"_s);
        choose(stage, kind);
        stage.press(Qt::Key_Return);
        if (kind == TenderKind::Card)
            approve(stage, terminal);
        stage.settle();
    }
    stage.press(Qt::Key_B, Qt::ControlModifier);
    stage.touch(Stage::words("TopUpSheet", "Pay out"));
    stage.type(u"160"_s);
    stage.shoot(u"150-stored-value-goes-back"_s);
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_1, Qt::ControlModifier);
}
}

void playTerminalPayBack(Stage &stage)
{
    StagedTerminal terminal;
    stage.work().terminal.setTerminal(&terminal);
    stage.work().refunds.setTerminal(&terminal);
    playPayBack(stage, terminal);
    stage.work().refunds.setTerminal(nullptr);
    stage.work().terminal.setTerminal(nullptr);
}

void playTerminalVoucher(Stage &stage)
{
    StagedTerminal terminal;
    stage.work().terminal.setTerminal(&terminal);
    stage.press(Qt::Key_B, Qt::ControlModifier);
    stage.scan(makeCardNumber([](int size) { return QByteArray(size, 9); }));
    stage.type(u"200"_s);
    choose(stage, TenderKind::Scan);
    stage.shoot(u"144-gift-card-asks-for-code"_s);
    choose(stage, TenderKind::Card);
    stage.press(Qt::Key_Return);
    waitUntilAsked(stage, terminal);
    stage.shoot(u"145-gift-card-at-terminal"_s);
    terminal.answer(Error{Error::Code::Device, {}});
    waitUntilAsked(stage, terminal);
    terminal.answer(Error{Error::Code::Device, {}});
    waitUntilIdle(stage);
    stage.shoot(u"146-gift-card-in-doubt"_s);
    stage.press(Qt::Key_Z, Qt::ControlModifier);
    waitUntilAsked(stage, terminal);
    terminal.answer(TerminalAnswer{State::Reversed, {}, {}});
    waitUntilIdle(stage);
    stage.press(Qt::Key_Return);
    waitUntilAsked(stage, terminal);
    terminal.answer(TerminalAnswer{State::Declined, {}, u"insufficient-funds"_s});
    waitUntilIdle(stage);
    stage.shoot(u"147-gift-card-declined"_s);
    stage.press(Qt::Key_Escape);
    stage.work().terminal.setTerminal(nullptr);
}

void playTerminalSettings(Stage &stage)
{
    TerminalSetting setting;
    setting.driver = TerminalSetting::Driver::Http;
    setting.address = u"http://127.0.0.1:8600/counter"_s;
    stage.work().terminalSetting.choose(setting, u"a secret that both sides know"_s);
    stage.settle();
    stage.window().workArea()->pages()->settingsPage()->open(SettingsPage::Terminal);
    stage.shoot(u"68-settings-terminal"_s);
}
