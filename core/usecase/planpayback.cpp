#include "core/usecase/planpayback.h"

#include <algorithm>

std::vector<GivenBack> PayBackPlan::back() const
{
    std::vector<GivenBack> back;
    for (const Part &part : parts)
        back.push_back(part.back);
    return back;
}

PayBackPlan planPayBack(const Connection &connection, const Id<Account> &account, Money amount)
{
    PayBackPlan plan{{}, amount};
    for (const TerminalAttempt &charge : terminalattempts::chargedFor(connection, account)) {
        const Money left = charge.amount - terminalattempts::givenBack(connection, charge.reference());
        const Money part = std::min(plan.rest, left);
        if (part <= Money())
            continue;
        plan.parts.push_back({charge.reference(), {charge.method, part, charge.terminalReference}});
        plan.rest -= part;
    }
    return plan;
}
