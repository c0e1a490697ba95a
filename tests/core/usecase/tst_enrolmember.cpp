#include "core/usecase/enrolmember.h"

#include "core/customer/membernumber.h"
#include "core/data/audit.h"
#include "core/data/members.h"
#include "core/data/outbox.h"
#include "core/security/eventchain.h"
#include "core/usecase/findmembers.h"
#include "tests/support/shopfixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestEnrolMember : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numbersFollowOneAnother();
    void isOnDiskSealedAndComesBack();
    void nothingPersonalStandsInTheFiles();
    void theEventIsSealedAndItsHashIsOfTheClearBody();
    void theSamePersonTwiceMakesDifferentHashes();
    void aPhoneBelongsToOneMember();
    void aGivenNumberIsKeptAndNeverGivenAgain();
    void anErasedMembersNumberIsNeverGivenAgain();
    void isRefused();
    void arefusedEnrolmentLeavesNothing();
    void isWrittenInTheAudit();

private:
    Result<MemberProfile> enrol(const QString &name, const QString &phone = {},
                                const std::optional<QString> &number = {});
    qint64 count(const QString &table);
    std::vector<QueuedEvent> events();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    Pinyin m_pinyin;
};

void TestEnrolMember::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 0, 0));
}

Result<MemberProfile> TestEnrolMember::enrol(const QString &name, const QString &phone,
                                             const std::optional<QString> &number)
{
    const auto person = readPerson(name, phone, u"CN"_s);
    if (!person)
        return person.error();
    return m_shop->database->writeNow([&](Transaction &transaction) {
        return enrolMember(transaction, m_shop->session, *person, number, ShopFixture::noon(), systemRandom,
                           m_pinyin);
    });
}

qint64 TestEnrolMember::count(const QString &table)
{
    return *m_shop->database->read([&](const Connection &main, const Connection &keys) {
        Rows rows = (table == u"customer_key" ? keys : main).select(u"SELECT count(*) FROM "_s + table);
        rows.next();
        return rows.integer(0);
    });
}

std::vector<QueuedEvent> TestEnrolMember::events()
{
    return *m_shop->database->read([](const Connection &main) { return outbox::from(main, 1, 100); });
}

void TestEnrolMember::numbersFollowOneAnother()
{
    for (int i = 1; i <= 3; ++i) {
        const auto member = enrol(u"王秀兰"_s);
        QVERIFY(member);
        QCOMPARE(member->member.number, memberNumber(u"S001"_s, u"T01"_s, 1, i));
    }
}

void TestEnrolMember::isOnDiskSealedAndComesBack()
{
    const auto member = enrol(u"王秀兰"_s, u"13812348000"_s);
    QVERIFY(member);
    const auto back = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return memberByNumber(main, keys, m_shop->session, member->member.number);
    });
    QVERIFY(back && *back);
    QVERIFY((*back)->person == member->person);
    QVERIFY((*back)->member.id == member->member.id);
    m_shop->session.vault = std::make_shared<const Vault>(Vault::create());
    const auto foreign = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return memberByNumber(main, keys, m_shop->session, member->member.number);
    });
    QVERIFY(!foreign);
}

void TestEnrolMember::nothingPersonalStandsInTheFiles()
{
    QVERIFY(enrol(u"欧阳娜娜"_s, u"13812348000"_s));
    QVERIFY(enrol(u"Bartholomew Zephyr"_s, u"13912348001"_s));
    m_shop.reset();
    const QDir folder(m_folder->path());
    const QStringList files = folder.entryList(QDir::Files);
    QVERIFY(files.size() >= 2);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QString &secret : {u"欧阳"_s, u"娜娜"_s, u"Bartholomew"_s, u"zephyr"_s, u"13812348000"_s,
                                      u"12348001"_s, u"ouyang"_s}) {
            QVERIFY2(!bytes.toLower().contains(secret.toUtf8().toLower()), qPrintable(name));
            const QByteArray wide(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2);
            QVERIFY2(!bytes.contains(wide), qPrintable(name));
        }
    }
}

void TestEnrolMember::theEventIsSealedAndItsHashIsOfTheClearBody()
{
    const auto member = enrol(u"王秀兰"_s, u"13812348000"_s);
    QVERIFY(member);
    const auto queued = events();
    QCOMPARE(queued.size(), 1u);
    const QueuedEvent &event = queued.front();
    QCOMPARE(event.kind, u"member.enrolled/1"_s);
    QVERIFY(event.sealedFor && *event.sealedFor == member->member.id);
    const auto sealed = *m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return members::sealedByNumber(main, keys, member->member.number);
    });
    QVERIFY(sealed);
    const QByteArray id = member->member.id.bytes();
    const auto clear =
        m_shop->session.vault->openWrapped(sealed->wrappedKey, id, event.body, PersonalPart::Event);
    QVERIFY(clear);
    QCOMPARE(bodyHash(*clear), event.hash);
    const QJsonObject body = QJsonDocument::fromJson(*clear).object();
    QCOMPARE(body.value(u"v").toInt(), 1);
    QCOMPARE(body.value(u"id").toString(), member->member.id.toString());
    QCOMPARE(body.value(u"number").toString(), member->member.number);
    QCOMPARE(body.value(u"name").toString(), u"王秀兰"_s);
    QCOMPARE(body.value(u"phone").toString(), u"+8613812348000"_s);
    QCOMPARE(body.value(u"at").toString(), ShopFixture::noon().toIso());
    QCOMPARE(body.value(u"nonce").toString().size(), 32);
}

void TestEnrolMember::theSamePersonTwiceMakesDifferentHashes()
{
    QVERIFY(enrol(u"王秀兰"_s));
    QVERIFY(enrol(u"王秀兰"_s));
    const auto queued = events();
    QCOMPARE(queued.size(), 2u);
    QVERIFY(queued[0].hash != queued[1].hash);
    QVERIFY(queued[0].body != queued[1].body);
}

void TestEnrolMember::aPhoneBelongsToOneMember()
{
    const auto first = enrol(u"王秀兰"_s, u"138 1234 8000"_s);
    QVERIFY(first);
    const auto second = enrol(u"李娜"_s, u"+86 (138) 1234-8000"_s);
    QVERIFY(!second);
    QCOMPARE(second.error(), (Error{Error::Code::Duplicate, first->member.number}));
    QVERIFY(enrol(u"李娜"_s, u"13812348001"_s));
}

void TestEnrolMember::aGivenNumberIsKeptAndNeverGivenAgain()
{
    QCOMPARE(enrol(u"王秀兰"_s, {}, u"13085"_s)->member.number, u"13085"_s);
    QCOMPARE(enrol(u"李娜"_s, {}, u"13085"_s).error(), (Error{Error::Code::Duplicate, u"13085"_s}));
    const QString ours = memberNumber(u"S001"_s, u"T01"_s, 1, 1);
    QVERIFY(enrol(u"李娜"_s, {}, ours));
    QCOMPARE(enrol(u"赵敏"_s)->member.number, memberNumber(u"S001"_s, u"T01"_s, 1, 2));
}

void TestEnrolMember::anErasedMembersNumberIsNeverGivenAgain()
{
    QVERIFY(enrol(u"王秀兰"_s, {}, u"13085"_s));
    QVERIFY(m_shop->database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.execute(u"UPDATE customer SET status = 'erased', sealed = NULL"_s);
        return {};
    }));
    QCOMPARE(enrol(u"李娜"_s, {}, u"13085"_s).error().code, Error::Code::Duplicate);
}

void TestEnrolMember::isRefused()
{
    const auto code = [&](const Person &person, const std::optional<QString> &number = {}) {
        const auto result = m_shop->database->writeNow([&](Transaction &transaction) {
            return enrolMember(transaction, m_shop->session, person, number, ShopFixture::noon(),
                               systemRandom, m_pinyin);
        });
        return result ? Error::Code::Internal : result.error().code;
    };
    const Person person{u"王秀兰"_s, {}};
    QCOMPARE(code(Person()), Error::Code::InvalidInput);
    QCOMPARE(code(person, u"13 085"_s), Error::Code::InvalidInput);
    QCOMPARE(code(person, u"S001T01-000042-!"_s.left(15) + u'?'), Error::Code::Internal);
    QString wrong = memberNumber(u"S001"_s, u"T01"_s, 1, 42);
    wrong.back() = wrong.back() == u'A' ? u'B' : u'A';
    QCOMPARE(code(person, wrong), Error::Code::InvalidInput);
    m_shop->session.vault.reset();
    QCOMPARE(code(person), Error::Code::VaultClosed);
}

void TestEnrolMember::arefusedEnrolmentLeavesNothing()
{
    QVERIFY(enrol(u"王秀兰"_s, u"13812348000"_s));
    const auto before = std::tuple(count(u"customer"_s), count(u"customer_key"_s), count(u"token"_s),
                                   count(u"outbox"_s), count(u"audit"_s));
    QVERIFY(!enrol(u"李娜"_s, u"13812348000"_s));
    QVERIFY(before
            == std::tuple(count(u"customer"_s), count(u"customer_key"_s), count(u"token"_s),
                          count(u"outbox"_s), count(u"audit"_s)));
    QCOMPARE(enrol(u"李娜"_s)->member.number, memberNumber(u"S001"_s, u"T01"_s, 1, 2));
}

void TestEnrolMember::isWrittenInTheAudit()
{
    const auto member = enrol(u"王秀兰"_s, u"13812348000"_s);
    QVERIFY(member);
    const QString entry = *m_shop->database->read([](const Connection &main) {
        Rows rows = main.select(u"SELECT act || detail FROM audit ORDER BY seq DESC LIMIT 1"_s);
        return rows.next() ? rows.text(0) : QString();
    });
    QVERIFY(entry.contains(u"member.enrol"_s) && entry.contains(member->member.id.toString()));
    QVERIFY(!entry.contains(u"王"_s) && !entry.contains(u"8000"_s));
    QVERIFY(!*m_shop->database->read([](const Connection &main) { return audit::firstBreak(main); }));
}

QTEST_GUILESS_MAIN(TestEnrolMember)
#include "tst_enrolmember.moc"
