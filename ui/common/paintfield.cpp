#include "ui/common/paintfield.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QPainter>
#include <QStyleOption>

namespace {
struct Edge
{
    QColor colour;
    int width;
};

Edge edgeOf(const QStyleOption &option)
{
    const Tokens &t = themeTokens(option);
    if (!option.state.testFlag(QStyle::State_Enabled))
        return {t.divider, 1};
    // Of several that are wrong it must be seen which one has the keys; what is wrong stands below each.
    if (option.state.testFlag(QStyle::State_HasFocus))
        return {t.focus, space::focusWidth};
    if (option.styleObject && option.styleObject->property(problemProperty).toBool())
        return {t.danger, space::focusWidth};
    return {t.border, 1};
}

void paintFieldBox(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = themeTokens(option);
    const Edge edge = edgeOf(option);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    paintBox(painter, option.rect, enabled ? t.surface : t.surface2, edge.colour, edge.width);
}

void paintStep(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &rect, Glyph glyph,
               bool possible, bool sunken)
{
    const Tokens &t = themeTokens(option);
    if (sunken)
        paintBox(painter, rect.adjusted(1, 3, -3, -3), t.selection, t.selection);
    painter.fillRect(
        QRect(rect.x() - 1, rect.y() + space::gapMedium, 1, rect.height() - 2 * space::gapMedium), t.divider);
    const int inset = (rect.height() - space::iconSmall) / 2;
    const QRect area(rect.x() + (rect.width() - space::iconSmall) / 2, rect.y() + inset, space::iconSmall,
                     space::iconSmall);
    paintGlyph(painter, area, glyph, possible ? t.text : t.disabled);
}
}

const Tokens &themeTokens(const QStyleOption &option)
{
    return tokens(themeOf(option.palette));
}

void paintBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, int width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = width / 2.0;
    painter.setPen(border.alpha() > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), space::radius - half,
                            space::radius - half);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRect &rect, const QColor &colour)
{
    paintBox(painter, rect, Qt::transparent, colour, space::focusWidth);
}

void paintLineEdit(QPainter &painter, const QStyleOptionFrame &option)
{
    if (option.lineWidth > 0)
        paintFieldBox(painter, option);
}

void paintFrame(QPainter &painter, const QStyleOption &option, bool isField)
{
    const Tokens &t = themeTokens(option);
    const QColor resting = isField ? t.border : t.divider;
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    paintBox(painter, option.rect, Qt::transparent, focused ? t.focus : resting,
             focused ? space::focusWidth : 1);
}

void paintCombo(QPainter &painter, const QStyleOptionComboBox &option)
{
    const Tokens &t = themeTokens(option);
    paintFieldBox(painter, option);
    const QRect arrow =
        QStyle::visualRect(option.direction, option.rect, comboRect(option, QStyle::SC_ComboBoxArrow));
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRect area(arrow.center() - QPoint(space::icon / 2 - 1, space::icon / 2 - 1),
                     QSize(space::icon, space::icon));
    paintGlyph(painter, area, Glyph::Down, enabled ? t.text2 : t.disabled);
}

void paintComboLabel(QPainter &painter, const QStyleOptionComboBox &option)
{
    if (option.editable)
        return;
    const Tokens &t = themeTokens(option);
    QRect area =
        QStyle::visualRect(option.direction, option.rect, comboRect(option, QStyle::SC_ComboBoxEditField));
    const QColor colour = option.state.testFlag(QStyle::State_Enabled) ? t.text : t.disabled;
    if (!option.currentIcon.isNull()) {
        const int side = space::iconSmall;
        const QRect spot(area.x(), area.y() + (area.height() - side) / 2, side, side);
        if (const auto glyph = glyphOf(option.currentIcon))
            paintGlyph(painter, spot, *glyph, colour);
        else
            option.currentIcon.paint(&painter, spot);
        area.setLeft(area.left() + side + space::gapMedium);
    }
    painter.setPen(colour);
    const QString text = painter.fontMetrics().elidedText(option.currentText, Qt::ElideRight, area.width());
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, text);
}

void paintSpin(QPainter &painter, const QStyleOptionSpinBox &option)
{
    if (option.frame)
        paintFieldBox(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto place = [&](QStyle::SubControl part) {
        return QStyle::visualRect(option.direction, option.rect, spinRect(option, part));
    };
    const auto sunken = [&](QStyle::SubControl part) {
        return option.activeSubControls == part && option.state.testFlag(QStyle::State_Sunken);
    };
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    paintStep(painter, option, place(QStyle::SC_SpinBoxDown), Glyph::Remove,
              enabled && option.stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled),
              sunken(QStyle::SC_SpinBoxDown));
    paintStep(painter, option, place(QStyle::SC_SpinBoxUp), Glyph::Add,
              enabled && option.stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled),
              sunken(QStyle::SC_SpinBoxUp));
}

QRect comboRect(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const int arrow = space::icon + space::gapLarge;
    if (part == QStyle::SC_ComboBoxArrow)
        return {rect.right() + 1 - arrow, rect.y(), arrow, rect.height()};
    if (part == QStyle::SC_ComboBoxEditField)
        return rect.adjusted(space::cell, 2, -arrow, -2);
    return {};
}

QRect spinRect(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    const QRect rect = option.rect;
    const bool bare = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
    const int step = bare ? 0 : std::min(space::target, rect.width() / 3);
    switch (part) {
    case QStyle::SC_SpinBoxUp: return {rect.right() + 1 - step, rect.y(), step, rect.height()};
    case QStyle::SC_SpinBoxDown: return {rect.right() + 1 - 2 * step, rect.y(), step, rect.height()};
    case QStyle::SC_SpinBoxEditField: return rect.adjusted(0, 2, -2 * step - 1, -2);
    case QStyle::SC_SpinBoxFrame: return rect;
    default: return {};
    }
}
