#include "core/device/escpos.h"

#include <algorithm>

namespace {
/// Small printers buffer no more than 255 rows of a raster.
constexpr int bandRows = 192;
/// Rows that bring the last print past the tear bar of a printer without a cutter.
constexpr char feedLines = 5;

void append(QByteArray &bytes, std::initializer_list<int> codes)
{
    for (const int code : codes)
        bytes.append(char(code));
}

void appendBand(QByteArray &bytes, const QImage &picture, int top, int rows)
{
    const int rowBytes = picture.width() / 8;
    // GS v 0: normal size, bytes across, rows down, both low byte first.
    append(bytes, {0x1d, 'v', '0', 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8});
    for (int row = top; row < top + rows; ++row)
        bytes.append(reinterpret_cast<const char *>(picture.constScanLine(row)), rowBytes);
}
}

QByteArray escPosDrawerKick()
{
    QByteArray bytes;
    // ESC p: connector 0, 50 ms on, 500 ms off.
    append(bytes, {0x1b, 'p', 0, 25, 250});
    return bytes;
}

QByteArray escPosBytes(const QImage &picture, const EscPosJob &job)
{
    Q_ASSERT(picture.format() == QImage::Format_Mono && picture.width() % 8 == 0);
    Q_ASSERT(picture.color(1) == qRgb(0, 0, 0));
    QByteArray bytes;
    append(bytes, {0x1b, '@'});
    if (job.openDrawer)
        bytes.append(escPosDrawerKick());
    for (int top = 0; top < picture.height(); top += bandRows)
        appendBand(bytes, picture, top, std::min(bandRows, picture.height() - top));
    if (job.cut)
        append(bytes, {0x1d, 'V', 66, 0}); // feeds to the cutter and cuts
    else
        append(bytes, {0x1b, 'd', feedLines});
    return bytes;
}
