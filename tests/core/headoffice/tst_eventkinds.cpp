#include "core/headoffice/eventkinds.h"

#include "core/headoffice/ledger.h"
#include "core/security/eventchain.h"
#include "tests/core/headoffice/officefixture.h"
#include "tests/core/headoffice/tillevents.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class EventKindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMemberIsSealedForItsOwnKey();
    void noNameOrPhoneLiesOpenOnDisk();
    void aKnownMemberIsNotReplaced();
    void twoShopsMayHaveTheSameNumber();
    void restrictionsAndHandOversAreKept();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();

private:
    Result<KeptBody> apply(OfficeFixture &fixture, const wire::Event &event)
    {
        return fixture.office().database().writeNow([&](Transaction &transaction) {
            return applyEvent(transaction, fixture.office().vault(), m_from, event);
        });
    }

    const TillIdentity m_from{u"S001"_s, u"T01"_s, 1};
};

void EventKindsTest::aMemberIsSealedForItsOwnKey()
{
    OfficeFixture fixture;
    TillEvents till(m_from);
    const wire::Event event = till.addMember(u"王小明"_s, u"+8613800138000"_s);
    const auto kept = apply(fixture, event);
    QVERIFY(kept.has_value());
    QVERIFY(kept->customer.has_value());
    const auto wrapped = fixture.office().database().read([&](const Connection &, const Connection &keys) {
        Rows rows = keys.select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, *kept->customer);
        return rows.next() ? rows.bytes(0) : QByteArray();
    });
    const auto opened =
        fixture.office().vault().openWrapped(*wrapped, *kept->customer, *kept->body, PersonalPart::Event);
    QVERIFY(opened.has_value());
    QCOMPARE(*opened, *event.body);
}

/// What strings would find in a stolen folder, while the server runs and after it.
void EventKindsTest::noNameOrPhoneLiesOpenOnDisk()
{
    OfficeFixture fixture;
    const TillIdentity from = fixture.enrol().identity;
    TillEvents till(from);
    till.addMember(u"王小明"_s, u"+8613800138000"_s);
    till.addMember(u"Zaphod Beeblebrox"_s, u"+8613900139000"_s);
    till.add(u"member.enrolled/1"_s,
             QJsonDocument({{u"name"_s, u"李没有号"_s}, {u"phone"_s, u"+8613700137000"_s}})
                 .toJson(QJsonDocument::Compact));
    till.add(u"member.renamed/1"_s, R"({"name":"赵未知种类"})");
    QVERIFY(takeBatch(fixture.office(), from, till.batch()).has_value());
    wire::Batch twisted = till.batch(1, 1);
    twisted.events[0].body = R"({"name":"钱同号不同文"})";
    twisted.events[0].bodyHash = bodyHash(*twisted.events[0].body);
    QVERIFY(takeBatch(fixture.office(), from, twisted).has_value());
    QCOMPARE(fixture.count(u"alarm"_s), 1);
    for (const bool closed : {false, true}) {
        if (closed)
            fixture.close();
        QDirIterator files(fixture.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const char *secret : {"王小明", "13800138000", "Zaphod", "13900139000", "李没有号",
                                       "13700137000", "赵未知种类", "钱同号不同文"})
                QVERIFY2(!bytes.contains(secret), qPrintable(file.fileName()));
        }
    }
}

void EventKindsTest::aKnownMemberIsNotReplaced()
{
    OfficeFixture fixture;
    TillEvents till(m_from);
    const wire::Event event = till.addMember(u"王小明"_s, u"+8613800138000"_s);
    QVERIFY(apply(fixture, event).has_value());
    const QStringList sealed = fixture.column(u"SELECT hex(sealed) FROM member"_s);
    QCOMPARE(apply(fixture, event).error().code, Error::Code::InvalidInput);
    QCOMPARE(fixture.column(u"SELECT hex(sealed) FROM member"_s), sealed);
}

void EventKindsTest::twoShopsMayHaveTheSameNumber()
{
    OfficeFixture fixture;
    TillEvents here(m_from);
    TillEvents there({u"S002"_s, u"T01"_s, 1});
    QVERIFY(apply(fixture, here.addMember(u"王小明"_s, u"+8613800138000"_s)).has_value());
    QVERIFY(apply(fixture, there.addMember(u"李小红"_s, u"+8613800138001"_s)).has_value());
    QCOMPARE(fixture.column(u"SELECT count(DISTINCT number) FROM member"_s), QStringList{u"1"_s});
    QCOMPARE(fixture.count(u"member"_s), 2);
}

void EventKindsTest::restrictionsAndHandOversAreKept()
{
    OfficeFixture fixture;
    TillEvents till(m_from);
    const QByteArray restricted = R"({"v":1,"member":"00000000-0000-4000-8000-000000000001","shop":"S001",)"
                                  R"("till":"T01","restricted":true,"at":"2026-03-05T12:00:00Z"})";
    const auto kept = apply(fixture, till.add(u"member.restricted/1"_s, restricted));
    QVERIFY(kept.has_value());
    QCOMPARE(*kept->body, restricted);
    QVERIFY(apply(fixture,
                  till.add(u"staff.handover/1"_s,
                           R"({"v":1,"shop":"S001","till":"T01","members":3,"tasks":1,)"
                           R"("from":"00000000-0000-4000-8000-000000000001",)"
                           R"("to":"00000000-0000-4000-8000-000000000002","at":"2026-03-05T12:00:00Z"})"))
                .has_value());
}

void EventKindsTest::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not JSON") << u"shift.opened/1"_s << QByteArray("{");
    QTest::newRow("a list") << u"shift.opened/1"_s << QByteArray("[]");
    QTest::newRow("no id") << u"shift.opened/1"_s << QByteArray(R"({"at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("no time") << u"shift.opened/1"_s
                             << QByteArray(R"({"id":"00000000-0000-4000-8000-000000000001"})");
    QTest::newRow("member without number")
        << u"member.enrolled/1"_s << QByteArray(R"({"id":"00000000-0000-4000-8000-000000000001"})");
    QTest::newRow("member without id") << u"member.enrolled/1"_s << QByteArray(R"({"number":"M1"})");
    QTest::newRow("unknown kind") << u"sale.completed/2"_s << QByteArray("{}");
    QTest::newRow("card without a code")
        << u"member.card/1"_s << QByteArray(R"({"v":1,"shop":"S001","till":"T01","number":"S001T01-000002-K",
            "member":"00000000-0000-4000-8000-000000000001","at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("card in place of another without a reason")
        << u"member.card/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","number":"S001T01-000002-K","code":"M1:0",
            "member":"00000000-0000-4000-8000-000000000001","before":"M1","at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("coupon without a code")
        << u"coupon.issued/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","kind":"BDAY","until":"2026-04-04",
            "id":"00000000-0000-4000-8000-000000000001","at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("coupon redeemed in no sale")
        << u"coupon.changed/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","change":"redeemed","until":"2026-04-04",
            "id":"00000000-0000-4000-8000-000000000001","at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("coupons of another shop")
        << u"coupons.lapsed/1"_s
        << QByteArray(R"({"v":1,"shop":"S002","till":"T01","date":"2026-04-05","coupons":1})");
    QTest::newRow("card of uses without a sale")
        << u"pass.sold/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","number":"9700000000000001","kind":"TEN","uses":10,
            "paid":"100.00","tax":"0.00","id":"00000000-0000-4000-8000-000000000001",
            "at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("card of uses that was used in no sale")
        << u"pass.moved/1"_s
        << QByteArray(
               R"({"v":1,"shop":"S001","till":"T01","change":"used","uses":-1,"left":9,"earned":"10.00",
            "paidBack":"0.00","deferred":"90.00","date":"2026-03-05",
            "id":"00000000-0000-4000-8000-000000000001","at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("card of uses with fewer than none left")
        << u"pass.moved/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","change":"expired","uses":-1,"left":-1,
            "earned":"10.00","paidBack":"0.00","deferred":"0.00","date":"2026-03-05",
            "id":"00000000-0000-4000-8000-000000000001","at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("restriction without a word")
        << u"member.restricted/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","at":"2026-03-05T12:00:00Z",
            "member":"00000000-0000-4000-8000-000000000001"})");
    QTest::newRow("restriction of nobody") << u"member.restricted/1"_s << QByteArray(R"({"v":1,"shop":"S001",
            "till":"T01","at":"2026-03-05T12:00:00Z","restricted":true,"member":"M1"})");
    QTest::newRow("handed over to oneself")
        << u"staff.handover/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","at":"2026-03-05T12:00:00Z","members":1,"tasks":0,
            "from":"00000000-0000-4000-8000-000000000001","to":"00000000-0000-4000-8000-000000000001"})");
    QTest::newRow("points granted for nothing")
        << u"points.granted/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","member":"M1","rule":"TOPUP","for":"top-up",
            "points":5,"at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("points granted for a whim")
        << u"points.granted/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","member":"M1","rule":"TOPUP","for":"whim",
            "sale":"00000000-0000-4000-8000-000000000001","points":5,"at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("reward without sale or coupon")
        << u"reward.redeemed/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","member":"M1","reward":"OFF10","points":100,
            "id":"00000000-0000-4000-8000-000000000001","at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("reward of another till")
        << u"reward.undone/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T02","member":"M1","reward":"OFF10","points":100,
            "id":"00000000-0000-4000-8000-000000000001","coupon":"K1","at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("tag of another shop")
        << u"members.tagged/1"_s
        << QByteArray(R"({"v":1,"shop":"S002","till":"T01","tag":"a","change":"added","members":[],
            "at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("tag that is none")
        << u"members.tagged/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","tag":"","change":"added","members":[],
            "at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("tag neither added nor removed")
        << u"members.tagged/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","tag":"a","change":"set","members":[],
            "at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("tag of nobody's id")
        << u"members.tagged/1"_s
        << QByteArray(R"({"v":1,"shop":"S001","till":"T01","tag":"a","change":"added","members":["x"],
            "at":"2026-03-05T12:00:00Z"})");
    QTest::newRow("deep") << u"sale.completed/1"_s << QByteArray(50'000, '[');
}

void EventKindsTest::whatDoesNotFitIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, body);
    OfficeFixture fixture;
    TillEvents till(m_from);
    QVERIFY(!apply(fixture, till.add(kind, body)).has_value());
    wire::Event twisted = till.addShift();
    twisted.bodyHash[0] = char(twisted.bodyHash[0] ^ 1);
    QCOMPARE(apply(fixture, twisted).error().detail, u"body_hash"_s);
    QCOMPARE(fixture.count(u"member"_s) + fixture.count(u"shift"_s), 0);
}

QTEST_GUILESS_MAIN(EventKindsTest)
#include "tst_eventkinds.moc"
