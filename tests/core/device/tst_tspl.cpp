#include "core/device/tspl.h"

#include <QTest>

/// The bytes for a label printer, read as its manual says.
class TestTspl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLabelIsAPageWithABitmap();
};

void TestTspl::aLabelIsAPageWithABitmap()
{
    QImage picture(12, 2, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    picture.setPixelColor(0, 0, Qt::black);
    picture.setPixelColor(9, 1, Qt::black);
    const QByteArray bytes = tsplBytes(picture, {40, 30}, 3);
    QCOMPARE(bytes,
             QByteArray("SIZE 40 mm,30 mm\r\nGAP 2 mm,0 mm\r\nDIRECTION 1\r\nCLS\r\nBITMAP 0,0,2,2,0,")
                 + QByteArray::fromHex("7fffffbf") + "\r\nPRINT 1,3\r\n");
}

QTEST_GUILESS_MAIN(TestTspl)
#include "tst_tspl.moc"
