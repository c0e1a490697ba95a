#include "core/print/receiptsheet.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace {
QFont fontOf(const ReceiptText &style)
{
    QFont font(QStringList{u"Noto Sans CJK SC"_s, u"Noto Sans"_s, u"sans-serif"_s});
    font.setPixelSize(style.size);
    font.setBold(style.bold);
    // The same advances on every device: what was measured is what is painted.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int rowHeight(const ReceiptText &style)
{
    return style.size * 5 / 4;
}

int spaceBetween(const ReceiptText &style)
{
    return style.size / 2;
}

/// Text laid out in rows of `width` dots.
class Block
{
public:
    Block(const QString &text, const ReceiptText &style, int width, Qt::Alignment alignment) :
        m_layout(std::make_shared<QTextLayout>(text.simplified(), fontOf(style)))
    {
        QTextOption option(alignment);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout->setTextOption(option);
        m_layout->setCacheEnabled(true);
        m_layout->beginLayout();
        for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
            line.setLineWidth(width);
            // A CJK em square stands 22 parts of 25 above the baseline.
            const int baseline = m_height + (rowHeight(style) - style.size) / 2 + style.size * 22 / 25;
            line.setPosition(QPointF(0, baseline - line.ascent()));
            m_height += rowHeight(style);
        }
        m_layout->endLayout();
    }

    int height() const { return m_height; }
    void paint(QPainter &painter, int x, int y) const { m_layout->draw(&painter, QPointF(x, y)); }

private:
    std::shared_ptr<QTextLayout> m_layout;
    int m_height = 0;
};

ReceiptStrip stripOf(const Block &block, int x)
{
    return {block.height(), [block, x](QPainter &painter, int top) { block.paint(painter, x, top); }};
}

/// The largest size up to that of `style` at which `text` fits in one row.
ReceiptText fitted(const QString &text, ReceiptText style, int width)
{
    while (style.size > 8 && ReceiptSheet::widthOf(text, style) > width)
        --style.size;
    return style;
}
}

int ReceiptSheet::widthOf(const QString &text, const ReceiptText &style)
{
    return int(std::ceil(QFontMetricsF(fontOf(style)).horizontalAdvance(text)));
}

void ReceiptSheet::gap(int dots)
{
    m_strips.push_back({dots, {}});
}

void ReceiptSheet::rule()
{
    constexpr int height = 18;
    constexpr int thickness = 2;
    constexpr int dash = 8;
    m_strips.push_back({height, [width = m_width](QPainter &painter, int top) {
                            // From edge to edge, as the amounts above and below it.
                            const int gaps = (width - dash) / (2 * dash);
                            for (int i = 0; i <= gaps; ++i)
                                painter.fillRect(i * (width - dash) / gaps, top + (height - thickness) / 2,
                                                 dash, thickness, Qt::black);
                        }});
}

void ReceiptSheet::centred(const QString &text, const ReceiptText &style)
{
    m_strips.push_back(stripOf(Block(text, style, m_width, Qt::AlignHCenter), 0));
}

void ReceiptSheet::left(const QString &text, const ReceiptText &style, int indent)
{
    m_strips.push_back(stripOf(Block(text, style, m_width - indent, Qt::AlignLeft), indent));
}

void ReceiptSheet::spread(const QString &left, const QString &right, const ReceiptText &style, int indent)
{
    const int rightWidth = widthOf(right, style);
    const int leftWidth = m_width - indent - rightWidth - spaceBetween(style);
    // Beside a very long right side a wrapped left one would be a thin column.
    if (leftWidth < std::min(widthOf(left, style), m_width / 3)) {
        const ReceiptText small = fitted(right, style, m_width);
        this->left(left, style, indent);
        m_strips.push_back(stripOf(Block(right, small, m_width, Qt::AlignRight), 0));
        return;
    }
    row({{{}, indent, false}, {left, leftWidth, false}, {right, m_width - indent - leftWidth, true}}, style);
}

void ReceiptSheet::fields(const QString &first, const QString &second, const ReceiptText &style)
{
    if (widthOf(first, style) + spaceBetween(style) + widthOf(second, style) <= m_width) {
        spread(first, second, style);
        return;
    }
    left(first, style);
    left(second, style);
}

void ReceiptSheet::row(const std::vector<ReceiptCell> &cells, const ReceiptText &style)
{
    std::vector<std::pair<int, Block>> blocks;
    int x = 0;
    int height = 0;
    for (const ReceiptCell &cell : cells) {
        if (!cell.text.isEmpty()) {
            const Qt::Alignment alignment = cell.toRight ? Qt::AlignRight : Qt::AlignLeft;
            blocks.emplace_back(x, Block(cell.text, style, cell.width, alignment));
            height = std::max(height, blocks.back().second.height());
        }
        x += cell.width;
    }
    m_strips.push_back({height, [blocks = std::move(blocks)](QPainter &painter, int top) {
                            for (const auto &[left, block] : blocks)
                                block.paint(painter, left, top);
                        }});
}

void ReceiptSheet::qr(const QrSymbol &symbol, int dotsPerModule)
{
    const int side = (symbol.size() + 2 * qrQuietModules) * dotsPerModule;
    m_strips.push_back({side, [symbol, side, x = (m_width - side) / 2](QPainter &painter, int top) {
                            paintQr(painter, QRectF(x, top, side, side), symbol);
                        }});
}
