#pragma once

#include "core/catalog/tenderrules.h"
#include "core/data/transaction.h"

namespace tenderrules {
/// Nothing before the shop chose any.
std::optional<TenderRules> load(const Connection &connection);
void put(Transaction &transaction, const TenderRules &rules);
}
