#include "core/shift/count.h"

#include "core/shift/cashmovement.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsPiecesAndTheRest();
    void equalCountsCompareEqualHoweverTheyWereTyped();
    void refusesWhatNoDrawerHolds_data();
    void refusesWhatNoDrawerHolds();
    void movementsHaveTheirNamesAndEffects();
    void amountsFitTheirKind();

private:
    static inline const Currency yuan = *Currency::of(QStringLiteral("CNY"));
};

void TestCount::sumsPiecesAndTheRest()
{
    const ShiftCount count{{{Money::of(10000), 3}, {Money::of(50), 5}}, Money::of(7), {}};
    QCOMPARE(count.cashTotal(), Money::of(30257));
    QCOMPARE(ShiftCount().cashTotal(), Money());
}

void TestCount::equalCountsCompareEqualHoweverTheyWereTyped()
{
    const auto one = tidied({{{Money::of(50), 2}, {Money::of(10000), 1}, {Money::of(100), 0}},
                             {},
                             {{u"scan"_s, Money::of(5)}, {u"card"_s, Money::of(-4)}}},
                            yuan);
    const auto other = tidied({{{Money::of(10000), 1}, {Money::of(50), 2}},
                               {},
                               {{u"card"_s, Money::of(-4)}, {u"scan"_s, Money::of(5)}}},
                              yuan);
    QVERIFY(one && other);
    QVERIFY(*one == *other);
}

void TestCount::refusesWhatNoDrawerHolds_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<qint64>("pieces");
    QTest::addColumn<qint64>("rest");
    QTest::addColumn<QString>("tender");
    QTest::addColumn<QString>("detail");
    QTest::newRow("no such note") << qint64(7000) << qint64(1) << qint64(0) << u"card"_s << u"denomination"_s;
    QTest::newRow("fewer than none") << qint64(100) << qint64(-1) << qint64(0) << u"card"_s << u"pieces"_s;
    QTest::newRow("a barcode") << qint64(100) << qint64(6901234567892) << qint64(0) << u"card"_s
                               << u"pieces"_s;
    QTest::newRow("less than nothing") << qint64(100) << qint64(1) << qint64(-1) << u"card"_s << u"amount"_s;
    QTest::newRow("too much") << qint64(100) << qint64(1) << mostInDrawer + 1 << u"card"_s << u"amount"_s;
    QTest::newRow("cash among the rest") << qint64(100) << qint64(1) << qint64(0) << u"cash"_s << u"tender"_s;
}

void TestCount::refusesWhatNoDrawerHolds()
{
    QFETCH(qint64, value);
    QFETCH(qint64, pieces);
    QFETCH(qint64, rest);
    QFETCH(QString, tender);
    QFETCH(QString, detail);
    const auto count = tidied({{{Money::of(value), pieces}}, Money::of(rest), {{tender, Money()}}}, yuan);
    QVERIFY(!count);
    QCOMPARE(count.error(), (Error{Error::Code::InvalidInput, detail}));
}

void TestCount::movementsHaveTheirNamesAndEffects()
{
    for (const CashMovementKind kind : cashMovementKinds)
        QCOMPARE(cashMovementKind(toText(kind)), kind);
    QVERIFY(!cashMovementKind(u"gift"_s));
}

void TestCount::amountsFitTheirKind()
{
    QVERIFY(checkAmount(CashMovementKind::NoSale, Money()));
    QVERIFY(!checkAmount(CashMovementKind::NoSale, Money::of(1)));
    for (const auto kind : {CashMovementKind::PayIn, CashMovementKind::PayOut, CashMovementKind::Drop}) {
        QVERIFY(checkAmount(kind, Money::of(1)));
        QVERIFY(!checkAmount(kind, Money()));
        QVERIFY(!checkAmount(kind, Money::of(-1)));
        QVERIFY(!checkAmount(kind, Money::of(mostInDrawer + 1)));
    }
}

QTEST_GUILESS_MAIN(TestCount)
#include "tst_count.moc"
