#pragma once

#include <QSize>

class QPainter;
class QStyleOptionButton;
class QWidget;

/// Size of a push button for its words, icon and role.
QSize buttonSize(const QStyleOptionButton &option, const QWidget *button);

/// The whole push button: body, icon, words and focus ring, as its role asks.
void paintButton(QPainter &painter, const QStyleOptionButton &option, const QWidget *button);
