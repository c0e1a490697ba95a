#pragma once

#include "core/base/random.h"
#include "core/data/terminalattempts.h"
#include "core/usecase/session.h"

/// What is to be given back through the terminal, for a refund that is being written.
struct TerminalGiveBack
{
    Id<Sale> refund;  ///< the sale of kind refund
    QString original; ///< our reference of what was paid
    TenderKind method = TenderKind::Card;
    Money amount; ///< above zero
};

/// Queues it, in the transaction that writes the refund, after the refund itself: the terminal is asked once
/// that has committed, and again until it answers, always under this reference. The refund's tender carries
/// the reference. Refuses InvalidTender, and NotFound for a refund that is not written.
Result<TerminalAttempt> queueRefund(Transaction &transaction, const Session &who,
                                    const TerminalGiveBack &back, Timestamp now, const Random &random);

/// Queues what `sale`, a refund or void or exchange that is written, gives back of what a terminal charged
/// for the sale it takes back. Tenders that were taken by hand are given back by hand.
Result<> queueRefunds(Transaction &transaction, const Session &who, const Sale &sale, const Random &random);

/// Keeps that a queued refund is about to be sent (again).
Result<TerminalAttempt> sendRefund(Transaction &transaction, const Id<TerminalAttempt> &id, Timestamp now);
