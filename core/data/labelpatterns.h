#pragma once

#include "core/data/transaction.h"
#include "core/text/labelpattern.h"

#include <vector>

namespace labelpatterns {
/// In the order in which they are tried.
std::vector<LabelPattern> all(const Connection &connection);
/// In place of those that were there.
void replace(Transaction &transaction, const std::vector<LabelPattern> &patterns);
}
