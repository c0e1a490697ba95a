#include "ui/payment/saledigest.h"

#include "ui/common/style.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int rowHeight = 32;
constexpr int ruleHeight = 16; // between the facts and the lines
}

SaleDigest::SaleDigest(const Format &format, QWidget *parent) : QWidget(parent), m_format(format)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
}

void SaleDigest::show(const Quote &quote, const QString &member)
{
    m_lines.clear();
    int lines = 0;
    Money off;
    Money back; // of an exchange
    for (const QuoteLine &line : quote.lines) {
        if (line.line.quantity < Quantity()) {
            back += line.amounts.net;
        } else {
            ++lines;
            off += line.amounts.discount();
        }
        const QString quantity = m_format.quantity(line.line.quantity);
        m_lines.push_back({line.line.product.name, u"  ×"_s + quantity, m_format.amount(line.amounts.net)});
    }
    m_facts = {{tr("Goods"),
                {},
                tr("%n line(s)", nullptr, lines) + u" · "_s
                    + tr("quantity %1").arg(m_format.quantity(quote.pieces()))}};
    if (!member.isEmpty())
        m_facts.push_back({tr("Member"), {}, member});
    if (!off.isZero())
        m_facts.push_back({tr("Discount"), {}, m_format.money(-off)});
    if (!back.isZero())
        m_facts.push_back({tr("Comes back"), {}, m_format.money(back)});
    QStringList words;
    for (const Row &fact : m_facts)
        words << fact.left << fact.right;
    setAccessibleName(words.join(u' '));
    update();
}

void SaleDigest::paintRow(QPainter &painter, int top, const Row &row) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect area(0, top, width(), rowHeight);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, row.right);
    const int room = width() - metrics.horizontalAdvance(row.right) - metrics.horizontalAdvance(row.count)
        - space::gapLarge;
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.left, Qt::ElideRight, room) + row.count);
}

/// Where they end.
int SaleDigest::paintFacts(QPainter &painter) const
{
    painter.setFont(typeFont(Type::Body));
    painter.setPen(tokens(this).text);
    int top = 0;
    for (const Row &fact : m_facts) {
        if (top + rowHeight > height())
            break;
        paintRow(painter, top, fact);
        top += rowHeight;
    }
    painter.fillRect(0, top + ruleHeight / 2, width(), 1, tokens(this).divider);
    return top + ruleHeight;
}

/// Whole rows only. The last lines are what the customer has just seen scanned.
void SaleDigest::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int top = paintFacts(painter);
    painter.setFont(typeFont(Type::Secondary));
    painter.setPen(tokens(this).text2);
    const int all = int(m_lines.size());
    const int room = std::max(0, (height() - top) / rowHeight);
    const int shown = all <= room ? all : std::max(0, room - 1);
    if (shown < all && room > 0) {
        paintRow(painter, top, {tr("%n more before these", nullptr, all - shown), {}, {}});
        top += rowHeight;
    }
    for (int i = all - shown; i < all; ++i, top += rowHeight)
        paintRow(painter, top, m_lines[size_t(i)]);
}
