#include "ui/receipt/paperview.h"

#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTest>

class TestPaperView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineThatTheEdgeCutsIsLeftOut();
    void aShortReceiptIsSeenWhole();
    void aLongOneStaysLegibleAndScrolls();
};

namespace {
/// Lines of print 20 high, every 30.
QImage printOf(int lines)
{
    QImage print(576, lines * 30, QImage::Format_Grayscale8);
    print.fill(Qt::white);
    QPainter painter(&print);
    for (int line = 0; line < lines; ++line)
        painter.fillRect(0, line * 30, 576, 20, Qt::black);
    return print;
}

QSize shownSize(const PaperView &view)
{
    return view.findChild<QLabel *>()->size();
}
}

void TestPaperView::aLineThatTheEdgeCutsIsLeftOut()
{
    const QImage print = printOf(4);
    QCOMPARE(endOfWholeLines(print, 40), 30);
    QCOMPARE(endOfWholeLines(print, 50), 50);
    QCOMPARE(endOfWholeLines(print, 59), 59);
    QCOMPARE(endOfWholeLines(print, 61), 60);
    QCOMPARE(endOfWholeLines(print, 500), 120);
    QCOMPARE(endOfWholeLines(print, 10), 10);
}

void TestPaperView::aShortReceiptIsSeenWhole()
{
    PaperView view;
    view.resize(800, 684);
    static_cast<QWidget &>(view).show();
    view.show(printOf(28));
    QVERIFY(shownSize(view).height() <= view.viewport()->height());
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    view.show(printOf(5));
    QCOMPARE(shownSize(view), QSize(608, 182));
}

void TestPaperView::aLongOneStaysLegibleAndScrolls()
{
    PaperView view;
    view.resize(800, 684);
    static_cast<QWidget &>(view).show();
    view.show(printOf(200));
    QCOMPARE(shownSize(view).width(), 401);
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
}

QTEST_MAIN(TestPaperView)

#include "tst_paperview.moc"
