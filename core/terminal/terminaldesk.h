#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/data/database.h"
#include "core/device/paymentterminal.h"
#include "core/usecase/chargeterminal.h"

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

/// How long a pending payment is asked after.
struct TerminalPatience
{
    int everyMs = 2'000;
    int wholeMs = 180'000;
};

TerminalOrder orderOf(const TerminalAttempt &attempt, const Currency &currency);

/// What the terminal does for one sale at a time: each step is on disk before the terminal hears of it, and
/// what it answers is on disk before anybody is told.
class TerminalDesk : public QObject
{
    Q_OBJECT

public:
    /// Doubt: nobody knows whether current() was charged, and nothing is asked right now.
    enum class State { Idle, Charging, Querying, Reversing, Doubt };

    TerminalDesk(Database &database, Clock clock, Random random, const TerminalPatience &patience = {},
                 QObject *parent = nullptr);

    void setSession(const Session &session) { m_session = session; }
    /// Null: none is connected. It outlives this or is taken back before.
    void setTerminal(PaymentTerminal *terminal);

    PaymentTerminal *terminal() const { return m_terminal; }
    bool exists() const { return m_terminal != nullptr; }
    State state() const { return m_state; }
    bool isBusy() const { return m_state != State::Idle && m_state != State::Doubt; }
    /// What is asked, or in doubt; else what was asked last.
    const std::optional<TerminalAttempt> &current() const { return m_current; }
    /// Charged for the sale, in no sale yet.
    const std::vector<TerminalAttempt> &charges() const { return m_charges; }
    /// What is open of any sale: charged and in no sale, or in doubt.
    std::vector<TerminalAttempt> openOfAll() const;
    /// Whether this user may say what became of a charge in doubt.
    bool mayDecide() const;

public Q_SLOTS:
    /// From now on this sale, with what is open of it. While something is asked for it, nothing changes.
    void attend(const Id<Sale> &sale);
    /// Ignored while busy or in doubt.
    void charge(TenderKind method, Money amount, const QString &customerCode);
    void query();
    /// Of an approved charge, of the one in doubt, or, while it is under way, of the one being asked.
    void reverse(const TerminalAttempt &attempt);
    /// A person looked at the terminal; who may not decide has somebody else's approval.
    void decide(bool charged, const QString &reference, const std::optional<Approval> &approval = {});

Q_SIGNALS:
    void changed();
    void approved(const TerminalAttempt &attempt);
    void declined(const TerminalAttempt &attempt);
    void reversed(const TerminalAttempt &attempt);
    void doubted(const TerminalAttempt &attempt);
    /// Something could not be kept, asked or undone; what was, stays.
    void failed(const Error &error);

private:
    using Answer = Result<TerminalAnswer>;

    void enter(State state);
    void send(const QString &customerCode);
    void ask();
    void askToReverse();
    PaymentTerminal::Done heard(void (TerminalDesk::*take)(const Answer &));
    void keepLate(const TerminalAttempt &attempt, const Answer &answer);
    void takeCharge(const Answer &answer);
    void takeQuery(const Answer &answer);
    void takeReversal(const Answer &answer);
    bool waits(const Answer &answer);
    void settle(const AttemptOutcome &outcome);
    void tell();

    Database &m_database;
    Clock m_clock;
    Random m_random;
    TerminalPatience m_patience;
    std::optional<Session> m_session;
    PaymentTerminal *m_terminal = nullptr;
    std::optional<Id<Sale>> m_sale;
    State m_state = State::Idle;
    std::optional<TerminalAttempt> m_current;
    std::vector<TerminalAttempt> m_charges;
    bool m_wasApproved = false;     // before it was to be reversed
    bool m_byItself = false;        // the question after a charge or reversal without a clear answer
    std::optional<Error> m_problem; // told once it is known how the charge stands
    int m_turn = 0;                 // an answer to an earlier one is not for this
    QElapsedTimer m_waited;
    QTimer m_again;
};
