#pragma once

#include "core/data/transaction.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

/// Reads members from a CSV file with number, name, phone; each may be absent, but not all. Numbers are kept as given; a
/// row without one updates the member with its phone or enrols a new one. Refusals as for products.
Result<ImportReport> importMembers(Transaction &transaction, const Session &who, const QByteArray &file,
                                   const ImportOptions &options, Timestamp now, const Random &random);
