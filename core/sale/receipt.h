#pragma once

#include "core/base/businessdate.h"
#include "core/sale/receiptnumber.h"
#include "core/sale/sale.h"

/// A card of uses that a sale sold, or that paid for something in it.
struct ReceiptPass
{
    Id<struct SaleLine> line;
    QString number;
    QString name;                           ///< of its kind
    bool isSold = false;                    ///< else used
    int left = 0;                           ///< uses, after this sale
    std::optional<BusinessDate> until = {}; ///< the last day; nothing: its days begin with the first use
};

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
    std::vector<ReceiptPass> passes = {};
};
