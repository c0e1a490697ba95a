#include "core/shift/shiftreport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestShiftReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expectedIsTheFormula();
    void cashComesFirstAndCountedKindsAreCompared();
    void theLimitIsTheLastThatIsFine();

private:
    static ShiftReport sample()
    {
        ShiftReport report{.id = *Id<struct Shift>::fromBytes(QByteArray(16, 's')),
                           .user = *Id<struct User>::fromBytes(QByteArray(16, 'u'))};
        // 200 + 500 − 30 − 80 + 20 − 15 − 400 = 195.
        report.totals.drawer = {Money::of(20000), Money::of(50000), Money::of(3000), Money::of(8000),
                                Money::of(2000),  Money::of(1500),  Money::of(40000)};
        report.totals.tenders = {{u"cash"_s, 9, Money::of(42000), Money::of(3000)},
                                 {u"scan"_s, 2, Money::of(9000), Money::of(1000)}};
        return report;
    }
};

void TestShiftReport::expectedIsTheFormula()
{
    QCOMPARE(sample().totals.drawer.expected(), Money::of(19500));
}

void TestShiftReport::cashComesFirstAndCountedKindsAreCompared()
{
    ShiftReport report = sample();
    report.count = ShiftCount{{{Money::of(10000), 1}},
                              Money::of(9000),
                              {{u"card"_s, Money::of(700)}, {u"scan"_s, Money::of(8100)}}};
    const auto list = report.comparisons();
    QCOMPARE(list.size(), 3u);
    QCOMPARE(list[0].kind, u"cash"_s);
    QCOMPARE(list[0].difference(), Money::of(-500));
    // Nobody rang by card, yet some was counted.
    QCOMPARE(list[1].kind, u"card"_s);
    QCOMPARE(list[1].expected, Money());
    QCOMPARE(list[1].difference(), Money::of(700));
    QCOMPARE(list[2].expected, Money::of(8000));
    QCOMPARE(list[2].difference(), Money::of(100));
    report.count.reset();
    QVERIFY(!report.comparisons().front().counted);
    QVERIFY(!isBeyond(report.comparisons(), Money()));
}

void TestShiftReport::theLimitIsTheLastThatIsFine()
{
    const auto cash = [](qint64 counted) {
        return std::vector<Comparison>{{u"cash"_s, Money::of(1000), Money::of(counted)}};
    };
    QVERIFY(!isBeyond(cash(1500), Money::of(500)));
    QVERIFY(!isBeyond(cash(500), Money::of(500)));
    QVERIFY(isBeyond(cash(1501), Money::of(500)));
    QVERIFY(isBeyond(cash(499), Money::of(500)));
    QVERIFY(isBeyond(cash(1001), Money()));
}

QTEST_GUILESS_MAIN(TestShiftReport)
#include "tst_shiftreport.moc"
