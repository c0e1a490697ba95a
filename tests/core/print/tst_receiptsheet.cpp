#include "core/print/receiptsheet.h"

#include "tests/core/print/textrecorder.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
ReceiptPage pageOf(ReceiptSheet &sheet)
{
    return ReceiptPage(u"n"_s, ReceiptPaper::Mm58, sheet.takeStrips());
}

std::vector<PaintedText> textsOf(const ReceiptPage &page)
{
    TextRecorder recorder(page.dots());
    QPainter painter(&recorder);
    page.paint(painter);
    painter.end();
    return recorder.texts();
}
}

class TestReceiptSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRightSideIsNeverCut();
    void whatFitsStandsInOneRow();
    void longTextWraps();
    void lineBreaksInNamesAreBlanks();
    void fieldsStackWhereTheyDoNotFit();
    void cellsKeepTheirColumns();
};

void TestReceiptSheet::theRightSideIsNeverCut()
{
    QVERIFY(rc::check([] {
        const QString name(*rc::gen::inRange(0, 60), *rc::gen::element<char16_t>(u'测', u'W', u'i'));
        const QString money(*rc::gen::inRange(1, 60), u'8');
        ReceiptSheet sheet(384);
        sheet.spread(name, money, {*rc::gen::element(20, 24, 44), *rc::gen::arbitrary<bool>()}, 24);
        QString right;
        for (const PaintedText &text : textsOf(pageOf(sheet))) {
            RC_ASSERT(text.left > -1 && text.right < 385);
            if (text.text.contains(u'8')) {
                right += text.text;
                RC_ASSERT(std::abs(text.right - 384) < 2);
            }
        }
        RC_ASSERT(right == money);
    }));
}

void TestReceiptSheet::whatFitsStandsInOneRow()
{
    ReceiptSheet sheet(384);
    sheet.spread(u"小计"_s, u"80.40"_s, {});
    QCOMPARE(rowsOf(pageOf(sheet)), QStringList(u"小计\t80.40"_s));
}

void TestReceiptSheet::longTextWraps()
{
    ReceiptSheet sheet(384);
    sheet.left(QString(40, u'字'), {24, false});
    const ReceiptPage page = pageOf(sheet);
    QCOMPARE(rowsOf(page), (QStringList{QString(16, u'字'), QString(16, u'字'), QString(8, u'字')}));
    QCOMPARE(page.dots().height(), 90);
}

void TestReceiptSheet::lineBreaksInNamesAreBlanks()
{
    ReceiptSheet sheet(384);
    sheet.left(u"a\nb\u2028\tc"_s, {});
    QCOMPARE(rowsOf(pageOf(sheet)), QStringList(u"a b c"_s));
}

void TestReceiptSheet::fieldsStackWhereTheyDoNotFit()
{
    ReceiptSheet sheet(384);
    sheet.fields(u"one"_s, u"two"_s, {});
    sheet.fields(QString(15, u'W'), QString(9, u'X'), {});
    QCOMPARE(rowsOf(pageOf(sheet)), (QStringList{u"one\ttwo"_s, QString(15, u'W'), QString(9, u'X')}));
}

void TestReceiptSheet::cellsKeepTheirColumns()
{
    ReceiptSheet sheet(384);
    sheet.row({{QString(12, u'字'), 240, false}, {u"7"_s, 60, true}, {u"1.00"_s, 84, true}}, {24, false});
    for (const PaintedText &text : textsOf(pageOf(sheet))) {
        if (text.text == u"7"_s)
            QVERIFY(std::abs(text.right - 300) < 2);
        else if (text.text == u"1.00"_s)
            QVERIFY(std::abs(text.right - 384) < 2);
        else
            QVERIFY(text.right <= 240.5);
    }
}

QTEST_MAIN(TestReceiptSheet)
#include "tst_receiptsheet.moc"
