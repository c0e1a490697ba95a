#include "core/catalog/weight.h"

#include "core/catalog/product.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestWeight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void units_data();
    void units();
    void figuresBecomeQuantities_data();
    void figuresBecomeQuantities();
    void figuresBeyondTheRangeAreRefused();
};

void TestWeight::units_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<qint64>("grams");
    QTest::newRow("kg") << u"kg"_s << qint64(1000);
    QTest::newRow("KG") << u" KG "_s << qint64(1000);
    QTest::newRow("公斤") << u"公斤"_s << qint64(1000);
    QTest::newRow("千克") << u"千克"_s << qint64(1000);
    QTest::newRow("斤") << u"斤"_s << qint64(500);
    QTest::newRow("500g") << u"500g"_s << qint64(500);
    QTest::newRow("500 克") << u"500 克"_s << qint64(500);
    QTest::newRow("100 g") << u"100 g"_s << qint64(100);
    QTest::newRow("两") << u"两"_s << qint64(50);
    QTest::newRow("g") << u"g"_s << qint64(1);
    QTest::newRow("piece") << u"瓶"_s << qint64(0);
    QTest::newRow("none") << QString() << qint64(0);
    QTest::newRow("0 g") << u"0g"_s << qint64(0);
    QTest::newRow("too many") << u"99999 kg"_s << qint64(0);
    QTest::newRow("only a number") << u"500"_s << qint64(0);
    QTest::newRow("a bag of 500 g") << u"500g 袋"_s << qint64(0);
    QTest::newRow("hostile") << QString(100'000, u'5') << qint64(0);
}

void TestWeight::units()
{
    QFETCH(QString, unit);
    QFETCH(qint64, grams);
    const auto weight = weightOf(unit);
    QCOMPARE(weight ? weight->units() / microgramsPerGram : 0, grams);
    Product product{*Id<Product>::fromBytes(QByteArray(16, 'x')), {}, {}, unit, {}, {}, {}};
    QCOMPARE(isWeighed(product), grams > 0);
}

void TestWeight::figuresBecomeQuantities_data()
{
    QTest::addColumn<qint64>("units");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<qint64>("thousandths");
    QTest::newRow("0.335 kg") << qint64(335) << 3 << u"kg"_s << u"kg"_s << qint64(335);
    QTest::newRow("0.335 kg of 500 g") << qint64(335) << 3 << u"kg"_s << u"斤"_s << qint64(670);
    QTest::newRow("0.67 斤 in kg") << qint64(670) << 3 << u"斤"_s << u"kg"_s << qint64(335);
    QTest::newRow("335 g") << qint64(335) << 0 << u"g"_s << u"kg"_s << qint64(335);
    QTest::newRow("335 g of 100 g") << qint64(335) << 0 << u"g"_s << u"100g"_s << qint64(3350);
    QTest::newRow("half a gram up") << qint64(5) << 4 << u"kg"_s << u"kg"_s << qint64(1);
    QTest::newRow("less than half a gram") << qint64(49) << 5 << u"kg"_s << u"kg"_s << qint64(0);
    QTest::newRow("a pound") << qint64(1) << 0 << u"lb"_s << u"kg"_s << qint64(454);
}

void TestWeight::figuresBecomeQuantities()
{
    QFETCH(qint64, units);
    QFETCH(int, decimals);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(qint64, thousandths);
    QCOMPARE(unitsIn({units, decimals}, *weightOf(from), *weightOf(to)).units(), thousandths);
}

void TestWeight::figuresBeyondTheRangeAreRefused()
{
    const Figure much{std::numeric_limits<qint64>::max(), 0};
    QVERIFY_THROWS_EXCEPTION(AmountOverflow, unitsIn(much, *weightOf(u"kg"_s), *weightOf(u"g"_s)));
}

QTEST_GUILESS_MAIN(TestWeight)
#include "tst_weight.moc"
