#include "core/device/tspl.h"

namespace {
constexpr int middle = 128;

/// One bit a dot, 0 is black.
QByteArray bitmap(const QImage &grey)
{
    const int rowBytes = (grey.width() + 7) / 8;
    QByteArray bits(qsizetype(rowBytes) * grey.height(), char(0xff));
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *shades = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            if (shades[x] < middle) {
                char &byte = bits[qsizetype(y) * rowBytes + x / 8];
                byte = char(uchar(byte) & ~(0x80 >> (x % 8)));
            }
    }
    return bits;
}
}

QByteArray tsplBytes(const QImage &picture, const QSize &mm, int copies)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const int rowBytes = (grey.width() + 7) / 8;
    QByteArray bytes("SIZE " + QByteArray::number(mm.width()) + " mm," + QByteArray::number(mm.height())
                     + " mm\r\nGAP 2 mm,0 mm\r\nDIRECTION 1\r\nCLS\r\nBITMAP 0,0,"
                     + QByteArray::number(rowBytes) + ',' + QByteArray::number(grey.height()) + ",0,");
    bytes += bitmap(grey);
    bytes += "\r\nPRINT 1," + QByteArray::number(copies) + "\r\n";
    return bytes;
}
