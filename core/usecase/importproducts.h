#pragma once

#include "core/data/transaction.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

/// Reads products from a CSV file: code, barcode (several parted by '|'), name, unit, price, tax_rate, category, status;
/// code is a must, price too for what is new. Each row that cannot be meant is refused by itself; the rest goes in, all
/// in this transaction. A dry run writes nothing. Refuses the whole file with NotPermitted, InvalidFile, InvalidInput.
Result<ImportReport> importProducts(Transaction &transaction, const Session &who, const QByteArray &file,
                                    const ImportOptions &options, Timestamp now, const Random &random);
