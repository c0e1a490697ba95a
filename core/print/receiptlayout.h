#pragma once

#include "core/catalog/returnrules.h"
#include "core/catalog/shop.h"
#include "core/print/receiptpage.h"
#include "core/sale/receipt.h"

/// The one layout of a receipt, for PDF, raster and preview alike, in the shop's language, zone and number
/// habits. `reprint` counts how many times it was printed before and is shown when above zero. `rules` say
/// what may come back: for how long stands below, and below each line that never does.
ReceiptPage layOutReceipt(const Receipt &receipt, const Shop &shop, ReceiptPaper paper, int reprint = 0,
                          const ReturnRules &rules = {});
