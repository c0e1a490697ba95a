#pragma once

#include <QFont>
#include <QString>

/// `font`, in steps of a pixel smaller until `text` is no wider than `width`, but not below `leastPx`.
QFont fittingFont(QFont font, const QString &text, int width, int leastPx);
