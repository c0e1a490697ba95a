#include "core/device/escpos.h"

#include "core/print/receiptimage.h"
#include "core/print/receiptlayout.h"
#include "core/print/receiptqr.h"
#include "tests/core/device/escposdecoder.h"
#include "tests/core/print/samplereceipts.h"
#include "tests/core/print/scanqr.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestEscPos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePrinterGetsThePictureBitForBit_data();
    void thePrinterGetsThePictureBitForBit();
    void bandsFitASmallPrinter();
    void theJobCutsOrFeedsAndMayOpenTheDrawer();
    void theDrawerOpensWithoutPrinting();
    void aBrokenJobIsFoundByTheDecoder();
};

void TestEscPos::thePrinterGetsThePictureBitForBit_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("wide");
    QTest::newRow("zh 80") << true << true;
    QTest::newRow("zh 58") << true << false;
    QTest::newRow("en 80") << false << true;
    QTest::newRow("en 58") << false << false;
}

void TestEscPos::thePrinterGetsThePictureBitForBit()
{
    QFETCH(const bool, chinese);
    QFETCH(const bool, wide);
    const Shop shop = chinese ? samples::chineseShop() : samples::englishShop();
    const ReceiptPaper paper = wide ? ReceiptPaper::Mm80 : ReceiptPaper::Mm58;
    for (const Receipt &receipt : {samples::full(shop), samples::many(shop, 100), samples::extreme(shop)}) {
        const QImage picture = receiptImage(layOutReceipt(receipt, shop, paper));
        const auto printed = EscPosDecoder::decode(escPosBytes(picture));
        QVERIFY(printed);
        QCOMPARE(printed->picture, picture);
        const QStringList found = scanQr(printed->picture);
        QCOMPARE(found.size(), 1);
        const auto qr = parseReceiptQr(found.first());
        QVERIFY(qr);
        QCOMPARE(qr->number, receipt.number);
        QCOMPARE(qr->total, receipt.sale.total);
        QVERIFY(isIssuedBy(shop, *qr));
    }
}

void TestEscPos::bandsFitASmallPrinter()
{
    const Shop shop = samples::chineseShop();
    const QImage picture = receiptImage(layOutReceipt(samples::many(shop, 100), shop, ReceiptPaper::Mm80));
    const auto printed = EscPosDecoder::decode(escPosBytes(picture));
    QVERIFY(printed);
    QVERIFY(printed->tallestBand <= 255);
}

void TestEscPos::theJobCutsOrFeedsAndMayOpenTheDrawer()
{
    const Shop shop = samples::chineseShop();
    const QImage picture = receiptImage(layOutReceipt(samples::small(shop), shop, ReceiptPaper::Mm58));
    const auto plain = EscPosDecoder::decode(escPosBytes(picture));
    QCOMPARE(plain->cuts, 1);
    QCOMPARE(plain->drawerPulses, 0);
    const auto other = EscPosDecoder::decode(escPosBytes(picture, {false, true}));
    QCOMPARE(other->cuts, 0);
    QVERIFY(other->fedLines > 0);
    QCOMPARE(other->drawerPulses, 1);
}

void TestEscPos::theDrawerOpensWithoutPrinting()
{
    const auto job = EscPosDecoder::decode("\x1b@" + escPosDrawerKick());
    QVERIFY(job);
    QCOMPARE(job->drawerPulses, 1);
    QVERIFY(job->picture.isNull());
}

void TestEscPos::aBrokenJobIsFoundByTheDecoder()
{
    const Shop shop = samples::chineseShop();
    const QByteArray bytes =
        escPosBytes(receiptImage(layOutReceipt(samples::small(shop), shop, ReceiptPaper::Mm58)));
    QVERIFY(!EscPosDecoder::decode(bytes.chopped(1)));
    QVERIFY(!EscPosDecoder::decode(bytes.sliced(1)));
    QVERIFY(!EscPosDecoder::decode(bytes + 'x'));
}

QTEST_MAIN(TestEscPos)
#include "tst_escpos.moc"
