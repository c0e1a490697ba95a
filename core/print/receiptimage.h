#pragma once

#include "core/print/receiptpage.h"

#include <QImage>

/// The printable part at 203 dpi, one bit a dot: what a thermal head burns, and the preview.
QImage receiptImage(const ReceiptPage &page);
