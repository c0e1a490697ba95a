#include "core/print/receiptpage.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestReceiptPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paperHasItsMeasures();
    void heightIsThatOfTheStrips();
    void onlyWhatIsTouchedIsPainted();
    void piecesCoverThePageAndCutBetweenStrips();
    void aStripTallerThanAPieceIsCut();
};

void TestReceiptPage::paperHasItsMeasures()
{
    QCOMPARE(printableDots(ReceiptPaper::Mm80), 576);
    QCOMPARE(printableDots(ReceiptPaper::Mm58), 384);
    QCOMPARE(sideMm(ReceiptPaper::Mm80), 4);
    QCOMPARE(sideMm(ReceiptPaper::Mm58), 5);
}

void TestReceiptPage::heightIsThatOfTheStrips()
{
    QCOMPARE(ReceiptPage(u"n"_s, ReceiptPaper::Mm58, {}).dots(), QSize(384, 0));
    QCOMPARE(ReceiptPage(u"n"_s, ReceiptPaper::Mm80, {{10, {}}, {20, {}}}).dots(), QSize(576, 30));
}

void TestReceiptPage::onlyWhatIsTouchedIsPainted()
{
    QList<int> painted;
    const auto strip = [&](int height) {
        return ReceiptStrip{height, [&](QPainter &, int top) { painted << top; }};
    };
    const ReceiptPage page(u"n"_s, ReceiptPaper::Mm80, {strip(10), strip(10), strip(10), strip(10)});
    QImage image(1, 1, QImage::Format_Mono);
    QPainter painter(&image);
    page.paint(painter, 10, 21);
    QCOMPARE(painted, (QList<int>{10, 20}));
    painted.clear();
    page.paint(painter);
    QCOMPARE(painted, (QList<int>{0, 10, 20, 30}));
}

void TestReceiptPage::piecesCoverThePageAndCutBetweenStrips()
{
    QVERIFY(rc::check([] {
        std::vector<ReceiptStrip> strips;
        std::vector<int> edges;
        int height = 0;
        const int count = *rc::gen::inRange(1, 30);
        for (int i = 0; i < count; ++i) {
            strips.push_back({*rc::gen::inRange(1, 50), {}});
            edges.push_back(height += strips.back().height);
        }
        const int most = *rc::gen::inRange(50, 200);
        int start = 0;
        for (const int end : ReceiptPage(u"n"_s, ReceiptPaper::Mm80, strips).pieces(most)) {
            RC_ASSERT(end > start && end - start <= most);
            RC_ASSERT(std::find(edges.begin(), edges.end(), end) != edges.end());
            start = end;
        }
        RC_ASSERT(start == height);
    }));
}

void TestReceiptPage::aStripTallerThanAPieceIsCut()
{
    const ReceiptPage page(u"n"_s, ReceiptPaper::Mm80, {{5, {}}, {25, {}}, {3, {}}});
    QCOMPARE(page.pieces(10), (std::vector<int>{5, 15, 25, 33}));
}

QTEST_MAIN(TestReceiptPage)
#include "tst_receiptpage.moc"
