#include "core/terminal/voucherpayment.h"

#include "core/data/rehearsal.h"
#include "core/text/paymentcode.h"

#include <utility>

VoucherPayment::VoucherPayment(Database &database, TerminalDesk &desk, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_desk(desk)
{
    connectDesk();
}

void VoucherPayment::connectDesk()
{
    connect(&m_desk, &TerminalDesk::approved, this, &VoucherPayment::takeApproval);
    connect(&m_desk, &TerminalDesk::declined, this, [this](const TerminalAttempt &attempt) {
        if (!isMine(attempt))
            return;
        m_charge.reset();
        refuse(std::exchange(m_refusal, std::nullopt)
                   .value_or(Error{Error::Code::PaymentDeclined, attempt.reason}));
    });
    connect(&m_desk, &TerminalDesk::reversed, this, [this](const TerminalAttempt &attempt) {
        if (!isMine(attempt))
            return;
        const auto refusal = std::exchange(m_refusal, std::nullopt);
        m_charge.reset();
        enter(State::Idle);
        if (refusal)
            Q_EMIT refused(*refusal);
    });
    connect(&m_desk, &TerminalDesk::doubted, this, [this](const TerminalAttempt &attempt) {
        if (isMine(attempt))
            enter(State::Doubt);
    });
    connect(&m_desk, &TerminalDesk::failed, this, &VoucherPayment::takeFailure);
}

bool VoucherPayment::isMine(const TerminalAttempt &attempt) const
{
    return m_id && isBusy() && attempt.sale == chargedAs(*m_id);
}

bool VoucherPayment::asksTerminal(TenderKind tender) const
{
    return isForTerminal(tender) && m_desk.exists();
}

void VoucherPayment::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void VoucherPayment::refuse(const Error &error)
{
    enter(State::Idle);
    Q_EMIT refused(error);
}

void VoucherPayment::reset()
{
    m_id.reset();
    m_charge.reset();
    m_refusal.reset();
    enter(State::Idle);
}

void VoucherPayment::payOut(const Payment &payment, Act act)
{
    if (isBusy())
        return;
    m_payment = payment;
    m_payment.byHand = !m_desk.exists();
    m_act = std::move(act);
    write();
}

PayBackPlan VoucherPayment::planOf(const Id<Account> &account, Money amount) const
{
    const PayBackPlan byHand{{}, amount};
    if (!m_desk.exists())
        return byHand;
    const auto plan = m_database.read(
        [&](const Connection &connection) { return planPayBack(connection, account, amount); });
    return plan ? *plan : byHand;
}

void VoucherPayment::receive(const Id<Voucher> &id, const Payment &payment, Act act)
{
    if (isBusy())
        return;
    m_id = id;
    m_payment = payment;
    m_act = std::move(act);
    m_givesUp = false;
    if (!asksTerminal(payment.tender))
        return write();
    m_code = std::exchange(m_payment.reference, {});
    if (!m_code.isEmpty() && !mayPay(m_code))
        return refuse({Error::Code::InvalidInput, QStringLiteral("code")});
    m_desk.attend(chargedAs(id));
    if (m_desk.state() == TerminalDesk::State::Doubt)
        return enter(State::Doubt);
    // Charged before, by a program that ended or an act that was refused.
    if (!m_desk.charges().empty()) {
        m_state = State::AtTerminal;
        return takeApproval(m_desk.charges().front());
    }
    rehearseAct();
}

void VoucherPayment::rehearseAct()
{
    enter(State::Writing);
    m_database.write(
        this,
        [act = m_act, payment = m_payment](Transaction &transaction) {
            return rehearse(transaction, [&](Transaction &same) { return act(same, payment); });
        },
        [this, id = *m_id](const Result<Voucher> &voucher) {
            if (m_id != id)
                return;
            // Issued before, when the same act is asked for again.
            if (voucher && !voucher->duplicate)
                return charge();
            if (!voucher)
                return refuse(voucher.error());
            reset();
            Q_EMIT issued(*voucher);
        });
}

void VoucherPayment::charge()
{
    enter(State::AtTerminal);
    m_desk.charge(m_payment.tender, m_payment.amount, std::exchange(m_code, {}));
}

void VoucherPayment::takeApproval(const TerminalAttempt &attempt)
{
    if (!isMine(attempt))
        return;
    m_charge = attempt;
    m_payment.reference = attempt.terminalReference;
    if (m_givesUp)
        return enter(State::Charged);
    write();
}

void VoucherPayment::write()
{
    enter(State::Writing);
    m_database.write(
        this,
        [act = m_act, payment = m_payment](Transaction &transaction) { return act(transaction, payment); },
        [this, id = m_id](const Result<Voucher> &voucher) {
            if (voucher) {
                if (m_id == id)
                    reset();
                return Q_EMIT issued(*voucher);
            }
            if (m_id != id)
                return;
            if (!m_charge)
                return refuse(voucher.error());
            m_refusal = voucher.error();
            giveUp();
        });
}

void VoucherPayment::query()
{
    if (m_state != State::Doubt)
        return;
    m_givesUp = false;
    enter(State::AtTerminal);
    m_desk.query();
}

void VoucherPayment::finish()
{
    if (m_state == State::Charged)
        write();
}

void VoucherPayment::giveUp()
{
    const auto attempt = m_charge ? m_charge : m_desk.current();
    if (!attempt || !isMine(*attempt))
        return;
    m_givesUp = true;
    enter(State::AtTerminal);
    m_desk.reverse(*attempt);
}

/// Not started, not asked or not undone: what is known of the charge says what can be done next.
void VoucherPayment::takeFailure(const Error &error)
{
    if (!m_id || m_state == State::Idle || m_state == State::Writing)
        return;
    const bool inDoubt = m_desk.current() && isMine(*m_desk.current()) && m_desk.current()->isInDoubt();
    enter(inDoubt ? State::Doubt : m_charge ? State::Charged : State::Idle);
    Q_EMIT refused(error);
}
