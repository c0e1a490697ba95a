#include "core/headoffice/routes.h"

#include "core/headoffice/invitations.h"
#include "core/headoffice/ledger.h"
#include "core/sync/certificaterequest.h"
#include "core/sync/wire/zstdbytes.h"
#include "tests/core/headoffice/officefixture.h"
#include "tests/core/headoffice/tillevents.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
OfficeRequest request(const QByteArray &target, const QByteArray &body, const std::optional<QByteArray> &peer)
{
    return {"POST", target, "application/json", {}, body, peer};
}

QJsonObject jsonOf(const OfficeResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

wire::Hello helloOf(const TillIdentity &till)
{
    return {till.shop, till.till, till.epoch, 1, 1, u"test"_s, Timestamp::ofMilliseconds(1'772'712'000'000)};
}
}

class RoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headIsJudgedBeforeTheBody_data();
    void headIsJudgedBeforeTheBody();
    void enrolTakesLittle();
    void enrolGivesACertificate();
    void enrolRefusesAWrongCode();
    void helloTellsWhereTheTillStands();
    void helloOfAnotherTillIsRefused();
    void helloOfAnotherSchemaIsTold();
    void eventsAreAnsweredOneByOne();
    void batchRefusalsHaveTheirCodes();
    void certificatesAreJudged();
    void malformedBodiesAreRefused_data();
    void malformedBodiesAreRefused();
    void aBombIsTooLarge();
};

void RoutesTest::headIsJudgedBeforeTheBody_data()
{
    QTest::addColumn<OfficeRequest>("head");
    QTest::addColumn<int>("status");
    const QByteArray peer(32, 'p');
    const OfficeRequest good = request("/v1/events", {}, peer);
    const auto row = [&](const char *name, int status, auto change) {
        OfficeRequest head = good;
        change(head);
        QTest::newRow(name) << head << status;
    };
    row("good", 0, [](OfficeRequest &) {});
    row("with charset", 0, [](OfficeRequest &r) { r.contentType = "Application/JSON; charset=utf-8"; });
    row("packed", 0, [](OfficeRequest &r) { r.contentEncoding = "zstd"; });
    row("enrolling without certificate", 0, [](OfficeRequest &r) { r.target = "/v1/enrol", r.peer.reset(); });
    row("unknown", 404, [](OfficeRequest &r) { r.target = "/v1/event"; });
    row("with a query", 404, [](OfficeRequest &r) { r.target = "/v1/events?x=1"; });
    row("root", 404, [](OfficeRequest &r) { r.target = "/"; });
    row("read", 405, [](OfficeRequest &r) { r.method = "GET"; });
    row("no certificate", 401, [](OfficeRequest &r) { r.peer.reset(); });
    row("form", 415, [](OfficeRequest &r) { r.contentType = "application/x-www-form-urlencoded"; });
    row("no type", 415, [](OfficeRequest &r) { r.contentType.clear(); });
    row("gzip", 415, [](OfficeRequest &r) { r.contentEncoding = "gzip"; });
    row("packed enrolment", 415,
        [](OfficeRequest &r) { r.target = "/v1/enrol", r.contentEncoding = "zstd"; });
}

void RoutesTest::headIsJudgedBeforeTheBody()
{
    QFETCH(OfficeRequest, head);
    QFETCH(int, status);
    const auto refusal = refuseHead(head);
    QCOMPARE(refusal ? refusal->status : 0, status);
    if (refusal)
        QVERIFY(jsonOf(*refusal).contains(u"error"));
}

void RoutesTest::enrolTakesLittle()
{
    QCOMPARE(bodyLimit(request("/v1/enrol", {}, {}), 2 * 1024 * 1024), size_t(64 * 1024));
    QCOMPARE(bodyLimit(request("/v1/events", {}, {}), 2 * 1024 * 1024), size_t(2 * 1024 * 1024));
}

void RoutesTest::enrolGivesACertificate()
{
    OfficeFixture fixture;
    const QString code = invite(fixture.office(), u"S001"_s, u"T01"_s, systemRandom).value();
    const QJsonObject body{{u"code"_s, code},
                           {u"csr"_s, QString::fromLatin1(makeCertificateRequest(u"any"_s).request)},
                           {u"shop"_s, u"S001"_s},
                           {u"till"_s, u"T01"_s},
                           {u"epoch"_s, 1}};
    const auto response = answer(
        fixture.office(), request("/v1/enrol", QJsonDocument(body).toJson(QJsonDocument::Compact), {}));
    QCOMPARE(response.status, 200);
    const QByteArray certificate = jsonOf(response)[u"certificate"].toString().toLatin1();
    QVERIFY(!authority::derOf(certificate).isEmpty());
    QCOMPARE(jsonOf(response)[u"authority"].toString().toLatin1(),
             fixture.office().trust().authority.certificate);
    QCOMPARE(jsonOf(response)[u"epoch"].toInteger(), 1);
}

void RoutesTest::enrolRefusesAWrongCode()
{
    OfficeFixture fixture;
    const QByteArray body = R"({"code":"0000","csr":"","shop":"S001","till":"T01","epoch":1})";
    const auto response = answer(fixture.office(), request("/v1/enrol", body, {}));
    QCOMPARE(response.status, 403);
    QCOMPARE(jsonOf(response)[u"error"].toString(), u"wrong-invitation"_s);
}

void RoutesTest::helloTellsWhereTheTillStands()
{
    OfficeFixture fixture;
    const EnrolledTill till = fixture.enrol();
    const auto response = answer(
        fixture.office(), request("/v1/hello", wire::encode(helloOf(till.identity)), till.fingerprint()));
    QCOMPARE(response.status, 200);
    QCOMPARE(wire::decodeHelloAnswer(response.body)->ackedSeq, quint64(0));
    QVERIFY(jsonOf(response).contains(u"limits"));
}

void RoutesTest::helloOfAnotherTillIsRefused()
{
    OfficeFixture fixture;
    const EnrolledTill till = fixture.enrol();
    wire::Hello hello = helloOf(till.identity);
    hello.till = u"T02"_s;
    QCOMPARE(answer(fixture.office(), request("/v1/hello", wire::encode(hello), till.fingerprint())).status,
             403);
}

void RoutesTest::helloOfAnotherSchemaIsTold()
{
    OfficeFixture fixture;
    const EnrolledTill till = fixture.enrol();
    wire::Hello hello = helloOf(till.identity);
    hello.schemaMin = hello.schemaMax = 7;
    const auto response =
        answer(fixture.office(), request("/v1/hello", wire::encode(hello), till.fingerprint()));
    QCOMPARE(response.status, 426);
    QVERIFY(jsonOf(response)[u"schema"].isArray());
}

void RoutesTest::eventsAreAnsweredOneByOne()
{
    OfficeFixture fixture;
    const EnrolledTill till = fixture.enrol();
    TillEvents outbox(till.identity);
    outbox.addSale();
    outbox.add(u"sale.completed/1"_s, "{}");
    OfficeRequest batch =
        request("/v1/events", wire::compressed(wire::encode(outbox.batch())), till.fingerprint());
    batch.contentEncoding = "zstd";
    const auto response = answer(fixture.office(), batch);
    QCOMPARE(response.status, 200);
    const auto told = wire::decodeBatchAnswer(response.body);
    QCOMPARE(told->ackedSeq, quint64(2));
    QCOMPARE(told->results, (std::vector<QString>{u"applied"_s, u"quarantined"_s}));
}

void RoutesTest::batchRefusalsHaveTheirCodes()
{
    OfficeFixture fixture;
    const EnrolledTill till = fixture.enrol();
    TillEvents outbox(till.identity);
    outbox.addSale();
    outbox.addSale();
    const auto send = [&](const wire::Batch &batch) {
        return answer(fixture.office(), request("/v1/events", wire::encode(batch), till.fingerprint()));
    };
    const auto gap = send(outbox.batch(2));
    QCOMPARE(gap.status, 412);
    QCOMPARE(jsonOf(gap)[u"expected_seq"].toInteger(), 1);
    wire::Batch broken = outbox.batch();
    broken.events[0].chain = QByteArray(32, 'c');
    QCOMPARE(send(broken).status, 422);
    wire::Batch stale = outbox.batch();
    stale.epoch = 2;
    QCOMPARE(send(stale).status, 409);
    QCOMPARE(send(outbox.batch()).status, 200);
}

void RoutesTest::certificatesAreJudged()
{
    OfficeFixture fixture;
    const EnrolledTill first = fixture.enrol();
    const auto hello = [&](const EnrolledTill &till) {
        return answer(fixture.office(),
                      request("/v1/hello", wire::encode(helloOf(till.identity)), till.fingerprint()))
            .status;
    };
    const EnrolledTill second = fixture.enrol();
    QCOMPARE(hello(first), 403);
    QCOMPARE(hello(second), 200);
    fixture.enrol(u"S001"_s, u"T01"_s, 2);
    QCOMPARE(hello(second), 409);
}

void RoutesTest::malformedBodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    for (const QByteArray target : {"/v1/hello", "/v1/events", "/v1/enrol"}) {
        QTest::newRow((target + " empty").constData()) << target << QByteArray();
        QTest::newRow((target + " garbage").constData()) << target << QByteArray("\xff\x00{", 3);
        QTest::newRow((target + " deep").constData()) << target << QByteArray(60'000, '[');
        QTest::newRow((target + " list").constData()) << target << QByteArray("[]");
    }
    QTest::newRow("events nothing in it") << QByteArray("/v1/events") << QByteArray("{}");
}

void RoutesTest::malformedBodiesAreRefused()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    OfficeFixture fixture;
    const EnrolledTill till = fixture.enrol();
    QCOMPARE(answer(fixture.office(), request(target, body, till.fingerprint())).status, 400);
}

void RoutesTest::aBombIsTooLarge()
{
    OfficeFixture fixture;
    const EnrolledTill till = fixture.enrol();
    OfficeRequest bomb =
        request("/v1/events", wire::compressed(QByteArray(64 * 1024 * 1024, ' ')), till.fingerprint());
    bomb.contentEncoding = "zstd";
    QCOMPARE(answer(fixture.office(), bomb).status, 413);
    bomb.body = "no zstd at all";
    QCOMPARE(answer(fixture.office(), bomb).status, 400);
}

QTEST_GUILESS_MAIN(RoutesTest)
#include "tst_routes.moc"
