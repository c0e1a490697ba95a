#include "core/print/receiptpdf.h"

#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// PDF readers take pages up to 14,400 points, which is 5,080 mm.
constexpr int longestDots = 5000 * dotsPerMm;
constexpr int edgeMm = 4;
/// Ten device units to a dot, exactly.
constexpr int unitsPerDot = 10;
constexpr int resolution = dotsPerMm * unitsPerDot * 254 / 10;

Error failure(const QString &path)
{
    return Error{Error::Code::Device, path};
}

bool paintPages(const ReceiptPage &page, const QString &path)
{
    const std::vector<int> ends = page.pieces(longestDots);
    int longest = 0;
    for (size_t i = 0; i < ends.size(); ++i)
        longest = std::max(longest, ends[i] - (i == 0 ? 0 : ends[i - 1]));
    const QSizeF mm(paperMm(page.paper()), double(longest) / dotsPerMm + 2 * edgeMm);
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setResolution(resolution);
    printer.setDocName(page.title());
    printer.setCreator(u"Zhanggui"_s);
    printer.setFontEmbeddingEnabled(true);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(mm, QPageSize::Millimeter, u"receipt"_s, QPageSize::ExactMatch));
    printer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    for (size_t i = 0; i < ends.size(); ++i) {
        const int from = i == 0 ? 0 : ends[i - 1];
        if (i > 0 && !printer.newPage())
            return false;
        painter.resetTransform();
        painter.scale(unitsPerDot, unitsPerDot);
        painter.translate(sideMm(page.paper()) * dotsPerMm, edgeMm * dotsPerMm - from);
        page.paint(painter, from, ends[i]);
    }
    return painter.end();
}
}

Result<> writeReceiptPdf(const ReceiptPage &page, const QString &path)
{
    QTemporaryFile draft(QFileInfo(path).absolutePath() + u"/.receipt-XXXXXX.pdf"_s);
    if (!draft.open() || !paintPages(page, draft.fileName()))
        return failure(path);
    const QByteArray pdf = draft.readAll();
    // QPrinter does not tell of a full disk; a cut document lacks its end mark.
    if (!pdf.trimmed().endsWith("%%EOF"))
        return failure(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return failure(path);
    return {};
}
