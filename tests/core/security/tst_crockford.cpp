#include "core/security/crockford.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

/// Text that survives being read aloud.
class CrockfordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueHasItsSymbol();
    void lookAlikesCount();
    void foreignSymbolsAreNone();
    void bitsComeMostSignificantFirst();
    void typedTextIsTidied();
    void otherCharactersAreRefused();
};

void CrockfordTest::everyValueHasItsSymbol()
{
    for (int value = 0; value < 32; ++value) {
        QCOMPARE(crockfordValue(crockfordSymbol(value)), std::optional(value));
        QCOMPARE(crockfordValue(crockfordSymbol(value).toLower()), std::optional(value));
    }
}

void CrockfordTest::lookAlikesCount()
{
    for (const QChar c : u"oO"_s)
        QCOMPARE(crockfordValue(c), std::optional(0));
    for (const QChar c : u"iIlL"_s)
        QCOMPARE(crockfordValue(c), std::optional(1));
}

void CrockfordTest::foreignSymbolsAreNone()
{
    for (const QChar c : u"uU*=é中"_s)
        QCOMPARE(crockfordValue(c), std::nullopt);
}

void CrockfordTest::bitsComeMostSignificantFirst()
{
    const std::array<unsigned char, 5> bytes{0b00001'000, 0b10'00011'0, 0b0100'0010, 0b1'00110'00,
                                             0b111'01000};
    QCOMPARE(crockfordText(bytes, 8), u"12345678"_s);
    QCOMPARE(crockfordText(bytes, 3), u"123"_s);
}

void CrockfordTest::typedTextIsTidied()
{
    QCOMPARE(crockfordSymbols(u" ol-1\u2014aｂ\t\u3000Z\n"_s), std::optional(u"011ABZ"_s));
    QCOMPARE(crockfordSymbols(QString()), std::optional(QString()));
}

void CrockfordTest::otherCharactersAreRefused()
{
    QCOMPARE(crockfordSymbols(u"AB/C"_s), std::nullopt);
    QCOMPARE(crockfordSymbols(u"ABU"_s), std::nullopt);
}

QTEST_APPLESS_MAIN(CrockfordTest)
#include "tst_crockford.moc"
