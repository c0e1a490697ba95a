#pragma once

#include "core/account/voucher.h"
#include "core/catalog/shop.h"
#include "core/print/receiptpage.h"

/// The paper of a top-up, a settlement, a deposit or a refund of one, in the shop's language and number
/// habits. `reprint` counts how many times it was printed before and is shown when above zero.
ReceiptPage layOutVoucher(const Voucher &voucher, const Shop &shop, ReceiptPaper paper, int reprint = 0);
