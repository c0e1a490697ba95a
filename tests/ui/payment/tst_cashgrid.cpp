#include "ui/payment/cashgrid.h"

#include "ui/common/style.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCashGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCellStaysEmptyAndNoneIsTakenTwice();
    void aTouchGivesTheAmount();
};

void TestCashGrid::noCellStaysEmptyAndNoneIsTakenTwice()
{
    QVERIFY(cashCells(0).empty());
    for (int count = 1; count <= 8; ++count) {
        const auto cells = cashCells(count);
        QCOMPARE(int(cells.size()), count);
        for (int cell = 0; cell < 8; ++cell) {
            const auto takes = [&](const QRect &taken) { return taken.contains(cell % 4, cell / 4); };
            QCOMPARE(std::count_if(cells.begin(), cells.end(), takes), 1);
        }
    }
}

void TestCashGrid::aTouchGivesTheAmount()
{
    applyTheme(*qApp, Theme::Light);
    CashGrid grid(Format(QLocale(u"en"_s), *Currency::of(u"CNY"_s), "UTC"));
    grid.setFixedWidth(416);
    grid.show({Money::of(700), Money::of(1000)});
    static_cast<QWidget &>(grid).show();
    std::vector<Money> given;
    connect(&grid, &CashGrid::given, this, [&](Money amount) { given.push_back(amount); });
    for (QPushButton *button : grid.findChildren<QPushButton *>())
        if (button->isVisible()) {
            QCOMPARE(button->size(), QSize(206, 100));
            QTest::mouseClick(button, Qt::LeftButton);
        }
    QCOMPARE(given, (std::vector<Money>{Money::of(700), Money::of(1000)}));
}

QTEST_MAIN(TestCashGrid)
#include "tst_cashgrid.moc"
