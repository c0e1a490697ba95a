#pragma once

#include "core/base/random.h"
#include "core/data/terminalattempts.h"
#include "core/shift/cashmovement.h"
#include "core/usecase/approve.h"
#include "core/usecase/planpayback.h"

/// What is to be given back through the terminal, for a refund or voucher that is being written.
struct TerminalGiveBack
{
    Id<Sale> refund;  ///< the sale of kind refund, or chargedAs() of the voucher that pays back
    QString original; ///< our reference of what was paid
    TenderKind method = TenderKind::Card;
    Money amount; ///< above zero
};

/// Queues it, in the transaction that writes the refund, after the refund itself: the terminal is asked once
/// that has committed, and again until it answers, always under this reference. The refund's tender carries
/// the reference. Refuses InvalidTender, and NotFound for a refund that is not written.
Result<TerminalAttempt> queueRefund(Transaction &transaction, const Session &who,
                                    const TerminalGiveBack &back, Timestamp now, const Random &random);

/// Queues what a sale that was just written gives back to cards and phones that the terminal charged for the
/// sale that it refunds; what was charged by hand is given back by hand. No payment gives back more than it
/// was.
Result<> queueRefunds(Transaction &transaction, const Session &who, const Sale &sale, const Random &random);

/// Queues what a voucher that was just written pays back through the terminal.
void queueRefunds(Transaction &transaction, const Session &who, const Voucher &voucher,
                  const PayBackPlan &plan, const Random &random);

/// Keeps that a queued refund is about to be sent (again).
Result<TerminalAttempt> sendRefund(Transaction &transaction, const Id<TerminalAttempt> &id, Timestamp now);

/// Pays a refund that the terminal declined out of the drawer instead; `reason` stands with the movement.
/// Once: the same refund again answers the first movement. Refuses NotPermitted without the right to refund
/// or an approval, DifferentRequest for one that is not declined, NotFound, and as moveCash().
Result<CashMovement> payRefundInCash(Transaction &transaction, const Session &who,
                                     const Id<TerminalAttempt> &id, const QString &reason,
                                     const std::optional<Approval> &approval, Timestamp now,
                                     const Random &random);
