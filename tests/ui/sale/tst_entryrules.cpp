#include "ui/sale/entryrules.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestEntryRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixDigitsAreTakenForABarcode();
    void zheAndPercentOffReadTheSameDigitsDifferently();
    void quantitiesHaveTheirLimits();
};

void TestEntryRules::sixDigitsAreTakenForABarcode()
{
    const Currency cny = *Currency::of(u"CNY"_s);
    QCOMPARE(entryrules::amount(u"99999.99"_s, cny).value(), Money::of(9999999));
    QCOMPARE(entryrules::largestAmount(cny), Money::of(9999999));
    QCOMPARE(entryrules::largestAmount(*Currency::of(u"JPY"_s)), Money::of(99999));
    QCOMPARE(entryrules::amount(u"100000"_s, cny).error().detail, u"barcode"_s);
    QCOMPARE(entryrules::quantity(u"6901234567892"_s).error().detail, u"barcode"_s);
    QCOMPARE(entryrules::percentOff(u"6901234567892"_s, DiscountEntry::Zhe).error().detail, u"barcode"_s);
    QCOMPARE(entryrules::amount(u"1.234"_s, cny).error().code, Error::Code::InvalidPrice);
}

void TestEntryRules::zheAndPercentOffReadTheSameDigitsDifferently()
{
    const auto off = [](const QString &typed, DiscountEntry entry) {
        const auto rate = entryrules::percentOff(typed, entry);
        return rate ? rate->basisPoints() : -1;
    };
    QCOMPARE(off(u"85"_s, DiscountEntry::Zhe), 1500);
    QCOMPARE(off(u"8.5"_s, DiscountEntry::Zhe), 1500);
    QCOMPARE(off(u"9"_s, DiscountEntry::Zhe), 1000);
    QCOMPARE(off(u"85"_s, DiscountEntry::PercentOff), 8500);
    QCOMPARE(off(u"8.5"_s, DiscountEntry::PercentOff), 850);
    QCOMPARE(off(u"101"_s, DiscountEntry::PercentOff), -1);
    QCOMPARE(off(u"0"_s, DiscountEntry::Zhe), -1);
    QCOMPARE(off(u"x"_s, DiscountEntry::Zhe), -1);
}

void TestEntryRules::quantitiesHaveTheirLimits()
{
    QCOMPARE(entryrules::quantity(u"1.5"_s).value(), Quantity::of(1500));
    QVERIFY(!entryrules::quantity(u"0"_s));
    QVERIFY(!entryrules::quantity(u"1.2345"_s));
    QVERIFY(entryrules::quantity(u"99999.999"_s));
}

QTEST_GUILESS_MAIN(TestEntryRules)
#include "tst_entryrules.moc"
