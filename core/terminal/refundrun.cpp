#include "core/terminal/refundrun.h"

#include "core/terminal/terminaldesk.h"
#include "core/usecase/refundterminal.h"

#include <QEventLoop>

namespace {
Result<TerminalAnswer> ask(PaymentTerminal &terminal, const TerminalOrder &order)
{
    std::optional<Result<TerminalAnswer>> answer;
    QEventLoop loop;
    terminal.refund(order, [&](const Result<TerminalAnswer> &given) {
        answer = given;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *answer;
}

Result<TerminalAttempt> sendOne(Database &database, const Session &who, PaymentTerminal &terminal,
                                const Id<TerminalAttempt> &id, const Clock &clock)
{
    using State = TerminalAnswer::State;
    auto refund =
        database.writeNow([&](Transaction &transaction) { return sendRefund(transaction, id, clock()); });
    if (!refund)
        return refund;
    const auto answer = ask(terminal, orderOf(*refund, who.shop.currency));
    if (!answer || (answer->state != State::Approved && answer->state != State::Declined))
        return refund;
    const bool approved = answer->state == State::Approved;
    const AttemptOutcome outcome{approved ? AttemptState::Approved : AttemptState::Declined,
                                 answer->reference, answer->reason};
    return database.writeNow(
        [&](Transaction &transaction) { return settleAttempt(transaction, who, id, outcome, clock()); });
}
}

Result<std::vector<TerminalAttempt>> sendWaiting(Database &database, const Session &who,
                                                 PaymentTerminal &terminal, const Clock &clock)
{
    const auto waiting = database.read(
        [](const Connection &connection) { return terminalattempts::unansweredRefunds(connection); });
    if (!waiting)
        return waiting.error();
    std::vector<TerminalAttempt> sent;
    for (const TerminalAttempt &refund : *waiting) {
        const auto after = sendOne(database, who, terminal, refund.id, clock);
        if (!after)
            return after.error();
        sent.push_back(*after);
    }
    return sent;
}
