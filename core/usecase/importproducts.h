#pragma once

#include "core/data/transaction.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

/// Reads products from a CSV file: code, barcode (several parted by '|'), name, unit, price, tax_rate
/// (percent), category, status, and those of productFields(). The column code is a must; what is new needs a
/// name and a price. A column that is absent leaves a known product as it is, and gives a new one no unit, no
/// tax, no category and status active. Each row that cannot be meant is refused by itself: a code that
/// repeats an earlier row's, a price with more decimals than the currency, a barcode or code that a scan
/// would take for another product's. The rest goes in, all in this transaction. A dry run reports the same
/// and leaves nothing. Refuses the whole file with NotPermitted, InvalidFile, InvalidInput.
Result<ImportReport> importProducts(Transaction &transaction, const Session &who, const QByteArray &file,
                                    const ImportOptions &options, Timestamp now, const Random &random);
