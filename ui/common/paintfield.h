#pragma once

#include "ui/common/tokens.h"

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionFrame;
class QStyleOptionSpinBox;

/// A field whose value is refused has this property set to true.
inline constexpr char problemProperty[] = "zhanggui-problem";

/// The tokens of the theme that the option's palette belongs to.
const Tokens &themeTokens(const QStyleOption &option);

/// A crisp rounded box with a border of `width`.
void paintBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, int width = 1);
/// The ring along the edge of `rect`.
void paintFocusRing(QPainter &painter, const QRect &rect, const QColor &colour);

void paintLineEdit(QPainter &painter, const QStyleOptionFrame &option);
/// The edge of a scroll area or panel; `isField` when one types into it.
void paintFrame(QPainter &painter, const QStyleOption &option, bool isField);
void paintCombo(QPainter &painter, const QStyleOptionComboBox &option);
void paintComboLabel(QPainter &painter, const QStyleOptionComboBox &option);
void paintSpin(QPainter &painter, const QStyleOptionSpinBox &option);

/// Where the parts of a combo box and of a spin box lie, left to right; null when Fusion knows better.
QRect comboRect(const QStyleOptionComplex &option, QStyle::SubControl part);
QRect spinRect(const QStyleOptionComplex &option, QStyle::SubControl part);
