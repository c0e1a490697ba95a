#pragma once

#include <QByteArray>
#include <QImage>

/// What a printer does besides printing.
struct EscPosJob
{
    bool cut = true;
    bool openDrawer = false;
};

/// ESC/POS bytes that print `picture` (one bit a dot, 1 is black, a multiple of 8 dots wide: what
/// receiptImage gives) as a raster in bands and then feed and cut. The drawer opens first, while the paper
/// still runs.
QByteArray escPosBytes(const QImage &picture, const EscPosJob &job = {});

/// Opens the drawer on the printer's first connector, without printing.
QByteArray escPosDrawerKick();
