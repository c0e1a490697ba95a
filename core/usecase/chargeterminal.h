#pragma once

#include "core/data/terminalattempts.h"
#include "core/usecase/approve.h"

/// What is to be charged for a sale or voucher that is not on disk yet.
struct TerminalCharge
{
    Id<Sale> sale; ///< or chargedAs() of a voucher
    TenderKind method = TenderKind::Card;
    Money amount;
};

/// Keeps that the terminal is about to be asked, and under which reference: commits before the terminal
/// hears of it. Refuses NotPermitted, InvalidTender for an amount not above zero, Duplicate for a sale that
/// is paid or a voucher that is issued, and PaymentUnknown while an earlier charge of this sale is in doubt.
Result<TerminalAttempt> startCharge(Transaction &transaction, const Session &who,
                                    const TerminalCharge &charge, Timestamp now, const Random &random);

/// What has become of an attempt.
struct AttemptOutcome
{
    AttemptState state = AttemptState::Unknown;
    QString terminalReference;
    QString reason;
};

/// Keeps it. An answer that comes again changes nothing; nor does doubt, once the answer is known. What is
/// recorded in a sale stays approved (Duplicate), what was declined or reversed does not come back and
/// what was approved can only be reversed (DifferentRequest). NotFound for an id that was never started.
Result<TerminalAttempt> settleAttempt(Transaction &transaction, const Session &who,
                                      const Id<TerminalAttempt> &id, const AttemptOutcome &outcome,
                                      Timestamp now);

/// Keeps that a charge is about to be reversed: from here on it is in doubt until the terminal answers, and
/// what was approved is nobody's tender. Refuses NotPermitted, Duplicate for one that is recorded in a sale,
/// DifferentRequest for one that was declined or reversed, NotFound.
Result<TerminalAttempt> startReversal(Transaction &transaction, const Session &who,
                                      const Id<TerminalAttempt> &id, Timestamp now);

/// Who has looked at the terminal says what became of a charge that no question clears: approved, with the
/// reference on its slip, or declined. Refuses NotPermitted without the right or an approval of somebody who
/// has it, and Duplicate for one not in doubt.
Result<TerminalAttempt> decideByHand(Transaction &transaction, const Session &who,
                                     const Id<TerminalAttempt> &id, const AttemptOutcome &outcome,
                                     const std::optional<Approval> &approval, Timestamp now);
