#include "core/usecase/chargeterminal.h"

#include "core/data/audit.h"
#include "core/data/sales.h"
#include "core/data/vouchers.h"

using namespace Qt::StringLiterals;

namespace {
QJsonObject detailOf(const TerminalAttempt &attempt, const Session &who)
{
    QJsonObject detail{{u"attempt"_s, attempt.reference()},
                       {u"sale"_s, attempt.sale.toString()},
                       {u"amount"_s, who.shop.currency.print(attempt.amount)},
                       {u"state"_s, toText(attempt.state)}};
    if (!attempt.terminalReference.isEmpty())
        detail[u"reference"_s] = attempt.terminalReference;
    if (!attempt.reason.isEmpty())
        detail[u"reason"_s] = attempt.reason;
    return detail;
}

bool isFinal(AttemptState state)
{
    return state == AttemptState::Declined || state == AttemptState::Reversed;
}

/// Nothing wrong when the outcome may be kept; `changes` says whether it says anything new.
Result<> mayBecome(const TerminalAttempt &attempt, const AttemptOutcome &outcome, bool &changes)
{
    changes = attempt.state != outcome.state;
    if (!changes || outcome.state == AttemptState::Unknown) {
        changes = changes && attempt.state == AttemptState::Started;
        return {};
    }
    // The queue of refunds learns the answer of what is recorded already.
    if (attempt.recorded && attempt.kind == AttemptKind::Charge)
        return Error{Error::Code::Duplicate, attempt.reference()};
    const bool undone = attempt.state == AttemptState::Approved && outcome.state != AttemptState::Reversed;
    if (isFinal(attempt.state) || undone)
        return Error{Error::Code::DifferentRequest, attempt.reference()};
    return {};
}

Result<TerminalAttempt> keep(Transaction &transaction, const Session &who, const Id<TerminalAttempt> &id,
                             const AttemptOutcome &outcome, Timestamp now, const QString &act,
                             const std::optional<Approval> &approval = {})
{
    auto attempt = terminalattempts::find(transaction.connection(), id);
    if (!attempt)
        return Error{Error::Code::NotFound, id.toString()};
    bool changes = false;
    if (const auto may = mayBecome(*attempt, outcome, changes); !may)
        return may.error();
    if (!changes)
        return *attempt;
    attempt->state = outcome.state;
    attempt->reason = outcome.reason;
    if (!outcome.terminalReference.isEmpty())
        attempt->terminalReference = outcome.terminalReference;
    terminalattempts::update(transaction, *attempt, now);
    QJsonObject detail = detailOf(*attempt, who);
    if (approval)
        detail[u"approvedBy"_s] = approval->user.toString();
    audit::append(transaction, now, who.user, act, detail);
    return *attempt;
}
}

Result<TerminalAttempt> startCharge(Transaction &transaction, const Session &who,
                                    const TerminalCharge &charge, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    if (charge.amount <= Money() || !isForTerminal(charge.method))
        return Error{Error::Code::InvalidTender, who.shop.currency.print(charge.amount)};
    if (sales::isKept(transaction.connection(), charge.sale)
        || vouchers::find(transaction.connection(), *Id<Voucher>::fromBytes(charge.sale.bytes())))
        return Error{Error::Code::Duplicate, charge.sale.toString()};
    for (const TerminalAttempt &open : terminalattempts::openOf(transaction.connection(), charge.sale))
        if (open.isInDoubt())
            return Error{Error::Code::PaymentUnknown, who.shop.currency.print(open.amount)};
    const TerminalAttempt attempt{Id<TerminalAttempt>::make(now, random),
                                  charge.sale,
                                  AttemptKind::Charge,
                                  charge.method,
                                  charge.amount,
                                  {},
                                  AttemptState::Started,
                                  {},
                                  {},
                                  who.user,
                                  now};
    terminalattempts::append(transaction, attempt);
    audit::append(transaction, now, who.user, u"terminal.charge"_s, detailOf(attempt, who));
    return attempt;
}

Result<TerminalAttempt> settleAttempt(Transaction &transaction, const Session &who,
                                      const Id<TerminalAttempt> &id, const AttemptOutcome &outcome,
                                      Timestamp now)
{
    return keep(transaction, who, id, outcome, now, u"terminal.answer"_s);
}

Result<TerminalAttempt> startReversal(Transaction &transaction, const Session &who,
                                      const Id<TerminalAttempt> &id, Timestamp now)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    auto attempt = terminalattempts::find(transaction.connection(), id);
    if (!attempt)
        return Error{Error::Code::NotFound, id.toString()};
    if (attempt->recorded)
        return Error{Error::Code::Duplicate, attempt->reference()};
    if (isFinal(attempt->state))
        return Error{Error::Code::DifferentRequest, attempt->reference()};
    attempt->state = AttemptState::Unknown;
    attempt->reason = u"reversing"_s;
    terminalattempts::update(transaction, *attempt, now);
    audit::append(transaction, now, who.user, u"terminal.reverse"_s, detailOf(*attempt, who));
    return *attempt;
}

Result<TerminalAttempt> decideByHand(Transaction &transaction, const Session &who,
                                     const Id<TerminalAttempt> &id, const AttemptOutcome &outcome,
                                     const std::optional<Approval> &approval, Timestamp now)
{
    const Connection &connection = transaction.connection();
    if (const auto allowed = mayWith(connection, who, Permission::DecidePayment, approval); !allowed)
        return allowed.error();
    const auto attempt = terminalattempts::find(connection, id);
    if (attempt && !attempt->isInDoubt())
        return Error{Error::Code::Duplicate, attempt->reference()};
    return keep(transaction, who, id, outcome, now, u"terminal.decide"_s, approval);
}
