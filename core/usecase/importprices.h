#pragma once

#include "core/base/random.h"
#include "core/data/transaction.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

/// Takes price lists and promotions from a file as docs/promotions.md describes it, entry by entry; a
/// rejected entry's row counts from 1 within its list, its column is "priceLists" or "promotions" and the
/// code. All in one transaction; a dry run undoes it. InvalidJson, InvalidInput (another version), TooLarge
/// above 64 MiB.
Result<ImportReport> importPrices(Transaction &transaction, const Session &who, const QByteArray &file,
                                  const ImportOptions &options, Timestamp now, const Random &random);
