#include "core/customer/quality.h"

#include "core/base/random.h"
#include "core/customer/improbable.h"
#include "core/customer/personinput.h"
#include "core/customer/unreachable.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What is wrong with one member.
class TestQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasANameOfItsOwn();
    void nothingIsWrongWithAWholeRecord();
    void phonesAreLookedAt_data();
    void phonesAreLookedAt();
    void domainsThatDoNotExistAreFound_data();
    void domainsThatDoNotExistAreFound();
    void namesAreLookedAt_data();
    void namesAreLookedAt();
    void whoIsTooOldIsFoundOnTheDay();
    void whoIsUnderFourteenNeedsAGuardian();
    void consentThatWasTakenBackIsMissing();
    void aStreetWithoutRegionIsFound();
    void whoIsQuietIsStaleFromThatDayOn();
    void contactsThatFailAreFoundUntilTheyAreReplaced();
    void anotherValueIsAnotherFinding();
    void theNextLookIsAlwaysAhead();

private:
    static QStringList rulesOf(const Person &person, const QualityFacts &facts)
    {
        QStringList rules;
        for (const QualityFinding &finding : assess(person, facts).findings)
            rules << toText(finding.rule);
        rules.sort();
        return rules;
    }
    static ConsentEntry membership(bool granted, bool byGuardian = false)
    {
        return {{ConsentPurpose::Purpose::Membership},
                granted,
                u"till"_s,
                consentTextVersion,
                byGuardian,
                Id<User>::make(Timestamp(), systemRandom),
                Timestamp::ofMilliseconds(granted ? 1000 : 2000)};
    }
    static QualityFacts usual()
    {
        return {{membership(true)}, true, true, QDate(2026, 11, 1), QDate(2026, 11, 30), 24};
    }
    static Phone phone(const QString &text) { return *Phone::parse(text, u"CN"_s); }
    static Person wang()
    {
        return {u"王秀兰"_s, {phone(u"13812348000"_s)}, {*Email::parse(u"wang@qq.com"_s)}};
    }
    static Birthday born(int year, int month, int day)
    {
        return {Birthday::Calendar::Solar, year, month, day, false};
    }
};

void TestQuality::everyRuleHasANameOfItsOwn()
{
    QStringList names;
    for (const QualityRule rule : qualityRules()) {
        QCOMPARE(qualityRule(toText(rule)), std::optional(rule));
        names << toText(rule);
    }
    QCOMPARE(names.size(), 16);
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(std::ranges::is_sorted(qualityRules(), {}, &severityOf));
    QVERIFY(!qualityRule(u"no.rule"_s));
}

void TestQuality::nothingIsWrongWithAWholeRecord()
{
    Person whole = wang();
    whole.birthday = born(1990, 5, 17);
    whole.gender = Gender::Female;
    whole.addresses = {{u"浙江省 杭州市"_s, u"文三路 1 号"_s, {}}};
    whole.channels = {{u"wechat"_s, u"wxid_1"_s}};
    const QualityVerdict verdict = assess(whole, usual());
    QVERIFY(verdict.findings.empty());
    QCOMPARE(verdict.filled, (1U << (qualityFields().size() + 1)) - 1);
    QCOMPARE(assess({u"王秀兰"_s}, {}).filled, 3U);
}

void TestQuality::phonesAreLookedAt_data()
{
    QTest::addColumn<QStringList>("phones");
    QTest::addColumn<QStringList>("rules");
    QTest::newRow("mobile") << QStringList{u"+8613812348000"_s} << QStringList();
    QTest::newRow("landline") << QStringList{u"+862158888123"_s} << QStringList{u"phone.landline"_s};
    QTest::newRow("landline beside a mobile")
        << QStringList{u"+862158888123"_s, u"+8613812348000"_s} << QStringList();
    QTest::newRow("test number") << QStringList{u"+8613800138000"_s} << QStringList{u"phone.test"_s};
    QTest::newRow("eight of one digit") << QStringList{u"+8613988888888"_s} << QStringList{u"phone.test"_s};
    QTest::newRow("in order") << QStringList{u"+8613812345678"_s} << QStringList{u"phone.test"_s};
    QTest::newRow("of films") << QStringList{u"+12125550142"_s} << QStringList{u"phone.test"_s};
    QTest::newRow("no longer in the plan")
        << QStringList{u"+8612012348000"_s} << QStringList{u"phone.invalid"_s};
}

void TestQuality::phonesAreLookedAt()
{
    QFETCH(QStringList, phones);
    Person person = wang();
    person.phones.clear();
    for (const QString &text : phones)
        person.phones.push_back(*Phone::kept(text));
    QTEST(rulesOf(person, usual()), "rules");
}

void TestQuality::domainsThatDoNotExistAreFound_data()
{
    QTest::addColumn<bool>("exists");
    QTest::newRow("a@qq.com") << true;
    QTest::newRow("a@mail.company.cn") << true;
    QTest::newRow("a@gmail.com") << true;
    QTest::newRow("a@gmail.con") << false;
    QTest::newRow("a@gmial.com") << false;
    QTest::newRow("a@mail.gmial.com") << false;
    QTest::newRow("a@example.com") << false;
    QTest::newRow("a@shop.test") << false;
    QTest::newRow("a@pc.local") << false;
}

void TestQuality::domainsThatDoNotExistAreFound()
{
    QFETCH(bool, exists);
    const auto email = Email::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(email);
    QCOMPARE(!improbable::hasNoSuchDomain(*email), exists);
}

void TestQuality::namesAreLookedAt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("rules");
    const QStringList placeholder{u"name.placeholder"_s};
    QTest::newRow("name") << u"王秀兰"_s << QStringList();
    QTest::newRow("rare character") << u"𠮷"_s << QStringList{u"name.short"_s};
    QTest::newRow("rare name") << u"㐱𠮷"_s << QStringList();
    QTest::newRow("one letter") << u"A"_s << QStringList{u"name.short"_s};
    QTest::newRow("digits") << u"王秀兰2"_s << QStringList{u"name.digits"_s};
    QTest::newRow("full-width digits") << u"王秀兰２"_s << QStringList{u"name.digits"_s};
    QTest::newRow("title") << u"先生"_s << placeholder;
    QTest::newRow("surname and title") << u"王女士"_s << placeholder;
    QTest::newRow("test") << u" Test "_s << placeholder;
    QTest::newRow("wide") << u"ＴＥＳＴ"_s << placeholder;
    QTest::newRow("nobody") << u"无名"_s << placeholder;
    QTest::newRow("keys") << u"aaaa"_s << placeholder;
    QTest::newRow("none") << QString() << QStringList();
    QTest::newRow("a name with it") << u"Testa Rossa"_s << QStringList();
}

void TestQuality::namesAreLookedAt()
{
    QFETCH(QString, name);
    Person person = wang();
    person.name = name;
    QTEST(rulesOf(person, usual()), "rules");
}

void TestQuality::whoIsTooOldIsFoundOnTheDay()
{
    Person person = wang();
    person.birthday = born(1915, 12, 1);
    const QualityVerdict before = assess(person, usual());
    QVERIFY(before.findings.empty());
    QCOMPARE(before.again, std::optional(QDate(2026, 12, 1)));
    QualityFacts later = usual();
    later.today = QDate(2026, 12, 1);
    QCOMPARE(rulesOf(person, later), QStringList{u"birthday.improbable"_s});
    person.birthday->year.reset();
    QVERIFY(rulesOf(person, later).isEmpty());
}

void TestQuality::whoIsUnderFourteenNeedsAGuardian()
{
    Person child = wang();
    child.birthday = born(2012, 12, 10);
    QCOMPARE(rulesOf(child, usual()), QStringList{u"birthday.guardian"_s});
    QCOMPARE(assess(child, usual()).again, std::optional(QDate(2026, 12, 10)));
    QualityFacts facts = usual();
    facts.consents = {membership(true, true)};
    QVERIFY(rulesOf(child, facts).isEmpty());
    facts.consents.push_back(membership(false));
    QCOMPARE(rulesOf(child, facts), QStringList{u"birthday.guardian"_s});
    facts = usual();
    facts.today = QDate(2026, 12, 10);
    QVERIFY(rulesOf(child, facts).isEmpty());
}

void TestQuality::consentThatWasTakenBackIsMissing()
{
    QualityFacts facts = usual();
    facts.consents.clear();
    QCOMPARE(rulesOf(wang(), facts), QStringList{u"consent.missing"_s});
    facts.consents = {membership(true), membership(false)};
    QCOMPARE(rulesOf(wang(), facts), QStringList{u"consent.missing"_s});
}

void TestQuality::aStreetWithoutRegionIsFound()
{
    Person person = wang();
    person.addresses = {{{}, u"文三路 1 号"_s, {}}};
    QCOMPARE(rulesOf(person, usual()), QStringList{u"address.region"_s});
}

void TestQuality::whoIsQuietIsStaleFromThatDayOn()
{
    QualityFacts facts = usual();
    facts.lastSeen = QDate(2024, 12, 1);
    QCOMPARE(assess(wang(), facts).again, std::optional(QDate(2026, 12, 1)));
    facts.today = QDate(2026, 12, 1);
    QCOMPARE(rulesOf(wang(), facts), QStringList{u"stale"_s});
    QVERIFY(!assess(wang(), facts).again);
    facts.staleMonths = 0;
    QVERIFY(rulesOf(wang(), facts).isEmpty());
}

void TestQuality::contactsThatFailAreFoundUntilTheyAreReplaced()
{
    Person person = wang();
    person.channels = {{u"wechat"_s, u"wxid_1"_s}};
    for (const QString &channel : {u"sms"_s, u"email"_s, u"wechat"_s})
        person.unreachable << *contactMark(person, channel, {}, u"CN"_s);
    QCOMPARE(rulesOf(person, usual()),
             (QStringList{u"channel.unreachable"_s, u"email.unreachable"_s, u"phone.unreachable"_s}));
    const auto changed = changedPerson(
        person, {{u"phone"_s, u"13912348001"_s}, {u"channels"_s, QJsonObject{{u"wechat"_s, u"wxid_2"_s}}}},
        {u"CN"_s, QDate(2026, 11, 30), {}});
    QCOMPARE(rulesOf(*changed, usual()), QStringList{u"email.unreachable"_s});
    QCOMPARE(contactMark(person, u"fax"_s, {}, u"CN"_s).error(),
             (Error{Error::Code::InvalidInput, u"channel"_s}));
    QCOMPARE(contactMark(person, u"qq"_s, {}, u"CN"_s).error(), (Error{Error::Code::NotFound, u"qq"_s}));
    QCOMPARE(*contactMark(person, u"phone"_s, u"138 1234 8000"_s, u"CN"_s), u"+8613812348000"_s);
}

void TestQuality::anotherValueIsAnotherFinding()
{
    Person person = wang();
    person.name = u"test"_s;
    const auto first = assess(person, usual()).findings;
    QCOMPARE(assess(person, usual()).findings, first);
    person.name = u"tester"_s;
    QVERIFY(assess(person, usual()).findings != first);
}

void TestQuality::theNextLookIsAlwaysAhead()
{
    QVERIFY(rc::check([] {
        const QDate today = QDate(2026, 11, 30).addDays(*rc::gen::inRange(0, 4000));
        Person person = wang();
        person.birthday = Birthday{
            *rc::gen::arbitrary<bool>() ? Birthday::Calendar::Lunar : Birthday::Calendar::Solar,
            *rc::gen::inRange(1905, 2026), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 30), false};
        QualityFacts facts = usual();
        facts.today = today;
        facts.lastSeen = today.addDays(-*rc::gen::inRange(0, 1200));
        const QualityVerdict verdict = assess(person, facts);
        RC_ASSERT(!verdict.again || *verdict.again > today);
        // Nothing changes before that day.
        if (verdict.again) {
            facts.today = verdict.again->addDays(-1);
            const auto names = [](const QualityVerdict &of) {
                std::vector<QualityRule> rules;
                for (const QualityFinding &each : of.findings)
                    rules.push_back(each.rule);
                return rules;
            };
            RC_ASSERT(names(assess(person, facts)) == names(verdict));
        }
    }));
}

QTEST_GUILESS_MAIN(TestQuality)
#include "tst_quality.moc"
