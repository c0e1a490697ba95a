#pragma once

#include "app/admin/desk.h"
#include "core/terminal/chargerun.h"

/// The payment terminal for a command, opened when it is first needed.
class Counter
{
public:
    Counter(Database &database, const Session &who) : m_database(database), m_who(who) {}

    /// Charges what a line of ring wants before the sale can be written.
    Result<> charge(const ChargesWanted &wanted);
    Result<TerminalAttempt> reverse(const TerminalAttempt &attempt);
    /// The refunds that waited, each sent once. TerminalSilent where no terminal is set up.
    Result<std::vector<TerminalAttempt>> sendRefunds();

private:
    Result<> open();

    Database &m_database;
    const Session &m_who;
    std::unique_ptr<PaymentTerminal> m_terminal;
    std::unique_ptr<TerminalDesk> m_desk;
};
