#include "core/print/membercard.h"

#include "core/print/barcodesymbol.h"
#include "core/print/qr.h"
#include "core/print/receiptwords.h"

#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// All in millimetres.
constexpr QSizeF a4(210, 297);
constexpr int columns = 2;
constexpr int rows = 5;
constexpr int perPage = columns * rows;
constexpr qreal edge = 4;
/// With its quiet zone, so that the code itself is more than 20 mm wide.
constexpr qreal qrSide = 28;
constexpr qreal barsHeight = 16;
/// Device units in a millimetre, so that bars fall on whole ones.
constexpr int pdfDotsPerMm = 40;

/// Paints by millimetres from the upper left corner of the card.
class CardPainter
{
public:
    CardPainter(QPainter &painter, const QRectF &box, qreal dotsPerMm) :
        m_painter(painter),
        m_origin(box.topLeft()),
        m_dots(dotsPerMm)
    {}

    QRectF box(qreal x, qreal y, qreal width, qreal height) const
    {
        return {m_origin + QPointF(x, y) * m_dots, QSizeF(width, height) * m_dots};
    }

    /// One line, made smaller until it fits and cut when it would be too small to read.
    void line(const QRectF &where, const QString &text, qreal mm, bool bold, Qt::Alignment side)
    {
        constexpr qreal smallest = 0.6;
        QFont font(u"Noto Sans CJK SC"_s);
        font.setBold(bold);
        font.setPixelSize(std::max(1, int(mm * m_dots)));
        const qreal width = QFontMetricsF(font).horizontalAdvance(text);
        if (width > where.width())
            font.setPixelSize(std::max(1, int(font.pixelSize() * std::max(smallest, where.width() / width))));
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        m_painter.drawText(where, side | Qt::AlignVCenter,
                           QFontMetricsF(font).elidedText(text, Qt::ElideRight, where.width()));
    }

    void outline(const QRectF &where)
    {
        constexpr qreal corner = 3.18; // ISO/IEC 7810
        m_painter.setPen(QPen(Qt::gray, m_dots / 10));
        m_painter.setBrush(Qt::white);
        const qreal half = m_dots / 20;
        m_painter.drawRoundedRect(where.adjusted(half, half, -half, -half), corner * m_dots, corner * m_dots);
    }

private:
    QPainter &m_painter;
    QPointF m_origin;
    qreal m_dots;
};

void paintCodes(QPainter &painter, const CardPainter &card, const IssuedCard &issued)
{
    const qreal top = cardMm.height() - edge / 2 - barsHeight;
    if (const auto qr = QrSymbol::of(issued.code.toUtf8()))
        paintQr(painter, card.box(cardMm.width() - edge / 2 - qrSide, edge / 2, qrSide, qrSide), *qr);
    if (const auto bars = BarcodeSymbol::of(issued.number))
        paintBarcode(painter, card.box(edge, top, cardMm.width() - 2 * edge, barsHeight), *bars, 1);
}

/// Cards from `first` on, ten on a page.
void paintSheet(QPainter &painter, const std::vector<PrintableCard> &cards, size_t first, const Shop &shop,
                qreal dotsPerMm)
{
    const QPointF corner((a4.width() - columns * cardMm.width()) / 2 * dotsPerMm,
                         (a4.height() - rows * cardMm.height()) / 2 * dotsPerMm);
    const QSizeF size = cardMm * dotsPerMm;
    for (size_t place = 0; place < perPage && first + place < cards.size(); ++place) {
        const QPointF at(corner.x() + qreal(place % columns) * size.width(),
                         corner.y() + qreal(place / columns) * size.height());
        paintCard(painter, {at, size}, cards[first + place], shop, dotsPerMm);
    }
}

Error failure(const QString &where)
{
    return {Error::Code::Device, where};
}

void setUp(QPrinter &printer, CardPaper paper)
{
    printer.setResolution(pdfDotsPerMm * 254 / 10);
    printer.setDocName(u"card"_s);
    printer.setCreator(u"Zhanggui"_s);
    printer.setFontEmbeddingEnabled(true);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(paper == CardPaper::A4 ? a4 : cardMm, QPageSize::Millimeter, u"card"_s,
                                  QPageSize::ExactMatch));
    printer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
}

bool paintAll(QPrinter &printer, const std::vector<PrintableCard> &cards, const Shop &shop, CardPaper paper)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const qreal scale = printer.resolution() / 25.4 / pdfDotsPerMm;
    const size_t step = paper == CardPaper::A4 ? perPage : 1;
    for (size_t first = 0; first < cards.size(); first += step) {
        if (first > 0 && !printer.newPage())
            return false;
        painter.resetTransform();
        painter.scale(scale, scale);
        if (paper == CardPaper::A4)
            paintSheet(painter, cards, first, shop, pdfDotsPerMm);
        else
            paintCard(painter, {QPointF(), cardMm * pdfDotsPerMm}, cards[first], shop, pdfDotsPerMm);
    }
    return painter.end();
}
}

void paintCard(QPainter &painter, const QRectF &box, const PrintableCard &card, const Shop &shop,
               qreal dotsPerMm)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    CardPainter on(painter, box, dotsPerMm);
    on.outline(box);
    paintCodes(painter, on, card.card);
    const qreal room = cardMm.width() - qrSide - 2 * edge;
    on.line(on.box(edge, edge, room, 8), shop.name, 5, true, Qt::AlignLeft);
    if (shop.isTraining)
        on.line(on.box(edge, edge + 7, room, 6), receiptWords(shop.locale).training, 3.6, true,
                Qt::AlignLeft);
    on.line(on.box(edge, 17, room, 8), card.name, 5, false, Qt::AlignLeft);
    on.line(on.box(edge, 25, room, 6), card.tier, 3.6, false, Qt::AlignLeft);
    painter.restore();
}

QImage cardImage(const PrintableCard &card, const Shop &shop, int dotsPerMm)
{
    QImage image((cardMm * dotsPerMm).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(dotsPerMm * 1000);
    image.setDotsPerMeterY(dotsPerMm * 1000);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintCard(painter, {QPointF(), cardMm * dotsPerMm}, card, shop, dotsPerMm);
    return image;
}

QImage cardSheetImage(const std::vector<PrintableCard> &cards, const Shop &shop, int page, int dotsPerMm)
{
    QImage image((a4 * dotsPerMm).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintSheet(painter, cards, size_t(page) * perPage, shop, dotsPerMm);
    return image;
}

Result<> writeCardPdf(const std::vector<PrintableCard> &cards, const Shop &shop, CardPaper paper,
                      const QString &path)
{
    QTemporaryFile draft(QFileInfo(path).absolutePath() + u"/.card-XXXXXX.pdf"_s);
    if (!draft.open())
        return failure(path);
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(draft.fileName());
    setUp(printer, paper);
    if (!paintAll(printer, cards, shop, paper))
        return failure(path);
    const QByteArray pdf = draft.readAll();
    QSaveFile file(path);
    if (!pdf.trimmed().endsWith("%%EOF") || !file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()
        || !file.commit())
        return failure(path);
    return {};
}

Result<> writeCardPng(const PrintableCard &card, const Shop &shop, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !cardImage(card, shop).save(&file, "PNG") || !file.commit())
        return failure(path);
    return {};
}

Result<> printCards(const std::vector<PrintableCard> &cards, const Shop &shop, CardPaper paper,
                    const QString &printerName)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(printerName);
    if (info.isNull())
        return failure(printerName);
    QPrinter printer(info);
    setUp(printer, paper);
    return paintAll(printer, cards, shop, paper) ? Result<>() : failure(printerName);
}
