#include "core/shift/differencehints.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
using Entry = DrawerEntry::Kind;
using Hint = DifferenceHint::Kind;

const std::vector<DrawerEntry> day{
    {Entry::Sale, u"1"_s, Money::of(8040), Money::of(1960), Money()},
    {Entry::Sale, u"2"_s, Money(), Money(), Money::of(2450)},
    {Entry::Sale, u"3"_s, Money::of(2000), Money(), Money::of(300)},
    {Entry::Refund, u"4"_s, Money::of(1100), Money(), Money()},
    {Entry::PayIn, u"coins"_s, Money::of(5000), Money(), Money()},
    {Entry::PayOut, u"milk"_s, Money::of(1600), Money(), Money()},
    {Entry::Drop, u"safe"_s, Money::of(30000), Money(), Money()},
};

std::vector<DifferenceHint> hints(qint64 difference)
{
    return differenceHints(Money::of(difference), Money::of(20000), day);
}
}

Q_DECLARE_METATYPE(DifferenceHint::Kind)

class TestDifferenceHints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellWhatMayHaveHappened_data();
    void tellWhatMayHaveHappened();
    void noDifferenceNeedsNone();
    void whatMatchesNothingGetsNone();
    void movementsComeBeforeSalesAndTheListIsShort();
    void everyHintHasTheSizeOfTheDifference();
};

void TestDifferenceHints::tellWhatMayHaveHappened_data()
{
    QTest::addColumn<qint64>("difference");
    QTest::addColumn<DifferenceHint::Kind>("hint");
    QTest::addColumn<QString>("reference");
    QTest::newRow("rung in cash, paid by card") << qint64(-8040) << Hint::PaidOtherwise << u"1"_s;
    QTest::newRow("rung by card, paid in cash") << qint64(2450) << Hint::PaidInCash << u"2"_s;
    QTest::newRow("the other part of a split") << qint64(300) << Hint::PaidInCash << u"3"_s;
    QTest::newRow("change not handed out") << qint64(1960) << Hint::ChangeKept << u"1"_s;
    QTest::newRow("change handed out twice") << qint64(-1960) << Hint::ChangeTwice << u"1"_s;
    QTest::newRow("refund not handed out") << qint64(1100) << Hint::RefundKept << u"4"_s;
    QTest::newRow("refund handed out twice") << qint64(-1100) << Hint::RefundTwice << u"4"_s;
    QTest::newRow("pay-in that never came") << qint64(-5000) << Hint::NotPaidIn << u"coins"_s;
    QTest::newRow("pay-in entered once, made twice") << qint64(5000) << Hint::PaidInTwice << u"coins"_s;
    QTest::newRow("paid out twice") << qint64(-1600) << Hint::PaidOutTwice << u"milk"_s;
    QTest::newRow("never paid out") << qint64(1600) << Hint::NotPaidOut << u"milk"_s;
    QTest::newRow("still to be dropped") << qint64(30000) << Hint::NotPaidOut << u"safe"_s;
    QTest::newRow("float not counted") << qint64(-20000) << Hint::FloatLeftOut << QString();
}

void TestDifferenceHints::tellWhatMayHaveHappened()
{
    QFETCH(qint64, difference);
    QFETCH(DifferenceHint::Kind, hint);
    QFETCH(QString, reference);
    const auto found = hints(difference);
    QCOMPARE(found.size(), 1u);
    QVERIFY(found.front().kind == hint);
    QCOMPARE(found.front().reference, reference);
}

void TestDifferenceHints::noDifferenceNeedsNone()
{
    QVERIFY(hints(0).empty());
}

void TestDifferenceHints::whatMatchesNothingGetsNone()
{
    QVERIFY(hints(77).empty());
    QVERIFY(differenceHints(Money::of(-5), Money(), {}).empty());
}

void TestDifferenceHints::movementsComeBeforeSalesAndTheListIsShort()
{
    std::vector<DrawerEntry> entries(20, {Entry::Sale, u"s"_s, Money::of(1600), Money(), Money()});
    entries.push_back({Entry::PayOut, u"milk"_s, Money::of(1600), Money(), Money()});
    const auto found = differenceHints(Money::of(-1600), Money(), entries);
    QCOMPARE(found.size(), mostHints);
    QVERIFY(found.front().kind == Hint::PaidOutTwice);
}

void TestDifferenceHints::everyHintHasTheSizeOfTheDifference()
{
    QVERIFY(rc::check("hints are of the difference's size", [] {
        const auto amount = [] { return Money::of(*rc::gen::inRange<qint64>(0, 20)); };
        std::vector<DrawerEntry> entries;
        const int count = *rc::gen::inRange(0, 30);
        for (int i = 0; i < count; ++i)
            entries.push_back({Entry(*rc::gen::inRange(0, 5)), u"r"_s, amount(), amount(), amount()});
        const Money difference = Money::of(*rc::gen::inRange<qint64>(-20, 21));
        const auto found = differenceHints(difference, amount(), entries);
        RC_ASSERT(found.size() <= mostHints);
        for (const DifferenceHint &hint : found)
            RC_ASSERT(hint.amount == (difference < Money() ? -difference : difference));
    }));
}

QTEST_GUILESS_MAIN(TestDifferenceHints)
#include "tst_differencehints.moc"
