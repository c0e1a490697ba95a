#include "core/print/label.h"

#include "core/print/barcodesymbol.h"
#include "core/print/receiptformat.h"
#include "core/text/barcode.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qreal thinnestMm = 0.125; // one dot of a label printer

/// Paints in millimetres, whatever the device's dots are.
class Pen
{
public:
    Pen(QPainter &painter, const QRectF &box, qreal dotsPerMm) :
        m_painter(painter),
        m_box(box),
        m_dots(dotsPerMm)
    {}

    QRectF at(qreal x, qreal y, qreal width, qreal height) const
    {
        return {m_box.left() + x * m_dots, m_box.top() + y * m_dots, width * m_dots, height * m_dots};
    }
    /// In millimetres, of bold letters.
    qreal widthOf(const QString &text, qreal mm) const
    {
        return QFontMetricsF(fontOf(mm, true)).horizontalAdvance(text) / m_dots;
    }

    /// `mm` high letters in `box`, smaller when the text is wider; money is never cut.
    void line(const QRectF &box, const QString &text, qreal mm, bool bold, Qt::Alignment side = Qt::AlignLeft)
    {
        QFont font = fontOf(mm, bold);
        const qreal width = QFontMetricsF(font).horizontalAdvance(text);
        if (width > box.width() && width > 0)
            font.setPixelSize(std::max(1, int(font.pixelSize() * box.width() / width)));
        draw(box, text, font, side | Qt::AlignVCenter);
    }
    /// Digits as high as `box`, smaller where they would be wider; answers their width in millimetres.
    qreal digits(const QRectF &box, const QString &text)
    {
        constexpr qreal digitShare = 0.733; // of the font's size
        const qreal mm = box.height() / digitShare / m_dots;
        const qreal width = widthOf(text, mm) * m_dots;
        const qreal scale = width > box.width() ? box.width() / width : 1;
        m_painter.setFont(fontOf(mm * scale, true));
        m_painter.setPen(Qt::black);
        m_painter.drawText(box.bottomLeft(), text);
        return width * scale / m_dots;
    }
    /// As line(), but cut with an ellipsis rather than set smaller.
    void name(const QRectF &box, const QString &text, qreal mm)
    {
        const QFont font = fontOf(mm, true);
        draw(box, QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()), font,
             Qt::AlignLeft | Qt::AlignVCenter);
    }
    /// On up to two lines.
    void twoLines(const QRectF &box, const QString &text, qreal mm)
    {
        const QFont font = fontOf(mm, true);
        m_painter.save();
        m_painter.setClipRect(box);
        draw(box, text, font, Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere);
        m_painter.restore();
    }
    /// In plain letters where bars would be too thin for any scanner.
    void code(const QRectF &box, const QString &text)
    {
        const auto symbol = BarcodeSymbol::of(text);
        const int modules = symbol ? symbol->width() + 2 * symbol->quiet() : 0;
        if (symbol && box.width() >= modules * thinnestMm * m_dots)
            paintBarcode(m_painter, box, *symbol, 1);
        else
            line(box, text, 3, false, Qt::AlignHCenter);
    }

private:
    /// Letters are about seven tenths of their font's size.
    QFont fontOf(qreal mm, bool bold) const
    {
        QFont font(u"Noto Sans CJK SC"_s);
        font.setPixelSize(std::max(1, int(mm * m_dots)));
        font.setBold(bold);
        return font;
    }
    void draw(const QRectF &box, const QString &text, const QFont &font, int flags)
    {
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        m_painter.drawText(box, flags, text);
    }

    QPainter &m_painter;
    QRectF m_box;
    qreal m_dots;
};

void paintShelf(Pen pen, const Label &label, qreal height)
{
    pen.name(pen.at(3, 0.6, 64, 6.6), label.name, 5);
    pen.line(pen.at(3, 7.1, 36, 3.8), label.detail, 3, false);
    pen.line(pen.at(40, 7.1, 27, 3.8), label.memberPrice, 3.2, true, Qt::AlignRight);
    // The sign before them is small, so that more digits fit.
    const auto digit =
        std::find_if(label.price.begin(), label.price.end(), [](QChar c) { return c.isDigit(); });
    const qsizetype sign = digit - label.price.begin();
    pen.line(pen.at(3, 11.4, 6, 7), label.price.left(sign).trimmed(), 7, true);
    const qreal end = 9.5 + pen.digits(pen.at(9.5, 11.2, 58, 14.2), label.price.mid(sign)) + 1;
    if (end + pen.widthOf(label.unit, 3.2) <= 68)
        pen.line(pen.at(end, 20.6, 68 - end, 5), label.unit, 3.2, false);
    pen.code(pen.at(2, 27.4, 42, height - 28.4), label.code);
    pen.line(pen.at(45, height - 6.5, 23, 4), label.note, 2.6, false, Qt::AlignRight);
}

void paintSmall(Pen pen, const Label &label)
{
    pen.twoLines(pen.at(1.5, 1, 37, 8.4), label.name, 2.9);
    pen.line(pen.at(1.5, 9.4, 29, 7.6), label.price, 8, true);
    pen.line(pen.at(30.5, 12.4, 8, 4), label.unit, 2.6, false);
    pen.code(pen.at(1, 17.2, 38, 9.4), label.code);
    pen.line(pen.at(1.5, 26.6, 37, 2.8), label.note, 2.2, false, Qt::AlignHCenter);
}
}

QString toText(LabelStock stock)
{
    switch (stock) {
    case LabelStock::A4: return u"a4"_s;
    case LabelStock::Roll70x38: return u"70x38"_s;
    case LabelStock::Roll40x30: return u"40x30"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LabelStock> labelStock(const QString &text)
{
    for (const LabelStock stock : {LabelStock::A4, LabelStock::Roll70x38, LabelStock::Roll40x30})
        if (toText(stock) == text)
            return stock;
    return std::nullopt;
}

LabelGrid gridOf(LabelStock stock)
{
    switch (stock) {
    case LabelStock::A4: return {{210, 297}, {70, 37}, 3, 8};
    case LabelStock::Roll70x38: return {{70, 38}, {70, 38}, 1, 1};
    case LabelStock::Roll40x30: return {{40, 30}, {40, 30}, 1, 1};
    }
    Q_UNREACHABLE();
}

QString codeToPrint(const Product &product, const QStringList &barcodes)
{
    const auto rank = [](const QString &code) {
        return std::pair(hasValidCheckDigit(code) ? 0 : 1, code.size());
    };
    const auto best = std::min_element(barcodes.begin(), barcodes.end(),
                                       [&](const QString &a, const QString &b) { return rank(a) < rank(b); });
    return best == barcodes.end() ? product.code : *best;
}

Label labelOf(const Product &product, const QString &barcode, const Shop &shop, QDate date)
{
    const ReceiptFormat format(shop);
    const bool chinese = shop.locale.startsWith(u"zh"_s);
    QStringList detail;
    for (const QString &part : {product.category, product.unit})
        if (!part.isEmpty())
            detail << part;
    const auto member =
        std::find_if(product.listed.begin(), product.listed.end(), [](const ListedPrice &listed) {
            return listed.list == u"member" && listed.from <= Quantity::of(1000);
        });
    const QString memberWord = chinese ? u"会员价 "_s : u"Members "_s;
    const QString day = date.toString(Qt::ISODate);
    return {product.name,
            detail.join(u" · "_s),
            format.money(product.price),
            product.unit.isEmpty() ? QString() : u'/' + product.unit,
            member == product.listed.end() ? QString() : memberWord + format.money(member->price),
            barcode,
            barcode == product.code ? day : product.code + u"  "_s + day};
}

void paintLabel(QPainter &painter, const QRectF &box, const Label &label, LabelStock stock, qreal dotsPerMm)
{
    painter.save();
    painter.setClipRect(box);
    const Pen pen(painter, box, dotsPerMm);
    if (stock == LabelStock::Roll40x30)
        paintSmall(pen, label);
    else
        paintShelf(pen, label, gridOf(stock).label.height());
    painter.restore();
}
