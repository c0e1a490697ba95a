#pragma once

#include "core/customer/consent.h"
#include "core/customer/member.h"
#include "core/data/transaction.h"

namespace consents {
/// All entries of a member, the oldest first.
std::vector<ConsentEntry> of(const Connection &connection, const Id<Customer> &customer);
void append(Transaction &transaction, const Id<Customer> &customer, const ConsentEntry &entry);
}
