#include "ui/common/icons.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>
#include <QRawFont>

using namespace Qt::StringLiterals;

namespace {
constexpr QStringView namePrefix = u"glyph-";

/// The embedded font, made known to Qt by the first icon that is painted.
QFont glyphFont(int pixels)
{
    const QString family = u"Material Icons"_s;
    if (!QFontDatabase::hasFamily(family))
        QFontDatabase::addApplicationFont(u":/fonts/MaterialIcons-Regular.ttf"_s);
    QFont font(family);
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QColor paletteColour(QIcon::Mode mode)
{
    const QPalette palette = QApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    return palette.color(QPalette::Active,
                         mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
}

class GlyphEngine : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph) : m_glyph(glyph) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintGlyph(*painter, rect, m_glyph, paletteColour(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QString iconName() override { return namePrefix.toString() + QString::number(char16_t(m_glyph), 16); }
    QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    Glyph m_glyph;
};
}

QIcon icon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

std::optional<Glyph> glyphOf(const QIcon &icon)
{
    const QString name = icon.name();
    if (!name.startsWith(namePrefix))
        return std::nullopt;
    return Glyph(QStringView(name).sliced(namePrefix.size()).toUShort(nullptr, 16));
}

void paintGlyph(QPainter &painter, const QRect &area, Glyph glyph, const QColor &colour)
{
    const int side = std::min(area.width(), area.height());
    if (side <= 0)
        return;
    const QRawFont font = QRawFont::fromFont(glyphFont(side));
    const auto indexes = font.glyphIndexesForString(QString(QChar(char16_t(glyph))));
    if (indexes.isEmpty() || indexes.first() == 0)
        return;
    // The glyph's box is the em square, which stands on the baseline's descent in this font.
    const QPoint corner = area.center() + QPoint(1, 1) - QPoint(side / 2, side / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(corner.x(), corner.y() + side);
    painter.fillPath(font.pathForGlyph(indexes.first()), colour);
    painter.restore();
}
