#pragma once

#include "core/print/receiptpage.h"
#include "core/usecase/presentcoupon.h"

/// A coupon as a slip: the shop, what it is called, until when it is good, its code in letters and as a QR,
/// which holds the code itself; never whose it is.
ReceiptPage layOutCoupon(const Coupon &coupon, const QString &name, const Shop &shop, ReceiptPaper paper);
