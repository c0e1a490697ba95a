#include "core/print/barcodesymbol.h"

#include "core/text/gtin.h"
#include "tests/core/print/scanbars.h"

#include <QPainter>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
QImage painted(const BarcodeSymbol &symbol, int dotsPerModule)
{
    QImage image((symbol.width() + 2 * symbol.quiet()) * dotsPerModule, 120, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintBarcode(painter, image.rect(), symbol, 1);
    return image;
}
}

class TestBarcodeSymbol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScannerReadsItBack_data();
    void aScannerReadsItBack();
    void aScannerReadsAnyGoodsNumber();
    void whatCannotBePrintedIsNone_data();
    void whatCannotBePrintedIsNone();
};

void TestBarcodeSymbol::aScannerReadsItBack_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("read");
    QTest::newRow("EAN-13") << u"6901234567892"_s << u"6901234567892"_s;
    QTest::newRow("EAN-8") << u"96385074"_s << u"96385074"_s;
    QTest::newRow("UPC-A") << u"036000291452"_s << u"0036000291452"_s;
    QTest::newRow("13 digits with a wrong check digit") << u"6901234567893"_s << u"6901234567893"_s;
    QTest::newRow("a code of the shop's own") << u"SKU-100004"_s << u"SKU-100004"_s;
    QTest::newRow("small letters and signs") << u"a+b/c_~"_s << u"a+b/c_~"_s;
    QTest::newRow("18 digits of a scale") << u"280001700335003995"_s << u"280001700335003995"_s;
}

void TestBarcodeSymbol::aScannerReadsItBack()
{
    QFETCH(QString, code);
    QFETCH(QString, read);
    const auto symbol = BarcodeSymbol::of(code);
    QVERIFY(symbol);
    QCOMPARE(symbol->text(), code);
    QCOMPARE(scanBars(painted(*symbol, 2)), QStringList{read});
}

void TestBarcodeSymbol::aScannerReadsAnyGoodsNumber()
{
    QVERIFY(rc::check("EAN-13 is read back", [] {
        const QString body = QString::number(*rc::gen::inRange<qint64>(100'000'000'000, 1'000'000'000'000));
        const QString code = body + QString::number(*gtinCheckDigit(body));
        RC_ASSERT(scanBars(painted(*BarcodeSymbol::of(code), 2)) == QStringList{code});
    }));
}

void TestBarcodeSymbol::whatCannotBePrintedIsNone_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString();
    QTest::newRow("Chinese") << u"苹果"_s;
    QTest::newRow("a control character") << u"A\tB"_s;
    QTest::newRow("41 characters") << QString(41, u'A');
    QTest::newRow("huge") << QString(1'000'000, u'1');
}

void TestBarcodeSymbol::whatCannotBePrintedIsNone()
{
    QFETCH(QString, code);
    QVERIFY(!BarcodeSymbol::of(code));
}

QTEST_MAIN(TestBarcodeSymbol)
#include "tst_barcodesymbol.moc"
