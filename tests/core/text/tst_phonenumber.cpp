#include "core/text/phonenumber.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void masks_data();
    void masks();
    void theSameNumberWrittenInAnyWayIsEqual();
    void hidesAtLeastHalfOfAnyNumber();
    void whateverIsTypedIsHarmless();
};

void TestPhoneNumber::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("national");
    const QString mobile = u"+8613800138000"_s;
    const QString printed = u"138 0013 8000"_s;
    QTest::newRow("plain") << u"13800138000"_s << u"CN"_s << mobile << printed;
    QTest::newRow("blanks") << u" 138 0013 8000 "_s << u"CN"_s << mobile << printed;
    QTest::newRow("dashes") << u"138-0013–8000"_s << u"CN"_s << mobile << printed;
    QTest::newRow("full width") << u"１３８００１３８０００"_s << u"CN"_s << mobile << printed;
    QTest::newRow("country code") << u"+86 138 0013 8000"_s << u"CN"_s << mobile << printed;
    QTest::newRow("full-width plus") << u"＋86 13800138000"_s << u"US"_s << mobile << printed;
    QTest::newRow("dialled abroad") << u"0086 13800138000"_s << u"CN"_s << mobile << printed;
    QTest::newRow("pasted with marks") << u"\u202a13800138000\u202c"_s << u"CN"_s << mobile << printed;
    QTest::newRow("landline") << u"(010) 6552 9988"_s << u"CN"_s << u"+861065529988"_s << u"010 6552 9988"_s;
    QTest::newRow("Hong Kong") << u"+852 6123 4567"_s << u"CN"_s << u"+85261234567"_s << u"6123 4567"_s;
    QTest::newRow("no region") << mobile << u"ZZ"_s << mobile << printed;
    QTest::newRow("Britain") << u"020 7946 0018"_s << u"GB"_s << u"+442079460018"_s << u"020 7946 0018"_s;
}

void TestPhoneNumber::accepts()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    QFETCH(QString, e164);
    QFETCH(QString, national);
    const auto phone = Phone::parse(text, region);
    QVERIFY(phone);
    QCOMPARE(phone->e164(), e164);
    QCOMPARE(phone->national(), national);
    QCOMPARE(phone->lastFour(), e164.last(4));
}

void TestPhoneNumber::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("detail");
    const QString characters = u"characters"_s;
    const QString number = u"number"_s;
    QTest::newRow("nothing") << QString() << u"CN"_s << characters;
    QTest::newRow("blanks") << u"  \t "_s << u"CN"_s << characters;
    QTest::newRow("vanity letters") << u"1-800-FLOWERS"_s << u"US"_s << characters;
    QTest::newRow("one letter") << u"1380013800O"_s << u"CN"_s << characters;
    QTest::newRow("extension") << u"010 65529988 ext 5"_s << u"CN"_s << characters;
    QTest::newRow("extension mark") << u"010 65529988;5"_s << u"CN"_s << characters;
    QTest::newRow("plus inside") << u"138+0013+8000"_s << u"CN"_s << characters;
    QTest::newRow("two pluses") << u"++8613800138000"_s << u"CN"_s << characters;
    QTest::newRow("Arabic digits") << u"١٣٨٠٠١٣٨٠٠٠"_s << u"CN"_s << characters;
    QTest::newRow("surrogate") << QString(11, QChar(0xd83d)) << u"CN"_s << characters;
    QTest::newRow("26 characters") << u"13800138000               "_s << u"CN"_s << u"long"_s;
    QTest::newRow("huge") << QString(1'000'000, u'1') << u"CN"_s << u"long"_s;
    QTest::newRow("plus alone") << u"+"_s << u"CN"_s << number;
    QTest::newRow("one digit") << u"1"_s << u"CN"_s << number;
    QTest::newRow("a digit short") << u"1380013800"_s << u"CN"_s << number;
    QTest::newRow("no such range") << u"12000138000"_s << u"CN"_s << number;
    QTest::newRow("no such country") << u"+999 1234567"_s << u"CN"_s << u"region"_s;
    QTest::newRow("no region") << u"13800138000"_s << QString() << u"region"_s;
    QTest::newRow("region that is none") << u"13800138000"_s << u"China"_s << u"region"_s;
}

void TestPhoneNumber::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    QFETCH(QString, detail);
    const auto phone = Phone::parse(text, region);
    QVERIFY(!phone);
    QCOMPARE(phone.error(), (Error{Error::Code::InvalidPhone, detail}));
}

void TestPhoneNumber::masks_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("masked");
    QTest::newRow("11 digits") << u"+8613800138000"_s << u"138****8000"_s;
    QTest::newRow("10 digits") << u"+12015550123"_s << u"20****0123"_s;
    QTest::newRow("8 digits") << u"+85261234567"_s << u"****4567"_s;
    QTest::newRow("7 digits") << u"+3546111234"_s << u"****234"_s;
}

void TestPhoneNumber::masks()
{
    QFETCH(QString, e164);
    QFETCH(QString, masked);
    const auto phone = Phone::parse(e164, u"ZZ"_s);
    QVERIFY(phone);
    QCOMPARE(phone->masked(), masked);
}

void TestPhoneNumber::theSameNumberWrittenInAnyWayIsEqual()
{
    const auto plain = Phone::parse(u"13800138000"_s, u"CN"_s);
    const auto abroad = Phone::parse(u"+86 138-0013-8000"_s, u"US"_s);
    const auto other = Phone::parse(u"13800138001"_s, u"CN"_s);
    QVERIFY(plain && abroad && other);
    QCOMPARE(*plain, *abroad);
    QVERIFY(*plain != *other);
    QVERIFY(*plain < *other);
}

void TestPhoneNumber::hidesAtLeastHalfOfAnyNumber()
{
    int tried = 0;
    QVERIFY(rc::check([&tried] {
        // Of digits at random few are a number; a Chinese mobile's always are.
        const bool isMobile = *rc::gen::arbitrary<bool>();
        QString text =
            u"+"_s + QString::number(isMobile ? 86138 : *rc::gen::element(86, 1, 44, 354, 290, 683, 247));
        for (int i = isMobile ? 8 : *rc::gen::inRange(4, 12); i > 0; --i)
            text += QChar(u'0' + *rc::gen::inRange(0, 10));
        const auto phone = Phone::parse(text, u"ZZ"_s);
        if (!phone)
            return;
        ++tried;
        const auto hidden = phone->masked().count(u'*');
        RC_ASSERT((hidden >= 4 || 2 * hidden >= phone->masked().size()));
    }));
    QVERIFY(tried > 0);
}

void TestPhoneNumber::whateverIsTypedIsHarmless()
{
    QVERIFY(rc::check([] {
        QString text;
        for (const auto c : *rc::gen::container<std::vector<char16_t>>(rc::gen::arbitrary<char16_t>()))
            text += QChar(c);
        const auto phone = Phone::parse(text, u"CN"_s);
        if (phone)
            RC_ASSERT(phone->e164().startsWith(u'+'));
    }));
}

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
