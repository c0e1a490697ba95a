#include "core/print/receiptlines.h"

#include "tests/core/print/samplereceipts.h"
#include "tests/core/print/textrecorder.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QStringList linesOf(const Receipt &receipt, const Shop &shop, ReceiptPaper paper)
{
    ReceiptSheet sheet(printableDots(paper));
    addReceiptLines(sheet, receipt, ReceiptFormat(shop), receiptWords(shop.locale));
    return rowsOf(ReceiptPage({}, paper, sheet.takeStrips()));
}
}

class TestReceiptLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widePaperShowsColumns();
    void narrowPaperShowsTheNameAbove();
    void hugeFiguresLeaveTheColumns();
    void aProductWithoutNameShowsItsCode();
    void whatALineTellsStandsBelowIt();
};

void TestReceiptLines::widePaperShowsColumns()
{
    const Shop shop = samples::chineseShop();
    QCOMPARE(linesOf(samples::full(shop), shop, ReceiptPaper::Mm80),
             (QStringList{u"品名\t单价\t数量\t金额"_s, u"可口可乐 330ml\t3.00\t6\t18.00"_s,
                          u"特仑苏纯牛奶250ml×12盒\t68.50\t1\t68.50"_s, u"梦幻盖礼盒装（有机）"_s,
                          u"优惠 10% −6.85"_s, u"红富士苹果\t11.98\t1.235kg\t14.80"_s, u"优惠 −1.00"_s,
                          u"洗衣液 3kg\t39.90\t2\t79.80"_s, u"原价 49.90"_s}));
}

void TestReceiptLines::narrowPaperShowsTheNameAbove()
{
    const Shop shop = samples::englishShop();
    const QStringList rows = linesOf(samples::full(shop), shop, ReceiptPaper::Mm58);
    QCOMPARE(rows.first(3),
             (QStringList{u"Item\tAmount"_s, u"Sparkling water 330 ml"_s, u"3.00 × 6\t18.00"_s}));
    QCOMPARE(rows.last(3), (QStringList{u"Washing liquid 3 kg"_s, u"39.90 × 2\t79.80"_s, u"Was 49.90"_s}));
}

void TestReceiptLines::whatALineTellsStandsBelowIt()
{
    const Shop shop = samples::chineseShop();
    Receipt receipt = samples::full(shop);
    receipt.sale.lines.erase(receipt.sale.lines.begin() + 1, receipt.sale.lines.end());
    receipt.sale.lines[0].line.details = {u"冰的"_s, {}, {u"A1"_s, u"A2"_s}, u"B7"_s};
    receipt.sale.details.note = u"送货上门"_s;
    receipt.salespeople = {u"小李"_s};
    const QStringList rows = linesOf(receipt, shop, ReceiptPaper::Mm80);
    QCOMPARE(rows.last(6),
             (QStringList{u"序列号 A1"_s, u"序列号 A2"_s, u"批号 B7"_s, u"备注 冰的"_s, u"销售 小李"_s,
                          u"备注 送货上门"_s}));
}

void TestReceiptLines::hugeFiguresLeaveTheColumns()
{
    const Shop shop = samples::chineseShop();
    for (const ReceiptPaper paper : {ReceiptPaper::Mm80, ReceiptPaper::Mm58}) {
        const QStringList rows = linesOf(samples::extreme(shop), shop, paper);
        QCOMPARE(rows.first(), u"品名\t金额"_s);
        QVERIFY(rows.join(u'\n').contains(u"99,999,998,999,000.00"_s));
        QVERIFY(rows.join(u'\n').contains(u"999,999,999.99"_s));
        QCOMPARE(rows.join(QString()).count(u'W'), 120);
    }
}

void TestReceiptLines::aProductWithoutNameShowsItsCode()
{
    const Shop shop = samples::chineseShop();
    Receipt receipt = samples::small(shop);
    receipt.sale.lines[0].line.product.name.clear();
    QVERIFY(linesOf(receipt, shop, ReceiptPaper::Mm80).contains(u"69012345\t3.00\t2\t6.00"_s));
}

QTEST_MAIN(TestReceiptLines)
#include "tst_receiptlines.moc"
