#include "core/print/receiptimage.h"

#include "core/print/receiptlayout.h"
#include "core/print/receiptqr.h"
#include "tests/core/print/samplereceipts.h"
#include "tests/core/print/scanqr.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReceiptImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeReadsBack_data();
    void theCodeReadsBack();
    void oneBitADotAtTheHeadsWidth();
    void bandsMeetWithoutASeam();
    void aVeryLongReceiptIsWhole();
};

void TestReceiptImage::theCodeReadsBack_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("wide");
    QTest::newRow("zh 80") << true << true;
    QTest::newRow("zh 58") << true << false;
    QTest::newRow("en 80") << false << true;
    QTest::newRow("en 58") << false << false;
}

void TestReceiptImage::theCodeReadsBack()
{
    QFETCH(const bool, chinese);
    QFETCH(const bool, wide);
    const Shop shop = chinese ? samples::chineseShop() : samples::englishShop();
    const ReceiptPaper paper = wide ? ReceiptPaper::Mm80 : ReceiptPaper::Mm58;
    for (const Receipt &receipt : {samples::full(shop), samples::many(shop, 100), samples::extreme(shop)}) {
        const QStringList found = scanQr(receiptImage(layOutReceipt(receipt, shop, paper)));
        QCOMPARE(found.size(), 1);
        const auto qr = parseReceiptQr(found.first());
        QVERIFY(qr);
        QCOMPARE(qr->number, receipt.number);
        QCOMPARE(qr->total, receipt.sale.total);
        QVERIFY(isIssuedBy(shop, *qr));
    }
}

void TestReceiptImage::oneBitADotAtTheHeadsWidth()
{
    const Shop shop = samples::chineseShop();
    const QImage image = receiptImage(layOutReceipt(samples::small(shop), shop, ReceiptPaper::Mm58));
    QCOMPARE(image.format(), QImage::Format_Mono);
    QCOMPARE(image.width(), 384);
    QCOMPARE(image.color(0), qRgb(255, 255, 255));
    QCOMPARE(image.color(1), qRgb(0, 0, 0));
}

void TestReceiptImage::bandsMeetWithoutASeam()
{
    // A diagonal over several bands: one dot in each row.
    const ReceiptStrip diagonal{5000, [](QPainter &painter, int top) {
                                    for (int y = 0; y < 5000; ++y)
                                        painter.fillRect(y % 384, top + y, 1, 1, Qt::black);
                                }};
    const QImage image = receiptImage(ReceiptPage({}, ReceiptPaper::Mm58, {{3, {}}, diagonal, {4, {}}}));
    QCOMPARE(image.height(), 5007);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            QCOMPARE(image.pixelIndex(x, y), y >= 3 && y < 5003 && x == (y - 3) % 384 ? 1 : 0);
}

void TestReceiptImage::aVeryLongReceiptIsWhole()
{
    const Shop shop = samples::chineseShop();
    const Receipt receipt = samples::many(shop, 1200);
    const ReceiptPage page = layOutReceipt(receipt, shop, ReceiptPaper::Mm80);
    QVERIFY(page.dots().height() > 32767);
    const QImage image = receiptImage(page);
    const QStringList found = scanQr(image.copy(0, image.height() - 600, image.width(), 600));
    QCOMPARE(found, QStringList(receiptQrText(receiptQr(receipt, shop))));
}

QTEST_MAIN(TestReceiptImage)
#include "tst_receiptimage.moc"
