#pragma once

#include "core/base/result.h"
#include "core/print/receiptpage.h"

/// Writes the receipt as a PDF of the paper's width and the receipt's height, fonts embedded, through
/// QPrinter. All or nothing: a file of that name is replaced only by a whole one. A receipt longer than a
/// PDF's page may be goes on on further pages. Error Device with the path.
Result<> writeReceiptPdf(const ReceiptPage &page, const QString &path);
