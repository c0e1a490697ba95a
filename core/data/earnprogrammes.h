#pragma once

#include "core/data/transaction.h"
#include "core/loyalty/earnrules.h"

/// Programmes by which members earn points, as they are kept: each revision stays.
namespace earnprogrammes {
/// The last one; one without rules where none was ever set.
EarnProgramme current(const Connection &connection, const Currency &currency);
/// 0 where none was ever set.
qint64 revision(const Connection &connection);
void add(Transaction &transaction, const EarnProgramme &programme, const Currency &currency);
}
