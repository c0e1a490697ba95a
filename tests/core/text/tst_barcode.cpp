#include "core/text/barcode.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestBarcode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkDigits_data();
    void checkDigits();
    void oneOfTenLastDigitsIsRight();
    void oneWrongDigitIsNoticed();
    void cards_data();
    void cards();
    void cardsInText_data();
    void cardsInText();
    void longTextIsLookedThrough();
};

namespace {
QString digits(int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(u'0' + *rc::gen::inRange(0, 10));
    return text;
}
}

void TestBarcode::checkDigits_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("valid");
    QTest::newRow("EAN-13") << u"6921168509256"_s << true;
    QTest::newRow("EAN-13, wrong") << u"6921168509257"_s << false;
    QTest::newRow("EAN-8") << u"96385074"_s << true;
    QTest::newRow("UPC-A") << u"036000291452"_s << true;
    QTest::newRow("GTIN-14") << u"10036000291459"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("too short") << u"0"_s << false;
    QTest::newRow("11 digits") << u"03600029145"_s << false;
    QTest::newRow("letters") << u"69211685O9256"_s << false;
    QTest::newRow("blank") << u" 6921168509256"_s << false;
    QTest::newRow("full width") << u"６９２１１６８５０９２５６"_s << false;
    QTest::newRow("surrogate") << QString(13, QChar(0xd800)) << false;
    QTest::newRow("huge") << QString(1'000'000, u'0') << false;
}

void TestBarcode::checkDigits()
{
    QFETCH(QString, code);
    QFETCH(bool, valid);
    QCOMPARE(hasValidCheckDigit(code), valid);
}

void TestBarcode::oneOfTenLastDigitsIsRight()
{
    QVERIFY(rc::check([] {
        const QString body = digits(*rc::gen::element(7, 11, 12, 13));
        int valid = 0;
        for (char16_t last = u'0'; last <= u'9'; ++last)
            valid += hasValidCheckDigit(body + QChar(last)) ? 1 : 0;
        RC_ASSERT(valid == 1);
    }));
}

void TestBarcode::oneWrongDigitIsNoticed()
{
    QVERIFY(rc::check([] {
        QString code = u"6921168509256"_s;
        const auto at = *rc::gen::inRange(0, 13);
        const QChar other(u'0' + *rc::gen::inRange(0, 10));
        const bool same = code[at] == other;
        code[at] = other;
        RC_ASSERT(hasValidCheckDigit(code) == same);
    }));
}

void TestBarcode::cards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("card");
    QTest::newRow("Visa") << u"4111111111111111"_s << true;
    QTest::newRow("Mastercard") << u"5555555555554444"_s << true;
    QTest::newRow("Mastercard, 2 series") << u"2223003122003222"_s << true;
    QTest::newRow("American Express") << u"378282246310005"_s << true;
    QTest::newRow("Diners") << u"30569309025904"_s << true;
    QTest::newRow("JCB") << u"3530111333300000"_s << true;
    QTest::newRow("UnionPay") << u"6200000000000005"_s << true;
    QTest::newRow("Discover") << u"6011111111111117"_s << true;
    QTest::newRow("fails Luhn") << u"4111111111111112"_s << false;
    QTest::newRow("no scheme's prefix") << u"1111111111111117"_s << false;
    QTest::newRow("13 digits") << u"4222222222222"_s << false;
    QTest::newRow("20 digits") << u"41111111111111111116"_s << false;
    QTest::newRow("letters") << u"4111111111111I11"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestBarcode::cards()
{
    QFETCH(QString, text);
    QFETCH(bool, card);
    QCOMPARE(looksLikeBankCard(text), card);
    QCOMPARE(containsBankCard(text), card);
}

void TestBarcode::cardsInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("card");
    QTest::newRow("grouped by blanks") << u"card 4111 1111 1111 1111 please"_s << true;
    QTest::newRow("grouped by dashes") << u"4111-1111-1111-1111"_s << true;
    QTest::newRow("full width") << u"卡号４１１１１１１１１１１１１１１１。"_s << true;
    QTest::newRow("behind another number") << u"No. 7 4111111111111111"_s << true;
    QTest::newRow("before another number") << u"4111111111111111 12/28"_s << true;
    QTest::newRow("phone number") << u"电话 138 0013 8000"_s << false;
    QTest::newRow("two numbers far apart") << u"41111111, 11111111"_s << false;
    QTest::newRow("words") << u"两瓶农夫山泉 550ml"_s << false;
}

void TestBarcode::cardsInText()
{
    QFETCH(QString, text);
    QFETCH(bool, card);
    QCOMPARE(containsBankCard(text), card);
}

void TestBarcode::longTextIsLookedThrough()
{
    QVERIFY(!containsBankCard(QString(1'000'000, u'1')));
    QVERIFY(!containsBankCard(u"1 "_s.repeated(20'000)));
    QVERIFY(containsBankCard(u"1 "_s.repeated(20'000) + u"4111111111111111"_s));
    QVERIFY(!containsBankCard(QString(1000, QChar(0xdc00))));
}

QTEST_GUILESS_MAIN(TestBarcode)
#include "tst_barcode.moc"
