#pragma once

#include "core/base/businessdate.h"
#include "core/sale/receiptnumber.h"
#include "core/sale/sale.h"

/// A sale that is on disk: what is printed and answered. Its shop, till and cashier are those of the sale.
struct Receipt
{
    ReceiptNumber number;
    BusinessDate businessDate;
    Sale sale;
    QString cashier;
    qint64 shift = 0;
    std::optional<Points> pointsAfter; ///< the member's balance after this sale
    QString check;                     ///< the check value in the QR code
    bool duplicate = false;            ///< this request was answered before
    QString reachedTier = {};          ///< the name of the tier that the member rose to with it
    QStringList salespeople = {};      ///< whose sale each line is, empty: the cashier's; or nothing at all
};
