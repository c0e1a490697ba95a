#pragma once

#include "core/print/receiptformat.h"
#include "core/print/receiptsheet.h"
#include "core/print/receiptwords.h"
#include "core/sale/receipt.h"

/// The lines of a sale: in columns where the paper leaves room for the name beside the figures, else the name
/// above them. The amount is price × quantity; discounts follow as text, so that the amounts add up to the
/// subtotal. Below a line stand the cards of uses that it sold or that paid for it, its
/// serials, batch, note and salesperson, below all the note of the sale.
/// Lines of the categories `barred` say that they never come back.
void addReceiptLines(ReceiptSheet &sheet, const Receipt &receipt, const ReceiptFormat &format,
                     const ReceiptWords &words, const QStringList &barred = {});
