#include "core/customer/personinput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
PersonRules rules()
{
    const auto skin = customFieldFrom(
        QJsonDocument::fromJson(R"({"code":"skin","name":"肤质","kind":"choice","options":["干性","油性"]})")
            .object());
    const auto likes =
        customFieldFrom(QJsonDocument::fromJson(
                            R"({"code":"likes","name":"喜好","kind":"multi-choice","options":["茶","咖啡"]})")
                            .object());
    return {u"CN"_s, QDate(2026, 11, 30), {*skin, *likes}};
}

Result<Person> change(const Person &person, const QByteArray &json)
{
    return changedPerson(person, QJsonDocument::fromJson(json).object(), rules());
}

const QByteArray everything = R"({"name":"王秀兰","phones":["13812348000","+447400123456"],
    "emails":["wang@example.com"],"birthday":"农历1990年5月17日","gender":"女",
    "addresses":[{"region":"浙江省 杭州市","street":"文三路 1 号","postcode":"310000"},"second street 2"],
    "channels":{"wechat":"wxid_123","qq":"10001"},"language":"zh","note":"对花生过敏\n爱喝茶",
    "custom":{"skin":"干性","likes":["咖啡","茶"]}})";
}

class TestPersonInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsKeptAndReadBack();
    void whatIsNotNamedStays();
    void nothingRemoves();
    void theFirstPhoneChangesAloneAndKeepsTheOthers();
    void whatDoesNotFitIsNamed_data();
    void whatDoesNotFitIsNamed();
    void aMarkGoesWithItsContact();
    void peopleOfTheFirstVersionAreRead();
    void whatIsDamagedIsSaid();
};

void TestPersonInput::everythingIsKeptAndReadBack()
{
    const auto person = change({}, everything);
    QVERIFY2(person, person ? "" : qPrintable(person.error().detail));
    QCOMPARE(person->name, u"王秀兰"_s);
    QCOMPARE(person->phones.size(), 2U);
    QCOMPARE(person->phone()->e164(), u"+8613812348000"_s);
    QCOMPARE(toText(*person->birthday), u"lunar:1990-05-17"_s);
    QCOMPARE(person->gender, Gender::Female);
    QCOMPARE(person->addresses.size(), 2U);
    QCOMPARE(person->addresses[1].street, u"second street 2"_s);
    QCOMPARE(person->channels.size(), 2U);
    QCOMPARE(person->custom.at(u"likes"_s), (QStringList{u"茶"_s, u"咖啡"_s}));
    const auto sealed = personFrom(toBytes(*person));
    QVERIFY(sealed && *sealed == *person);
    const auto again = changedPerson({}, toJson(*person), rules());
    QVERIFY(again && *again == *person);
}

void TestPersonInput::whatIsNotNamedStays()
{
    const Person person = *change({}, everything);
    QVERIFY(*change(person, "{}") == person);
    const Person renamed = *change(person, R"({"name":"王秀兰女士"})");
    QCOMPARE(renamed.name, u"王秀兰女士"_s);
    Person back = renamed;
    back.name = person.name;
    QVERIFY(back == person);
}

void TestPersonInput::nothingRemoves()
{
    const Person person = *change({}, everything);
    const auto bare = change(person, R"({"phones":[],"emails":null,"birthday":"","gender":null,"addresses":[],
        "channels":{"wechat":"","qq":null},"language":"","note":null,"custom":{"skin":"","likes":[]}})");
    QVERIFY2(bare, bare ? "" : qPrintable(bare.error().detail));
    QVERIFY(*bare == Person{u"王秀兰"_s});
}

void TestPersonInput::theFirstPhoneChangesAloneAndKeepsTheOthers()
{
    const Person person = *change({}, everything);
    const Person moved = *change(person, R"({"phone":"13912348001"})");
    QCOMPARE(moved.phones.size(), 2U);
    QCOMPARE(moved.phones[0].e164(), u"+8613912348001"_s);
    QCOMPARE(moved.phones[1].e164(), u"+447400123456"_s);
    // The second becomes the first: it is not there twice.
    const Person swapped = *change(person, R"({"phone":"+447400123456"})");
    QCOMPARE(swapped.phones.size(), 1U);
    const Person gone = *change(person, R"({"phone":""})");
    QCOMPARE(gone.phones.size(), 1U);
    QCOMPARE(gone.phones[0].e164(), u"+447400123456"_s);
    QCOMPARE(change(person, R"({"phones":["13812348000","138 1234 8000"]})")->phones.size(), 1U);
}

void TestPersonInput::whatDoesNotFitIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("wrong");
    const QByteArray long_ = QByteArray(10'000, 'x');
    const std::pair<QByteArray, QString> cases[] = {
        {R"({"name":7})", u"name"_s},
        {"{\"name\":\"" + long_ + "\"}", u"name"_s},
        {R"({"name":"6222 0212 3456 7890 128"})", u"name"_s},
        {R"({"name":"a\u202eb"})", u"name"_s}, // text that turns around what follows
        {R"({"phone":"12 letters"})", u"characters"_s},
        {R"({"phone":"138123480001381234800013812348"})", u"long"_s},
        {R"({"phone":"☎13812348000"})", u"characters"_s},
        {R"({"phones":["13812348000",7]})", u"characters"_s},
        {R"({"phones":["13812348000","13812348001","13812348002","13812348003","13812348004",)"
         R"("13812348005"]})",
         u"phones"_s},
        {R"({"email":"wang@"})", u"email"_s},
        {R"({"email":7})", u"email"_s},
        {R"({"birthday":"2026-12-01"})", u"birthday"_s},
        {R"({"birthday":19900517})", u"birthday"_s},
        {R"({"gender":"woman of the house"})", u"gender"_s},
        {"{\"address\":\"" + long_ + "\"}", u"address"_s},
        {R"({"channels":{"fax":"1"}})", u"channels"_s},
        {R"({"channels":{"wechat":["a"]}})", u"channels"_s},
        {R"({"language":"klingon"})", u"language"_s},
        {"{\"note\":\"" + long_ + "\"}", u"note"_s},
        {R"({"note":"card 4111111111111111"})", u"note"_s},
        {R"({"custom":{"skin":"中性"}})", u"custom.skin"_s},
        {R"({"custom":{"shoe":"38"}})", u"custom.shoe"_s},
    };
    int number = 0;
    for (const auto &[json, wrong] : cases)
        QTest::addRow("%d %s", ++number, qPrintable(wrong)) << json << wrong;
}

void TestPersonInput::whatDoesNotFitIsNamed()
{
    QFETCH(QByteArray, json);
    const auto person = change(Person{u"before"_s}, json);
    QVERIFY(!person);
    QTEST(person.error().detail, "wrong");
}

void TestPersonInput::aMarkGoesWithItsContact()
{
    Person person = *change({}, everything);
    person.unreachable = {u"+8613812348000"_s, u"wang@example.com"_s};
    QCOMPARE(change(person, R"({"email":"new@example.com"})")->unreachable, QStringList{u"+8613812348000"_s});
    QVERIFY(change(person, R"({"phones":[],"emails":[]})")->unreachable.isEmpty());
    QCOMPARE(personFrom(toBytes(person))->unreachable, person.unreachable);
}

void TestPersonInput::peopleOfTheFirstVersionAreRead()
{
    const auto person = personFrom(R"({"v":1,"name":"张三","phone":"+8613812348000"})");
    QVERIFY(person);
    QCOMPARE(person->name, u"张三"_s);
    QCOMPARE(person->phone()->e164(), u"+8613812348000"_s);
    QVERIFY(personFrom(R"({"v":1,"name":"张三"})")->phones.empty());
}

void TestPersonInput::whatIsDamagedIsSaid()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("{}"), QByteArray(R"({"v":3})"), QByteArray(R"({"v":1,"phone":"x"})"),
          QByteArray(R"({"v":2,"phones":["x"]})"), QByteArray(R"({"v":2,"birthday":"x"})")})
        QCOMPARE(personFrom(bytes).error().code, Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(TestPersonInput)

#include "tst_personinput.moc"
