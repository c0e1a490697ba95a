#pragma once

#include "core/print/receiptformat.h"
#include "core/print/receiptsheet.h"
#include "core/print/receiptwords.h"
#include "core/sale/sale.h"

/// The lines of a sale: in columns where the paper leaves room for the name beside the figures, else the name
/// above them. The amount is price × quantity; discounts follow as text, so that the amounts add up to the
/// subtotal. Lines of the categories `barred` say that they never come back.
void addReceiptLines(ReceiptSheet &sheet, const std::vector<SaleLine> &lines, const ReceiptFormat &format,
                     const ReceiptWords &words, const QStringList &barred = {});
