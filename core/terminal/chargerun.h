#pragma once

#include "core/terminal/terminaldesk.h"
#include "core/usecase/ring.h"

/// For programs without a window: charges what a sale wants at the terminal, one after the other, in an event
/// loop of its own. What was charged for the sale before, by a program that ended, counts and is not charged
/// again; a charge in doubt is asked after first. What was charged stays charged when a later one fails: the
/// same request again goes on from there. Refuses PaymentDeclined (detail: why), PaymentUnknown and
/// ChargeNotTendered (detail: the amount), TerminalSilent where no terminal is set up, and what startCharge()
/// refuses.
Result<> chargeAll(TerminalDesk &desk, const ChargesWanted &wanted, const Currency &currency);

/// Undoes a charge that no sale holds. PaymentDeclined when the terminal does not undo it, PaymentUnknown
/// when nobody knows; TerminalSilent, and what startReversal() refuses.
Result<TerminalAttempt> reverseNow(TerminalDesk &desk, const TerminalAttempt &attempt,
                                   const Currency &currency);
