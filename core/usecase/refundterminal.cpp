#include "core/usecase/refundterminal.h"

#include "core/data/audit.h"
#include "core/data/returns.h"
#include "core/data/sales.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<TerminalAttempt> queueRefund(Transaction &transaction, const Session &who,
                                    const TerminalGiveBack &back, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    if (back.amount <= Money() || back.original.isEmpty() || !isForTerminal(back.method))
        return Error{Error::Code::InvalidTender, who.shop.currency.print(back.amount)};
    if (!sales::isKept(transaction.connection(), back.refund))
        return Error{Error::Code::NotFound, back.refund.toString()};
    TerminalAttempt attempt{Id<TerminalAttempt>::make(now, random),
                            back.refund,
                            AttemptKind::Refund,
                            back.method,
                            back.amount,
                            back.original,
                            AttemptState::Started,
                            {},
                            {},
                            who.user,
                            now};
    terminalattempts::append(transaction, attempt);
    terminalattempts::record(transaction, attempt.id, back.refund);
    attempt.recorded = true;
    audit::append(transaction, now, who.user, u"terminal.refund"_s,
                  {{u"attempt"_s, attempt.reference()},
                   {u"sale"_s, back.refund.toString()},
                   {u"original"_s, back.original},
                   {u"amount"_s, who.shop.currency.print(back.amount)}});
    return attempt;
}

Result<> queueRefunds(Transaction &transaction, const Session &who, const Sale &sale, const Random &random)
{
    if (!sale.refundOf)
        return {};
    const Connection &connection = transaction.connection();
    auto charges = terminalattempts::recordedIn(connection, *sale.refundOf);
    for (const Id<Sale> &relative : returns::relativesOf(connection, *sale.refundOf))
        for (TerminalAttempt &attempt : terminalattempts::recordedIn(connection, relative))
            charges.push_back(std::move(attempt));
    for (const Tender &tender : sale.tenders) {
        const auto charge = std::ranges::find_if(charges, [&](const TerminalAttempt &attempt) {
            return attempt.kind == AttemptKind::Charge && attempt.method == tender.kind
                && attempt.terminalReference == tender.reference;
        });
        if (tender.amount >= Money() || charge == charges.end())
            continue;
        const TerminalGiveBack back{sale.id, charge->reference(), tender.kind, -tender.amount};
        if (const auto queued = queueRefund(transaction, who, back, sale.at, random); !queued)
            return queued.error();
    }
    return {};
}

Result<TerminalAttempt> sendRefund(Transaction &transaction, const Id<TerminalAttempt> &id, Timestamp now)
{
    auto attempt = terminalattempts::find(transaction.connection(), id);
    if (!attempt)
        return Error{Error::Code::NotFound, id.toString()};
    ++attempt->tries;
    terminalattempts::update(transaction, *attempt, now);
    return *attempt;
}
