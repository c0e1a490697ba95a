#pragma once

#include "core/data/transaction.h"
#include "core/device/httpterminal.h"
#include "core/usecase/session.h"

#include <memory>

/// Which terminal stands at this till.
struct TerminalSetting
{
    /// ByHand: nothing is connected; the cashier charges and types a reference.
    enum class Driver { ByHand, Http };

    Driver driver = Driver::ByHand;
    QString address;     ///< docs/payment-terminal.md
    bool sealed = false; ///< a secret is kept

    friend bool operator==(const TerminalSetting &, const TerminalSetting &) = default;
};

inline constexpr qsizetype shortestTerminalSecret = 16;

TerminalSetting terminalSetting(const Connection &connection);

/// Keeps it, and the secret sealed under the data key; without one, the secret that is there stays. Refuses
/// NotPermitted, VaultClosed, and InvalidInput with "address", "http" or "secret".
Result<TerminalSetting> changeTerminal(Transaction &transaction, const Session &who,
                                       const TerminalSetting &setting,
                                       const std::optional<QByteArray> &secret, Timestamp now);

/// The terminal of the setting; null by hand. VaultClosed while nobody has opened the secret.
Result<std::unique_ptr<PaymentTerminal>> openTerminal(const Connection &connection, const Session &who,
                                                      Clock clock, Random random,
                                                      const HttpTerminal::Deadlines &deadlines = {});
