#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/data/terminalattempts.h"
#include "core/device/paymentterminal.h"
#include "core/usecase/session.h"

/// For programs without a window: sends each refund that waits once, in an event loop of its own, and keeps
/// what the terminal answers. The refunds as they stand then.
Result<std::vector<TerminalAttempt>> sendWaiting(Database &database, const Session &who,
                                                 PaymentTerminal &terminal, const Clock &clock);
