#include "app/admin/counter.h"

#include "core/terminal/refundrun.h"
#include "core/terminal/terminalsetting.h"

Result<> Counter::open()
{
    if (m_desk)
        return {};
    auto terminal = m_database.read([&](const Connection &connection) {
        return openTerminal(connection, m_who, systemTime, systemRandom);
    });
    if (!terminal)
        return terminal.error();
    m_terminal = std::move(*terminal);
    m_desk = std::make_unique<TerminalDesk>(m_database, systemTime, systemRandom);
    m_desk->setSession(m_who);
    m_desk->setTerminal(m_terminal.get());
    return {};
}

Result<> Counter::charge(const ChargesWanted &wanted)
{
    if (wanted.charges.empty())
        return {};
    if (const auto opened = open(); !opened)
        return opened;
    return chargeAll(*m_desk, wanted, m_who.shop.currency);
}

Result<TerminalAttempt> Counter::reverse(const TerminalAttempt &attempt)
{
    if (const auto opened = open(); !opened)
        return opened.error();
    return reverseNow(*m_desk, attempt, m_who.shop.currency);
}

Result<std::vector<TerminalAttempt>> Counter::sendRefunds()
{
    if (const auto opened = open(); !opened)
        return opened.error();
    if (!m_terminal)
        return Error{Error::Code::TerminalSilent, QStringLiteral("by-hand")};
    return sendWaiting(m_database, m_who, *m_terminal, systemTime);
}
