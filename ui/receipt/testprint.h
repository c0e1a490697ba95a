#pragma once

#include "core/print/receiptpaper.h"

#include <QImage>

/// A strip that shows whether the printer prints, and across which width: a frame to the edges and a word.
QImage testPrint(ReceiptPaper paper, const QString &words);
