#pragma once

#include "core/account/voucher.h"
#include "core/data/transaction.h"

namespace vouchers {
/// Its entry in a ledger, and what the terminal gives back of it, are written by themselves.
void append(Transaction &transaction, const Voucher &voucher);
std::optional<Voucher> find(const Connection &connection, const Id<Voucher> &id);
/// What the terminal gives back of what it pays out.
std::vector<GivenBack> backOf(const Connection &connection, const Id<Voucher> &voucher);
/// The next number of this till and epoch; numbers are used up only if the transaction commits.
qint64 takeNumber(Transaction &transaction);
}
