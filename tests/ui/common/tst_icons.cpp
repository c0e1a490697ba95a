#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

namespace {
constexpr Glyph glyphs[] = {
    Glyph::Cart,        Glyph::Return,   Glyph::People,      Glyph::Person,      Glyph::PersonAdd,
    Glyph::Product,     Glyph::Campaign, Glyph::Support,     Glyph::Chart,       Glyph::More,
    Glyph::Settings,    Glyph::CloudOk,  Glyph::CloudOff,    Glyph::CloudUpload, Glyph::Sync,
    Glyph::SyncProblem, Glyph::Printer,  Glyph::PrinterOff,  Glyph::Lock,        Glyph::Unlock,
    Glyph::Cash,        Glyph::QrCode,   Glyph::Scanner,     Glyph::Card,        Glyph::Wallet,
    Glyph::Drawer,      Glyph::Receipt,  Glyph::Tag,         Glyph::Percent,     Glyph::Gift,
    Glyph::MemberCard,  Glyph::Star,     Glyph::Search,      Glyph::Backspace,   Glyph::Enter,
    Glyph::Add,         Glyph::Remove,   Glyph::Delete,      Glyph::Edit,        Glyph::Undo,
    Glyph::Hold,        Glyph::Recall,   Glyph::History,     Glyph::Warning,     Glyph::Error,
    Glyph::Info,        Glyph::Check,    Glyph::CheckCircle, Glyph::Close,       Glyph::Back,
    Glyph::Eye,         Glyph::EyeOff,   Glyph::Help,        Glyph::Language,    Glyph::Theme,
    Glyph::Shop,        Glyph::Badge,    Glyph::Training,    Glyph::SignOut,     Glyph::Clock,
    Glyph::Down,        Glyph::Up,       Glyph::Right};

QImage painted(Glyph glyph, int side, const QColor &colour)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintGlyph(painter, image.rect(), glyph, colour);
    return image;
}

QRect inked(const QImage &image)
{
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 40)
                box |= QRect(x, y, 1, 1);
    return box;
}
}

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGlyphHasAPictureInTheMiddleOfItsArea();
    void glyphTakesTheColourAskedFor();
    void iconFollowsTheThemeWithoutBeingMadeAgain();
    void disabledIconIsDrawnInTheDisabledColour();
    void iconKnowsItsGlyph();
};

void TestIcons::everyGlyphHasAPictureInTheMiddleOfItsArea()
{
    for (const Glyph glyph : glyphs) {
        const QByteArray name = QByteArray::number(int(glyph), 16);
        const QRect box = inked(painted(glyph, 48, Qt::black));
        QVERIFY2(box.width() >= 14 || box.height() >= 14, name.constData());
        QVERIFY2(QRect(14, 10, 20, 28).contains(box.center()), name.constData());
    }
}

void TestIcons::glyphTakesTheColourAskedFor()
{
    const QImage image = painted(Glyph::Product, 48, lightTokens.danger);
    QCOMPARE(QColor(image.pixel(24, 30)), lightTokens.danger);
}

void TestIcons::iconFollowsTheThemeWithoutBeingMadeAgain()
{
    const QIcon product = icon(Glyph::Product);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(*qApp, theme);
        QCOMPARE(product.pixmap(48, 48).toImage().pixelColor(24, 30), tokens(theme).text);
    }
}

void TestIcons::disabledIconIsDrawnInTheDisabledColour()
{
    applyTheme(*qApp, Theme::Light);
    const QImage image = icon(Glyph::Product).pixmap(QSize(48, 48), QIcon::Disabled).toImage();
    QCOMPARE(image.pixelColor(24, 30), lightTokens.disabled);
}

void TestIcons::iconKnowsItsGlyph()
{
    for (const Glyph glyph : glyphs)
        QCOMPARE(glyphOf(icon(glyph)), glyph);
    QVERIFY(!glyphOf(QIcon()));
}

QTEST_MAIN(TestIcons)

#include "tst_icons.moc"
