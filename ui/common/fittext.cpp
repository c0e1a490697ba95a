#include "ui/common/fittext.h"

#include <QFontMetrics>

QFont fittingFont(QFont font, const QString &text, int width, int leastPx)
{
    const auto wide = [&] { return QFontMetrics(font).size(Qt::TextShowMnemonic, text).width() > width; };
    while (font.pixelSize() > leastPx && wide())
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}
