#include "core/base/amount.h"
#include "core/base/rate.h"

#include <QTest>

#include <rapidcheck.h>

#include <numeric>

class TestAmount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allocateSumsExactlyForAnyWeights();
    void allocateIsWithinOneUnitOfTheExactShare();
    void roundingIsSymmetric();
    void overflowIsRefusedAndNeverWraps();
    void extendRoundsHalfAwayFromZero();
    void containedTaxIsWhatRemains();
};

void TestAmount::allocateSumsExactlyForAnyWeights()
{
    QVERIFY(rc::check([](qint64 whole, std::vector<quint32> raw) {
        RC_PRE(whole != std::numeric_limits<qint64>::min());
        const std::vector<qint64> weights(raw.begin(), raw.end());
        const auto parts = allocate(Money::of(whole), weights);
        RC_ASSERT(parts.size() == weights.size());
        if (parts.empty())
            return;
        const Money sum = std::accumulate(parts.begin(), parts.end(), Money());
        RC_ASSERT(sum.units() == whole);
    }));
}

void TestAmount::allocateIsWithinOneUnitOfTheExactShare()
{
    QVERIFY(rc::check([](qint32 whole, std::vector<quint16> raw) {
        const std::vector<qint64> weights(raw.begin(), raw.end());
        const qint64 total = std::accumulate(weights.begin(), weights.end(), qint64(0));
        RC_PRE(total > 0);
        const auto parts = allocateUnits(whole, weights);
        for (size_t i = 0; i < parts.size(); ++i) {
            const qint64 difference = parts[i] * total - qint64(whole) * weights[i];
            RC_ASSERT(std::abs(difference) < total);
            const bool zeroStaysZero = weights[i] != 0 || parts[i] == 0;
            RC_ASSERT(zeroStaysZero);
        }
    }));
    QCOMPARE(allocateUnits(100, {1, 1, 1}), (std::vector<qint64>{34, 33, 33}));
    QCOMPARE(allocateUnits(-100, {1, 1, 1}), (std::vector<qint64>{-34, -33, -33}));
    QCOMPARE(allocateUnits(5, {0, 0}), (std::vector<qint64>{5, 0}));
}

void TestAmount::roundingIsSymmetric()
{
    QVERIFY(rc::check([](qint64 numerator, quint32 denominator) {
        RC_PRE(denominator > 0u);
        RC_PRE(numerator != std::numeric_limits<qint64>::min());
        const qint64 rounded = divideRounded(numerator, denominator);
        RC_ASSERT(divideRounded(-Int128(numerator), denominator) == -rounded);
        const Int128 twice = (Int128(rounded) * denominator - numerator) * 2;
        const bool near = twice <= Int128(denominator) && -twice <= Int128(denominator);
        RC_ASSERT(near);
    }));
    QCOMPARE(divideRounded(5, 10), 1);
    QCOMPARE(divideRounded(-5, 10), -1);
    QCOMPARE(divideRounded(4, 10), 0);
}

void TestAmount::overflowIsRefusedAndNeverWraps()
{
    constexpr qint64 max = std::numeric_limits<qint64>::max();
    constexpr qint64 min = std::numeric_limits<qint64>::min();
    QVERIFY_THROWS_EXCEPTION(AmountOverflow, (void)(Money::of(max) + Money::of(1)));
    QVERIFY_THROWS_EXCEPTION(AmountOverflow, (void)(Money::of(min) - Money::of(1)));
    QVERIFY_THROWS_EXCEPTION(AmountOverflow, (void)-Money::of(min));
    QVERIFY_THROWS_EXCEPTION(AmountOverflow, (void)extend(Money::of(max), Quantity::of(2000)));
    QVERIFY(rc::check([](qint64 a, qint64 b) {
        const Int128 exact = Int128(a) + b;
        const bool fits = exact <= max && exact >= min;
        try {
            const Money sum = Money::of(a) + Money::of(b);
            RC_ASSERT(fits);
            RC_ASSERT(Int128(sum.units()) == exact);
        } catch (const AmountOverflow &) {
            RC_ASSERT(!fits);
        }
    }));
}

void TestAmount::extendRoundsHalfAwayFromZero()
{
    QCOMPARE(extend(Money::of(695), Quantity::of(12000)), Money::of(8340));
    QCOMPARE(extend(Money::of(1), Quantity::of(500)), Money::of(1));
    QCOMPARE(extend(Money::of(-1), Quantity::of(500)), Money::of(-1));
    QCOMPARE(extend(Money::of(1), Quantity::of(499)), Money::of(0));
}

void TestAmount::containedTaxIsWhatRemains()
{
    QCOMPARE(containedTax(Money::of(11300), Rate::ofBasisPoints(1300)), Money::of(1300));
    QVERIFY(rc::check([](qint32 gross, quint16 rate) {
        const Rate r = Rate::ofBasisPoints(rate % 10001);
        const Money tax = containedTax(Money::of(gross), r);
        RC_ASSERT(containedTax(Money::of(-qint64(gross)), r) == -tax);
        const Money net = Money::of(gross) - tax;
        const Money again = net + portion(net, r);
        RC_ASSERT(std::abs((again - Money::of(gross)).units()) <= 1);
    }));
}

QTEST_GUILESS_MAIN(TestAmount)
#include "tst_amount.moc"
