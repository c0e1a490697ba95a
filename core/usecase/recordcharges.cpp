#include "core/usecase/recordcharges.h"

#include "core/data/terminalattempts.h"

#include <algorithm>

namespace {
/// `paid`: the sale or voucher, which the charges are kept under as `order`.
template <class Paid>
Result<> record(Transaction &transaction, const Session &who, const Id<Sale> &order, const Paid &paid,
                std::vector<Tender> left)
{
    for (const TerminalAttempt &attempt : terminalattempts::openOf(transaction.connection(), order)) {
        if (attempt.isInDoubt())
            return Error{Error::Code::PaymentUnknown, who.shop.currency.print(attempt.amount)};
        const auto tender = std::ranges::find(left, attempt.tender());
        if (tender == left.end())
            return Error{Error::Code::ChargeNotTendered, who.shop.currency.print(attempt.amount)};
        left.erase(tender);
        terminalattempts::record(transaction, attempt.id, paid.id);
    }
    return {};
}
}

Result<> recordCharges(Transaction &transaction, const Session &who, const Sale &sale)
{
    return record(transaction, who, sale.id, sale, sale.tenders);
}

Result<> recordCharges(Transaction &transaction, const Session &who, const Voucher &voucher)
{
    return record(transaction, who, chargedAs(voucher.id), voucher,
                  {{voucher.tender, voucher.amount, voucher.reference}});
}
