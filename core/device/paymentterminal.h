#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

enum class TerminalMethod { Card, Scan };

/// What a terminal is asked about. The reference is made by us and kept before the call, so that asking again
/// with it never charges, reverses or refunds a second time.
struct TerminalOrder
{
    QString reference;
    TerminalMethod method = TerminalMethod::Card;
    Money amount;
    Currency currency;
    QString customerCode; ///< what the customer's phone shows; as good as money: never kept, never logged
    QString original;     ///< of a refund: the reference of what was paid
};

struct TerminalAnswer
{
    /// Pending: ask again with query(). Declined, of a reversal or refund: what it was about stays as it was.
    enum class State { Approved, Declined, Pending, Reversed };

    State state = State::Declined;
    QString reference; ///< the terminal's own
    QString reason;    ///< of Declined: a word of docs/payment-terminal.md

    friend bool operator==(const TerminalAnswer &, const TerminalAnswer &) = default;
};

/// What a terminal took by one method, less what it gave back.
struct TerminalTotal
{
    TerminalMethod method = TerminalMethod::Card;
    Money amount;

    friend bool operator==(const TerminalTotal &, const TerminalTotal &) = default;
};

/// What charges cards and customers' phones. Any number of orders may be under way. Every call answers once,
/// from the event loop, unless the terminal is destroyed first.
class PaymentTerminal : public QObject
{
    Q_OBJECT

public:
    /// Without an answer: Network and Certificate when the terminal cannot have heard of it; anything else
    /// means that nobody knows.
    using Done = std::function<void(const Result<TerminalAnswer> &)>;
    /// The terminal's name for itself.
    using Checked = std::function<void(const Result<QString> &)>;
    using Totalled = std::function<void(const Result<std::vector<TerminalTotal>> &)>;

    using QObject::QObject;

    virtual void pay(const TerminalOrder &order, Done done) = 0;
    /// What became of the order. One that the terminal never heard of is declined and cannot be paid later.
    virtual void query(const TerminalOrder &order, Done done) = 0;
    /// Undoes the order as a whole, whatever became of it; one still to come, too.
    virtual void reverse(const TerminalOrder &order, Done done) = 0;
    virtual void refund(const TerminalOrder &order, Done done) = 0;
    /// Whether it can be worked with; charges nothing.
    virtual void check(Checked done) = 0;
    /// What it took from that moment on, by method; a method that did nothing may be left out.
    virtual void totals(Timestamp since, const Currency &currency, Totalled done) = 0;
};

/// What belongs to a reference: 1 to 64 of letters, digits and hyphens.
bool isTerminalReference(const QString &text);
