#include "core/catalog/shop.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void habitsComeBackFromTheirTexts();
    void placeCodesAreShortAndPlain_data();
    void placeCodesAreShortAndPlain();
};

void TestShop::habitsComeBackFromTheirTexts()
{
    for (const TaxMode mode : {TaxMode::Contained, TaxMode::Added})
        QVERIFY(taxMode(toText(mode)) == mode);
    for (const DiscountEntry entry : {DiscountEntry::PercentOff, DiscountEntry::Zhe})
        QVERIFY(discountEntry(toText(entry)) == entry);
    QVERIFY(!taxMode(u"none"_s));
    QVERIFY(!discountEntry(QString()));
}

void TestShop::placeCodesAreShortAndPlain_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("good");
    QTest::newRow("shop") << u"S001"_s << true;
    QTest::newRow("one") << u"A"_s << true;
    QTest::newRow("eight") << u"ABCD1234"_s << true;
    QTest::newRow("nine") << u"ABCD12345"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("small letters") << u"s001"_s << false;
    QTest::newRow("dash, which parts receipt numbers") << u"S-1"_s << false;
    QTest::newRow("full width") << u"Ｓ００１"_s << false;
    QTest::newRow("new line") << u"S001\n"_s << false;
}

void TestShop::placeCodesAreShortAndPlain()
{
    QFETCH(QString, code);
    QFETCH(bool, good);
    QCOMPARE(isPlaceCode(code), good);
}

QTEST_GUILESS_MAIN(TestShop)
#include "tst_shop.moc"
