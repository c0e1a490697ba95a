#pragma once

#include "core/catalog/shop.h"
#include "core/print/receiptformat.h"
#include "core/print/receiptsheet.h"
#include "core/print/receiptwords.h"
#include "core/sale/sale.h"

#include <map>

/// Tax by rate, each the sum of the lines' tax; rates that are zero are left out.
std::map<Rate, Money> taxByRate(const std::vector<SaleLine> &lines);

/// Subtotal − discount + added tax + rounding = total, then the tax that the total contains.
void addReceiptTotals(ReceiptSheet &sheet, const Sale &sale, TaxMode mode, const ReceiptFormat &format,
                      const ReceiptWords &words);

/// What was handed over and given back, in the words of `locale`.
void addReceiptTenders(ReceiptSheet &sheet, const Sale &sale, const QString &locale,
                       const ReceiptFormat &format, const ReceiptWords &words);
