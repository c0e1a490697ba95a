#include "core/print/shiftlayout.h"

#include "core/print/receiptpdf.h"
#include "core/print/shiftwords.h"
#include "tests/core/print/textrecorder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestShiftLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureStandsOnTheReport();
    void beforeTheCountNoSumIsTold();
    void theWordsFollowTheShop();
    void becomesAPdf();

private:
    static Shop shop(const QString &locale)
    {
        return Shop{u"S001"_s,
                    u"人民路店"_s,
                    *Currency::of(u"CNY"_s),
                    TaxMode::Contained,
                    {"Asia/Shanghai"},
                    u"CN"_s,
                    locale,
                    DiscountEntry::Zhe,
                    Money(),
                    Money(),
                    {}};
    }
    static ShiftReport sample()
    {
        ShiftReport report{.id = *Id<struct Shift>::fromBytes(QByteArray(16, 's')),
                           .number = 12,
                           .user = *Id<struct User>::fromBytes(QByteArray(16, 'u')),
                           .cashier = u"李娜"_s};
        report.totals.sales = 31;
        report.totals.noSales = 2;
        report.totals.total = Money::of(123456);
        report.totals.taxes = {{Rate::ofBasisPoints(1300), Money::of(100), Money::of(1111)}};
        report.totals.tenders = {{u"cash"_s, 3, Money::of(42000), Money::of(3000)},
                                 {u"shells"_s, 1, Money::of(777), {}}};
        report.totals.drawer.opening = Money::of(20000);
        report.totals.drawer.drops = Money::of(30000);
        return report;
    }
    static QString textOf(const ShiftReport &report, const Shop &shop, ReceiptPaper paper)
    {
        return rowsOf(layOutShift(report, shop, {u"T01"_s, Timestamp()}, paper)).join(u'\n');
    }
};

void TestShiftLayout::everyFigureStandsOnTheReport()
{
    ShiftReport report = sample();
    report.z = 7;
    report.closedAt = Timestamp::ofMilliseconds(1);
    report.note = u"少了一张"_s;
    report.approvedBy = u"赵敏"_s;
    report.count = ShiftCount{{{Money::of(5000), 3}}, Money::of(21), {}};
    for (const ReceiptPaper paper : {ReceiptPaper::Mm80, ReceiptPaper::Mm58}) {
        const QString text = textOf(report, shop(u"en"_s), paper);
        for (const QString &expected :
             {u"Z report 7"_s, u"Shift 12"_s, u"1,234.56"_s, u"11.11"_s, u"shells"_s, u"390.00"_s,
              u"200.00"_s, u"−300.00"_s, u"50.00 × 3"_s, u"0.21"_s, u"少了一张"_s, u"赵敏"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u" is not in "_s + text));
    }
}

void TestShiftLayout::beforeTheCountNoSumIsTold()
{
    ShiftReport report = sample();
    report.withheld = true;
    const QString text = textOf(report, shop(u"en"_s), ReceiptPaper::Mm80);
    QVERIFY(text.contains(u"X report"_s));
    QVERIFY(text.contains(u"200.00"_s));
    QVERIFY(!text.contains(u"1,234.56"_s));
    QVERIFY(!text.contains(u"390.00"_s));
    QVERIFY(!text.contains(u"Expected"_s));
}

void TestShiftLayout::theWordsFollowTheShop()
{
    QVERIFY(textOf(sample(), shop(u"zh_CN"_s), ReceiptPaper::Mm80).contains(u"备用金"_s));
    QCOMPARE(tenderWords(u"scan"_s, u"zh_CN"_s), u"扫码支付"_s);
    QCOMPARE(tenderWords(u"shells"_s, u"en"_s), u"shells"_s);
    for (const CashMovementKind kind : cashMovementKinds)
        QVERIFY(movementWords(kind, u"en"_s) != movementWords(kind, u"zh_CN"_s));
}

void TestShiftLayout::becomesAPdf()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"z.pdf"_s);
    QVERIFY(writeReceiptPdf(
        layOutShift(sample(), shop(u"zh_CN"_s), {u"T01"_s, Timestamp()}, ReceiptPaper::Mm80), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

QTEST_MAIN(TestShiftLayout)
#include "tst_shiftlayout.moc"
