#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/data/terminalattempts.h"
#include "core/device/paymentterminal.h"
#include "core/usecase/refundterminal.h"

#include <QTimer>

/// Between two tries, doubling from the first to the longest.
struct RefundPauses
{
    int firstMs = 5'000;
    int longestMs = 300'000;
};

/// Sends the refunds that are written and not answered yet, one after the other, and again later while the
/// terminal does not answer; each always under its own reference, so that none is given back twice.
class RefundQueue : public QObject
{
    Q_OBJECT

public:
    RefundQueue(Database &database, Clock clock, Random random, const RefundPauses &pauses = {},
                QObject *parent = nullptr);

    void setSession(const Session &session);
    /// Null: none is connected, and nothing is sent.
    void setTerminal(PaymentTerminal *terminal);
    /// Not answered yet.
    qint64 waiting() const { return m_waiting; }
    /// Those that the terminal will not give back, and that nobody has paid out yet.
    const std::vector<TerminalAttempt> &declined() const { return m_declined; }
    /// Of the refund or voucher that wrote it.
    QString receiptOf(const TerminalAttempt &refund) const;

public Q_SLOTS:
    /// Now, whatever the pause.
    void sendNow();
    /// One that was declined, out of the drawer.
    void payOut(const TerminalAttempt &refund, const QString &reason,
                const std::optional<Approval> &approval);

Q_SIGNALS:
    void changed();
    /// The terminal will not give it back: it has to be paid otherwise.
    void refundDeclined(const TerminalAttempt &refund);
    void paidOut(const CashMovement &movement);
    void failed(const Error &error);

private:
    void follow();
    void sendFirst();
    void send(const TerminalAttempt &refund);
    void take(const TerminalAttempt &refund, const Result<TerminalAnswer> &answer);
    void pause();

    Database &m_database;
    Clock m_clock;
    Random m_random;
    RefundPauses m_pauses;
    std::optional<Session> m_session;
    PaymentTerminal *m_terminal = nullptr;
    qint64 m_waiting = 0;
    std::vector<TerminalAttempt> m_declined;
    int m_failures = 0;
    int m_turn = 0;
    bool m_busy = false;
    QTimer m_timer;
};
