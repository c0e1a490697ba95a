#include "core/usecase/changemember.h"

#include "core/data/consents.h"
#include "core/data/customfields.h"
#include "core/data/members.h"
#include "core/usecase/check.h"
#include "core/usecase/customfieldsjson.h"
#include "core/usecase/erasemember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/signin.h"
#include "tests/core/usecase/newshop.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray wang =
    R"({"name":"王秀兰","phones":["13812348000","+447400123456"],"email":"wang@example.com",
    "birthday":"lunar:1990-05-17","gender":"女","address":{"region":"浙江省 杭州市 西湖区","street":"文三路 1 号"},
    "channels":{"wechat":"wxid_123"},"note":"爱喝茶","custom":{"skin":"干性"},"tags":["vip","茶"],
    "source":"wechat","externalId":"X-1","consents":[{"purpose":"membership"},
    {"purpose":"marketing","channel":"sms"}]})";
}

/// Profiles, consents and erasure on real files.
class TestMemberProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingAboutAPersonIsKept();
    void eachWayOfSearchFollowsAChange();
    void whatDoesNotChangeWritesNothing();
    void aPhoneBelongsToOne();
    void whatSomebodyElseChangedMeanwhileIsNotUndone();
    void factsThatDoNotFitAreNamed_data();
    void factsThatDoNotFitAreNamed();
    void addingIsWholeOrNotAtAll();
    void consentHoldsUntilItIsTakenBack();
    void aChildNeedsAGuardian();
    void afterErasureNothingOfThePersonIsLeft();
    void anOlderCopyIsUnreadableAfterErasure();
    void aBalanceIsSettledFirst();
    void erasureThatWasCutOffIsDoneAgain();

private:
    template <class Work> auto write(Work work)
    {
        return m_shop->database->writeNow(
            [&](Transaction &transaction) { return work(transaction, m_shop->made.session); });
    }
    Result<MemberRecord> add(const QByteArray &json);
    Result<MemberRecord> change(const QString &number, const QByteArray &json, Timestamp at,
                                const std::optional<Timestamp> &seenAt = {});
    QStringList found(const QString &typed);
    Result<> erase(const QString &number);
    qint64 count(const QString &what);
    QByteArray allBytes() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
    Pinyin m_pinyin;
};

void TestMemberProfile::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
    const auto fields = customFieldsFrom(
        R"({"fields":[{"code":"skin","name":"肤质","kind":"choice","options":["干性","油性"]}]})");
    QVERIFY(fields);
    QVERIFY(write([&](Transaction &transaction, const Session &who) {
        return changeCustomFields(transaction, who, *fields, ShopFixture::noon());
    }));
}

Result<MemberRecord> TestMemberProfile::add(const QByteArray &json)
{
    return write([&](Transaction &transaction, const Session &who) {
        return addMember(transaction, who, QJsonDocument::fromJson(json).object(), ShopFixture::noon(),
                         systemRandom, m_pinyin);
    });
}

Result<MemberRecord> TestMemberProfile::change(const QString &number, const QByteArray &json, Timestamp at,
                                               const std::optional<Timestamp> &seenAt)
{
    return write([&](Transaction &transaction, const Session &who) {
        return changeMember(transaction, who, number, QJsonDocument::fromJson(json).object(), at,
                            systemRandom, m_pinyin, seenAt);
    });
}

QStringList TestMemberProfile::found(const QString &typed)
{
    const auto hits = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return findMembers(main, keys, m_shop->made.session, typed, 10, m_pinyin);
    });
    QStringList names;
    if (hits)
        for (const MemberProfile &hit : hits->hits)
            names << hit.person.name;
    return names;
}

Result<> TestMemberProfile::erase(const QString &number)
{
    return write([&](Transaction &transaction, const Session &who) {
        return eraseMember(transaction, who, number, u"asked for it"_s, ShopFixture::noon(), systemRandom);
    });
}

qint64 TestMemberProfile::count(const QString &what)
{
    return *m_shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + what);
        rows.next();
        return rows.integer(0);
    });
}

QByteArray TestMemberProfile::allBytes() const
{
    QByteArray bytes;
    const QDir folder(m_folder->path());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

void TestMemberProfile::everythingAboutAPersonIsKept()
{
    const auto added = add(wang);
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    const auto record = m_shop->database->read([&](const Connection &main, const Connection &keys) {
        return memberRecord(main, keys, m_shop->made.session, added->profile.member.number);
    });
    QVERIFY(record);
    QCOMPARE(record->profile.person.phones.size(), 2U);
    QCOMPARE(record->profile.person.custom.at(u"skin"_s), QStringList{u"干性"_s});
    QCOMPARE(record->facts.tags, (QStringList{u"vip"_s, u"茶"_s}));
    QCOMPARE(record->facts.source, u"wechat"_s);
    QCOMPARE(record->facts.externalId, u"X-1"_s);
    QCOMPARE(record->facts.region, u"浙江省 杭州市"_s); // to the city, no further
    const auto json = m_shop->database->read([&](const Connection &connection) {
        return Result<QJsonObject>(toJson(connection, *record, false));
    });
    const QString masked = QString::fromUtf8(QJsonDocument(*json).toJson());
    for (const QString &secret :
         {u"秀兰"_s, u"12348000"_s, u"wang@"_s, u"wxid_123"_s, u"文三路"_s, u"1990"_s, u"爱喝茶"_s})
        QVERIFY2(!masked.contains(secret), qPrintable(secret));
    // Nothing personal is readable in the files.
    const QByteArray bytes = allBytes();
    for (const QByteArray secret :
         {"王秀兰", "13812348000", "wang@example.com", "wxid_123", "文三路", "爱喝茶"})
        QVERIFY2(!bytes.contains(secret), secret.constData());
}

void TestMemberProfile::eachWayOfSearchFollowsAChange()
{
    const QString number = add(wang)->profile.member.number;
    for (const QString &typed :
         {u"13812348000"_s, u"8000"_s, u"+447400123456"_s, u"3456"_s, u"wang@example.com"_s,
          u"WANG@EXAMPLE.COM"_s, u"王秀"_s, u"wxl"_s, u"wangxiulan"_s, number})
        QCOMPARE(found(typed), QStringList{u"王秀兰"_s});
    QVERIFY(change(number, R"({"name":"张三","phones":["13912348001"],"email":"zhang@example.com"})",
                   ShopFixture::noon()));
    for (const QString &typed : {u"13912348001"_s, u"8001"_s, u"zhang@example.com"_s, u"zs"_s, number})
        QCOMPARE(found(typed), QStringList{u"张三"_s});
    for (const QString &typed : {u"13812348000"_s, u"8000"_s, u"3456"_s, u"wang@example.com"_s, u"wxl"_s})
        QCOMPARE(found(typed), QStringList());
}

void TestMemberProfile::whatDoesNotChangeWritesNothing()
{
    const QString number = add(wang)->profile.member.number;
    const qint64 events = count(u"outbox"_s);
    const qint64 audit = count(u"audit"_s);
    QVERIFY(change(number, R"({"name":" 王秀兰 ","gender":"F","tags":["茶","vip"]})", ShopFixture::noon()));
    QCOMPARE(count(u"outbox"_s), events);
    QCOMPARE(count(u"audit"_s), audit);
    QVERIFY(change(number, R"({"addTags":["new"],"removeTags":["vip"]})", ShopFixture::noon()));
    QCOMPARE(count(u"outbox"_s), events + 1);
    QCOMPARE(count(u"customer_tag WHERE tag = 'vip'"_s), 0);
    QCOMPARE(count(u"customer_tag WHERE tag = 'new'"_s), 1);
}

void TestMemberProfile::aPhoneBelongsToOne()
{
    const QString first = add(wang)->profile.member.number;
    const auto second = add(R"({"name":"李四","phone":"13912348001"})");
    QVERIFY(second);
    const auto taken =
        change(second->profile.member.number, R"({"phone":"138 1234 8000"})", ShopFixture::noon());
    QCOMPARE(taken.error(), (Error{Error::Code::Duplicate, first}));
    const auto external =
        change(second->profile.member.number, R"({"externalId":"X-1"})", ShopFixture::noon());
    QCOMPARE(external.error(), (Error{Error::Code::Duplicate, first}));
    QCOMPARE(add(R"({"phone":"+447400123456"})").error().code, Error::Code::Duplicate); // her second one
}

void TestMemberProfile::whatSomebodyElseChangedMeanwhileIsNotUndone()
{
    const QString number = add(wang)->profile.member.number;
    const Timestamp opened = ShopFixture::noon().plusMilliseconds(1000);
    const Timestamp theirs = opened.plusMilliseconds(1000);
    const Timestamp ours = opened.plusMilliseconds(2000);
    QVERIFY(change(number, R"({"note":"theirs"})", theirs, opened));
    QCOMPARE(change(number, R"({"note":"ours","gender":"male"})", ours, opened).error(),
             (Error{Error::Code::Conflict, u"note"_s}));
    QVERIFY(change(number, R"({"gender":"male"})", ours, opened)); // another field goes in
    QVERIFY(change(number, R"({"note":"ours"})", ours, ours));
}

void TestMemberProfile::factsThatDoNotFitAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("wrong");
    const std::pair<QByteArray, QString> cases[] = {
        {R"({"referrer":"NOBODY"})", u"referrer"_s},
        {R"({"adviser":"nobody"})", u"adviser"_s},
        {R"({"tags":["a,b"]})", u"tags"_s},
        {R"({"tags":[""]})", u"tags"_s},
        {R"({"addTags":[7]})", u"addTags"_s},
        {"{\"source\":\"" + QByteArray(65, 'x') + "\"}", u"source"_s},
        {R"({"name":"","phones":[]})", u"name"_s},
        {R"({"custom":{"skin":"x"}})", u"custom.skin"_s},
    };
    for (const auto &[json, wrong] : cases)
        QTest::newRow(json.left(40).constData()) << json << wrong;
}

void TestMemberProfile::factsThatDoNotFitAreNamed()
{
    QFETCH(QByteArray, json);
    const QString number = add(wang)->profile.member.number;
    const auto changed = change(number, json, ShopFixture::noon());
    QVERIFY(!changed);
    QTEST(changed.error().detail, "wrong");
}

void TestMemberProfile::addingIsWholeOrNotAtAll()
{
    QVERIFY(!add(R"({"name":"李四","phone":"13912348001","consents":[{"purpose":"fun"}]})"));
    QVERIFY(!add(R"({"name":"李四","phone":"13912348001","adviser":"nobody"})"));
    QCOMPARE(count(u"customer"_s), 0);
    QCOMPARE(count(u"outbox"_s), 0);
    QVERIFY(add(R"({"name":"李四","phone":"13912348001"})"));
}

void TestMemberProfile::consentHoldsUntilItIsTakenBack()
{
    const auto record = add(wang);
    const Id<Customer> id = record->profile.member.id;
    const auto sms = *consentPurpose(u"marketing"_s, u"sms"_s);
    const auto holdsNow = [&](const ConsentPurpose &what) {
        return holds(*m_shop->database->read([&](const Connection &connection) {
            return Result<std::vector<ConsentEntry>>(consents::of(connection, id));
        }),
                     what);
    };
    const auto say = [&](bool granted) {
        return write([&](Transaction &transaction, const Session &who) {
            return giveConsent(transaction, who, record->profile.member.number, {sms, granted},
                               ShopFixture::noon(), systemRandom);
        });
    };
    QVERIFY(holdsNow(sms));
    QVERIFY(!holdsNow(*consentPurpose(u"marketing"_s, u"phone"_s)));
    QVERIFY(!holdsNow(*consentPurpose(u"profiling"_s, {})));
    const qint64 before = count(u"consent_entry"_s);
    QVERIFY(say(true)); // said again
    QCOMPARE(count(u"consent_entry"_s), before);
    QVERIFY(say(false));
    QVERIFY(!holdsNow(sms));
    QVERIFY(say(true));
    QVERIFY(holdsNow(sms));
    QCOMPARE(count(u"consent_entry"_s), before + 2); // the history stays
}

void TestMemberProfile::aChildNeedsAGuardian()
{
    const QByteArray child = R"({"name":"小王","phone":"13712348000","birthday":"2015-06-01"})";
    const QString number = add(child)->profile.member.number;
    const auto give = [&](bool granted, bool guardian) {
        ConsentRequest request{*consentPurpose(u"membership"_s, {}), granted};
        request.byGuardian = guardian;
        return write([&](Transaction &transaction, const Session &who) {
            return giveConsent(transaction, who, number, request, ShopFixture::noon(), systemRandom);
        });
    };
    QCOMPARE(give(true, false).error().code, Error::Code::GuardianNeeded);
    QVERIFY(give(true, true));
    QVERIFY(give(false, false)); // anybody may take it back
}

void TestMemberProfile::afterErasureNothingOfThePersonIsLeft()
{
    const auto record = add(wang);
    const QString number = record->profile.member.number;
    QVERIFY(erase(number));
    for (const QString &typed : {u"13812348000"_s, u"8000"_s, u"wang@example.com"_s, u"wxl"_s, number})
        QCOMPARE(found(typed), QStringList());
    QCOMPARE(count(u"token"_s), 0);
    QCOMPARE(count(u"customer_tag"_s), 0);
    QCOMPARE(count(u"customer WHERE sealed IS NOT NULL OR external_id IS NOT NULL OR source <> ''"_s), 0);
    const auto left = m_shop->database->read([](const Connection &, const Connection &file) {
        Rows rows = file.select(u"SELECT count(*) FROM customer_key"_s);
        rows.next();
        return Result<qint64>(rows.integer(0));
    });
    QCOMPARE(*left, 0);
    const Session who = m_shop->made.session;
    const auto outcomes = m_shop->database->read(
        [&](const Connection &main, const Connection &keyFile) { return checkAll(main, keyFile, who); });
    QVERIFY(outcomes);
    for (const CheckOutcome &outcome : *outcomes)
        QVERIFY2(outcome.ok, qPrintable(outcome.name + u": "_s + outcome.detail));
    QCOMPARE(erase(number).error().code, Error::Code::UnknownMember);
    // The number is never given again, and the phone is free.
    QVERIFY(!add(QJsonDocument(QJsonObject{{u"number"_s, number}, {u"name"_s, u"x"_s}}).toJson()));
    QVERIFY(add(R"({"name":"李四","phone":"13812348000"})"));
}

/// The main file as it was before, with the keys of now.
void TestMemberProfile::anOlderCopyIsUnreadableAfterErasure()
{
    const auto record = add(wang);
    const auto other = add(R"({"name":"李四","phone":"13912348001"})");
    QVERIFY(record && other);
    m_shop->restart(); // all is in the files
    QTemporaryDir copy;
    QVERIFY(QFile::copy(m_folder->filePath(u"zhanggui.sqlite"_s), copy.filePath(u"zhanggui.sqlite"_s)));
    QVERIFY(erase(record->profile.member.number));
    // The destroyed key is in no byte of the file of keys or its log, as soon as erasing has answered.
    const auto wrapped = [&] {
        QByteArray bytes;
        for (const QString &name : {u"keys.sqlite"_s, u"keys.sqlite-wal"_s}) {
            QFile file(m_folder->filePath(name));
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }();
    QVERIFY(!wrapped.contains(record->profile.member.id.bytes()));
    QVERIFY(wrapped.contains(other->profile.member.id.bytes()));
    QVERIFY(QFile::copy(m_folder->filePath(u"keys.sqlite"_s), copy.filePath(u"keys.sqlite"_s)));
    const auto older = Database::open(copy.path());
    QVERIFY(older);
    const Session who = m_shop->made.session;
    const auto readable = [&](const QString &number) {
        return (*older)
            ->read([&](const Connection &main, const Connection &keys) {
                return memberRecord(main, keys, who, number);
            })
            .has_value();
    };
    QVERIFY(!readable(record->profile.member.number));
    QVERIFY(readable(other->profile.member.number));
}

void TestMemberProfile::aBalanceIsSettledFirst()
{
    const auto record = add(wang);
    QVERIFY(write([&](Transaction &transaction, const Session &) -> Result<> {
        transaction.execute(u"INSERT INTO account (id, kind, customer, principal, bonus, opened_at)"
                            " VALUES (?, 'member', 1, 500, 0, 0)"_s,
                            record->profile.member.id);
        return {};
    }));
    QCOMPARE(erase(record->profile.member.number).error(), (Error{Error::Code::BalanceLeft, u"5.00"_s}));
    QCOMPARE(found(u"8000"_s), QStringList{u"王秀兰"_s});
}

/// Killed between the destruction of the key and the commit of the rest.
void TestMemberProfile::erasureThatWasCutOffIsDoneAgain()
{
    const auto record = add(wang);
    QVERIFY(write([&](Transaction &transaction, const Session &) -> Result<> {
        transaction.executeOnKeys(u"DELETE FROM customer_key WHERE customer = ?"_s,
                                  record->profile.member.id);
        return {};
    }));
    QVERIFY(erase(record->profile.member.number));
    QCOMPARE(count(u"customer WHERE status = 'erased' AND sealed IS NULL"_s), 1);
}

QTEST_GUILESS_MAIN(TestMemberProfile)

#include "tst_memberprofile.moc"
