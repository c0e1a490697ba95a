#include "core/print/receiptpdf.h"

#include "core/print/receiptlayout.h"
#include "core/print/receiptqr.h"
#include "tests/core/print/samplereceipts.h"
#include "tests/core/print/scanqr.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/// Page `number` of the document as poppler renders it.
QImage renderedPage(const QString &pdf, int number = 1)
{
    const QString page = QString::number(number);
    outputOf(u"pdftoppm"_s,
             {u"-r"_s, u"203"_s, u"-png"_s, u"-singlefile"_s, u"-f"_s, page, u"-l"_s, page, pdf,
              pdf + u".page"_s});
    return QImage(pdf + u".page.png"_s);
}

ReceiptPage pageOf(const Receipt &receipt, const Shop &shop)
{
    return layOutReceipt(receipt, shop, ReceiptPaper::Mm80);
}
}

class TestReceiptPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeReadsBackFromTheRenderedPage_data();
    void theCodeReadsBackFromTheRenderedPage();
    void thePageIsAsLargeAsTheReceipt();
    void allFontsAreEmbedded();
    void textCanBeSearched();
    void anEndlessReceiptGoesOnOnFurtherPages();
    void whatCannotBeWrittenIsRefusedAndLeavesNothing();
    void anOlderFileIsReplacedWhole();

private:
    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }
};

void TestReceiptPdf::theCodeReadsBackFromTheRenderedPage_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("wide");
    QTest::newRow("zh 80") << true << true;
    QTest::newRow("zh 58") << true << false;
    QTest::newRow("en 80") << false << true;
    QTest::newRow("en 58") << false << false;
}

void TestReceiptPdf::theCodeReadsBackFromTheRenderedPage()
{
    QFETCH(const bool, chinese);
    QFETCH(const bool, wide);
    const Shop shop = chinese ? samples::chineseShop() : samples::englishShop();
    const Receipt receipt = samples::full(shop);
    const QString path = file(u"code.pdf"_s);
    QVERIFY(
        writeReceiptPdf(layOutReceipt(receipt, shop, wide ? ReceiptPaper::Mm80 : ReceiptPaper::Mm58), path));
    const QStringList found = scanQr(renderedPage(path));
    QCOMPARE(found.size(), 1);
    const auto qr = parseReceiptQr(found.first());
    QVERIFY(qr);
    QCOMPARE(qr->number, receipt.number);
    QCOMPARE(qr->total, receipt.sale.total);
    QVERIFY(isIssuedBy(shop, *qr));
}

void TestReceiptPdf::thePageIsAsLargeAsTheReceipt()
{
    const Shop shop = samples::chineseShop();
    const ReceiptPage page = pageOf(samples::many(shop, 100), shop);
    QVERIFY(writeReceiptPdf(page, file(u"size.pdf"_s)));
    static const QRegularExpression form(u"Page size:\\s+([\\d.]+) x ([\\d.]+) pts"_s);
    const auto size = form.match(outputOf(u"pdfinfo"_s, {file(u"size.pdf"_s)}));
    QVERIFY(size.hasMatch());
    const double pointsPerMm = 72 / 25.4;
    QVERIFY(std::abs(size.captured(1).toDouble() - 80 * pointsPerMm) < 1);
    QVERIFY(std::abs(size.captured(2).toDouble() - (page.dots().height() / 8.0 + 8) * pointsPerMm) < 1);
}

void TestReceiptPdf::allFontsAreEmbedded()
{
    const Shop shop = samples::chineseShop();
    QVERIFY(writeReceiptPdf(pageOf(samples::full(shop), shop), file(u"fonts.pdf"_s)));
    const QStringList fonts =
        outputOf(u"pdffonts"_s, {file(u"fonts.pdf"_s)}).trimmed().split(u'\n').sliced(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(u"NotoSansCJKsc-\\S+\\s.*Identity-H\\s+yes"_s);
    for (const QString &font : fonts)
        QVERIFY2(embedded.match(font).hasMatch(), qPrintable(font));
}

void TestReceiptPdf::textCanBeSearched()
{
    const Shop shop = samples::englishShop();
    QVERIFY(writeReceiptPdf(pageOf(samples::full(shop), shop), file(u"text.pdf"_s)));
    const QString text = outputOf(u"pdftotext"_s, {u"-layout"_s, file(u"text.pdf"_s), u"-"_s});
    for (const QString &part :
         {u"Baker Street Stores"_s, u"Sparkling water"_s, u"181.10"_s, u"Points balance"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestReceiptPdf::anEndlessReceiptGoesOnOnFurtherPages()
{
    const Shop shop = samples::chineseShop();
    const Receipt receipt = samples::many(shop, 1500);
    QVERIFY(writeReceiptPdf(pageOf(receipt, shop), file(u"long.pdf"_s)));
    QVERIFY(outputOf(u"pdfinfo"_s, {file(u"long.pdf"_s)}).contains(QRegularExpression(u"Pages:\\s+2\\n"_s)));
    QCOMPARE(scanQr(renderedPage(file(u"long.pdf"_s), 2)),
             QStringList(receiptQrText(receiptQr(receipt, shop))));
}

void TestReceiptPdf::whatCannotBeWrittenIsRefusedAndLeavesNothing()
{
    const Shop shop = samples::chineseShop();
    const ReceiptPage page = pageOf(samples::small(shop), shop);
    const QString path = file(u"none/receipt.pdf"_s);
    const auto refused = writeReceiptPdf(page, path);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{Error::Code::Device, path}));
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder.pdf"_s));
    QVERIFY(!writeReceiptPdf(page, file(u"folder.pdf"_s)));
    QVERIFY(QDir(m_folder.path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

void TestReceiptPdf::anOlderFileIsReplacedWhole()
{
    const Shop shop = samples::chineseShop();
    QFile old(file(u"old.pdf"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write(QByteArray(1'000'000, 'x'));
    old.close();
    QVERIFY(writeReceiptPdf(pageOf(samples::small(shop), shop), old.fileName()));
    QVERIFY(old.open(QIODevice::ReadOnly));
    const QByteArray pdf = old.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(!pdf.contains("xxxxxxxx"));
    QVERIFY(QDir(m_folder.path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

QTEST_MAIN(TestReceiptPdf)
#include "tst_receiptpdf.moc"
