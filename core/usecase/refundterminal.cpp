#include "core/usecase/refundterminal.h"

#include "core/data/audit.h"
#include "core/data/returns.h"
#include "core/data/sales.h"
#include "core/usecase/movecash.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString paidByDrawer = u"paid-by-drawer"_s;
const QString paidInCash = u"paid-in-cash"_s; // before the shift's report took it off the terminal's side

/// The charges of a sale and its relatives that a tender of a refund gives back to.
std::vector<TerminalAttempt> chargesOf(const Connection &connection, const Id<Sale> &sold,
                                       const Tender &tender)
{
    auto charges = terminalattempts::recordedIn(connection, sold);
    for (const Id<Sale> &relative : returns::relativesOf(connection, sold))
        for (TerminalAttempt &attempt : terminalattempts::recordedIn(connection, relative))
            charges.push_back(std::move(attempt));
    std::erase_if(charges, [&](const TerminalAttempt &each) {
        return each.kind != AttemptKind::Charge || each.state != AttemptState::Approved
            || each.method != tender.kind || each.terminalReference != tender.reference;
    });
    return charges;
}

/// Of the refund, or of the voucher that pays back.
QString paperOf(const Connection &connection, const Id<Sale> &refund)
{
    return sales::isKept(connection, refund) ? u"sale"_s : u"voucher"_s;
}

TerminalAttempt start(Transaction &transaction, const Session &who, const TerminalGiveBack &back,
                      Timestamp now, const Random &random)
{
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
    attempt.recorded = true;
    audit::append(transaction, now, who.user, u"terminal.refund"_s,
                  {{u"attempt"_s, attempt.reference()},
                   {paperOf(transaction.connection(), back.refund), back.refund.toString()},
                   {u"original"_s, back.original},
                   {u"amount"_s, who.shop.currency.print(back.amount)}});
    return attempt;
}
}

Result<TerminalAttempt> queueRefund(Transaction &transaction, const Session &who,
                                    const TerminalGiveBack &back, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::Sell); !allowed)
        return allowed.error();
    if (back.amount <= Money() || back.original.isEmpty() || !isForTerminal(back.method))
        return Error{Error::Code::InvalidTender, who.shop.currency.print(back.amount)};
    if (!sales::isKept(transaction.connection(), back.refund))
        return Error{Error::Code::NotFound, back.refund.toString()};
    const TerminalAttempt attempt = start(transaction, who, back, now, random);
    terminalattempts::record(transaction, attempt.id, back.refund);
    return attempt;
}

void queueRefunds(Transaction &transaction, const Session &who, const Voucher &voucher,
                  const PayBackPlan &plan, const Random &random)
{
    for (const PayBackPlan::Part &part : plan.parts) {
        const TerminalGiveBack back{chargedAs(voucher.id), part.original, part.back.tender, part.back.amount};
        const TerminalAttempt attempt = start(transaction, who, back, voucher.at, random);
        terminalattempts::record(transaction, attempt.id, voucher.id);
    }
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

Result<> queueRefunds(Transaction &transaction, const Session &who, const Sale &sale, const Random &random)
{
    if (!sale.refundOf)
        return {};
    const Connection &connection = transaction.connection();
    for (const Tender &tender : sale.tenders) {
        Money left = -tender.amount;
        if (left <= Money() || !isForTerminal(tender.kind))
            continue;
        for (const TerminalAttempt &charge : chargesOf(connection, *sale.refundOf, tender)) {
            const Money most = charge.amount - terminalattempts::givenBack(connection, charge.reference());
            const Money part = std::min(left, most);
            if (part <= Money())
                continue;
            const TerminalGiveBack back{sale.id, charge.reference(), tender.kind, part};
            if (const auto queued = queueRefund(transaction, who, back, sale.at, random); !queued)
                return queued.error();
            left -= part;
        }
    }
    return {};
}

Result<CashMovement> payRefundInCash(Transaction &transaction, const Session &who,
                                     const Id<TerminalAttempt> &id, const QString &reason,
                                     const std::optional<Approval> &approval, Timestamp now,
                                     const Random &random)
{
    const Connection &connection = transaction.connection();
    if (const auto allowed = mayWith(connection, who, Permission::Refund, approval); !allowed)
        return allowed.error();
    auto refund = terminalattempts::find(connection, id);
    if (!refund || refund->kind != AttemptKind::Refund)
        return Error{Error::Code::NotFound, id.toString()};
    const bool before = refund->state == AttemptState::Reversed
        && (refund->reason == paidByDrawer || refund->reason == paidInCash);
    if (!before && refund->state != AttemptState::Declined)
        return Error{Error::Code::DifferentRequest, refund->reference()};
    const CashRequest request{*Id<CashMovement>::fromBytes(id.bytes()), CashMovementKind::PayOut,
                              refund->amount, reason};
    const auto movement = moveCash(transaction, who, request, now, random);
    if (!movement || before)
        return movement;
    refund->state = AttemptState::Reversed;
    refund->reason = paidByDrawer;
    terminalattempts::update(transaction, *refund, now);
    QJsonObject detail{{u"attempt"_s, refund->reference()},
                       {paperOf(connection, refund->sale), refund->sale.toString()},
                       {u"amount"_s, who.shop.currency.print(refund->amount)}};
    if (approval)
        detail[u"approvedBy"_s] = approval->user.toString();
    audit::append(transaction, now, who.user, u"terminal.refund-in-cash"_s, detail);
    return movement;
}
