#include "core/text/gs1.h"

#include "core/text/gtin.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
const QDate today(2026, 3, 5);
const QString gs(gs1Separator);

Gs1Content contentOf(const QString &text)
{
    const auto elements = parseGs1(text);
    const auto content = elements ? readGs1(*elements, today) : std::nullopt;
    return content.value_or(Gs1Content());
}

QString anyText(int most, const QString &letters)
{
    QString text;
    const int length = *rc::gen::inRange(1, most + 1);
    for (int i = 0; i < length; ++i)
        text += letters[*rc::gen::inRange<qsizetype>(0, letters.size())];
    return text;
}

Gs1Element anyElement()
{
    static const QString digits = u"0123456789"_s;
    static const QString letters = u"0123456789ABCXYZabcxyz-./+%&'*_<>=?!"_s;
    switch (*rc::gen::inRange(0, 7)) {
    case 0: {
        const QString body =
            QString::number(*rc::gen::inRange<qint64>(0, 9'999'999'999'999)).rightJustified(13, u'0');
        return {u"01"_s, body + QString::number(*gtinCheckDigit(body))};
    }
    case 1: return {u"10"_s, anyText(20, letters)};
    case 2: return {u"21"_s, anyText(20, letters)};
    case 3: return {u"3103"_s, QString::number(*rc::gen::inRange(0, 1'000'000)).rightJustified(6, u'0')};
    case 4: return {u"3922"_s, anyText(15, digits)};
    case 5: return {u"17"_s, u"261231"_s};
    default: return {u"91"_s, anyText(90, letters)};
    }
}
}

class TestGs1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bracketsAndSeparatorsSayTheSame();
    void scannedFormsAreRead_data();
    void scannedFormsAreRead();
    void whatIsNoElementStringIsNotRead_data();
    void whatIsNoElementStringIsNotRead();
    void datesAreRead_data();
    void datesAreRead();
    void weightsAndPricesHaveTheirDecimals();
    void contradictionsAreRefused();
    void whatIsWrittenIsReadBack();
    void rubbishNeverHurts();
};

void TestGs1::bracketsAndSeparatorsSayTheSame()
{
    const auto bracketed = parseGs1(u"(01)06901234567892(10)AB-1(17)261231(21)77"_s);
    const auto plain = parseGs1(u"]C1010690123456789210AB-1"_s + gs + u"17261231"_s + u"2177"_s);
    QVERIFY(bracketed);
    QVERIFY(plain);
    QCOMPARE(*bracketed, *plain);
    QCOMPARE(printGs1(*plain), u"(01)06901234567892(10)AB-1(17)261231(21)77"_s);
    const Gs1Content content = *readGs1(*plain, today);
    QCOMPARE(content.gtin, u"06901234567892"_s);
    QCOMPARE(content.batch, u"AB-1"_s);
    QCOMPARE(content.serial, u"77"_s);
    QCOMPARE(content.expires, QDate(2026, 12, 31));
}

void TestGs1::scannedFormsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no mark, a GTIN alone") << u"0106901234567892"_s;
    QTest::newRow("no mark, more behind") << u"010690123456789217261231"_s;
    QTest::newRow("separator first") << gs + u"0106901234567892"_s;
    QTest::newRow("separator behind fixed length") << u"0106901234567892"_s + gs + u"17261231"_s;
    QTest::newRow("separator last") << u"010690123456789210AB"_s + gs;
    QTest::newRow("DataMatrix") << u"]d20106901234567892"_s;
    QTest::newRow("QR") << u"]Q30106901234567892"_s;
    QTest::newRow("DataBar") << u"]e00106901234567892"_s;
}

void TestGs1::scannedFormsAreRead()
{
    QFETCH(QString, text);
    QCOMPARE(contentOf(text).gtin, u"06901234567892"_s);
}

void TestGs1::whatIsNoElementStringIsNotRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("an EAN-13") << u"6901234567892"_s;
    QTest::newRow("a phone's payment code") << u"284567890123456789"_s;
    QTest::newRow("no mark and a wrong check digit") << u"0106901234567893"_s;
    QTest::newRow("unknown identifier") << u"(05)123"_s;
    QTest::newRow("identifier cut off") << u"(01)06901234567892(1"_s;
    QTest::newRow("no value") << u"(10)"_s;
    QTest::newRow("GTIN too short") << u"(01)6901234567892"_s;
    QTest::newRow("letters in a date") << u"(17)26123A"_s;
    QTest::newRow("batch too long") << u"(10)ABCDEFGHIJKLMNOPQRSTU"_s;
    QTest::newRow("blank in a batch") << u"(10)A B"_s;
    QTest::newRow("Chinese in a batch") << u"(10)批次"_s;
    QTest::newRow("text before the first") << u"x(10)AB"_s;
    QTest::newRow("only a symbology identifier") << u"]C1"_s;
    QTest::newRow("only separators") << gs + gs + gs;
    QTest::newRow("fixed length cut off") << u"]C117261"_s;
    QTest::newRow("huge") << u"]C1"_s + QString(1'000'000, u'1');
    QTest::newRow("four digits for two") << u"(0106)901234567892"_s;
}

void TestGs1::whatIsNoElementStringIsNotRead()
{
    QFETCH(QString, text);
    QVERIFY(!parseGs1(text));
}

void TestGs1::datesAreRead_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QDate>("date");
    QTest::newRow("plain") << u"260305"_s << QDate(2026, 3, 5);
    QTest::newRow("no day is the last") << u"280200"_s << QDate(2028, 2, 29);
    QTest::newRow("50 years ahead") << u"760101"_s << QDate(2076, 1, 1);
    QTest::newRow("51 years ahead is the past") << u"770101"_s << QDate(1977, 1, 1);
    QTest::newRow("no such day") << u"260230"_s << QDate();
    QTest::newRow("no such month") << u"261300"_s << QDate();
    QTest::newRow("month 0") << u"260000"_s << QDate();
}

void TestGs1::datesAreRead()
{
    QFETCH(QString, digits);
    QFETCH(QDate, date);
    QCOMPARE(contentOf(u"(17)"_s + digits).expires.value_or(QDate()), date);
    QCOMPARE(contentOf(u"(15)"_s + digits).bestBefore.value_or(QDate()), date);
    QCOMPARE(contentOf(u"(11)"_s + digits).made.value_or(QDate()), date);
}

void TestGs1::weightsAndPricesHaveTheirDecimals()
{
    QCOMPARE(contentOf(u"(3103)000335"_s).kilograms, (Figure{335, 3}));
    QCOMPARE(contentOf(u"(3100)000002"_s).kilograms, (Figure{2, 0}));
    QCOMPARE(contentOf(u"(3922)1250"_s).price, (Figure{1250, 2}));
    QCOMPARE(contentOf(u"(30)12"_s).count, 12);
}

void TestGs1::contradictionsAreRefused()
{
    QVERIFY(!readGs1(*parseGs1(u"(10)A(10)B"_s), today));
    QVERIFY(!readGs1(*parseGs1(u"(3103)000335(3102)000034"_s), today));
    QVERIFY(readGs1(*parseGs1(u"(10)A(10)A"_s), today));
    QVERIFY(!readGs1(*parseGs1(u"(01)06901234567893"_s), today));
}

void TestGs1::whatIsWrittenIsReadBack()
{
    QVERIFY(rc::check("parse(write(elements)) is the elements, in both forms", [] {
        Gs1Elements elements;
        const int count = *rc::gen::inRange(1, 6);
        for (int i = 0; i < count; ++i)
            elements.push_back(anyElement());
        RC_PRE(printGs1(elements).size() <= 400);
        RC_ASSERT(*parseGs1(printGs1(elements)) == elements);
        RC_ASSERT(*parseGs1(gs1Message(elements)) == elements);
    }));
}

void TestGs1::rubbishNeverHurts()
{
    QVERIFY(rc::check("any text at all", [] {
        static const QString letters = u"]C10(93)d2\u001d0123456789AZ批\u0000 "_s;
        const QString text = anyText(60, letters);
        if (const auto elements = parseGs1(text))
            readGs1(*elements, today);
    }));
}

QTEST_GUILESS_MAIN(TestGs1)
#include "tst_gs1.moc"
