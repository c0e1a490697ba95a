#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionViewItem;

void paintCheck(QPainter &painter, const QStyleOption &option);
/// The whole check box: mark, words, and one ring around both.
void paintCheckBox(QPainter &painter, const QStyleOptionButton &option, const QStyle &style);
void paintRadio(QPainter &painter, const QStyleOption &option);

/// A whole section: ground, words and sort arrow.
void paintHeader(QPainter &painter, const QStyleOptionHeader &option);
void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option);
void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option);
void paintSortArrow(QPainter &painter, const QStyleOptionHeader &option);
/// The arrow stands beside the words, on the side away from the column's edge, so that the edge stays true.
QRect headerArrowRect(const QStyleOptionHeader &option);
QRect headerLabelRect(const QStyleOptionHeader &option);
/// The ground of a row or a cell of a list or table.
void paintItemPanel(QPainter &painter, const QStyleOptionViewItem &option);

/// A scroll bar has no arrows: a thumb wide enough for a finger's drag, on a quiet track.
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option);
QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part);
