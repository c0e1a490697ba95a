#include "core/headoffice/server.h"

#include "core/headoffice/invitations.h"
#include "core/sync/certificaterequest.h"
#include "tests/core/headoffice/httpsclient.h"
#include "tests/core/headoffice/tillevents.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace {
QByteArray helloOf(const TillIdentity &till)
{
    return wire::encode(wire::Hello{till.shop, till.till, till.epoch, 1, 1, u"test"_s,
                                    Timestamp::ofMilliseconds(1'772'712'000'000)});
}
}

class ServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreJudged();
    void aTillEnrolsAndSyncs();
    void theChainGoesUpToTheAuthority();
    void aServerOfAnotherAuthorityIsNotSpokenTo();
    void aCertificateOfAnotherAuthorityIsTurnedAway();
    void oldTlsIsTurnedAway();
    void beyondTheConnectionsTheNextIsClosed();
    void stoppingEndsTheWait();
    void stoppingWithOpenConnectionsIsClean();
};

void ServerTest::addressesAreJudged()
{
    OfficeFixture fixture;
    for (const QString &address : {QString(), u"8443"_s, u"localhost"_s, u"localhost:8443"_s, u"127.0.0.1:"_s,
                                   u"127.0.0.1:70000"_s, u"127.0.0.1:x"_s, u"300.0.0.1:80"_s})
        QCOMPARE(Server::listen(fixture.office(), address).error().code, Error::Code::InvalidInput);
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const auto refused = Server::listen(fixture.office(), u"127.0.0.1:%1"_s.arg(taken.serverPort()));
    QCOMPARE(refused.error().code, Error::Code::Network);
    const auto free = Server::listen(fixture.office(), u"127.0.0.1:0"_s);
    QVERIFY(free.has_value());
    QVERIFY((*free)->address().startsWith(u"127.0.0.1:"_s) && !(*free)->address().endsWith(u":0"_s));
}

void ServerTest::aTillEnrolsAndSyncs()
{
    OfficeFixture fixture;
    const auto server = Server::listen(fixture.office(), u"127.0.0.1:0"_s);
    const QByteArray trusted = fixture.office().trust().authority.certificate;
    const CertificateRequest request = makeCertificateRequest(u"any"_s);
    const QJsonObject wish{{u"code"_s, invite(fixture.office(), u"S001"_s, u"T01"_s, systemRandom).value()},
                           {u"csr"_s, QString::fromLatin1(request.request)},
                           {u"shop"_s, u"S001"_s},
                           {u"till"_s, u"T01"_s},
                           {u"epoch"_s, 1}};
    HttpsClient stranger((*server)->address(), trusted);
    QVERIFY(stranger.connect());
    const auto enrolled = stranger.post("/v1/enrol", QJsonDocument(wish).toJson());
    QCOMPARE(enrolled.status, 200);
    const EnrolledTill till{{u"S001"_s, u"T01"_s, 1},
                            request.key,
                            QJsonDocument::fromJson(enrolled.body)[u"certificate"].toString().toLatin1()};
    HttpsClient client((*server)->address(), trusted, &till);
    QVERIFY(client.connect());
    QCOMPARE(client.post("/v1/hello", helloOf(till.identity)).status, 200);
    TillEvents outbox(till.identity);
    for (int i = 0; i < 50; ++i)
        outbox.addSale();
    const auto answered = client.post("/v1/events", wire::encode(outbox.batch()), true);
    QCOMPARE(wire::decodeBatchAnswer(answered.body)->ackedSeq, quint64(50));
    QCOMPARE(fixture.count(u"sale"_s), 50);
}

void ServerTest::theChainGoesUpToTheAuthority()
{
    OfficeFixture fixture;
    const auto server = Server::listen(fixture.office(), u"127.0.0.1:0"_s);
    HttpsClient client((*server)->address(), fixture.office().trust().authority.certificate);
    QVERIFY(client.connect());
    const auto chain = client.socket().peerCertificateChain();
    QCOMPARE(chain.size(), 2);
    QCOMPARE(chain.last().toDer(), authority::derOf(fixture.office().trust().authority.certificate));
}

void ServerTest::aServerOfAnotherAuthorityIsNotSpokenTo()
{
    OfficeFixture fixture;
    OfficeFixture other;
    const auto server = Server::listen(fixture.office(), u"127.0.0.1:0"_s);
    HttpsClient client((*server)->address(), other.office().trust().authority.certificate);
    QVERIFY(!client.connect());
}

void ServerTest::aCertificateOfAnotherAuthorityIsTurnedAway()
{
    OfficeFixture fixture;
    OfficeFixture other;
    const auto server = Server::listen(fixture.office(), u"127.0.0.1:0"_s);
    const EnrolledTill foreign = other.enrol();
    HttpsClient client((*server)->address(), fixture.office().trust().authority.certificate, &foreign);
    // With TLS 1.3 a client learns of it only after its own side of the handshake.
    if (client.connect())
        QCOMPARE(client.post("/v1/hello", helloOf(foreign.identity)).status, 0);
}

void ServerTest::oldTlsIsTurnedAway()
{
    OfficeFixture fixture;
    const auto server = Server::listen(fixture.office(), u"127.0.0.1:0"_s);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, (*server)->address().section(u':', 1).toUShort());
    QVERIFY(socket.waitForConnected());
    // A ClientHello of TLS 1.0 with one suite and no extensions.
    socket.write(
        QByteArray::fromHex("160301002d0100002903010000000000000000000000000000000000000000000000000000"
                            "00000000000000000002002f0100"));
    QVERIFY(socket.waitForReadyRead());
    const QByteArray reply = socket.readAll();
    QCOMPARE(reply.at(0), char(21)); // an alert
}

void ServerTest::beyondTheConnectionsTheNextIsClosed()
{
    OfficeFixture fixture;
    ServerLimits limits;
    limits.connections = 2;
    const auto server = Server::listen(fixture.office(), u"127.0.0.1:0"_s, limits);
    const QByteArray trusted = fixture.office().trust().authority.certificate;
    auto first = std::make_unique<HttpsClient>((*server)->address(), trusted);
    HttpsClient second((*server)->address(), trusted);
    QVERIFY(first->connect());
    QVERIFY(second.connect());
    HttpsClient third((*server)->address(), trusted);
    QVERIFY(!third.connect());
    first.reset();
    // QTRY asks once more after it was told yes: who has come in stays in, so that asking changes nothing.
    std::unique_ptr<HttpsClient> next;
    const auto comesIn = [&] {
        if (next)
            return true;
        auto client = std::make_unique<HttpsClient>((*server)->address(), trusted);
        if (client->connect())
            next = std::move(client);
        return next != nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(comesIn(), 60'000);
}

void ServerTest::stoppingEndsTheWait()
{
    OfficeFixture fixture;
    const auto server = Server::listen(fixture.office(), u"127.0.0.1:0"_s);
    std::thread waiting([&] { (*server)->wait(); });
    (*server)->stop();
    waiting.join();
}

void ServerTest::stoppingWithOpenConnectionsIsClean()
{
    OfficeFixture fixture;
    auto server = Server::listen(fixture.office(), u"127.0.0.1:0"_s);
    HttpsClient client((*server)->address(), fixture.office().trust().authority.certificate);
    QVERIFY(client.connect());
    client.write("POST /v1/enrol HTTP/1.1\r\n");
    (*server).reset();
    QCOMPARE(client.read(true).status, 0);
}

QTEST_GUILESS_MAIN(ServerTest)
#include "tst_server.moc"
