#include "core/print/barcodesymbol.h"

#include "core/text/barcode.h"

#include <QFont>
#include <QPainter>

#include <zint.h>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longest = 40;

struct Deleter
{
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool isEan(const QString &code)
{
    return (code.size() == 8 || code.size() == 12 || code.size() == 13) && hasValidCheckDigit(code);
}

/// The bars that zint makes of `code`; empty when it cannot.
QByteArray barsOf(const QByteArray &code, int symbology)
{
    const std::unique_ptr<zint_symbol, Deleter> symbol(ZBarcode_Create());
    if (!symbol)
        return {};
    symbol->symbology = symbology;
    const int result =
        ZBarcode_Encode(symbol.get(), reinterpret_cast<const uchar *>(code.constData()), int(code.size()));
    if (result >= ZINT_ERROR || symbol->rows < 1)
        return {};
    QByteArray modules(symbol->width, '\0');
    for (int x = 0; x < symbol->width; ++x)
        modules[x] = char((symbol->encoded_data[0][x / 8] >> (x % 8)) & 1);
    return modules;
}
}

std::optional<BarcodeSymbol> BarcodeSymbol::of(const QString &code)
{
    if (code.isEmpty() || code.size() > longest || !isPrintableAscii(code))
        return std::nullopt;
    const Kind kind = isEan(code) ? Kind::Ean : Kind::Code128;
    // UPC-A is EAN-13 with a leading zero: the same bars.
    const QString full = kind == Kind::Ean && code.size() == 12 ? u'0' + code : code;
    // Of EAN-8 zint wants the seven digits before the check digit, which are these.
    const QString digits = code.size() == 8 ? code.first(7) : full;
    const QByteArray modules = kind == Kind::Ean ? barsOf(digits.toLatin1(), BARCODE_EANX)
                                                 : barsOf(code.toLatin1(), BARCODE_CODE128);
    return modules.isEmpty() ? std::nullopt : std::optional(BarcodeSymbol(kind, code, modules));
}

int BarcodeSymbol::quiet() const
{
    return m_kind == Kind::Ean ? 11 : 10;
}

void paintBarcode(QPainter &painter, const QRectF &box, const BarcodeSymbol &symbol, qreal unit)
{
    constexpr qreal textShare = 0.24;
    const qreal modules = symbol.width() + 2 * symbol.quiet();
    const qreal steps = std::floor(box.width() / modules / unit);
    const qreal module = steps >= 1 ? steps * unit : box.width() / modules;
    const qreal barHeight = box.height() * (1 - textShare);
    const qreal left = box.center().x() - module * symbol.width() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(box, Qt::white);
    for (int x = 0; x < symbol.width();) {
        int end = x;
        while (end < symbol.width() && symbol.isDark(end) == symbol.isDark(x))
            ++end;
        if (symbol.isDark(x))
            painter.fillRect(QRectF(left + x * module, box.top(), (end - x) * module, barHeight), Qt::black);
        x = end;
    }
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(std::max(1, int(box.height() * textShare * 0.82)));
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(box.left(), box.top() + barHeight, box.width(), box.height() * textShare),
                     Qt::AlignCenter, symbol.text());
    painter.restore();
}
