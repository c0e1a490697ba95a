#include "core/print/receiptformat.h"

#include "tests/core/print/samplereceipts.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestReceiptFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsFollowTheShop();
    void timesAreOfTheShopsZone();
    void memberNumbersAreMasked();
    void referencesShowTheirTail();
};

void TestReceiptFormat::amountsFollowTheShop()
{
    Shop shop = samples::chineseShop();
    const ReceiptFormat yuan(shop);
    QCOMPARE(yuan.amount(Money::of(108'040)), u"1,080.40"_s);
    QCOMPARE(yuan.amount(Money::of(-650)), u"−6.50"_s);
    QCOMPARE(yuan.money(Money::of(8040)), u"¥80.40"_s);
    QCOMPARE(yuan.money(Money::of(-8040)), u"−¥80.40"_s);
    QCOMPARE(yuan.amount(Money::of(std::numeric_limits<qint64>::min())), u"−92,233,720,368,547,758.08"_s);
    QCOMPARE(yuan.quantity(Quantity::of(1'234'500)), u"1,234.5"_s);
    QCOMPARE(yuan.percent(Rate::ofBasisPoints(1300)), u"13%"_s);
    QCOMPARE(yuan.points(Points::of(-3260)), u"−3,260"_s);
    shop.currency = *Currency::of(u"JPY"_s);
    QCOMPARE(ReceiptFormat(shop).money(Money::of(1000)), u"¥1,000"_s);
    shop.currency = *Currency::of(u"CHF"_s);
    shop.locale = u"de_DE"_s;
    QCOMPARE(ReceiptFormat(shop).money(Money::of(123'450)), u"CHF\u00a01.234,50"_s);
}

void TestReceiptFormat::timesAreOfTheShopsZone()
{
    Shop shop = samples::chineseShop();
    const auto at = *Timestamp::fromIso(u"2026-07-01T20:30:05Z"_s);
    QCOMPARE(ReceiptFormat(shop).time(at), u"2026-07-02 04:30:05"_s);
    QCOMPARE(ReceiptFormat(samples::englishShop()).time(at), u"2026-07-01 21:30:05"_s);
}

void TestReceiptFormat::memberNumbersAreMasked()
{
    QCOMPARE(maskedMemberNumber(u"S001T01-000042-K"_s), u"****042K"_s);
    QCOMPARE(maskedMemberNumber(u"13085"_s), u"****85"_s);
    QCOMPARE(maskedMemberNumber(u"1"_s), u"****"_s);
    QCOMPARE(maskedMemberNumber({}), u"****"_s);
}

void TestReceiptFormat::referencesShowTheirTail()
{
    QCOMPARE(referenceTail(u"4200001234"_s), u"…1234"_s);
    QCOMPARE(referenceTail(u"12"_s), u"…12"_s);
    QCOMPARE(referenceTail({}), QString());
}

QTEST_GUILESS_MAIN(TestReceiptFormat)
#include "tst_receiptformat.moc"
