#pragma once

#include "core/customer/customfield.h"
#include "core/data/transaction.h"

#include <vector>

namespace customfields {
/// In the order in which the shop shows them.
std::vector<CustomField> all(const Connection &connection);
/// In place of those that were there.
void replace(Transaction &transaction, const std::vector<CustomField> &fields);
}
