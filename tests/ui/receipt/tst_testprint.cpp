#include "ui/receipt/testprint.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTestPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frameReachesBothEdges_data();
    void frameReachesBothEdges();
    void theWordIsPrinted();
};

void TestTestPrint::frameReachesBothEdges_data()
{
    QTest::addColumn<int>("paper");
    QTest::newRow("80") << int(ReceiptPaper::Mm80);
    QTest::newRow("58") << int(ReceiptPaper::Mm58);
}

void TestTestPrint::frameReachesBothEdges()
{
    QFETCH(int, paper);
    const QImage picture = testPrint(ReceiptPaper(paper), {});
    QCOMPARE(picture.width(), printableDots(ReceiptPaper(paper)));
    QCOMPARE(picture.depth(), 1);
    for (const int x : {2, picture.width() - 3})
        QCOMPARE(qGray(picture.pixel(x, picture.height() / 2)), 0);
    QCOMPARE(qGray(picture.pixel(picture.width() / 2, picture.height() / 2)), 255);
}

void TestTestPrint::theWordIsPrinted()
{
    const QImage without = testPrint(ReceiptPaper::Mm80, {});
    const QImage with = testPrint(ReceiptPaper::Mm80, u"打印测试"_s);
    QVERIFY(with != without);
}

QTEST_MAIN(TestTestPrint)

#include "tst_testprint.moc"
