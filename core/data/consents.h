#pragma once

#include "core/customer/consent.h"
#include "core/data/transaction.h"

namespace consents {
/// All entries of a member, the oldest first.
std::vector<ConsentEntry> of(const Connection &connection, const Id<struct Customer> &customer);
void append(Transaction &transaction, const Id<struct Customer> &customer, const ConsentEntry &entry);
}
