#include "ui/common/chip.h"

#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QPainter>

namespace {
constexpr int tappablePill = 40; // the painted height; the target around it is 48
constexpr int pad = 10;
constexpr int iconSide = 18;
}

Chip::Chip(QWidget *parent) : QAbstractButton(parent)
{
    setType(this, Type::Secondary);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTappable(false);
}

void Chip::show(Kind kind, Glyph glyph, const QString &words)
{
    if (m_kind == kind && m_glyph == glyph && text() == words)
        return;
    m_kind = kind;
    m_glyph = glyph;
    setText(words);
    updateGeometry();
    update();
}

void Chip::setTappable(bool tappable)
{
    m_tappable = tappable;
    setFocusPolicy(tappable ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !tappable);
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const int words = QFontMetrics(font()).horizontalAdvance(text());
    return {words + iconSide + space::gap + 2 * pad + 2, m_tappable ? space::target : space::chip};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    const KindLook look = lookOf(m_kind, t);
    QPainter painter(this);
    const int inset = m_tappable ? (height() - tappablePill) / 2 : 0;
    const QRect pill = rect().adjusted(0, inset, 0, -inset);
    paintBox(painter, pill, isDown() ? t.selection : look.tint, m_tappable ? look.front : look.tint);
    if (hasFocus())
        paintFocusRing(painter, rect().adjusted(0, 2, 0, -2), t.focus);
    const QRect icon(pad, (height() - iconSide) / 2, iconSide, iconSide);
    paintGlyph(painter, icon, m_glyph, look.front);
    painter.setFont(font());
    painter.setPen(look.front);
    painter.drawText(rect().adjusted(pad + iconSide + space::gap, 0, -pad, 0), Qt::AlignCenter, text());
}

int chipWidth(const QString &words)
{
    return QFontMetrics(typeFont(Type::Secondary)).horizontalAdvance(words) + 2 * space::gapMedium;
}

void paintChip(QPainter &painter, const QRect &area, Kind kind, const QString &words, const Tokens &t)
{
    const KindLook look = lookOf(kind, t);
    paintBox(painter, area, look.tint, look.front);
    painter.setFont(typeFont(Type::Secondary));
    painter.setPen(look.front);
    painter.drawText(area, Qt::AlignCenter, words);
}
