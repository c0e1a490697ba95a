#include "core/customer/person.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameOrAPhoneIsEnough();
    void whatIsTypedIsTidied();
    void isRefused_data();
    void isRefused();
    void comesBackFromItsSealedForm();
    void noBytesWhateverCrashTheReader();
};

void TestPerson::aNameOrAPhoneIsEnough()
{
    QCOMPARE(readPerson(u"王秀兰"_s, {}, u"CN"_s)->name, u"王秀兰"_s);
    const auto person = readPerson({}, u"138 1234 8000"_s, u"CN"_s);
    QVERIFY(person && person->phone());
    QCOMPARE(person->phone()->e164(), u"+8613812348000"_s);
    QVERIFY(!readPerson({}, {}, u"CN"_s));
    QVERIFY(!readPerson(u" \t"_s, u"  "_s, u"CN"_s));
}

void TestPerson::whatIsTypedIsTidied()
{
    QCOMPARE(readPerson(u"  Anna \n Bell "_s, {}, u"GB"_s)->name, u"Anna Bell"_s);
    QVERIFY(readPerson(u"𠮷田"_s, {}, u"JP"_s));
    QVERIFY(readPerson(QString(80, u'王'), {}, u"CN"_s));
}

void TestPerson::isRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<int>("code");
    const int invalidName = int(Error::Code::InvalidInput);
    const int invalidPhone = int(Error::Code::InvalidPhone);
    QTest::newRow("81 characters") << QString(81, u'王') << QString() << invalidName;
    QTest::newRow("control character") << u"王\u0007兰"_s << QString() << invalidName;
    QTest::newRow("a card number") << u"王 4111 1111 1111 1111"_s << QString() << invalidName;
    QTest::newRow("letters as a phone") << u"王"_s << u"1800FLOWERS"_s << invalidPhone;
    QTest::newRow("a short phone") << u"王"_s << u"12345"_s << invalidPhone;
    QTest::newRow("a long phone") << u"王"_s << u"138123480001"_s << invalidPhone;
    QTest::newRow("no such phone") << u"王"_s << u"19999"_s << invalidPhone;
}

void TestPerson::isRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QFETCH(int, code);
    const auto person = readPerson(name, phone, u"CN"_s);
    QVERIFY(!person);
    QCOMPARE(int(person.error().code), code);
    QVERIFY(name.isEmpty() || !person.error().detail.contains(name));
}

void TestPerson::comesBackFromItsSealedForm()
{
    for (const auto &[name, phone] :
         {std::pair(u"王秀兰"_s, u"13812348000"_s), std::pair(u"O\"Neil \\"_s, QString()),
          std::pair(QString(), u"+44 20 7946 0018"_s), std::pair(u"𠮷田"_s, u"+81 3-1234-5678"_s)}) {
        const auto person = readPerson(name, phone, u"CN"_s);
        QVERIFY(person);
        const auto back = personFrom(toBytes(*person));
        QVERIFY(back);
        QVERIFY(*back == *person);
    }
}

void TestPerson::noBytesWhateverCrashTheReader()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("null"), QByteArray("[1]"), QByteArray("{\"v\":3,\"name\":\"x\"}"),
          QByteArray("{\"v\":1,\"phone\":\"12\"}"), QByteArray("{\"v\":1,\"phone\":\"13812348000\"}")})
        QVERIFY(!personFrom(bytes));
    QVERIFY(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        RC_ASSERT(!personFrom(QByteArray::fromStdString(bytes)));
    }));
}

QTEST_GUILESS_MAIN(TestPerson)
#include "tst_person.moc"
