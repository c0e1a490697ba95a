#include "ui/common/celldelegate.h"

#include "ui/common/chip.h"
#include "ui/common/fittext.h"
#include "ui/common/paintfield.h"

#include <QPainter>

namespace {
constexpr int selectionBar = 4;
constexpr int chipHeight = 24;

QString elided(const QPainter &painter, const QString &text, int width)
{
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &t = themeTokens(option);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect, selected ? t.selection : t.surface);
    const QRect rect = option.rect;
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.divider);
    if (selected && index.column() == 0)
        painter.fillRect(QRect(rect.x(), rect.y(), selectionBar, rect.height()), t.primary);
}
}

CellDelegate::CellDelegate(Type type, QObject *parent) : QStyledItemDelegate(parent), m_type(type) {}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    paintGround(*painter, cell, index);
    const QVariant tone = index.data(ToneRole);
    const auto group = cell.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    painter->setPen(cell.palette.color(group, toneRole(tone.isValid() ? Tone(tone.toInt()) : Tone::Normal)));
    painter->setFont(typeFont(m_type));
    paintContent(*painter, cell.rect.adjusted(space::cell, 0, -space::cell, 0), cell, index);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = displayText(index.data(), option.locale);
    return {QFontMetrics(typeFont(m_type)).horizontalAdvance(text) + 2 * space::cell + 2, space::rowReport};
}

void CellDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                const QModelIndex &) const
{
    painter.drawText(area, int(option.displayAlignment | Qt::AlignVCenter),
                     elided(painter, option.text, area.width()));
}

void MoneyDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                 const QModelIndex &) const
{
    painter.setFont(fittingFont(painter.font(), option.text, area.width(), typeSpec(Type::Rail).px));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, option.text);
}

void TwoLineDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QString second = index.data(SecondLineRole).toString();
    const QString chip = index.data(ChipTextRole).toString();
    if (second.isEmpty() && chip.isEmpty())
        return CellDelegate::paintContent(painter, area, option, index);
    const int half = area.height() / 2;
    const QRect upper(area.x(), area.y() + 2, area.width(), half);
    painter.drawText(upper, Qt::AlignVCenter | Qt::AlignLeft, elided(painter, option.text, area.width()));
    QRect lower(area.x(), area.y() + half - 1, area.width(), half);
    const Tokens &t = themeTokens(option);
    painter.setFont(typeFont(Type::Secondary));
    painter.setPen(t.text2);
    // By the painter's own metrics, which may be a pixel wider than those of the font alone.
    const int chipWanted = painter.fontMetrics().horizontalAdvance(chip) + 2 * space::gapMedium;
    const int chipSpace = chip.isEmpty() ? 0 : std::min(chipWanted, area.width());
    const int room = area.width() - chipSpace - (chipSpace > 0 ? space::gapMedium : 0);
    const QString words = elided(painter, second, room);
    painter.drawText(lower, Qt::AlignVCenter | Qt::AlignLeft, words);
    if (chipSpace > 0) {
        const int used =
            words.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(words) + space::gapMedium;
        const QRect box(area.x() + used, lower.y() + (half - chipHeight) / 2, chipSpace, chipHeight);
        const QString shown = elided(painter, chip, chipSpace - 2 * space::gapMedium);
        paintChip(painter, box, Kind(index.data(ChipKindRole).toInt()), shown, t);
    }
}

void ChipDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    painter.setFont(typeFont(Type::Secondary));
    const QString words = elided(painter, option.text, area.width() - 2 * space::gapMedium);
    const QRect box(area.x(), area.y() + (area.height() - space::chip) / 2,
                    std::min(chipWidth(words), area.width()), space::chip);
    paintChip(painter, box, Kind(index.data(ChipKindRole).toInt()), words, themeTokens(option));
}
