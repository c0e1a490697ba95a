#pragma once

#include "core/catalog/shop.h"
#include "core/print/receiptpage.h"
#include "core/shift/shiftreport.h"

/// Where and when a report is made.
struct ShiftPlace
{
    QString till;
    Timestamp now;
};

/// The one layout of an X or Z report, for printer, PDF and screen alike.
ReceiptPage layOutShift(const ShiftReport &report, const Shop &shop, const ShiftPlace &place,
                        ReceiptPaper paper);
