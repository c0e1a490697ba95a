#include "core/print/labelsheet.h"

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
/// Device units in a millimetre, so that bars fall on whole ones.
constexpr int pdfDotsPerMm = 40;

Error failure(const QString &where)
{
    return {Error::Code::Device, where};
}

void setUp(QPrinter &printer, const LabelSheet &sheet)
{
    printer.setResolution(pdfDotsPerMm * 254 / 10);
    printer.setDocName(u"labels"_s);
    printer.setCreator(u"Zhanggui"_s);
    printer.setFullPage(true);
    printer.setPageSize(
        QPageSize(gridOf(sheet.stock()).page, QPageSize::Millimeter, u"labels"_s, QPageSize::ExactMatch));
    printer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
}

bool paintAll(QPrinter &printer, const LabelSheet &sheet)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const qreal scale = printer.resolution() / 25.4 / pdfDotsPerMm;
    for (int page = 0; page < sheet.pages(); ++page) {
        if (page > 0 && !printer.newPage())
            return false;
        painter.resetTransform();
        painter.scale(scale, scale);
        sheet.paint(painter, page, pdfDotsPerMm);
    }
    return painter.end();
}
}

LabelSheet::LabelSheet(LabelStock stock, const std::vector<LabelCopies> &labels, int skip) :
    m_stock(stock),
    m_skip(std::clamp(skip, 0, gridOf(stock).perPage() - 1))
{
    for (const LabelCopies &entry : labels)
        for (int i = 0; i < entry.copies && int(m_labels.size()) < mostLabels; ++i)
            m_labels.push_back(entry.label);
}

int LabelSheet::pages() const
{
    const int perPage = gridOf(m_stock).perPage();
    return m_labels.empty() ? 0 : (labels() + m_skip + perPage - 1) / perPage;
}

void LabelSheet::paint(QPainter &painter, int page, qreal dotsPerMm) const
{
    const LabelGrid grid = gridOf(m_stock);
    const QSizeF size = grid.label * dotsPerMm;
    const QPointF corner((grid.page.width() - grid.columns * grid.label.width()) / 2 * dotsPerMm,
                         (grid.page.height() - grid.rows * grid.label.height()) / 2 * dotsPerMm);
    for (int place = 0; place < grid.perPage(); ++place) {
        const int index = page * grid.perPage() + place - m_skip;
        if (index < 0 || index >= labels())
            continue;
        const QPointF at(corner.x() + place % grid.columns * size.width(),
                         corner.y() + place / grid.columns * size.height());
        paintLabel(painter, {at, size}, m_labels[size_t(index)], m_stock, dotsPerMm);
    }
}

QImage LabelSheet::image(int page, int dotsPerMm) const
{
    QImage image((gridOf(m_stock).page * dotsPerMm).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paint(painter, page, dotsPerMm);
    return image;
}

Result<> writeLabelPdf(const LabelSheet &sheet, const QString &path)
{
    QTemporaryFile draft(QFileInfo(path).absolutePath() + u"/.labels-XXXXXX.pdf"_s);
    if (!draft.open())
        return failure(path);
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(draft.fileName());
    setUp(printer, sheet);
    if (!paintAll(printer, sheet))
        return failure(path);
    const QByteArray pdf = draft.readAll();
    QSaveFile file(path);
    if (!pdf.trimmed().endsWith("%%EOF") || !file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()
        || !file.commit())
        return failure(path);
    return {};
}

Result<> printLabels(const LabelSheet &sheet, const QString &printerName)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(printerName);
    if (info.isNull())
        return failure(printerName);
    QPrinter printer(info);
    setUp(printer, sheet);
    return paintAll(printer, sheet) ? Result<>() : failure(printerName);
}
