#include "core/text/figure.h"

#include <QTest>

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void units_data();
    void units();
};

void TestFigure::units_data()
{
    QTest::addColumn<qint64>("units");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<std::optional<qint64>>("exact");
    const auto row = [](const char *name, qint64 units, int decimals, int wanted,
                        std::optional<qint64> exact) {
        QTest::newRow(name) << units << decimals << wanted << exact;
    };
    row("the same", 1250, 2, 2, 1250);
    row("coarser", 125, 1, 2, 1250);
    row("finer but whole", 12500, 3, 2, 1250);
    row("finer", 12505, 3, 2, std::nullopt);
    row("no decimals", 12, 0, 2, 1200);
    row("yen of a price in hundredths", 1250, 2, 0, std::nullopt);
    row("whole yen of a price in hundredths", 1200, 2, 0, 12);
    row("too large", std::numeric_limits<qint64>::max(), 0, 1, std::nullopt);
    row("zero", 0, 9, 0, 0);
}

void TestFigure::units()
{
    QFETCH(qint64, units);
    QFETCH(int, decimals);
    QFETCH(int, wanted);
    QFETCH(std::optional<qint64>, exact);
    QCOMPARE(exactUnits({units, decimals}, wanted), exact);
}

QTEST_GUILESS_MAIN(TestFigure)
#include "tst_figure.moc"
