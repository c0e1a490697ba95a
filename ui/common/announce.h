#pragma once

#include <QString>

class QWidget;

/// Names the widget `text` for assistive technology and raises an alert, so that it is spoken at once.
void announce(QWidget *widget, const QString &text);
