#include "core/seed/seedpeople.h"

#include "core/customer/membernumber.h"
#include "tests/core/seed/seedlook.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSeedPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nobodySharesAPhone();
    void oneInAHundredIsThereAlready();
    void theyAreEnrolledOneAfterTheOther();
    void everyoneCanBeMadeAlone();

private:
    SeedPeople people(quint64 seed) const { return {seed, count, ShopFixture::noon(), m_shops.front()}; }

    static constexpr qint64 count = 5'000;
    std::vector<Session> m_shops;
};

void TestSeedPeople::initTestCase()
{
    const QTemporaryDir folder;
    m_shops.push_back(ShopFixture::make(folder.path(), 0, 0).session);
}

void TestSeedPeople::nobodySharesAPhone()
{
    for (const quint64 seed : {quint64(0), quint64(1), ~quint64(0)}) {
        const SeedPeople all = people(seed);
        QSet<QString> phones;
        for (qint64 place = 1; place <= count; ++place) {
            const Person person = all.person(place);
            QVERIFY(!person.name.isEmpty() && !person.phones.empty());
            for (const Phone &phone : person.phones) {
                QVERIFY(!phones.contains(phone.e164()));
                phones << phone.e164();
            }
        }
        QVERIFY(phones.size() > count); // some have two
    }
}

void TestSeedPeople::oneInAHundredIsThereAlready()
{
    const SeedPeople all = people(1);
    QSet<QByteArray> earlier;
    int again = 0;
    for (qint64 place = 1; place <= count; ++place) {
        Person person = all.person(place);
        person.phones.clear();
        person.channels.clear();
        const QByteArray known = toBytes(person);
        again += person.birthday && person.name.size() > 1 && earlier.contains(known);
        earlier << known;
    }
    QVERIFY2(again > 20 && again <= 50, qPrintable(QString::number(again))); // those with a birthday
}

void TestSeedPeople::theyAreEnrolledOneAfterTheOther()
{
    const SeedPeople all = people(1);
    QSet<QString> numbers;
    for (qint64 place = 1; place <= count; ++place) {
        const Member member = all.member(place);
        QVERIFY(!numbers.contains(member.number));
        numbers << member.number;
        QVERIFY(!hasWrongCheck(member.number));
        QVERIFY(all.enrolledAt(place) < ShopFixture::noon());
        QVERIFY(place == 1 || all.enrolledAt(place - 1) < all.enrolledAt(place));
        // Nobody buys before being a member, but the first.
        const qint64 by = all.enrolledBy(all.enrolledAt(place));
        QVERIFY(by >= 1 && by <= place);
    }
    QCOMPARE(all.enrolledBy(ShopFixture::noon()), count - 1);
}

void TestSeedPeople::everyoneCanBeMadeAlone()
{
    const SeedPeople all = people(9);
    const SeedPeople again = people(9);
    QVERIFY(all.person(17) != people(10).person(17));
    for (qint64 place = count; place >= 1; place -= 7) {
        QCOMPARE(toBytes(again.person(place)), toBytes(all.person(place)));
        QCOMPARE(again.member(place).id.toString(), all.member(place).id.toString());
        QCOMPARE(again.member(place).tier, all.member(place).tier);
    }
}

QTEST_GUILESS_MAIN(TestSeedPeople)

#include "tst_seedpeople.moc"
