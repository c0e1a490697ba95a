#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::StringLiterals;

/// The application icon, as desktops will draw it.
class IconTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void needsNoFont();
    void beadsStandOutAtEverySize_data();
    void beadsStandOutAtEverySize();

private:
    QString m_file = qEnvironmentVariable("ZHANGGUI_SOURCE") + u"/resources/icons/zhanggui.svg"_s;
};

void IconTest::needsNoFont()
{
    QFile svg(m_file);
    QVERIFY(svg.open(QIODevice::ReadOnly));
    const QByteArray source = svg.readAll();
    QVERIFY(!source.contains("<text") && !source.contains("<image") && !source.contains("<use"));
}

void IconTest::beadsStandOutAtEverySize_data()
{
    QTest::addColumn<int>("side");
    for (int side : {16, 48, 256})
        QTest::addRow("%d px", side) << side;
}

void IconTest::beadsStandOutAtEverySize()
{
    QFETCH(int, side);
    QSvgRenderer renderer(m_file);
    QVERIFY(renderer.isValid());
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    // In 64ths of the side: a corner, the ground left of the frame, the middle bead above the bar.
    const auto at = [&](int x, int y) { return image.pixelColor(x * side / 64, y * side / 64); };
    QVERIFY(at(0, 0).alpha() < 128);
    QCOMPARE(at(4, 32), QColor(0x0B, 0x63, 0xB5));
    QVERIFY(at(32, 18).lightness() > 200);
    QVERIFY(at(26, 18).lightness() < 130);
}

QTEST_MAIN(IconTest)
#include "tst_icon.moc"
