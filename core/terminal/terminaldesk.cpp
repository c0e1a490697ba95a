#include "core/terminal/terminaldesk.h"

#include <QPointer>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
bool neverArrived(const Error &error)
{
    return error.code == Error::Code::Network || error.code == Error::Code::Certificate;
}

Error silence(const QString &detail)
{
    return {Error::Code::TerminalSilent, detail};
}

AttemptOutcome outcomeOf(const TerminalAnswer &answer)
{
    switch (answer.state) {
    case TerminalAnswer::State::Approved: return {AttemptState::Approved, answer.reference, {}};
    case TerminalAnswer::State::Declined: return {AttemptState::Declined, {}, answer.reason};
    case TerminalAnswer::State::Reversed: return {AttemptState::Reversed, {}, {}};
    case TerminalAnswer::State::Pending: break;
    }
    return {AttemptState::Unknown, {}, u"pending"_s};
}
}

TerminalOrder orderOf(const TerminalAttempt &attempt, const Currency &currency)
{
    const auto method = attempt.method == TenderKind::Scan ? TerminalMethod::Scan : TerminalMethod::Card;
    return {attempt.reference(), method, attempt.amount, currency, {}, attempt.original};
}

TerminalDesk::TerminalDesk(Database &database, Clock clock, Random random, const TerminalPatience &patience,
                           QObject *parent) :
    QObject(parent),
    m_database(database),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_patience(patience)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &TerminalDesk::ask);
}

void TerminalDesk::setTerminal(PaymentTerminal *terminal)
{
    m_terminal = terminal;
    ++m_turn;
    m_again.stop();
    if (isBusy())
        enter(m_current && m_current->isInDoubt() ? State::Doubt : State::Idle);
    Q_EMIT changed();
}

bool TerminalDesk::mayDecide() const
{
    return m_session && m_session->may(Permission::DecidePayment);
}

std::vector<TerminalAttempt> TerminalDesk::openOfAll() const
{
    const auto open =
        m_database.read([](const Connection &connection) { return terminalattempts::open(connection); });
    return open ? *open : std::vector<TerminalAttempt>();
}

void TerminalDesk::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void TerminalDesk::attend(const Id<Sale> &sale)
{
    if (isBusy() && m_sale == sale)
        return;
    ++m_turn;
    m_again.stop();
    m_sale = sale;
    m_current.reset();
    m_charges.clear();
    const auto open = m_database.read(
        [&](const Connection &connection) { return terminalattempts::openOf(connection, sale); });
    for (const TerminalAttempt &attempt : open ? *open : std::vector<TerminalAttempt>()) {
        if (!attempt.isInDoubt())
            m_charges.push_back(attempt);
        else if (!m_current)
            m_current = attempt;
    }
    enter(m_current ? State::Doubt : State::Idle);
}

void TerminalDesk::charge(TenderKind method, Money amount, const QString &customerCode)
{
    if (!m_terminal || !m_session || !m_sale || m_state != State::Idle)
        return;
    m_current.reset();
    enter(State::Charging);
    const TerminalCharge charge{*m_sale, method, amount};
    m_database.write(
        this,
        [charge, who = *m_session, now = m_clock(), random = m_random](Transaction &transaction) {
            return startCharge(transaction, who, charge, now, random);
        },
        [this, turn = m_turn, customerCode](const Result<TerminalAttempt> &started) {
            if (turn != m_turn)
                return;
            if (!started) {
                enter(State::Idle);
                return Q_EMIT failed(started.error());
            }
            m_current = *started;
            Q_EMIT changed();
            send(customerCode);
        });
}

void TerminalDesk::send(const QString &customerCode)
{
    TerminalOrder order = orderOf(*m_current, m_session->shop.currency);
    order.customerCode = customerCode;
    m_byItself = false;
    m_waited.start();
    m_terminal->pay(order, heard(&TerminalDesk::takeCharge));
}

void TerminalDesk::query()
{
    if (m_state != State::Doubt)
        return;
    if (!m_terminal)
        return Q_EMIT failed(silence({}));
    m_byItself = false;
    m_waited.start();
    enter(State::Querying);
    ask();
}

void TerminalDesk::ask()
{
    if (m_terminal && m_current)
        m_terminal->query(orderOf(*m_current, m_session->shop.currency), heard(&TerminalDesk::takeQuery));
}

void TerminalDesk::reverse(const TerminalAttempt &attempt)
{
    if (!m_session || m_state == State::Reversing || (m_state != State::Idle && !m_current))
        return;
    if (!m_terminal)
        return Q_EMIT failed(silence({}));
    ++m_turn;
    m_again.stop();
    m_wasApproved = attempt.state == AttemptState::Approved;
    m_current = attempt;
    enter(State::Reversing);
    m_database.write(
        this,
        [id = attempt.id, who = *m_session, now = m_clock()](Transaction &transaction) {
            return startReversal(transaction, who, id, now);
        },
        [this, turn = m_turn](const Result<TerminalAttempt> &started) {
            if (turn != m_turn)
                return;
            if (!started) {
                enter(m_wasApproved ? State::Idle : State::Doubt);
                return Q_EMIT failed(started.error());
            }
            m_current = *started;
            // Nobody's payment while it is being undone.
            std::erase_if(m_charges, [&](const TerminalAttempt &known) { return known.id == started->id; });
            Q_EMIT changed();
            askToReverse();
        });
}

void TerminalDesk::askToReverse()
{
    m_problem.reset();
    m_byItself = false;
    m_waited.start();
    m_terminal->reverse(orderOf(*m_current, m_session->shop.currency), heard(&TerminalDesk::takeReversal));
}

void TerminalDesk::decide(bool charged, const QString &reference, const std::optional<Approval> &approval)
{
    if (m_state != State::Doubt || !m_session)
        return;
    const AttemptOutcome outcome{charged ? AttemptState::Approved : AttemptState::Declined,
                                 reference.trimmed(), u"by-hand"_s};
    m_database.write(
        this,
        [id = m_current->id, outcome, approval, who = *m_session, now = m_clock()](Transaction &transaction) {
            return decideByHand(transaction, who, id, outcome, approval, now);
        },
        [this, turn = m_turn](const Result<TerminalAttempt> &decided) {
            if (turn != m_turn)
                return;
            if (!decided)
                return Q_EMIT failed(decided.error());
            m_current = *decided;
            tell();
        });
}

/// The terminal may answer when nobody waits for this any more, or when this is gone.
PaymentTerminal::Done TerminalDesk::heard(void (TerminalDesk::*take)(const Answer &))
{
    return [self = QPointer(this), turn = m_turn, attempt = *m_current, take](const Answer &answer) {
        if (!self)
            return;
        if (turn == self->m_turn)
            (self->*take)(answer);
        else if (!self->m_current || self->m_current->id != attempt.id)
            self->keepLate(attempt, answer);
    };
}

/// Of a sale that was set aside meanwhile: known when it is taken up again.
void TerminalDesk::keepLate(const TerminalAttempt &attempt, const Answer &answer)
{
    if (!answer || answer->state == TerminalAnswer::State::Pending)
        return;
    m_database.write(
        this,
        [id = attempt.id, outcome = outcomeOf(*answer), who = *m_session, now = m_clock()](
            Transaction &transaction) { return settleAttempt(transaction, who, id, outcome, now); },
        [](const Result<TerminalAttempt> &) {});
}

/// True while it is pending and there is time left: it is asked after again.
bool TerminalDesk::waits(const Answer &answer)
{
    const bool pending = answer && answer->state == TerminalAnswer::State::Pending;
    if (!pending || m_waited.elapsed() >= m_patience.wholeMs)
        return false;
    m_again.start(m_patience.everyMs);
    return true;
}

void TerminalDesk::takeCharge(const Answer &answer)
{
    if (waits(answer))
        return;
    if (answer)
        return settle(outcomeOf(*answer));
    if (neverArrived(answer.error()))
        return settle({AttemptState::Declined, {}, u"not-reached"_s});
    // Asked once at once: most answers are lost on their way, not at the terminal.
    m_byItself = true;
    ask();
}

void TerminalDesk::takeQuery(const Answer &answer)
{
    if (waits(answer))
        return;
    if (!answer && !m_byItself)
        m_problem = silence(answer.error().detail);
    settle(answer ? outcomeOf(*answer)
                  : AttemptOutcome{AttemptState::Unknown, {}, errorName(answer.error().code)});
}

void TerminalDesk::takeReversal(const Answer &answer)
{
    if (waits(answer))
        return;
    if (answer && answer->state == TerminalAnswer::State::Reversed)
        return settle(outcomeOf(*answer));
    if (!answer && m_wasApproved && neverArrived(answer.error())) {
        m_problem = silence(answer.error().detail);
        return settle({AttemptState::Approved, {}, {}});
    }
    // Not done, or nobody knows: how the charge stands is asked once at once.
    m_problem = answer ? Error{Error::Code::PaymentDeclined, answer->reason} : silence(answer.error().detail);
    m_byItself = true;
    ask();
}

void TerminalDesk::settle(const AttemptOutcome &outcome)
{
    m_database.write(
        this,
        [id = m_current->id, outcome, who = *m_session, now = m_clock()](Transaction &transaction) {
            return settleAttempt(transaction, who, id, outcome, now);
        },
        [this, turn = m_turn](const Result<TerminalAttempt> &settled) {
            if (turn != m_turn)
                return;
            const auto problem = std::exchange(m_problem, std::nullopt);
            if (!settled) {
                enter(State::Doubt);
                return Q_EMIT failed(settled.error());
            }
            m_current = *settled;
            tell();
            if (problem)
                Q_EMIT failed(*problem);
        });
}

void TerminalDesk::tell()
{
    const TerminalAttempt attempt = *m_current;
    std::erase_if(m_charges, [&](const TerminalAttempt &known) { return known.id == attempt.id; });
    if (attempt.state == AttemptState::Approved)
        m_charges.push_back(attempt);
    enter(attempt.isInDoubt() ? State::Doubt : State::Idle);
    switch (attempt.state) {
    case AttemptState::Approved: return Q_EMIT approved(attempt);
    case AttemptState::Declined: return Q_EMIT declined(attempt);
    case AttemptState::Reversed: return Q_EMIT reversed(attempt);
    default: return Q_EMIT doubted(attempt);
    }
}
