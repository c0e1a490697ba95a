#pragma once

#include "core/data/transaction.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

/// Reads members from a CSV file with number, name, phone; each may be absent, but not all. Numbers are kept
/// as given and say whom a row means; without one its phone does; a row with a name alone is always a new
/// member. Cells that are empty leave a known member as it is. Refused are rows whose number or phone an
/// earlier row or another member has, and what enrolling refuses. The rest goes in, all in this transaction;
/// each new member is an event. A dry run reports the same and leaves nothing. Refuses the whole file with
/// NotPermitted, VaultClosed, InvalidFile and InvalidInput.
Result<ImportReport> importMembers(Transaction &transaction, const Session &who, const QByteArray &file,
                                   const ImportOptions &options, Timestamp now, const Random &random);
