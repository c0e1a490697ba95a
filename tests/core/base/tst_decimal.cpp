#include "core/base/currency.h"
#include "core/base/decimal.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsingAndPrintingRoundTrip();
    void refusesWhatIsNoPlainNumber_data();
    void refusesWhatIsNoPlainNumber();
    void tooManyDecimalsAreToldFromNonsense();
    void trailingZerosDoNotCount();
    void outOfRangeIsRefused();
    void currenciesHaveTheirDecimals();
};

void TestDecimal::parsingAndPrintingRoundTrip()
{
    QVERIFY(rc::check([](qint64 units) {
        RC_PRE(units != std::numeric_limits<qint64>::min());
        const int decimals = *rc::gen::inRange(0, 4);
        const Decimal parsed = parseDecimal(printDecimal(units, decimals), decimals);
        RC_ASSERT(parsed.fault == DecimalFault::None);
        RC_ASSERT(parsed.units == units);
    }));
    QVERIFY(rc::check([](qint64 units) {
        RC_PRE(units != std::numeric_limits<qint64>::min());
        RC_ASSERT(parseQuantity(printQuantity(Quantity::of(units))) == Quantity::of(units));
    }));
    QCOMPARE(printDecimal(-5, 2), u"-0.05"_s);
    QCOMPARE(printQuantity(Quantity::of(1500)), u"1.5"_s);
}

void TestDecimal::refusesWhatIsNoPlainNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "-", ".", "1.", ".5", "1e3", "+1", " 1", "1 ", "1,000", "0x10", "１", "--1", "1.2.3", "NaN"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestDecimal::refusesWhatIsNoPlainNumber()
{
    QFETCH(QString, text);
    QCOMPARE(parseDecimal(text, 2).fault, DecimalFault::NotANumber);
}

void TestDecimal::tooManyDecimalsAreToldFromNonsense()
{
    QCOMPARE(parseDecimal(u"1.234", 2).fault, DecimalFault::TooManyDecimals);
}

void TestDecimal::trailingZerosDoNotCount()
{
    QCOMPARE(parseDecimal(u"1.2300000", 2).units, 123);
    QCOMPARE(parseDecimal(u"7.0", 0).units, 7);
}

void TestDecimal::outOfRangeIsRefused()
{
    QCOMPARE(parseDecimal(u"92233720368547758.08", 2).fault, DecimalFault::OutOfRange);
    QCOMPARE(parseDecimal(u"92233720368547758.07", 2).units, std::numeric_limits<qint64>::max());
    QCOMPARE(parseDecimal(QString(100000, u'9'), 2).fault, DecimalFault::OutOfRange);
}

void TestDecimal::currenciesHaveTheirDecimals()
{
    QCOMPARE(Currency::of(u"JPY"_s)->print(Money::of(80)), u"80"_s);
    QCOMPARE(Currency::of(u"KWD"_s)->print(Money::of(1234)), u"1.234"_s);
    QVERIFY(!Currency::of(u"XYZ"_s));
    QVERIFY(!Currency::of(u"cny"_s));
    QCOMPARE(Currency::of(u"CNY"_s)->parse(u"12.5"), Money::of(1250));
    QVERIFY(!Currency::of(u"CNY"_s)->parse(u"12.345"));
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
