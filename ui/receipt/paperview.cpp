#include "ui/receipt/paperview.h"

#include <QLabel>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace {
constexpr int margin = 16; // white around the printable part, as on paper
/// Smaller than this the smallest print cannot be read on a screen.
constexpr double leastScale = 0.66; // lint: allow-double a factor for pixels
constexpr int ink = 250;            // greys below are print

bool isBlank(const QImage &grey, int row)
{
    const uchar *shades = grey.constScanLine(row);
    return std::all_of(shades, shades + grey.width(), [](uchar shade) { return shade >= ink; });
}

QImage onPaper(const QImage &print)
{
    QImage paper(print.size() + QSize(2 * margin, 2 * margin), QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(margin, margin, print);
    return paper;
}
}

int endOfWholeLines(const QImage &grey, int row)
{
    if (row >= grey.height() || isBlank(grey, row))
        return std::min(row, grey.height());
    int end = row;
    while (end > 0 && !isBlank(grey, end - 1))
        --end;
    return end > 0 ? end : row;
}

PaperView::PaperView(QWidget *parent) :
    QScrollArea(parent),
    m_picture(new QLabel(this)),
    m_cover(new QWidget(viewport()))
{
    setWidget(m_picture);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setFocusPolicy(Qt::StrongFocus);
    m_picture->setAccessibleName(tr("Receipt"));
    QPalette white;
    white.setColor(QPalette::Window, Qt::white);
    m_cover->setPalette(white);
    m_cover->setAutoFillBackground(true);
    m_cover->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_cover->hide();
}

void PaperView::show(const QImage &print)
{
    m_print = onPaper(print);
    fit();
    verticalScrollBar()->setValue(0);
    hideCutLine();
}

void PaperView::fit()
{
    if (m_print.isNull())
        return;
    const QSize room = maximumViewportSize();
    const auto part = [](int of, int whole) { return double(of) / whole; }; // lint: allow-double pixels
    const auto whole = std::max(part(room.height(), m_print.height()), leastScale);
    const auto scale = std::min({1.0, part(room.width(), m_print.width()), whole});
    m_scaled = m_print.scaledToWidth(std::max(1, int(m_print.width() * scale)), Qt::SmoothTransformation)
                   .convertToFormat(QImage::Format_Grayscale8);
    m_picture->setPixmap(QPixmap::fromImage(m_scaled));
    m_picture->resize(m_scaled.size());
}

/// The line that the lower edge would cut is shown once all of it can be.
void PaperView::hideCutLine()
{
    if (m_scaled.isNull())
        return;
    const int bottom = verticalScrollBar()->value() + viewport()->height();
    const int end = endOfWholeLines(m_scaled, bottom);
    m_cover->setVisible(end < bottom && bottom < m_scaled.height());
    m_cover->setGeometry(m_picture->x(), viewport()->height() - (bottom - end), m_picture->width(),
                         bottom - end);
    m_cover->raise();
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
    hideCutLine();
}

void PaperView::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    hideCutLine();
}
