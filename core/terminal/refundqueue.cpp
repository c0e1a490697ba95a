#include "core/terminal/refundqueue.h"

#include "core/data/sales.h"
#include "core/data/vouchers.h"
#include "core/terminal/terminaldesk.h"

#include <QPointer>

#include <algorithm>

RefundQueue::RefundQueue(Database &database, Clock clock, Random random, const RefundPauses &pauses,
                         QObject *parent) :
    QObject(parent),
    m_database(database),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_pauses(pauses)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RefundQueue::sendFirst);
    connect(&database, &Database::committed, this, &RefundQueue::follow);
}

void RefundQueue::setSession(const Session &session)
{
    m_session = session;
    follow();
}

void RefundQueue::setTerminal(PaymentTerminal *terminal)
{
    m_terminal = terminal;
    ++m_turn;
    m_busy = false;
    sendNow();
}

void RefundQueue::sendNow()
{
    m_failures = 0;
    m_timer.stop();
    follow();
}

/// One that is new is sent at once; one that failed waits for its pause.
void RefundQueue::follow()
{
    const auto waiting = m_database.read(
        [](const Connection &connection) { return terminalattempts::unansweredRefunds(connection); });
    const auto declined = m_database.read(
        [](const Connection &connection) { return terminalattempts::declinedRefunds(connection); });
    const qint64 count = waiting ? qint64(waiting->size()) : m_waiting;
    const size_t refused = declined ? declined->size() : m_declined.size();
    const bool differs = count != m_waiting || refused != m_declined.size();
    m_waiting = count;
    if (declined)
        m_declined = *declined;
    if (differs)
        Q_EMIT changed();
    if (!m_timer.isActive())
        sendFirst();
}

void RefundQueue::sendFirst()
{
    if (m_busy || !m_terminal || !m_session)
        return;
    const auto waiting = m_database.read(
        [](const Connection &connection) { return terminalattempts::unansweredRefunds(connection); });
    if (!waiting || waiting->empty())
        return;
    // One that cannot be answered does not hold up the next.
    const auto next = std::ranges::min_element(*waiting, {}, &TerminalAttempt::tries);
    m_busy = true;
    m_database.write(
        this,
        [id = next->id, now = m_clock()](Transaction &transaction) {
            return sendRefund(transaction, id, now);
        },
        [this, turn = m_turn](const Result<TerminalAttempt> &refund) {
            if (turn != m_turn)
                return;
            if (refund)
                return send(*refund);
            m_busy = false;
            pause();
        });
}

void RefundQueue::send(const TerminalAttempt &refund)
{
    m_terminal->refund(orderOf(refund, m_session->shop.currency),
                       [self = QPointer(this), turn = m_turn, refund](const Result<TerminalAnswer> &answer) {
                           if (self && turn == self->m_turn)
                               self->take(refund, answer);
                       });
}

void RefundQueue::take(const TerminalAttempt &refund, const Result<TerminalAnswer> &answer)
{
    using State = TerminalAnswer::State;
    if (!answer || (answer->state != State::Approved && answer->state != State::Declined)) {
        m_busy = false;
        return pause();
    }
    const bool approved = answer->state == State::Approved;
    const AttemptOutcome outcome{approved ? AttemptState::Approved : AttemptState::Declined,
                                 answer->reference, answer->reason};
    m_database.write(
        this,
        [id = refund.id, outcome, who = *m_session, now = m_clock()](Transaction &transaction) {
            return settleAttempt(transaction, who, id, outcome, now);
        },
        [this, turn = m_turn](const Result<TerminalAttempt> &settled) {
            if (turn != m_turn)
                return;
            m_busy = false;
            if (!settled)
                return pause();
            m_failures = 0;
            if (settled->state == AttemptState::Declined)
                Q_EMIT refundDeclined(*settled);
            follow();
        });
}

QString RefundQueue::receiptOf(const TerminalAttempt &refund) const
{
    const auto number = m_database.read([&](const Connection &connection) {
        if (const auto record = sales::find(connection, refund.sale))
            return record->receipt.number.toString();
        const auto voucher = vouchers::find(connection, *Id<Voucher>::fromBytes(refund.sale.bytes()));
        return voucher ? voucher->number() : QString();
    });
    return number ? *number : QString();
}

void RefundQueue::payOut(const TerminalAttempt &refund, const QString &reason,
                         const std::optional<Approval> &approval)
{
    if (!m_session)
        return;
    m_database.write(
        this,
        [id = refund.id, reason, approval, who = *m_session, now = m_clock(),
         random = m_random](Transaction &transaction) {
            return payRefundInCash(transaction, who, id, reason, approval, now, random);
        },
        [this](const Result<CashMovement> &movement) {
            if (!movement)
                return Q_EMIT failed(movement.error());
            follow();
            Q_EMIT paidOut(*movement);
        });
}

void RefundQueue::pause()
{
    constexpr int mostDoublings = 10;
    m_timer.start(std::min(m_pauses.firstMs << std::min(m_failures++, mostDoublings), m_pauses.longestMs));
}
