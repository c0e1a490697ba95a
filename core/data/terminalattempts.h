#pragma once

#include "core/account/voucher.h"
#include "core/data/transaction.h"
#include "core/sale/sale.h"

enum class AttemptKind { Charge, Refund };

/// Started is what an ended program leaves; for everybody who did not start it, it is Unknown.
enum class AttemptState { Started, Approved, Declined, Unknown, Reversed };

QString toText(AttemptState state);

/// What a terminal takes: cards and customers' phones.
inline bool isForTerminal(TenderKind kind)
{
    return kind == TenderKind::Card || kind == TenderKind::Scan;
}

/// What a payment terminal was asked, as it is kept.
struct TerminalAttempt
{
    Id<TerminalAttempt> id; ///< as text: our reference
    Id<Sale> sale;          ///< or chargedAs() of the voucher that is paid, or pays back, so
    AttemptKind kind = AttemptKind::Charge;
    TenderKind method = TenderKind::Card;
    Money amount;
    QString original; ///< of a refund: our reference of what was paid
    AttemptState state = AttemptState::Started;
    QString terminalReference;
    QString reason; ///< why it was declined, or what is unknown
    Id<struct User> user;
    Timestamp startedAt;
    qint64 tries = 0;      ///< how often a refund was sent
    bool recorded = false; ///< its tender is in the sale or on the voucher, on disk

    QString reference() const { return id.toString(); }
    Tender tender() const { return {method, amount, terminalReference}; }
    /// Nobody knows whether the customer was charged.
    bool isInDoubt() const { return state == AttemptState::Started || state == AttemptState::Unknown; }
};

/// What the charges and refunds of a voucher are kept under: its own id.
Id<Sale> chargedAs(const Id<Voucher> &voucher);

namespace terminalattempts {
void append(Transaction &transaction, const TerminalAttempt &attempt);
std::optional<TerminalAttempt> find(const Connection &connection, const Id<TerminalAttempt> &id);
/// The charges of a sale that are in doubt, or approved and not recorded, oldest first.
std::vector<TerminalAttempt> openOf(const Connection &connection, const Id<Sale> &sale);
/// The same of all sales.
std::vector<TerminalAttempt> open(const Connection &connection);
/// Refunds that the terminal has not answered yet, oldest first.
std::vector<TerminalAttempt> unansweredRefunds(const Connection &connection);
/// Refunds that the terminal declined and that were not paid out otherwise, oldest first.
std::vector<TerminalAttempt> declinedRefunds(const Connection &connection);
/// What was given back of this payment, may still be, or was declined: that is paid out of the drawer.
Money givenBack(const Connection &connection, const QString &original);
/// What paid for a deposit, or for the top-ups of a card or a member (and of who was merged into it), the
/// latest first.
std::vector<TerminalAttempt> chargedFor(const Connection &connection, const Id<struct Account> &account);
/// What a voucher gives back through the terminal, in the order of its parts.
std::vector<TerminalAttempt> paidBackBy(const Connection &connection, const Id<Voucher> &voucher);
/// Of a sale on disk, in the order of their making.
std::vector<TerminalAttempt> recordedIn(const Connection &connection, const Id<Sale> &sale);
/// State, terminal's reference, reason and tries as in `attempt`.
void update(Transaction &transaction, const TerminalAttempt &attempt, Timestamp at);
/// Its tender is in this sale, or on this voucher, from now on.
void record(Transaction &transaction, const Id<TerminalAttempt> &id, const Id<Sale> &sale);
void record(Transaction &transaction, const Id<TerminalAttempt> &id, const Id<Voucher> &voucher);
}
