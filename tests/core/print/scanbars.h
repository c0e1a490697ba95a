#pragma once

#include <QImage>
#include <QStringList>

#include <zbar.h>

/// The barcodes that a scanner finds in a picture, UPC-A as the EAN-13 that it is.
inline QStringList scanBars(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QByteArray pixels;
    for (int row = 0; row < grey.height(); ++row)
        pixels.append(reinterpret_cast<const char *>(grey.constScanLine(row)), grey.width());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    for (const auto kind : {zbar::ZBAR_EAN13, zbar::ZBAR_EAN8, zbar::ZBAR_CODE128})
        scanner.set_config(kind, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(unsigned(grey.width()), unsigned(grey.height()), "Y800", pixels.constData(),
                      size_t(pixels.size()));
    scanner.scan(image);
    QStringList texts;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        texts << QString::fromStdString(symbol->get_data());
    return texts;
}
