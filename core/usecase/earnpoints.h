#pragma once

#include "core/data/transaction.h"
#include "core/sale/sale.h"
#include "core/usecase/session.h"

/// What rules of `kind` (TopUp, Referral) ask about a member on a day: nothing that none of them asks. A
/// birthday needs the member's key in `keys` and the vault; while that is closed no rule about birthdays
/// holds.
EarnStanding standingOf(const Connection &main, const Connection &keys, const Session &who,
                        const Member &member, const BusinessDate &day, EarnKind kind);

/// The sale with what it earns by all that is known of its member now; one without a programme as it is.
Sale withPoints(const Connection &main, const Connection &keys, const Session &who, Sale sale);
