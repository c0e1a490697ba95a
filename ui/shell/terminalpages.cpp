#include "ui/shell/pages.h"

#include "ui/common/toast.h"
#include "ui/sale/pendingstrip.h"
#include "ui/sale/salepage.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/terminalform.h"
#include "ui/shell/workplace.h"

// What the pages have to do with the payment terminal.

void Pages::connectTerminal()
{
    auto *form = new TerminalForm(m_work.terminalSetting, m_settings);
    m_settings->addTerminal(form);
    connect(form, &TerminalForm::sendRequested, &m_work.refunds, &RefundQueue::sendNow);
    const auto followRefunds = [this, form] { form->showWaiting(m_work.refunds.waiting()); };
    connect(&m_work.refunds, &RefundQueue::changed, form, followRefunds);
    followRefunds();
    connect(&m_work.refunds, &RefundQueue::refundDeclined, this, [this](const TerminalAttempt &refund) {
        m_sale->strip()->showNote(tr("The terminal declined a refund of %1: pay it out otherwise")
                                      .arg(m_format.money(refund.amount)),
                                  {{tr("Fine"), {}}});
    });
    connect(&m_work.payment, &PaymentPresenter::reversed, this, [this](Money amount) {
        if (!isPaying())
            m_toast->say(tr("%1 was given back").arg(m_format.money(amount)));
    });
    connect(&m_work.terminal, &TerminalDesk::failed, this, [this](const Error &error) {
        if (!isPaying())
            m_sale->strip()->showRefusal(error);
    });
    connect(&m_work.payment, &PaymentPresenter::foundCharged, this, &Pages::offerToFinish);
    connect(&m_work.payment, &PaymentPresenter::foundElsewhere, this, &Pages::offerElsewhere);
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
