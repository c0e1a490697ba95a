#include "ui/shell/pages.h"

#include "ui/common/errortext.h"
#include "ui/common/toast.h"
#include "ui/members/giftcardsheet.h"
#include "ui/members/memberlistpage.h"
#include "ui/payment/paymentpage.h"
#include "ui/sale/depositsheet.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepage.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/terminalform.h"
#include "ui/shell/workplace.h"
#include "ui/signin/approvalmodal.h"

// What the pages have to do with the payment terminal.

void Pages::connectTerminal()
{
    auto *form = new TerminalForm(m_work.terminalSetting, m_settings);
    m_settings->addTerminal(form);
    connect(form, &TerminalForm::sendRequested, &m_work.refunds, &RefundQueue::sendNow);
    connect(form, &TerminalForm::payOutRequested, this, &Pages::payOutRefund);
    const auto followRefunds = [this, form] {
        form->showRefunds(m_work.refunds.waiting(), m_work.refunds.declined(), m_format);
        m_work.returns.setWaiting(m_work.refunds.waiting());
        m_work.shift.setRefunds(m_work.refunds.waiting(), qint64(m_work.refunds.declined().size()));
    };
    connect(&m_work.refunds, &RefundQueue::changed, form, followRefunds);
    followRefunds();
    connect(&m_work.refunds, &RefundQueue::refundDeclined, this, [this](const TerminalAttempt &refund) {
        m_sale->strip()->showNote(
            tr("The terminal declined a refund of %1. Pay it out in cash, or later under Settings, Terminal")
                .arg(m_format.money(refund.amount)),
            {{tr("Pay out in cash"), [this, refund] { payOutRefund(refund); }}, {tr("Later"), {}}});
    });
    connect(&m_work.payment, &PaymentPresenter::reversed, this, [this](Money amount) {
        if (!isPaying())
            m_toast->say(tr("%1 was given back").arg(m_format.money(amount)));
    });
    connect(&m_work.terminal, &TerminalDesk::failed, this, [this](const Error &error) {
        if (!isTakingMoney())
            m_sale->strip()->showRefusal(error);
    });
    m_work.shift.setTerminalTotals([this](Timestamp since, const auto &answer) { askTotals(since, answer); });
    connect(&m_work.refunds, &RefundQueue::paidOut, this, [this](const CashMovement &movement) {
        m_work.receipts.openDrawer();
        m_toast->say(tr("%1 paid out of the drawer").arg(m_format.money(movement.amount)));
    });
    connect(&m_work.refunds, &RefundQueue::failed, this,
            [this](const Error &error) { m_toast->say(errorText(error)); });
    connect(m_payment, &PaymentPage::decisionRequested, this, &Pages::decidePayment);
    connect(m_members, &MemberListPage::decisionRequested, this, &Pages::decidePayment);
    connect(m_giftCard, &GiftCardSheet::decisionRequested, this, &Pages::decidePayment);
    connect(m_deposit, &DepositSheet::decisionRequested, this, &Pages::decidePayment);
    connect(&m_work.payment, &PaymentPresenter::foundCharged, this, &Pages::offerToFinish);
    connect(&m_work.payment, &PaymentPresenter::foundElsewhere, this, &Pages::offerElsewhere);
}

void Pages::payOutRefund(const TerminalAttempt &refund)
{
    const QString number = m_work.refunds.receiptOf(refund);
    const QString reason = tr("Refund %1, declined by the terminal").arg(number);
    if (m_work.session().may(Permission::Refund))
        return m_work.refunds.payOut(refund, reason, std::nullopt);
    m_approval.ask(
        Permission::Refund,
        tr("%1 of refund %2 in cash: the terminal declined it").arg(m_format.money(refund.amount), number),
        [this, refund, reason](const Approval &approval) {
            m_work.refunds.payOut(refund, reason, approval);
        });
}

/// By hand there is nothing to ask.
void Pages::askTotals(Timestamp since,
                      const std::function<void(const Result<std::vector<TenderAmount>> &)> &answer)
{
    if (!m_work.terminal.exists())
        return;
    m_work.terminal.terminal()->totals(
        since, m_work.session().shop.currency, [answer](const Result<std::vector<TerminalTotal>> &totals) {
            if (!totals)
                return answer(totals.error());
            std::vector<TenderAmount> amounts;
            for (const TerminalTotal &total : *totals)
                amounts.push_back(
                    {toText(total.method == TerminalMethod::Card ? TenderKind::Card : TenderKind::Scan),
                     total.amount});
            answer(amounts);
        });
}

/// On a page or sheet that says itself what the terminal does.
bool Pages::isTakingMoney() const
{
    return isPaying() || m_giftCard->isVisible() || m_deposit->isVisible() || currentWidget() == m_members;
}

/// Somebody who may say so looks at the terminal, too.
void Pages::decidePayment(bool charged, const QString &reference)
{
    const auto &asked = m_work.terminal.current();
    if (!asked)
        return;
    const QString words = charged ? tr("%1 was charged, as the terminal shows")
                                  : tr("%1 was not charged, as the terminal shows");
    m_approval.ask(Permission::DecidePayment, words.arg(m_format.money(asked->amount)),
                   [this, charged, reference](const Approval &approval) {
                       m_work.payment.decide(charged, reference, approval);
                   });
}

/// The program stopped between the terminal and the sale: both are there, and belong together.
void Pages::offerToFinish(Money amount, bool inDoubt)
{
    const auto pay = [this] {
        m_work.sale.requestTender();
        m_work.payment.finish();
    };
    const QString words = inDoubt ? tr("Was %1 charged for this sale? The program stopped before the answer")
                                  : tr("%1 was charged for this sale before the program stopped");
    m_sale->strip()->showNote(words.arg(m_format.money(amount)),
                              {{inDoubt ? tr("Look  F12") : tr("Finish  F12"), pay}});
}

void Pages::offerElsewhere(const TerminalAttempt &attempt, bool held)
{
    const QString amount = m_format.money(attempt.amount);
    if (held)
        return m_sale->strip()->showNote(
            tr("The terminal was asked for %1 for a held sale: recall it to finish").arg(amount),
            {{tr("Fine"), {}}});
    m_sale->strip()->showNote(
        tr("The terminal was asked for %1 for a sale that is gone: reverse it").arg(amount),
        {{tr("Reverse"), [this, attempt] { m_work.payment.reverseLost(attempt); }}});
}
