#include "core/shift/denominations.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestDenominations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheCurrency_data();
    void followTheCurrency();
    void areInOrderAndPositive_data();
    void areInOrderAndPositive();
};

void TestDenominations::followTheCurrency_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    QTest::newRow("yuan") << u"CNY"_s << u"100.00 50.00 20.00 10.00 5.00 1.00 0.50 0.10"_s;
    QTest::newRow("yen") << u"JPY"_s << u"10000 5000 1000 500 100 50 10 5 1"_s;
    QTest::newRow("not in the table")
        << u"ZAR"_s << u"100.00 50.00 20.00 10.00 5.00 2.00 1.00 0.50 0.20 0.10"_s;
    // What the currency cannot express is left out.
    QTest::newRow("without decimals") << u"ISK"_s << u"100 50 20 10 5 2 1"_s;
    QTest::newRow("three decimals") << u"KWD"_s
                                    << u"100.000 50.000 20.000 10.000 5.000 2.000 1.000 0.500 0.200 0.100"_s;
}

void TestDenominations::followTheCurrency()
{
    QFETCH(QString, code);
    QFETCH(QString, expected);
    const auto currency = *Currency::of(code);
    QStringList printed;
    for (const Money value : denominations(currency))
        printed << currency.print(value);
    QCOMPARE(printed.join(u' '), expected);
}

void TestDenominations::areInOrderAndPositive_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"CNY", "HKD", "MOP", "TWD", "JPY", "KRW", "SGD", "MYR", "THB", "VND", "IDR",
                             "PHP", "INR", "USD", "CAD", "AUD", "NZD", "EUR", "GBP", "CHF", "CLP", "RUB"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestDenominations::areInOrderAndPositive()
{
    QFETCH(QString, code);
    const auto values = denominations(*Currency::of(code));
    QVERIFY(values.size() >= 6);
    QVERIFY(std::ranges::is_sorted(values, std::ranges::greater()));
    QVERIFY(std::ranges::adjacent_find(values) == values.end());
    QVERIFY(values.back() > Money());
}

QTEST_GUILESS_MAIN(TestDenominations)
#include "tst_denominations.moc"
