#include "core/print/receiptlayout.h"

#include "tests/core/print/samplereceipts.h"
#include "tests/core/print/textrecorder.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestReceiptLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeadSaysWhereAndWhen();
    void theMemberIsMaskedAndPointsAreShown();
    void aReprintSaysSo();
    void whatIsPrintedWhilePractisingSaysSo();
    void whatMayComeBackIsPrinted();
    void eachKindHasItsTitle();
    void nothingLeavesThePaper_data();
    void nothingLeavesThePaper();
    void heightFollowsTheContent();
};

void TestReceiptLayout::theHeadSaysWhereAndWhen()
{
    const Shop shop = samples::chineseShop();
    const QStringList wide = rowsOf(layOutReceipt(samples::full(shop), shop, ReceiptPaper::Mm80));
    QCOMPARE(wide.first(4),
             (QStringList{u"人民路店"_s, u"销售小票"_s, u"单号 S001-T01-000123\t机号 T01"_s,
                          u"时间 2009-12-01 15:45:00\t收银员 张三"_s}));
    QCOMPARE(wide.last(2), (QStringList{u"小票校验码"_s, u"谢谢惠顾，请保留小票"_s}));
    Receipt receipt = samples::full(samples::englishShop());
    receipt.number = {u"LONDON12"_s, u"TILL0001"_s, 12, 1234567};
    QCOMPARE(rowsOf(layOutReceipt(receipt, samples::englishShop(), ReceiptPaper::Mm58)).sliced(2, 4),
             (QStringList{u"No. LONDON12-"_s, u"TILL0001.12-1234567"_s, u"Time 2009-12-01 07:45:00"_s,
                          u"Till TILL0001\tCashier Ann Lee"_s}));
}

void TestReceiptLayout::theMemberIsMaskedAndPointsAreShown()
{
    const Shop shop = samples::englishShop();
    const QStringList rows = rowsOf(layOutReceipt(samples::full(shop), shop, ReceiptPaper::Mm80));
    QVERIFY(rows.contains(u"Member\t****042K"_s));
    QVERIFY(rows.contains(u"Points earned\t183"_s));
    QVERIFY(rows.contains(u"Points balance\t3,443"_s));
    QVERIFY(!rows.join(u'\n').contains(u"000042"_s));
    const QString without = rowsOf(layOutReceipt(samples::small(shop), shop, ReceiptPaper::Mm80)).join(u'\n');
    QVERIFY(!without.contains(u"Member"_s) && !without.contains(u"Points"_s));
}

void TestReceiptLayout::aReprintSaysSo()
{
    const Shop shop = samples::chineseShop();
    QVERIFY(rowsOf(layOutReceipt(samples::small(shop), shop, ReceiptPaper::Mm58, 2)).contains(u"补打 2"_s));
    const QString first = rowsOf(layOutReceipt(samples::small(shop), shop, ReceiptPaper::Mm58)).join(u'\n');
    QVERIFY(!first.contains(u"补打"_s));
}

void TestReceiptLayout::whatIsPrintedWhilePractisingSaysSo()
{
    for (const ReceiptPaper paper : {ReceiptPaper::Mm58, ReceiptPaper::Mm80}) {
        Shop shop = samples::chineseShop();
        QVERIFY(!rowsOf(layOutReceipt(samples::full(shop), shop, paper)).join(u'\n').contains(u"培训"_s));
        shop.isTraining = true;
        const QStringList rows = rowsOf(layOutReceipt(samples::full(shop), shop, paper));
        QCOMPARE(rows.first(), u"培训·非销售凭证"_s);
        QCOMPARE(rows.last(), u"培训·非销售凭证"_s);
        Shop english = samples::englishShop();
        english.isTraining = true;
        QCOMPARE(rowsOf(layOutReceipt(samples::full(english), english, paper)).last(),
                 u"TRAINING · NOT VALID"_s);
    }
}

void TestReceiptLayout::whatMayComeBackIsPrinted()
{
    for (const bool chinese : {true, false}) {
        const Shop shop = chinese ? samples::chineseShop() : samples::englishShop();
        Receipt receipt = samples::small(shop);
        receipt.sale.lines.front().line.product.category = u"food/fresh"_s;
        const QString within =
            chinese ? u"30 天内凭小票退换"_s : u"Returns within 30 days, with this receipt"_s;
        const QString never = chinese ? u"不退不换"_s : u"Not returnable"_s;
        const QStringList rows =
            rowsOf(layOutReceipt(receipt, shop, ReceiptPaper::Mm80, 0, {30, 30, {u"food"_s}}));
        QVERIFY(rows.contains(within));
        QCOMPARE(rows.count(never), 1);
        const QStringList others =
            rowsOf(layOutReceipt(receipt, shop, ReceiptPaper::Mm80, 0, {30, 30, {u"drink"_s}}));
        QVERIFY(!others.contains(never));
        const QStringList without = rowsOf(layOutReceipt(receipt, shop, ReceiptPaper::Mm80));
        QVERIFY(!without.contains(within) && !without.contains(never));
        receipt.sale.kind = SaleKind::Refund;
        QVERIFY(!rowsOf(layOutReceipt(receipt, shop, ReceiptPaper::Mm80, 0, {30, 30, {}})).contains(within));
    }
}

void TestReceiptLayout::eachKindHasItsTitle()
{
    const Shop shop = samples::chineseShop();
    Receipt receipt = samples::small(shop);
    receipt.sale.kind = SaleKind::Exchange;
    receipt.sale.lines.front().returned = ReturnedLine{{}, u"r"_s, true};
    const QStringList rows = rowsOf(layOutReceipt(receipt, shop, ReceiptPaper::Mm58, 0, {30, 30, {}}));
    QVERIFY(rows.contains(u"换货小票"_s));
    QVERIFY(rows.contains(u"退回"_s));
    receipt.sale.kind = SaleKind::Void;
    QVERIFY(rowsOf(layOutReceipt(receipt, shop, ReceiptPaper::Mm58)).contains(u"作废小票"_s));
}

void TestReceiptLayout::nothingLeavesThePaper_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("wide");
    QTest::newRow("zh 80") << true << true;
    QTest::newRow("zh 58") << true << false;
    QTest::newRow("en 80") << false << true;
    QTest::newRow("en 58") << false << false;
}

void TestReceiptLayout::nothingLeavesThePaper()
{
    QFETCH(const bool, chinese);
    QFETCH(const bool, wide);
    const Shop shop = chinese ? samples::chineseShop() : samples::englishShop();
    const ReceiptPaper paper = wide ? ReceiptPaper::Mm80 : ReceiptPaper::Mm58;
    for (const Receipt &receipt :
         {samples::full(shop), samples::small(shop), samples::many(shop, 100), samples::extreme(shop)}) {
        const ReceiptPage page = layOutReceipt(receipt, shop, paper, 1);
        TextRecorder recorder(page.dots());
        QPainter painter(&recorder);
        page.paint(painter);
        painter.end();
        QVERIFY(!recorder.texts().empty());
        for (const PaintedText &text : recorder.texts()) {
            QVERIFY2(text.left > -1 && text.right < page.dots().width() + 1, qPrintable(text.text));
            QVERIFY(text.baseline > 0 && text.baseline < page.dots().height());
        }
    }
}

void TestReceiptLayout::heightFollowsTheContent()
{
    const Shop shop = samples::chineseShop();
    const int few = layOutReceipt(samples::many(shop, 1), shop, ReceiptPaper::Mm80).dots().height();
    const int hundred = layOutReceipt(samples::many(shop, 101), shop, ReceiptPaper::Mm80).dots().height();
    QCOMPARE(hundred - few, 100 * 30);
}

QTEST_MAIN(TestReceiptLayout)
#include "tst_receiptlayout.moc"
