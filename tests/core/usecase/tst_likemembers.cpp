#include "core/usecase/likemembers.h"

#include "core/usecase/changemember.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Who may be the person that is being enrolled.
class TestLikeMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoHasThePhoneIsFoundWhateverTheName();
    void whoHasTheEmailIsFound();
    void aLikeNameWithTheBirthdayIsFound();
    void aNameAloneTellsNothing();
    void aStrangerIsNobody();
    void thePhoneGoesFirstAndTheListIsShort();
    void theVaultMustBeOpen();

private:
    QStringList like(const Person &person, int limit = 3);
    void add(const QJsonObject &facts);

    QTemporaryDir m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Pinyin m_pinyin;
};

void TestLikeMembers::initTestCase()
{
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder.path(), 1, 0));
    add({{u"number"_s, u"A1"_s},
         {u"name"_s, u"王秀兰"_s},
         {u"phone"_s, u"13812348000"_s},
         {u"email"_s, u"wang@example.com"_s},
         {u"birthday"_s, u"1990-05-17"_s}});
    add({{u"number"_s, u"A2"_s}, {u"name"_s, u"王秀兰"_s}, {u"phone"_s, u"13912340001"_s}});
    add({{u"number"_s, u"A3"_s},
         {u"name"_s, u"单雪梅"_s},
         {u"phone"_s, u"13712340002"_s},
         {u"birthday"_s, u"1985-01-30"_s}});
}

void TestLikeMembers::add(const QJsonObject &facts)
{
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return addMember(transaction, m_shop->session, facts, ShopFixture::noon(), systemRandom, m_pinyin);
    }));
}

QStringList TestLikeMembers::like(const Person &person, int limit)
{
    const auto found = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return likeMembers(main, keys, m_shop->session, person, limit, m_pinyin);
    });
    QStringList numbers;
    if (!found)
        return {errorName(found.error().code)};
    for (const LikelySame &same : *found)
        numbers << same.profile.member.number;
    return numbers;
}

void TestLikeMembers::whoHasThePhoneIsFoundWhateverTheName()
{
    const Person person = *readPerson(u"李雷"_s, u"138 1234 8000"_s, u"CN"_s);
    QCOMPARE(like(person), QStringList(u"A1"_s));
    QCOMPARE(like(*readPerson({}, u"13812348000"_s, u"CN"_s)), QStringList(u"A1"_s));
}

void TestLikeMembers::whoHasTheEmailIsFound()
{
    Person person = *readPerson(u"李雷"_s, {}, u"CN"_s);
    person.emails = {*Email::parse(u"Wang@Example.com"_s)};
    QCOMPARE(like(person), QStringList(u"A1"_s));
}

void TestLikeMembers::aLikeNameWithTheBirthdayIsFound()
{
    Person person = *readPerson(u"王秀蓝"_s, {}, u"CN"_s); // the same sound
    person.birthday = readBirthday(u"1990-05-17"_s, QDate(2026, 3, 5)).value();
    QVERIFY(like(person).contains(u"A1"_s));
    QVERIFY(!like(person).contains(u"A2"_s));
}

void TestLikeMembers::aNameAloneTellsNothing()
{
    QVERIFY(!like(*readPerson(u"王秀兰"_s, u"13612340009"_s, u"CN"_s)).contains(u"A3"_s));
}

void TestLikeMembers::aStrangerIsNobody()
{
    QCOMPARE(like(*readPerson(u"赵无极"_s, u"13512340008"_s, u"CN"_s)), QStringList());
}

void TestLikeMembers::thePhoneGoesFirstAndTheListIsShort()
{
    Person person = *readPerson(u"王秀兰"_s, u"13912340001"_s, u"CN"_s);
    person.birthday = readBirthday(u"1990-05-17"_s, QDate(2026, 3, 5)).value();
    QCOMPARE(like(person).front(), u"A2"_s);
    QCOMPARE(like(person, 1), QStringList(u"A2"_s));
}

void TestLikeMembers::theVaultMustBeOpen()
{
    Session &who = m_shop->session;
    const auto vault = std::exchange(who.vault, nullptr);
    QCOMPARE(like(*readPerson(u"王秀兰"_s, {}, u"CN"_s)), QStringList(u"vault-closed"_s));
    who.vault = vault;
}

QTEST_GUILESS_MAIN(TestLikeMembers)
#include "tst_likemembers.moc"
