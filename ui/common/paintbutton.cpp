#include "ui/common/paintbutton.h"

#include "ui/common/fittext.h"
#include "ui/common/icons.h"
#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QPainter>
#include <QStyleOption>

namespace {
struct Look
{
    QColor fill;
    QColor border;
    QColor text;
};

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isOnRail(ButtonRole role)
{
    return role == ButtonRole::Rail || role == ButtonRole::Bar;
}

Look filled(const QColor &fill, const QColor &text)
{
    return {fill, fill, text};
}

Look primaryLook(const QStyleOption &option, const Tokens &t)
{
    if (has(option, QStyle::State_Sunken))
        return filled(t.pressed, t.onPrimary);
    return filled(has(option, QStyle::State_MouseOver) ? t.hover : t.primary, t.onPrimary);
}

Look railLook(const QStyleOption &option, const Tokens &t)
{
    if (has(option, QStyle::State_On))
        return filled(t.primary, t.onPrimary);
    const bool lit = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    return filled(t.rail, lit ? t.railText : t.railMuted);
}

Look plainLook(ButtonRole role, const QStyleOption &option, const Tokens &t)
{
    const bool sunken = has(option, QStyle::State_Sunken);
    const bool lit = has(option, QStyle::State_MouseOver);
    switch (role) {
    case ButtonRole::Danger: return {sunken || lit ? t.dangerTint : t.surface, t.danger, t.danger};
    case ButtonRole::Confirm: return filled(t.danger, t.surface);
    case ButtonRole::Row:
    case ButtonRole::Quiet: {
        const QColor fill = sunken ? t.selection : lit ? t.primaryTint : QColor(Qt::transparent);
        return filled(fill, role == ButtonRole::Row ? t.text : t.primary);
    }
    case ButtonRole::KeyAction: return {sunken ? t.selection : t.surface2, t.border, t.text};
    default: return {sunken ? t.selection : lit ? t.surface2 : t.surface, t.border, t.text};
    }
}

Look lookOf(ButtonRole role, const QStyleOption &option, const Tokens &t)
{
    if (role == ButtonRole::Rail)
        return railLook(option, t);
    if (role == ButtonRole::Bar)
        return filled(Qt::transparent, t.railText);
    if (!has(option, QStyle::State_Enabled)) {
        const QColor fill = role == ButtonRole::Quiet ? QColor(Qt::transparent) : t.surface2;
        return {fill, role == ButtonRole::Quiet ? fill : t.divider, t.disabled};
    }
    if (role == ButtonRole::Primary)
        return primaryLook(option, t);
    if (has(option, QStyle::State_On))
        return {t.primaryTint, role == ButtonRole::Row ? t.primaryTint : t.primary, t.text};
    return plainLook(role, option, t);
}

int textWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.size(Qt::TextShowMnemonic, text).width();
}

void paintIcon(QPainter &painter, const QStyleOptionButton &option, const QRect &area, const QColor &colour)
{
    if (const auto glyph = glyphOf(option.icon))
        paintGlyph(painter, area, *glyph, colour);
    else
        option.icon.paint(&painter, area);
}

/// `text` itself unless even the smallest size was too wide.
QString elided(const QPainter &painter, const QString &text, int width)
{
    const QFontMetrics metrics = painter.fontMetrics();
    return textWidth(metrics, text) <= width ? text : metrics.elidedText(text, Qt::ElideRight, width);
}

/// Icon and words side by side in the middle.
void paintRow(QPainter &painter, const QStyleOptionButton &option, const QRect &area, const QColor &colour)
{
    const bool hasIcon = !option.icon.isNull();
    const int side = hasIcon ? option.iconSize.width() : 0;
    const int gap = hasIcon && !option.text.isEmpty() ? space::gapMedium : 0;
    painter.setFont(
        fittingFont(painter.font(), option.text, area.width() - side - gap, typeSpec(Type::Rail).px));
    const int words = std::min(textWidth(painter.fontMetrics(), option.text), area.width() - side - gap);
    const int left = area.x() + (area.width() - side - gap - words) / 2;
    if (hasIcon)
        paintIcon(painter, option, QRect(left, area.y() + (area.height() - side) / 2, side, side), colour);
    painter.setPen(colour);
    const QRect textArea(left + side + gap, area.y(), words, area.height());
    painter.drawText(textArea.adjusted(-1, 0, 1, 0), int(Qt::AlignCenter) | Qt::TextShowMnemonic,
                     elided(painter, option.text, words));
}

/// Icon and words from the left; a second line is quieter.
void paintLeading(QPainter &painter, const QStyleOptionButton &option, const QRect &area, const Look &look)
{
    const int side = option.icon.isNull() ? 0 : option.iconSize.width();
    if (side > 0)
        paintIcon(painter, option, QRect(area.x(), area.y() + (area.height() - side) / 2, side, side),
                  look.text);
    const QRect words = area.adjusted(side > 0 ? side + space::cell : 0, 0, 0, 0);
    const QStringList lines = option.text.split(QLatin1Char('\n'));
    const int step = lines.size() > 1 ? painter.fontMetrics().height() / 2 : 0;
    painter.setPen(look.text);
    painter.drawText(words.translated(0, -step), int(Qt::AlignVCenter | Qt::AlignLeft),
                     elided(painter, lines.front(), words.width()));
    if (lines.size() < 2)
        return;
    painter.setFont(typeFont(Type::Secondary));
    painter.setPen(has(option, QStyle::State_Enabled) ? themeTokens(option).text2 : look.text);
    painter.drawText(words.translated(0, step), int(Qt::AlignVCenter | Qt::AlignLeft),
                     elided(painter, lines[1], words.width()));
}

/// Icon above words, as on the rail.
void paintColumn(QPainter &painter, const QStyleOptionButton &option, const QRect &area, const QColor &colour)
{
    const int side = space::icon;
    const QRect icon(area.x() + (area.width() - side) / 2, area.y() + space::gapMedium, side, side);
    paintIcon(painter, option, icon, colour);
    painter.setFont(fittingFont(painter.font(), option.text, area.width(), typeSpec(Type::Rail).px));
    painter.setPen(colour);
    const QRect words(area.x(), icon.bottom() + 1, area.width(), area.bottom() - icon.bottom() - space::gap);
    painter.drawText(words, int(Qt::AlignCenter) | Qt::TextShowMnemonic, option.text);
}

int sidePadding(ButtonRole role)
{
    const bool tight = role == ButtonRole::Function || role == ButtonRole::Key
        || role == ButtonRole::KeyAction || role == ButtonRole::Rail;
    return tight ? space::gap : space::gapLarge;
}
}

QSize buttonSize(const QStyleOptionButton &option, const QWidget *button)
{
    const ButtonRole role = roleOf(button);
    const QSize text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text);
    const bool hasIcon = !option.icon.isNull();
    const int icon = hasIcon ? option.iconSize.width() + (option.text.isEmpty() ? 0 : space::gapMedium) : 0;
    const int height = role == ButtonRole::Primary ? space::targetLarge : space::target;
    return QSize(text.width() + icon + 2 * sidePadding(role) + 2, text.height() + space::gapMedium)
        .expandedTo({space::target, height});
}

void paintButton(QPainter &painter, const QStyleOptionButton &option, const QWidget *button)
{
    const ButtonRole role = roleOf(button);
    const Tokens &t = themeTokens(option);
    const bool focused = has(option, QStyle::State_HasFocus);
    const Look look = lookOf(role, option, t);
    painter.save();
    const int inset = focused ? space::focusWidth + space::focusOffset : 0;
    paintBox(painter, option.rect.adjusted(inset, inset, -inset, -inset), look.fill, look.border);
    if (focused)
        paintFocusRing(painter, option.rect, isOnRail(role) ? t.railText : t.focus);
    QFont font = button ? button->font() : painter.font();
    if (has(option, QStyle::State_On) && role != ButtonRole::Rail)
        font.setWeight(QFont::Bold);
    painter.setFont(font);
    const int side = std::max(sidePadding(role), inset + 1);
    const QRect inner = option.rect.adjusted(side, 0, -side, 0);
    if (role == ButtonRole::Rail)
        paintColumn(painter, option, inner, look.text);
    else if (role == ButtonRole::Tile || role == ButtonRole::Row)
        paintLeading(painter, option, inner, look);
    else
        paintRow(painter, option, inner, look.text);
    painter.restore();
}
