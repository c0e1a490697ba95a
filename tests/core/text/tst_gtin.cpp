#include "core/text/gtin.h"

#include "core/text/barcode.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
QString digits(int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(u'0' + *rc::gen::inRange(0, 10));
    return text;
}

QString closed(const QString &digits)
{
    return digits + QString::number(*gtinCheckDigit(digits));
}
}

class TestGtin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckDigitClosesTheCode();
    void upcEStandsForUpcA_data();
    void upcEStandsForUpcA();
    void whatIsNoUpcEStandsForNothing_data();
    void whatIsNoUpcEStandsForNothing();
    void aShortFormMeansTheLongOne();
    void sameGoodsInEveryForm_data();
    void sameGoodsInEveryForm();
    void equalCodesAreEqualBothWays();
    void whatIsNoGtinStandsAlone();
};

void TestGtin::theCheckDigitClosesTheCode()
{
    QCOMPARE(gtinCheckDigit(u"690123456789"), 2);
    QCOMPARE(gtinCheckDigit(u"9638507"), 4);
    QCOMPARE(gtinCheckDigit(u""), std::nullopt);
    QCOMPARE(gtinCheckDigit(u"12a"), std::nullopt);
    QVERIFY(!gtinCheckDigit(QString(18, u'1')));
    QVERIFY(rc::check("a closed code has a valid check digit", [] {
        const int length = *rc::gen::element(7, 11, 12, 13);
        RC_ASSERT(hasValidCheckDigit(closed(digits(length))));
    }));
}

void TestGtin::upcEStandsForUpcA_data()
{
    QTest::addColumn<QString>("upcE");
    QTest::addColumn<QString>("upcA");
    // One row for each way in which zeros are left out, told by the digit before the last.
    QTest::newRow("ends 0") << u"01234505"_s << u"012000003455"_s;
    QTest::newRow("ends 1") << u"01234514"_s << u"012100003454"_s;
    QTest::newRow("ends 3") << u"01234531"_s << u"012300000451"_s;
    QTest::newRow("ends 4") << u"01234543"_s << u"012340000053"_s;
    QTest::newRow("ends 5") << u"01234558"_s << u"012345000058"_s;
}

void TestGtin::upcEStandsForUpcA()
{
    QFETCH(QString, upcE);
    QFETCH(QString, upcA);
    const auto found = upcAFromUpcE(upcE);
    QVERIFY(found);
    QCOMPARE(*found, upcA);
    QCOMPARE(upcEFromUpcA(upcA), upcE);
}

void TestGtin::whatIsNoUpcEStandsForNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("wrong check digit") << u"01234506"_s;
    QTest::newRow("zeros left out in another way") << u"00000147"_s;
    QTest::newRow("number system 2") << u"21234505"_s;
    QTest::newRow("letters") << u"0123450A"_s;
    QTest::newRow("seven digits") << u"0123450"_s;
    QTest::newRow("full width") << u"０１２３４５０５"_s;
}

void TestGtin::whatIsNoUpcEStandsForNothing()
{
    QFETCH(QString, text);
    QVERIFY(!upcAFromUpcE(text));
    QVERIFY(!upcEFromUpcA(text));
}

void TestGtin::aShortFormMeansTheLongOne()
{
    QVERIFY(rc::check("UPC-A → UPC-E → UPC-A", [] {
        // Zeros in the middle are what can be left out.
        const QString head = QString::number(*rc::gen::inRange(0, 2)) + digits(*rc::gen::inRange(2, 6));
        const QString tail = digits(*rc::gen::inRange(1, 4));
        RC_PRE(head.size() + tail.size() <= 11);
        const QString upcA = closed(head + QString(11 - head.size() - tail.size(), u'0') + tail);
        if (const auto upcE = upcEFromUpcA(upcA))
            RC_ASSERT(*upcAFromUpcE(*upcE) == upcA);
    }));
    QVERIFY(rc::check("UPC-E → UPC-A → UPC-E", [] {
        const QString six = digits(6);
        for (int check = 0; check < 10; ++check) {
            const QString upcE = u'0' + six + QString::number(check);
            if (const auto upcA = upcAFromUpcE(upcE))
                RC_ASSERT(upcEFromUpcA(*upcA) == upcE);
        }
    }));
}

void TestGtin::sameGoodsInEveryForm_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<QString>("kept");
    QTest::newRow("as scanned") << u"6901234567892"_s << u"6901234567892"_s;
    QTest::newRow("UPC-A for EAN-13") << u"036000291452"_s << u"0036000291452"_s;
    QTest::newRow("EAN-13 for UPC-A") << u"0036000291452"_s << u"036000291452"_s;
    QTest::newRow("UPC-E for EAN-13") << u"01234558"_s << u"0012345000058"_s;
    QTest::newRow("UPC-A for UPC-E") << u"012345000058"_s << u"01234558"_s;
    QTest::newRow("EAN-13 for UPC-E") << u"0012345000058"_s << u"01234558"_s;
    QTest::newRow("GTIN-14 for EAN-13") << u"06901234567892"_s << u"6901234567892"_s;
    QTest::newRow("GTIN-14 for EAN-8") << u"00000096385074"_s << u"96385074"_s;
}

void TestGtin::sameGoodsInEveryForm()
{
    QFETCH(QString, scanned);
    QFETCH(QString, kept);
    QCOMPARE(equalGtins(scanned).front(), scanned);
    QVERIFY(equalGtins(scanned).contains(kept));
}

void TestGtin::equalCodesAreEqualBothWays()
{
    QVERIFY(rc::check("if a means b, b means a", [] {
        const int length = *rc::gen::element(7, 10, 11);
        const QString code = closed(QString(length > 7 ? 1 : 0, u'0') + digits(length));
        for (const QString &equal : equalGtins(code))
            if (equal != code)
                RC_ASSERT(equalGtins(equal).contains(code));
    }));
}

void TestGtin::whatIsNoGtinStandsAlone()
{
    for (const QString &code : {QString(), u"ABC-123"_s, u"6901234567893"_s, QString(100'000, u'9')})
        QCOMPARE(equalGtins(code), QStringList{code});
    // A case of goods is not a piece of them.
    QVERIFY(!equalGtins(u"16901234567899"_s).contains(u"6901234567892"_s));
}

QTEST_GUILESS_MAIN(TestGtin)
#include "tst_gtin.moc"
