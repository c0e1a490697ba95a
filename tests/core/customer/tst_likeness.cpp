#include "core/customer/likeness.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr quint64 manyPeople = 1'000'000;

Person person(const QString &name, const QString &phone = {}, const QString &birthday = {},
              const QString &address = {}, Gender gender = Gender::Unknown)
{
    Person made{name};
    if (!phone.isEmpty())
        made.phones = {*Phone::parse(phone, u"CN"_s)};
    if (!birthday.isEmpty())
        made.birthday = *readBirthday(birthday, QDate(2026, 1, 1));
    if (!address.isEmpty())
        made.addresses = {{{}, address, {}}};
    made.gender = gender;
    return made;
}
}

/// Two records beside each other, and how often what they share stands in a list of a million.
class TestLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePerson_data();
    void onePerson();
    void twoPeople_data();
    void twoPeople();
    void aCommonNameSaysLess();
    void whatManyShareSaysLittle();
    void factsAreSaid_data();
    void factsAreSaid();
    void orderDoesNotMatter();
    void nothingInCommonToCompareIsNoDuplicate();

private:
    Resemblance compared(const Person &a, const Person &b, int othersOfThatName = 0);

    Pinyin m_pinyin;
};

Resemblance TestLikeness::compared(const Person &a, const Person &b, int othersOfThatName)
{
    const PersonTraits one = traitsOf(a, m_pinyin);
    const PersonTraits other = traitsOf(b, m_pinyin);
    TraitCounts counts;
    counts.add(one);
    counts.add(other);
    const PersonTraits namesake = traitsOf({a.name}, m_pinyin);
    for (int i = 0; i < othersOfThatName; ++i)
        counts.add(namesake);
    counts.seal(manyPeople);
    return compare(one, other, counts);
}

void TestLikeness::onePerson_data()
{
    QTest::addColumn<Person>("a");
    QTest::addColumn<Person>("b");
    const auto row = [](const char *what, const Person &a, const Person &b) {
        QTest::newRow(what) << a << b;
    };
    const QString phone = u"13812348000"_s;
    row("name and phone", person(u"王伟"_s, phone), person(u"王伟"_s, phone));
    row("pinyin and phone", person(u"王秀兰"_s, phone), person(u"Wang Xiulan"_s, phone));
    row("turned and phone", person(u"王秀兰"_s, phone), person(u"秀兰王"_s, phone));
    row("other phone, same birthday", person(u"缪秀兰"_s, phone, u"1990-05-17"_s),
        person(u"缪秀兰"_s, u"13912348001"_s, u"1990-05-17"_s));
    row("lunar told as solar day", person(u"缪秀兰"_s, {}, u"1990-06-09"_s),
        person(u"缪秀兰"_s, {}, u"lunar:1990-05-17"_s));
    row("slip in the phone", person(u"缪秀兰"_s, phone), person(u"缪秀兰"_s, u"13812340800"_s));
    row("homophone, same phone", person(u"王小明"_s, phone), person(u"王晓明"_s, phone));
    row("other phone, same flat", person(u"缪秀兰"_s, phone, {}, u"文三路1号3幢501室"_s),
        person(u"缪秀兰"_s, u"13912348001"_s, {}, u"文三路1-3-501"_s));
}

void TestLikeness::onePerson()
{
    QFETCH(Person, a);
    QFETCH(Person, b);
    const Resemblance comparison = compared(a, b);
    QVERIFY2(comparison.score >= 0.9, qPrintable(QString::number(comparison.score)));
}

void TestLikeness::twoPeople_data()
{
    QTest::addColumn<Person>("a");
    QTest::addColumn<Person>("b");
    const auto row = [](const char *what, const Person &a, const Person &b) {
        QTest::newRow(what) << a << b;
    };
    const QString phone = u"13812348000"_s;
    const QString flat = u"文三路1号3幢501室"_s;
    row("namesakes", person(u"王伟"_s, phone), person(u"王伟"_s, u"13912348001"_s));
    row("a name only", person(u"缪秀兰"_s), person(u"缪秀兰"_s));
    row("a couple with one phone", person(u"王伟"_s, phone, {}, flat), person(u"李芳"_s, phone, {}, flat));
    row("father and daughter", person(u"王伟"_s, phone, u"1980-05-17"_s, flat),
        person(u"王子涵"_s, phone, u"2010-03-02"_s, flat));
    row("sisters", person(u"王子涵"_s, phone, u"2010-03-02"_s, flat),
        person(u"王子萱"_s, phone, u"2012-08-21"_s, flat));
    row("twins", person(u"王子涵"_s, phone, u"2010-03-02"_s, flat, Gender::Female),
        person(u"王子萱"_s, phone, u"2010-03-02"_s, flat, Gender::Female));
    row("twins of unlike names", person(u"王子涵"_s, phone, u"2010-03-02"_s, flat),
        person(u"王浩"_s, phone, u"2010-03-02"_s, flat));
    row("neighbours", person(u"王伟"_s, {}, {}, flat), person(u"王芳"_s, {}, {}, u"文三路1号3幢502室"_s));
    row("a phone given out again", person(u"王伟"_s, phone, u"1980-05-17"_s),
        person(u"陈静"_s, phone, u"1991-01-30"_s));
    row("born on one day", person(u"王伟"_s, {}, u"1980-05-17"_s), person(u"陈静"_s, {}, u"1980-05-17"_s));
}

void TestLikeness::twoPeople()
{
    QFETCH(Person, a);
    QFETCH(Person, b);
    const Resemblance comparison = compared(a, b);
    QVERIFY2(comparison.score < 0.9, qPrintable(QString::number(comparison.score)));
}

void TestLikeness::aCommonNameSaysLess()
{
    const Person a = person(u"王伟"_s, u"13812348000"_s, u"1990-05-17"_s);
    const Person b = person(u"王伟"_s, u"13912348001"_s, u"1990-05-17"_s);
    QVERIFY(compared(a, b, 0).score > 0.98);
    QVERIFY(compared(a, b, 2000).score < 0.6);
}

void TestLikeness::whatManyShareSaysLittle()
{
    const auto scoreOf = [&](int others) {
        const PersonTraits a = traitsOf(person(u"王伟"_s, u"13800138000"_s), m_pinyin);
        const PersonTraits stranger = traitsOf(person(u"李静"_s, u"13800138000"_s), m_pinyin);
        TraitCounts counts;
        for (int i = 0; i < 500; ++i)
            counts.add(traitsOf(person(u"王伟"_s), m_pinyin));
        counts.add(a);
        counts.add(a);
        for (int i = 0; i < others; ++i)
            counts.add(stranger);
        counts.seal(manyPeople);
        return compare(a, a, counts).score;
    };
    QVERIFY(scoreOf(0) > 0.99);
    QVERIFY(scoreOf(5000) < 0.1);
}

void TestLikeness::factsAreSaid_data()
{
    QTest::addColumn<Person>("a");
    QTest::addColumn<Person>("b");
    QTest::addColumn<QString>("words");
    const auto row = [](const Person &a, const Person &b, const char *words) {
        QTest::newRow(words) << a << b << QString::fromLatin1(words);
    };
    row(person(u"王伟"_s, u"13812348000"_s), person(u"王玮"_s, u"13812348001"_s), "name.sounds phone.near");
    row(person(u"王小明"_s, {}, u"1990-05-17"_s), person(u"王明"_s, {}, u"--05-17"_s),
        "name.shorter birthday.day");
    row(person(u"王小明"_s, {}, u"1990-05-17"_s), person(u"明小王"_s, {}, u"1990-05-18"_s),
        "name.turned birthday.near");
    row(person(u"王小明"_s, {}, u"1990-05-06"_s), person(u"小明王"_s, {}, u"1990-06-05"_s),
        "name.turned birthday.near");
    row(person(u"王女士"_s, {}, u"1990-05-17"_s), person(u"王秀兰"_s, {}, u"lunar:1990-05-17"_s),
        "name.title birthday.near");
    row(person(u"王女士"_s, {}, u"1990-05-17"_s), person(u"陈静"_s, {}, u"1985-11-02"_s),
        "name.differs birthday.differs");
    row(person(u"王伟"_s, {}, {}, u"a路1号"_s, Gender::Male),
        person(u"王芳"_s, {}, {}, u"a路1号"_s, Gender::Female), "name.surname address.same gender.differs");
    row(person(u"John Smith"_s), person(u"Jon Smith"_s), "name.close");
}

void TestLikeness::factsAreSaid()
{
    QFETCH(Person, a);
    QFETCH(Person, b);
    QTEST(toWords(compared(a, b).facts).join(u' '), "words");
}

void TestLikeness::orderDoesNotMatter()
{
    const Person people[] = {
        person(u"王小明"_s, u"13812348000"_s, u"1990-05-17"_s, u"文三路1号"_s),
        person(u"Wang Xiaoming"_s, u"13812348001"_s, u"1990-05-07"_s, u"杭州文三路1号"_s),
        person(u"王明"_s, u"13812348000"_s, u"--05-17"_s, u"文三路2号"_s), person({})};
    for (const Person &a : people)
        for (const Person &b : people) {
            QCOMPARE(compared(a, b).score, compared(b, a).score);
            QCOMPARE(toWords(compared(a, b).facts), toWords(compared(b, a).facts));
        }
}

void TestLikeness::nothingInCommonToCompareIsNoDuplicate()
{
    const Resemblance comparison = compared(person(u"王伟"_s), person({}, u"13812348000"_s));
    QVERIFY(comparison.facts.empty());
    QVERIFY(comparison.score < 0.001);
}

Q_DECLARE_METATYPE(Person)

QTEST_GUILESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
