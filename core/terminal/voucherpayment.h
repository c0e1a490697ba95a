#pragma once

#include "core/terminal/terminaldesk.h"
#include "core/usecase/issuevoucher.h"
#include "core/usecase/planpayback.h"

#include <functional>

/// Money that a voucher is issued for. Where a payment terminal is set up, cards and phones are charged on
/// it: first the act is rehearsed, so that nobody is charged for what would be refused; then the customer is
/// charged; then the act is done, with the terminal's reference. When it is refused after all, the charge is
/// reversed. What the program leaves behind when it ends in between is found among the desk's open charges.
class VoucherPayment : public QObject
{
    Q_OBJECT

public:
    /// Does what the voucher stands for; `payment` says how it was paid.
    using Act = std::function<Result<Voucher>(Transaction &transaction, const Payment &payment)>;

    /// Doubt: nobody knows whether the customer was charged. Charged: the customer was, there is no voucher,
    /// and the terminal did not give it back.
    enum class State { Idle, Writing, AtTerminal, Doubt, Charged };

    VoucherPayment(Database &database, TerminalDesk &desk, QObject *parent = nullptr);

    TerminalDesk &desk() { return m_desk; }
    State state() const { return m_state; }
    bool isBusy() const { return m_state != State::Idle; }
    /// What is paid or was paid last.
    Money amount() const { return m_payment.amount; }
    /// Whether the terminal takes it; otherwise a reference is typed.
    bool asksTerminal(TenderKind tender) const;

    /// Where so much of an account goes when it is paid back; without a terminal all of it goes by hand.
    PayBackPlan planOf(const Id<Account> &account, Money amount) const;

    /// Money that comes in. Ignored while busy. Where the terminal takes it, `payment.reference` is what the
    /// customer's phone shows, or empty.
    void receive(const Id<Voucher> &id, const Payment &payment, Act act);
    /// Money that goes out: what the terminal gives back of it, the act queues. Without a terminal `payment`
    /// is told to the act as by hand.
    void payOut(const Payment &payment, Act act);

public Q_SLOTS:
    /// In doubt: how does the charge stand?
    void query();
    /// Charged: the voucher once more.
    void finish();
    /// The charge is reversed.
    void giveUp();
    /// Another act begins; a charge of the one before stays among the desk's open ones.
    void reset();

Q_SIGNALS:
    void changed();
    void issued(const Voucher &voucher);
    void refused(const Error &error);

private:
    bool isMine(const TerminalAttempt &attempt) const;
    void connectDesk();
    void enter(State state);
    void refuse(const Error &error);
    void rehearseAct();
    void charge();
    void write();
    void takeApproval(const TerminalAttempt &attempt);
    void takeFailure(const Error &error);

    Database &m_database;
    TerminalDesk &m_desk;
    State m_state = State::Idle;
    std::optional<Id<Voucher>> m_id; // of what the terminal has a part in
    Payment m_payment;
    QString m_code; // what the phone shows: as good as money, so never kept
    Act m_act;
    std::optional<TerminalAttempt> m_charge; // approved, and not on a voucher
    std::optional<Error> m_refusal;          // told once the charge is reversed
    bool m_givesUp = false;
};
