#include "ui/payment/paymentpresenter.h"

#include "core/text/paymentcode.h"
#include "ui/sale/salepresenter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What the payment has to do with the terminal, and with what it left behind.

void PaymentPresenter::connectTerminal()
{
    connect(&m_terminal, &TerminalDesk::changed, this, &PaymentPresenter::followTerminal);
    connect(&m_terminal, &TerminalDesk::approved, this, [this] {
        if (m_active)
            completeIfCovered();
    });
    connect(&m_terminal, &TerminalDesk::declined, this, [this](const TerminalAttempt &attempt) {
        Q_EMIT refused({Error::Code::PaymentDeclined, attempt.reason});
    });
    connect(&m_terminal, &TerminalDesk::reversed, this,
            [this](const TerminalAttempt &attempt) { Q_EMIT reversed(attempt.amount); });
    connect(&m_terminal, &TerminalDesk::failed, this, &PaymentPresenter::refused);
}

/// What it charged are tenders like the others; what is reversed is none any more.
void PaymentPresenter::followTerminal()
{
    std::vector<Tender> charged;
    for (const TerminalAttempt &attempt : m_terminal.charges())
        charged.push_back(attempt.tender());
    if (charged != m_charged) {
        for (const Tender &before : m_charged)
            if (const auto known = std::ranges::find(m_tenders, before); known != m_tenders.end())
                m_tenders.erase(known);
        m_tenders.insert(m_tenders.end(), charged.begin(), charged.end());
        m_charged = std::move(charged);
    }
    if (m_active && !m_done)
        recount();
}

/// On the terminal, where there is one; for a phone once its code is known.
void PaymentPresenter::charge(Money amount)
{
    if (m_terminal.exists() && m_method == TenderKind::Card)
        return m_terminal.charge(m_method, amount, {});
    m_awaiting = amount;
    if (!m_terminal.exists())
        m_byHand.pay({m_sale.cart().id.toString(),
                      TerminalMethod::Card,
                      amount,
                      m_sale.session().shop.currency,
                      {},
                      {}},
                     [this, amount](const Result<TerminalAnswer> &answer) {
                         if (answer && answer->state == TerminalAnswer::State::Approved)
                             give(amount, answer->reference);
                     });
    Q_EMIT changed();
}

/// Any long number once a code is asked for; else only what cannot be goods.
bool PaymentPresenter::takesCode(const QString &code) const
{
    return m_terminal.exists() && (awaitsCode() ? mayPay(code) : walletOf(code) && !isCovered());
}

void PaymentPresenter::chargeCode(const QString &code)
{
    if (!m_awaiting) {
        m_method = TenderKind::Scan;
        recount();
    }
    const Money amount = m_awaiting.value_or(m_due.open);
    withdraw();
    m_terminal.charge(TenderKind::Scan, amount, code);
}

void PaymentPresenter::withdraw()
{
    m_awaiting.reset();
    m_byHand.refuse();
}

void PaymentPresenter::query()
{
    m_terminal.query();
}

void PaymentPresenter::reverse()
{
    if (m_terminal.state() == TerminalDesk::State::Doubt)
        m_terminal.reverse(*m_terminal.current());
}

void PaymentPresenter::decide(bool charged, const QString &reference, const std::optional<Approval> &approval)
{
    m_terminal.decide(charged, reference, approval);
}

void PaymentPresenter::reverseLost(const TerminalAttempt &attempt)
{
    m_terminal.attend(attempt.sale);
    m_terminal.reverse(attempt);
}

void PaymentPresenter::finish()
{
    if (m_active && !m_done)
        completeIfCovered();
}

/// The sale in hand first: it can be finished.
void PaymentPresenter::lookBack()
{
    const auto open = m_terminal.openOfAll();
    const auto of = [](const Id<Sale> &sale) {
        return [sale](const TerminalAttempt &attempt) { return attempt.sale == sale; };
    };
    const auto own = std::ranges::find_if(open, of(m_sale.cart().id));
    if (own != open.end() && !m_sale.cart().lines.empty())
        return Q_EMIT foundCharged(own->amount, own->isInDoubt());
    if (open.empty())
        return;
    const auto held = m_sale.heldSales();
    const bool isHeld = std::ranges::any_of(
        held, [&](const HeldSale &each) { return each.id.bytes() == open.front().sale.bytes(); });
    Q_EMIT foundElsewhere(open.front(), isHeld);
}
