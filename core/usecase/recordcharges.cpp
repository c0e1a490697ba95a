#include "core/usecase/recordcharges.h"

#include "core/data/terminalattempts.h"

#include <algorithm>

Result<> recordCharges(Transaction &transaction, const Session &who, const Sale &sale)
{
    auto left = sale.tenders;
    for (const TerminalAttempt &attempt : terminalattempts::openOf(transaction.connection(), sale.id)) {
        if (attempt.isInDoubt())
            return Error{Error::Code::PaymentUnknown, who.shop.currency.print(attempt.amount)};
        const auto tender = std::ranges::find(left, attempt.tender());
        if (tender == left.end())
            return Error{Error::Code::ChargeNotTendered, who.shop.currency.print(attempt.amount)};
        left.erase(tender);
        terminalattempts::record(transaction, attempt.id, sale.id);
    }
    return {};
}
