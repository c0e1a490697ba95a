#include "ui/common/format.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Format chinese()
{
    return {QLocale(u"zh_CN"_s), *Currency::of(u"CNY"_s), "Asia/Shanghai"};
}

Format english(const QString &currency)
{
    return {QLocale(u"en_US"_s), *Currency::of(currency), "Europe/London"};
}
}

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyHasTheSignOfTheShopsCurrency();
    void minusStandsBeforeTheSign();
    void amountsAreGroupedAndKeepTheirDecimals();
    void extremesArePrinted();
    void quantityCutsTrailingZeros();
    void timesAreInTheShopsZone();
    void unknownZoneMeansUtc();
    void ageGrowsFromMinutesToDays();
    void phonesAreGrouped();
    void marksFollowTheLanguage();
};

void TestFormat::moneyHasTheSignOfTheShopsCurrency()
{
    QCOMPARE(chinese().money(Money::of(8040)), u"¥80.40"_s);
    QCOMPARE(english(u"CNY"_s).money(Money::of(8040)), u"¥80.40"_s);
    QCOMPARE(english(u"GBP"_s).money(Money::of(5451350)), u"£54,513.50"_s);
    QCOMPARE(english(u"JPY"_s).money(Money::of(1200)), u"¥1,200"_s);
    QCOMPARE(english(u"CHF"_s).money(Money::of(1250)), u"CHF\u00a012.50"_s);
    QCOMPARE(english(u"KWD"_s).money(Money::of(1250)), u"KWD\u00a01.250"_s);
}

void TestFormat::minusStandsBeforeTheSign()
{
    QCOMPARE(chinese().money(Money::of(-650)), u"−¥6.50"_s);
    QCOMPARE(chinese().amount(Money::of(-5)), u"−0.05"_s);
}

void TestFormat::amountsAreGroupedAndKeepTheirDecimals()
{
    QCOMPARE(chinese().amount(Money::of(400)), u"4.00"_s);
    QCOMPARE(chinese().amount(Money::of(100000)), u"1,000.00"_s);
    QCOMPARE(chinese().amount(Money::of(99999)), u"999.99"_s);
    QCOMPARE(chinese().amount(Money::of(123456789)), u"1,234,567.89"_s);
    QCOMPARE(chinese().points(Points::of(3260)), u"3,260"_s);
    QCOMPARE(chinese().number(-100), u"−100"_s);
    QCOMPARE(chinese().percent(Rate::ofBasisPoints(1250)), u"12.5%"_s);
}

void TestFormat::extremesArePrinted()
{
    QCOMPARE(chinese().amount(Money::of(std::numeric_limits<qint64>::min())),
             u"−92,233,720,368,547,758.08"_s);
    QCOMPARE(chinese().amount(Money()), u"0.00"_s);
}

void TestFormat::quantityCutsTrailingZeros()
{
    QCOMPARE(chinese().quantity(Quantity::of(2000)), u"2"_s);
    QCOMPARE(chinese().quantity(Quantity::of(1235)), u"1.235"_s);
    QCOMPARE(chinese().quantity(Quantity::of(1500)), u"1.5"_s);
    QCOMPARE(chinese().quantity(Quantity::of(12'480'000)), u"12,480"_s);
}

void TestFormat::timesAreInTheShopsZone()
{
    const auto at = Timestamp::fromIso(u"2026-07-01T23:30:00Z"_s);
    QVERIFY(at);
    QCOMPARE(chinese().dateTime(*at), u"2026-07-02 07:30"_s);
    QCOMPARE(english(u"GBP"_s).dateTime(*at), u"2026-07-02 00:30"_s);
}

void TestFormat::unknownZoneMeansUtc()
{
    const Format format(QLocale::c(), *Currency::of(u"EUR"_s), "Nowhere/Land");
    QCOMPARE(format.time(*Timestamp::fromIso(u"2026-07-01T23:30:00Z"_s)), u"23:30"_s);
}

void TestFormat::ageGrowsFromMinutesToDays()
{
    const Format format = chinese();
    QCOMPARE(format.age(-5), u"just now"_s);
    QCOMPARE(format.age(59'999), u"just now"_s);
    QCOMPARE(format.age(3 * 60'000), u"3 min"_s);
    QCOMPARE(format.age(47 * 3'600'000), u"47 h"_s);
    QCOMPARE(format.age(72 * 3'600'000), u"3 d"_s);
}

void TestFormat::phonesAreGrouped()
{
    const Format format = chinese();
    QCOMPARE(format.phone(u"+8613812348000"_s), u"138 1234 8000"_s);
    QCOMPARE(format.phone(u"+12125550100"_s), u"+1 212 555 0100"_s);
    QCOMPARE(format.phone(u"+85291234567"_s), u"+852 9123 4567"_s);
    QCOMPARE(format.phone(u"138****8000"_s), u"138****8000"_s);
    QCOMPARE(format.phone(u"+4479"_s), u"+4479"_s);
    QCOMPARE(format.phone(QString()), QString());
    QCOMPARE(format.phone(u"+"_s), u"+"_s);
}

void TestFormat::marksFollowTheLanguage()
{
    const Format german(QLocale(u"de_DE"_s), *Currency::of(u"EUR"_s), "Europe/Berlin");
    QCOMPARE(german.amount(Money::of(123456)), u"1.234,56"_s);
}

QTEST_GUILESS_MAIN(TestFormat)

#include "tst_format.moc"
