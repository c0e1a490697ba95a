#include "core/print/labelsheet.h"

#include "tests/core/print/scanbars.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr int printerDots = 8; // of a label printer in a millimetre

Shop shopOf(const QString &locale)
{
    return {u"S001"_s,
            u"人民路店"_s,
            *Currency::of(u"CNY"_s),
            TaxMode::Contained,
            {"Asia/Shanghai"},
            u"CN"_s,
            locale,
            DiscountEntry::Zhe,
            {},
            {},
            {}};
}

Product product(const QString &name, const QString &code)
{
    return {*Id<Product>::fromBytes(QByteArray(16, 'x')),
            code,
            name,
            u"瓶"_s,
            Money::of(1990),
            Rate::ofBasisPoints(1300),
            u"饮料"_s};
}

const QDate day(2026, 3, 5);
}

class TestLabelSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLabelSaysWhatAShelfMustSay();
    void membersPriceStandsWhereThereIsOne();
    void theBestCodeIsPrinted();
    void everyStockIsReadByAScanner_data();
    void everyStockIsReadByAScanner();
    void whatIsTooLongForBarsStandsInLetters();
    void anA4SheetHoldsTwentyFour();
    void usedPlacesAreSkipped();
    void nothingStandsOutsideItsLabel();
    void thePriceIsFourteenMillimetresHigh();
    void aPdfHasItsPagesAndText();
    void aFolderThatIsNotThereIsRefused();
    void aPrinterThatIsNotThereIsRefused();
};

void TestLabelSheet::aLabelSaysWhatAShelfMustSay()
{
    const Label label =
        labelOf(product(u"农夫山泉 550ml"_s, u"100004"_s), u"6921168509256"_s, shopOf(u"zh_CN"_s), day);
    QCOMPARE(label.name, u"农夫山泉 550ml"_s);
    QCOMPARE(label.detail, u"饮料 · 瓶"_s);
    QCOMPARE(label.price, u"¥19.90"_s);
    QCOMPARE(label.unit, u"/瓶"_s);
    QCOMPARE(label.code, u"6921168509256"_s);
    QCOMPARE(label.note, u"100004  2026-03-05"_s);
    QVERIFY(label.memberPrice.isEmpty());
}

void TestLabelSheet::membersPriceStandsWhereThereIsOne()
{
    Product water = product(u"水"_s, u"1"_s);
    water.listed = {{u"member"_s, Quantity::of(1000), Money::of(1790)},
                    {u"wholesale"_s, Quantity::of(1000), Money::of(1000)}};
    QCOMPARE(labelOf(water, u"1"_s, shopOf(u"zh_CN"_s), day).memberPrice, u"会员价 ¥17.90"_s);
    QCOMPARE(labelOf(water, u"1"_s, shopOf(u"en"_s), day).memberPrice, u"Members ¥17.90"_s);
}

void TestLabelSheet::theBestCodeIsPrinted()
{
    const Product water = product(u"水"_s, u"100004"_s);
    QCOMPARE(codeToPrint(water, {}), u"100004"_s);
    QCOMPARE(codeToPrint(water, {u"ABCDEF"_s, u"6921168509256"_s}), u"6921168509256"_s);
    QCOMPARE(codeToPrint(water, {u"ABCDEF"_s, u"XYZ"_s}), u"XYZ"_s);
}

void TestLabelSheet::everyStockIsReadByAScanner_data()
{
    QTest::addColumn<LabelStock>("stock");
    QTest::addColumn<QString>("code");
    for (const LabelStock stock : {LabelStock::A4, LabelStock::Roll70x38, LabelStock::Roll40x30})
        for (const QString &code : {u"6921168509256"_s, u"96385074"_s, u"SKU-1004"_s})
            QTest::addRow("%s %s", qPrintable(toText(stock)), qPrintable(code)) << stock << code;
}

void TestLabelSheet::everyStockIsReadByAScanner()
{
    QFETCH(LabelStock, stock);
    QFETCH(QString, code);
    const Label label =
        labelOf(product(u"一个名字很长很长很长很长很长很长很长很长的商品 500g"_s, u"100004"_s), code,
                shopOf(u"zh_CN"_s), day);
    const LabelSheet sheet(stock, {{label, 1}});
    QCOMPARE(sheet.pages(), 1);
    QCOMPARE(scanBars(sheet.image(0, printerDots)), QStringList{code});
}

void TestLabelSheet::whatIsTooLongForBarsStandsInLetters()
{
    const QString code(40, u'W');
    const Label label = labelOf(product(u"水"_s, code), code, shopOf(u"en"_s), day);
    QVERIFY(scanBars(LabelSheet(LabelStock::Roll40x30, {{label, 1}}).image(0, printerDots)).isEmpty());
}

void TestLabelSheet::anA4SheetHoldsTwentyFour()
{
    const Label label = labelOf(product(u"水"_s, u"100004"_s), u"6921168509256"_s, shopOf(u"en"_s), day);
    QCOMPARE(LabelSheet(LabelStock::A4, {{label, 24}}).pages(), 1);
    QCOMPARE(LabelSheet(LabelStock::A4, {{label, 25}}).pages(), 2);
    QCOMPARE(LabelSheet(LabelStock::A4, {}).pages(), 0);
    QCOMPARE(LabelSheet(LabelStock::Roll40x30, {{label, 3}, {label, 2}}).pages(), 5);
    QCOMPARE(LabelSheet(LabelStock::A4, {{label, 1'000'000'000}}).labels(), mostLabels);
    QCOMPARE(LabelSheet(LabelStock::A4, {{label, -5}}).labels(), 0);
    const auto read = scanBars(LabelSheet(LabelStock::A4, {{label, 24}}).image(0, printerDots));
    QVERIFY(!read.isEmpty());
    QCOMPARE(QStringList(read).removeDuplicates(), read.size() - 1);
}

void TestLabelSheet::usedPlacesAreSkipped()
{
    const Label label = labelOf(product(u"水"_s, u"100004"_s), u"6921168509256"_s, shopOf(u"en"_s), day);
    const LabelSheet sheet(LabelStock::A4, {{label, 20}}, 5);
    QCOMPARE(sheet.pages(), 2);
    const QImage page = sheet.image(0, 2);
    for (int x = 0; x < page.width(); ++x)
        QCOMPARE(qGray(page.pixel(x, 40)), 255); // the first row is used up
    QCOMPARE(LabelSheet(LabelStock::A4, {{label, 1}}, 999).pages(), 1);
}

void TestLabelSheet::nothingStandsOutsideItsLabel()
{
    const Label label{u"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"_s,
                      QString(200, u'W'),
                      u"¥1,234,567,890.00"_s,
                      u"/WWWWWWWWWWWWW"_s,
                      u"WWWWWWWWWWWWWWWWWWWWWWW"_s,
                      u"6921168509256"_s,
                      QString(99, u'W')};
    const QImage page = LabelSheet(LabelStock::A4, {{label, 1}}).image(0, printerDots);
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            if (x > 70 * printerDots || y > (37 + 1) * printerDots)
                QVERIFY(qGray(page.pixel(x, y)) == 255);
}

void TestLabelSheet::thePriceIsFourteenMillimetresHigh()
{
    const Label label{{}, {}, u"8"_s, {}, {}, u"中"_s, {}};
    const QImage page = LabelSheet(LabelStock::Roll70x38, {{label, 1}}).image(0, printerDots);
    int top = page.height();
    int bottom = 0;
    for (int y = 0; y < 26 * printerDots; ++y)
        for (int x = 0; x < 40 * printerDots; ++x)
            if (qGray(page.pixel(x, y)) < 128) {
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
    QVERIFY2(bottom - top + 1 >= 14 * printerDots - 1, qPrintable(QString::number(bottom - top + 1)));
}

void TestLabelSheet::aPdfHasItsPagesAndText()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"labels.pdf"_s);
    const Label label = labelOf(product(u"Water"_s, u"100004"_s), u"6921168509256"_s, shopOf(u"en"_s), day);
    QVERIFY(writeLabelPdf(LabelSheet(LabelStock::A4, {{label, 30}}), path));
    QProcess info;
    info.start(u"pdfinfo"_s, {path});
    QVERIFY(info.waitForFinished());
    const QString text = QString::fromUtf8(info.readAllStandardOutput());
    QVERIFY2(text.contains(u"Pages:           2"_s), qPrintable(text));
    QVERIFY2(text.contains(u"(A4)"_s), qPrintable(text));
    QProcess words;
    words.start(u"pdftotext"_s, {path, u"-"_s});
    QVERIFY(words.waitForFinished());
    QCOMPARE(QString::fromUtf8(words.readAllStandardOutput()).count(u"6921168509256"_s), 30);
}

void TestLabelSheet::aFolderThatIsNotThereIsRefused()
{
    QCOMPARE(writeLabelPdf(LabelSheet(LabelStock::A4, {}), u"/nowhere/at/all.pdf"_s).error(),
             (Error{Error::Code::Device, u"/nowhere/at/all.pdf"_s}));
}

void TestLabelSheet::aPrinterThatIsNotThereIsRefused()
{
    QCOMPARE(printLabels(LabelSheet(LabelStock::A4, {}), u"no such printer"_s).error().code,
             Error::Code::Device);
}

QTEST_MAIN(TestLabelSheet)
#include "tst_labelsheet.moc"
