#include "ui/common/paintcontrol.h"

#include "ui/common/icons.h"
#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QPainter>
#include <QStyleOption>

namespace {
bool isMarked(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_On) || option.state.testFlag(QStyle::State_NoChange);
}

bool isRightAligned(const QStyleOptionHeader &option)
{
    return option.textAlignment.testFlag(Qt::AlignRight);
}

QColor markColour(const QStyleOption &option)
{
    const Tokens &t = themeTokens(option);
    if (!option.state.testFlag(QStyle::State_Enabled))
        return t.disabled;
    return isMarked(option) ? t.primary : t.border;
}
}

void paintCheck(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = themeTokens(option);
    const int side = std::min({option.rect.width(), option.rect.height(), 22});
    QRect box(0, 0, side, side);
    box.moveCenter(option.rect.center());
    const QColor colour = markColour(option);
    paintBox(painter, box, isMarked(option) ? colour : t.surface, colour, 2);
    if (option.state.testFlag(QStyle::State_On))
        paintGlyph(painter, box.adjusted(1, 1, -1, -1), Glyph::Check, t.onPrimary);
    else if (option.state.testFlag(QStyle::State_NoChange))
        paintGlyph(painter, box.adjusted(1, 1, -1, -1), Glyph::Remove, t.onPrimary);
}

void paintCheckBox(QPainter &painter, const QStyleOptionButton &option, const QStyle &style)
{
    const Tokens &t = themeTokens(option);
    QStyleOption mark = option;
    mark.rect = style.subElementRect(QStyle::SE_CheckBoxIndicator, &option);
    paintCheck(painter, mark);
    painter.setPen(option.state.testFlag(QStyle::State_Enabled) ? t.text : t.disabled);
    painter.drawText(style.subElementRect(QStyle::SE_CheckBoxContents, &option),
                     int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextShowMnemonic, option.text);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, t.focus);
}

void paintRadio(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = themeTokens(option);
    QRectF ring(0, 0, 20, 20);
    ring.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(markColour(option), 2));
    painter.setBrush(t.surface);
    painter.drawEllipse(ring);
    if (isMarked(option)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(markColour(option));
        painter.drawEllipse(ring.adjusted(5, 5, -5, -5));
    }
    painter.restore();
}

void paintHeader(QPainter &painter, const QStyleOptionHeader &option)
{
    paintHeaderSection(painter, option);
    QStyleOptionHeader part = option;
    part.rect = headerLabelRect(option);
    paintHeaderLabel(painter, part);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        part.rect = headerArrowRect(option);
        paintSortArrow(painter, part);
    }
}

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const Tokens &t = themeTokens(option);
    painter.fillRect(option.rect, t.surface2);
    const QRect rect = option.rect;
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.divider);
}

void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option)
{
    const Tokens &t = themeTokens(option);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QRect area = option.rect;
    painter.save();
    painter.setFont(typeFont(Type::Secondary));
    painter.setPen(sorted ? t.text : t.text2);
    const QString text = painter.fontMetrics().elidedText(option.text, Qt::ElideRight, area.width());
    painter.drawText(area, int(option.textAlignment | Qt::AlignVCenter), text);
    painter.restore();
}

void paintSortArrow(QPainter &painter, const QStyleOptionHeader &option)
{
    // Qt calls ascending SortDown; people read an arrow up as growing.
    const bool ascending = option.sortIndicator == QStyleOptionHeader::SortDown;
    paintGlyph(painter, option.rect, ascending ? Glyph::Up : Glyph::Down, themeTokens(option).text);
}

QRect headerArrowRect(const QStyleOptionHeader &option)
{
    const int side = space::gapLarge;
    const QRect rect = option.rect;
    const int words = QFontMetrics(typeFont(Type::Secondary)).horizontalAdvance(option.text);
    const int along = std::min(space::cell + words + 2, rect.width() - side);
    const int x = isRightAligned(option) ? rect.right() + 1 - along - side : rect.x() + along;
    return {x, rect.y() + (rect.height() - side) / 2, side, side};
}

QRect headerLabelRect(const QStyleOptionHeader &option)
{
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? space::gapLarge + 2 - space::cell : 0;
    const bool right = isRightAligned(option);
    return option.rect.adjusted(space::cell + (right ? arrow : 0), 0, -space::cell - (right ? 0 : arrow), 0);
}

void paintItemPanel(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Tokens &t = themeTokens(option);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, t.selection);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    else if (option.features.testFlag(QStyleOptionViewItem::Alternate))
        painter.fillRect(option.rect, t.bg);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option)
{
    const Tokens &t = themeTokens(option);
    painter.fillRect(option.rect, t.surface2);
    const QRect slider = scrollBarRect(option, QStyle::SC_ScrollBarSlider);
    const bool grabbed = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && option.state.testFlag(QStyle::State_Sunken);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled) && option.minimum < option.maximum;
    if (!enabled)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(grabbed ? t.primary : t.border);
    const QRectF thumb = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal radius = std::min(thumb.width(), thumb.height()) / 2;
    painter.drawRoundedRect(thumb, radius, radius);
    painter.restore();
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    const qint64 whole = qint64(range) + option.pageStep;
    const int share = range > 0 && whole > 0 ? int(qint64(option.pageStep) * length / whole) : length;
    const int thumb = std::clamp(share, std::min(space::target, length), length);
    const int at = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                   length - thumb, option.upsideDown);
    const auto along = [&](int from, int size) {
        return upright ? QRect(option.rect.x(), option.rect.y() + from, option.rect.width(), size)
                       : QRect(option.rect.x() + from, option.rect.y(), size, option.rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return along(at, thumb);
    case QStyle::SC_ScrollBarGroove: return along(0, length);
    case QStyle::SC_ScrollBarSubPage: return along(0, at);
    case QStyle::SC_ScrollBarAddPage: return along(at + thumb, length - at - thumb);
    case QStyle::SC_ScrollBarSubLine: return along(0, 0).adjusted(0, 0, -1, -1);
    case QStyle::SC_ScrollBarAddLine: return along(length, 0).adjusted(0, 0, -1, -1);
    default: return {};
    }
}
