#include "core/print/receiptimage.h"

#include <QPainter>

#include <algorithm>

namespace {
/// Painted in bands, for a painter's coordinates end at 32,767 and a long receipt does not.
constexpr int bandRows = 2048;
/// Greys darker than this are burnt. Above the middle, so that thin strokes do not break.
constexpr int threshold = 160;

QImage paintedBand(const ReceiptPage &page, int top, int rows)
{
    QImage grey(page.dots().width(), rows, QImage::Format_Grayscale8);
    grey.fill(Qt::white);
    QPainter painter(&grey);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(0, -top);
    page.paint(painter, top, top + rows);
    return grey;
}

void burn(const QImage &grey, int row, uchar *bits)
{
    const uchar *shades = grey.constScanLine(row);
    for (int x = 0; x < grey.width(); ++x)
        if (shades[x] < threshold)
            bits[x / 8] = uchar(bits[x / 8] | (0x80 >> (x % 8)));
}
}

QImage receiptImage(const ReceiptPage &page)
{
    QImage image(page.dots(), QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.setDotsPerMeterX(dotsPerMm * 1000);
    image.setDotsPerMeterY(dotsPerMm * 1000);
    image.fill(0);
    for (int top = 0; top < image.height(); top += bandRows) {
        const QImage band = paintedBand(page, top, std::min(bandRows, image.height() - top));
        for (int row = 0; row < band.height(); ++row)
            burn(band, row, image.scanLine(top + row));
    }
    return image;
}
