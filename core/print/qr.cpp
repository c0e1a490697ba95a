#include "core/print/qr.h"

#include <QPainter>
#include <QPainterPath>

#include <qrencode.h>

#include <memory>

std::optional<QrSymbol> QrSymbol::of(const QByteArray &text)
{
    if (text.isEmpty() || text.contains('\0'))
        return std::nullopt;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return std::nullopt;
    QByteArray modules(qsizetype(code->width) * code->width, '\0');
    for (qsizetype i = 0; i < modules.size(); ++i)
        modules[i] = char(code->data[i] & 1);
    return QrSymbol(code->width, modules);
}

void paintQr(QPainter &painter, const QRectF &square, const QrSymbol &symbol)
{
    const int modules = symbol.size() + 2 * qrQuietModules;
    // One path of all dark modules: painted singly, a viewer shows hairlines between them.
    QPainterPath dark;
    dark.setFillRule(Qt::WindingFill);
    for (int y = 0; y < symbol.size(); ++y)
        for (int x = 0; x < symbol.size(); ++x)
            if (symbol.isDark(x, y))
                dark.addRect(x + qrQuietModules, y + qrQuietModules, 1, 1);
    painter.save();
    painter.translate(square.topLeft());
    painter.scale(square.width() / modules, square.height() / modules);
    painter.fillRect(0, 0, modules, modules, Qt::white);
    painter.fillPath(dark, Qt::black);
    painter.restore();
}

QImage qrImage(const QrSymbol &symbol, int dots)
{
    const int side = (symbol.size() + 2 * qrQuietModules) * dots;
    QImage image(side, side, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);
    QPainter painter(&image);
    paintQr(painter, QRectF(0, 0, side, side), symbol);
    return image;
}
