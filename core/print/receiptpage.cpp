#include "core/print/receiptpage.h"

#include <QPainter>

#include <algorithm>

ReceiptPage::ReceiptPage(QString title, ReceiptPaper paper, std::vector<ReceiptStrip> strips) :
    m_title(std::move(title)),
    m_paper(paper),
    m_strips(std::move(strips))
{
    for (const ReceiptStrip &strip : m_strips)
        m_height += strip.height;
}

void ReceiptPage::paint(QPainter &painter, int from, int to) const
{
    painter.setPen(Qt::black);
    int top = 0;
    for (const ReceiptStrip &strip : m_strips) {
        if (strip.paint && top + strip.height > from && top < to)
            strip.paint(painter, top);
        top += strip.height;
    }
}

std::vector<int> ReceiptPage::pieces(int dots) const
{
    Q_ASSERT(dots > 0);
    std::vector<int> ends;
    int start = 0;
    int top = 0;
    const auto endAt = [&](int row) {
        ends.push_back(row);
        start = row;
    };
    for (const ReceiptStrip &strip : m_strips) {
        if (top + strip.height - start > dots && top > start)
            endAt(top);
        top += strip.height;
        while (top - start > dots)
            endAt(start + dots);
    }
    if (start < m_height)
        endAt(m_height);
    return ends;
}
