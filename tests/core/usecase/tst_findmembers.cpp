#include "core/usecase/findmembers.h"

#include "core/usecase/enrolmember.h"
#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

class TestFindMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsByWhatIsTyped_data();
    void findsByWhatIsTyped();
    void anyBeginningAndAnyPairOfANameFindsIt();
    void aCollidingTokenLeadsToNobody();
    void theLikeliestComeFirst();
    void nothingTypedShowsTheNewest();
    void moreSaysThatThereAreOthers();
    void erasedMembersAreNotFound();
    void aDamagedRowHidesNobodyElse();
    void isRefusedWithoutRightOrVault();
    void whateverIsTypedIsHarmless();
    void aRevealIsWrittenDownByIdOnly();
    void memberByNumberOpensOnlyWithTheVault();
    void masksUnlessPlain();

private:
    MemberProfile enrol(const QString &name, const QString &phone = {},
                        const std::optional<QString> &number = {});
    Result<MemberHits> find(const QString &typed, int limit = 20);
    QStringList namesFor(const QString &typed, int limit = 20);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Pinyin m_pinyin;
};

void TestFindMembers::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
}

MemberProfile TestFindMembers::enrol(const QString &name, const QString &phone,
                                     const std::optional<QString> &number)
{
    const auto member = m_shop->database->writeNow([&](Transaction &transaction) {
        return enrolMember(transaction, m_shop->session, *readPerson(name, phone, u"CN"_s), number,
                           ShopFixture::noon(), systemRandom, m_pinyin);
    });
    if (!member)
        qFatal("enrol: %s", qPrintable(errorName(member.error().code)));
    return *member;
}

Result<MemberHits> TestFindMembers::find(const QString &typed, int limit)
{
    return m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return findMembers(main, keys, m_shop->session, typed, limit, m_pinyin);
    });
}

QStringList TestFindMembers::namesFor(const QString &typed, int limit)
{
    const auto found = find(typed, limit);
    if (!found)
        return {errorName(found.error().code)};
    QStringList names;
    for (const MemberProfile &hit : found->hits)
        names << hit.person.name;
    return names;
}

void TestFindMembers::findsByWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("phone") << u"13812348000"_s << u"王秀兰"_s;
    QTest::newRow("phone with blanks") << u" 138 1234 8000 "_s << u"王秀兰"_s;
    QTest::newRow("phone with country code") << u"+86-138-1234-8000"_s << u"王秀兰"_s;
    QTest::newRow("phone in full width") << u"１３８１２３４８０００"_s << u"王秀兰"_s;
    QTest::newRow("foreign phone") << u"+44 20 7946 0018"_s << u"Anna Bell"_s;
    QTest::newRow("last four") << u"8000"_s << u"王秀兰"_s;
    QTest::newRow("number as printed") << u"S001T01-000001-"_s << QString();
    QTest::newRow("given number") << u"13085"_s << u"吕布"_s;
    QTest::newRow("whole name") << u"王秀兰"_s << u"王秀兰"_s;
    QTest::newRow("surname") << u"王"_s << u"王秀兰"_s;
    QTest::newRow("given name") << u"秀兰"_s << u"王秀兰"_s;
    QTest::newRow("name with a blank") << u"王 秀兰"_s << u"王秀兰"_s;
    QTest::newRow("two-character surname") << u"欧阳"_s << u"欧阳娜娜"_s;
    QTest::newRow("middle of four") << u"阳娜娜"_s << u"欧阳娜娜"_s;
    QTest::newRow("pinyin") << u"wangxiulan"_s << u"王秀兰"_s;
    QTest::newRow("pinyin in part") << u"wangxiu"_s << u"王秀兰"_s;
    QTest::newRow("pinyin in capitals with blanks") << u"Wang Xiulan"_s << u"王秀兰"_s;
    QTest::newRow("surname with a reading of its own") << u"ouyang"_s << u"欧阳娜娜"_s;
    QTest::newRow("ü as v") << u"lvbu"_s << u"吕布"_s;
    QTest::newRow("ü as u") << u"lubu"_s << u"吕布"_s;
    QTest::newRow("initials") << u"wxl"_s << u"王秀兰"_s;
    QTest::newRow("initials in part") << u"oyn"_s << u"欧阳娜娜"_s;
    QTest::newRow("Latin name") << u"anna bell"_s << u"Anna Bell"_s;
    QTest::newRow("last name") << u"bel"_s << u"Anna Bell"_s;
    QTest::newRow("nobody's phone") << u"13812348009"_s << QString();
    QTest::newRow("characters that are apart") << u"王兰"_s << QString();
    QTest::newRow("three digits") << u"800"_s << QString();
}

void TestFindMembers::findsByWhatIsTyped()
{
    enrol(u"王秀兰"_s, u"13812348000"_s);
    enrol(u"欧阳娜娜"_s, u"13900001111"_s);
    enrol(u"吕布"_s, {}, u"13085"_s);
    enrol(u"Anna Bell"_s, u"+442079460018"_s);
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QCOMPARE(namesFor(typed), name.isEmpty() ? QStringList() : QStringList{name});
}

void TestFindMembers::anyBeginningAndAnyPairOfANameFindsIt()
{
    const QString name = u"阿不都热依木江"_s;
    const MemberProfile member = enrol(name);
    QVERIFY(rc::check([&] {
        const int from = *rc::gen::inRange(0, int(name.size()) - 1);
        const int length = *rc::gen::inRange(2, int(name.size()) - from + 1);
        RC_ASSERT(namesFor(name.sliced(from, length)) == QStringList{name});
        RC_ASSERT(namesFor(name.left(length)) == QStringList{name});
    }));
    QCOMPARE(namesFor(member.member.number), QStringList{name});
    QCOMPARE(namesFor(member.member.number.toLower()), QStringList{name});
}

void TestFindMembers::aCollidingTokenLeadsToNobody()
{
    enrol(u"王秀兰"_s);
    const qint64 token = m_shop->session.vault->searchToken(TokenKind::NamePrefix, u"李娜"_s);
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        transaction.execute(u"INSERT INTO token (hash, customer) SELECT ?, row FROM customer"_s, token);
        return {};
    }));
    QCOMPARE(namesFor(u"李娜"_s), QStringList());
}

void TestFindMembers::theLikeliestComeFirst()
{
    enrol(u"张兰英"_s);
    enrol(u"兰英"_s);
    enrol(u"赵四"_s, {}, u"8000"_s);
    enrol(u"孙六"_s, u"13812348000"_s);
    QCOMPARE(namesFor(u"兰英"_s), (QStringList{u"兰英"_s, u"张兰英"_s}));
    QCOMPARE(namesFor(u"8000"_s), (QStringList{u"赵四"_s, u"孙六"_s}));
}

void TestFindMembers::nothingTypedShowsTheNewest()
{
    QCOMPARE(namesFor({}), QStringList());
    for (const QString &name : {u"甲"_s, u"乙"_s, u"丙"_s})
        enrol(name);
    QCOMPARE(namesFor(u" "_s), (QStringList{u"丙"_s, u"乙"_s, u"甲"_s}));
    QCOMPARE(namesFor({}, 2), (QStringList{u"丙"_s, u"乙"_s}));
    QVERIFY(find({}, 2)->more);
    QVERIFY(!find({}, 3)->more);
    QVERIFY(find({}, 0)->hits.empty());
    QVERIFY(find({}, -7)->hits.empty());
}

void TestFindMembers::moreSaysThatThereAreOthers()
{
    for (int i = 0; i < 5; ++i)
        enrol(u"王五"_s);
    QCOMPARE(find(u"王五"_s, 4)->hits.size(), 4u);
    QVERIFY(find(u"王五"_s, 4)->more);
    QCOMPARE(find(u"ww"_s, 5)->hits.size(), 5u);
    QVERIFY(!find(u"ww"_s, 5)->more);
}

void TestFindMembers::erasedMembersAreNotFound()
{
    const MemberProfile member = enrol(u"王秀兰"_s, u"13812348000"_s);
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET status = 'erased', sealed = NULL"_s);
        return {};
    }));
    for (const QString &typed : {u"王"_s, u"8000"_s, member.member.number, QString()})
        QCOMPARE(namesFor(typed), QStringList());
}

void TestFindMembers::aDamagedRowHidesNobodyElse()
{
    enrol(u"王一"_s);
    enrol(u"王二"_s);
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET sealed = x'0102' WHERE row = 1"_s);
        return {};
    }));
    QCOMPARE(namesFor(u"王"_s), QStringList{u"王二"_s});
    QCOMPARE(namesFor({}), QStringList{u"王二"_s});
}

void TestFindMembers::isRefusedWithoutRightOrVault()
{
    enrol(u"王秀兰"_s);
    m_shop->session.vault.reset();
    QCOMPARE(find(u"王"_s).error().code, Error::Code::VaultClosed);
}

void TestFindMembers::whateverIsTypedIsHarmless()
{
    enrol(u"王秀兰"_s, u"13812348000"_s);
    for (const QString &typed : {QString(100000, u'王'), QString(QChar(0xd800)), QString(QChar(0)),
                                 u"'; DROP TABLE token; --"_s, u"%"_s, u"\u202e"_s})
        QVERIFY(find(typed));
    QVERIFY(rc::check([&] {
        QString typed;
        for (const char16_t c : *rc::gen::container<std::vector<char16_t>>(rc::gen::arbitrary<char16_t>()))
            typed += QChar(c);
        RC_ASSERT(find(typed).has_value());
    }));
    QCOMPARE(namesFor(u"王"_s).size(), 1);
}

void TestFindMembers::aRevealIsWrittenDownByIdOnly()
{
    const MemberProfile member = enrol(u"王秀兰"_s, u"13812348000"_s);
    const auto reveal = [&] {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return revealMembers(transaction, m_shop->session, {member}, ShopFixture::noon());
        });
    };
    QVERIFY(reveal());
    const QString entry = *m_shop->database->read([](const Connection &main) {
        Rows rows = main.select(u"SELECT act || detail FROM audit ORDER BY seq DESC LIMIT 1"_s);
        return rows.next() ? rows.text(0) : QString();
    });
    QVERIFY(entry.startsWith(u"member.reveal"_s) && entry.contains(member.member.id.toString()));
    QVERIFY(!entry.contains(u"王"_s) && !entry.contains(u"8000"_s));
    m_shop->session.role = Role::Cashier;
    QCOMPARE(reveal().error().code, Error::Code::NotPermitted);
}

void TestFindMembers::memberByNumberOpensOnlyWithTheVault()
{
    const MemberProfile member = enrol(u"王秀兰"_s, u"13812348000"_s);
    const auto byNumber = [&](const QString &number) {
        return *m_shop->database->read([&](const Connection &main, const Connection &keys) {
            return memberByNumber(main, keys, m_shop->session, number);
        });
    };
    QVERIFY(byNumber(u' ' + member.member.number)->person == member.person);
    QVERIFY(!byNumber(u"nobody"_s));
    m_shop->session.vault.reset();
    QVERIFY(byNumber(member.member.number)->person == Person());
}

void TestFindMembers::masksUnlessPlain()
{
    const MemberProfile member = enrol(u"王秀兰"_s, u"13812348000"_s);
    const QJsonObject masked = toJson(member, false);
    QCOMPARE(masked.value(u"name").toString(), u"王**"_s);
    QCOMPARE(masked.value(u"phone").toString(), u"138****8000"_s);
    QCOMPARE(masked.value(u"points").toInt(), 0);
    QCOMPARE(masked.value(u"tier").toString(), QString());
    const QJsonObject plain = toJson(member, true);
    QCOMPARE(plain.value(u"name").toString(), u"王秀兰"_s);
    QCOMPARE(plain.value(u"phone").toString(), u"+8613812348000"_s);
    QCOMPARE(plain.value(u"number").toString(), member.member.number);
}

QTEST_GUILESS_MAIN(TestFindMembers)
#include "tst_findmembers.moc"
