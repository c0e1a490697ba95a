#pragma once

#include "core/base/result.h"
#include "core/print/label.h"

#include <QImage>

class QPrinter;

/// A label and how many of it.
struct LabelCopies
{
    Label label;
    int copies = 1;
};

/// More is a mistake of typing, not a shelf.
inline constexpr int mostLabels = 5000;

/// Labels on their stock, in pages.
class LabelSheet
{
public:
    /// `skip` places of the first page are used up already.
    LabelSheet(LabelStock stock, const std::vector<LabelCopies> &labels, int skip = 0);

    LabelStock stock() const { return m_stock; }
    int labels() const { return int(m_labels.size()); }
    int pages() const;
    /// Page `page` from 0 on, `dotsPerMm` to the millimetre, from the painter's origin.
    void paint(QPainter &painter, int page, qreal dotsPerMm) const;
    QImage image(int page, int dotsPerMm) const;

private:
    LabelStock m_stock;
    int m_skip;
    std::vector<Label> m_labels;
};

/// Device with the path when it cannot be written.
Result<> writeLabelPdf(const LabelSheet &sheet, const QString &path);
/// On a printer of the system. Device with its name when it does not take them.
Result<> printLabels(const LabelSheet &sheet, const QString &printerName);
