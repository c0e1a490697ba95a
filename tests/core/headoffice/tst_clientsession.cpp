#include "core/headoffice/server.h"
#include "core/sync/tlssetup.h"
#include "core/sync/wire/zstdbytes.h"
#include "tests/core/headoffice/httpsclient.h"
#include "tests/core/headoffice/steadytill.h"
#include "tests/core/headoffice/tillevents.h"

#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 120'000;

/// A head office that serves, and a till of it.
struct Served
{
    explicit Served(std::chrono::milliseconds deadline = std::chrono::seconds(20))
    {
        ServerLimits limits;
        limits.deadline = deadline;
        server = std::move(Server::listen(fixture.office(), u"127.0.0.1:0"_s, limits)).value();
    }

    QString address() const { return server->address(); }
    quint16 port() const { return address().section(u':', -1).toUShort(); }
    const QByteArray &authority() { return fixture.office().trust().authority.certificate; }

    OfficeFixture fixture;
    EnrolledTill till = fixture.enrol();
    EnrolledTill other = fixture.enrol(u"S002"_s);
    std::unique_ptr<Server> server;
};

QByteArray jsonHead(const QByteArray &target, const QByteArray &more)
{
    return HttpsClient::head(target, "Content-Type: application/json\r\n" + more);
}

QByteArray helloOf(const EnrolledTill &till)
{
    return wire::encode(wire::Hello{till.identity.shop, till.identity.till, till.identity.epoch, 1, 1,
                                    u"test"_s, Timestamp::ofMilliseconds(1'772'712'000'000)});
}
}

class ClientSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeHundredSlowClientsAreCutOffWhileATillSyncs();
    void whoNeverShakesHandsIsCutOff();
    void aSlowBodyIsCutOff();
    void anIdleConnectionEnds();
    void fiveHundredConnectionsOfOneAddressLeaveRoom();
    void aChunkedBodyOverTheCapIsRefused();
    void anAnnouncedBodyOverTheCapIsRefusedUnsent();
    void enrolmentTakesLessThanATill();
    void aBombIsRefusedWhileATillSyncs();
    void withoutACertificateOnlyEnrolmentIsHeard_data();
    void withoutACertificateOnlyEnrolmentIsHeard();
    void longHeadersAreRefused();
    void malformedRequestsAreRefused_data();
    void malformedRequestsAreRefused();
    void continueIsSaidBeforeTheBody();
    void continueIsNotSaidToARefusedHead();
    void otherExpectationsAreRefused();
    void aConnectionServesSeveralRequests();
    void closeIsObeyed();

private:
    /// What `bytes` are answered, and that the server then ends the connection.
    HttpAnswer refusalOf(Served &served, const QByteArray &bytes, const EnrolledTill *till)
    {
        HttpsClient client(served.address(), served.authority(), till);
        if (!client.connect())
            return {};
        client.write(bytes);
        return client.read(true);
    }
};

/// Three hundred clients that each send a header without end, a byte at a time.
void ClientSessionTest::threeHundredSlowClientsAreCutOffWhileATillSyncs()
{
    Served served(std::chrono::seconds(5));
    SteadyTill steady(served.address(), served.authority(), served.other);
    std::vector<std::unique_ptr<QSslSocket>> slow;
    int encrypted = 0;
    for (int i = 0; i < 300; ++i) {
        slow.push_back(std::make_unique<QSslSocket>());
        slow.back()->setSslConfiguration(
            trustingOnly(served.authority(), served.till.certificate, served.till.key));
        connect(slow.back().get(), &QSslSocket::encrypted, this, [&, socket = slow.back().get()] {
            ++encrypted;
            socket->write("POST /v1/events HTTP/1.1\r\nX-Slow: ");
        });
        slow.back()->connectToHostEncrypted(u"127.0.0.1"_s, served.port());
    }
    QTimer trickle;
    connect(&trickle, &QTimer::timeout, this, [&] {
        for (const auto &socket : slow)
            if (socket->isEncrypted() && socket->state() == QAbstractSocket::ConnectedState)
                socket->write("a");
    });
    trickle.start(100);
    const auto allGone = [&] {
        return std::all_of(slow.begin(), slow.end(),
                           [](const auto &s) { return s->state() == QAbstractSocket::UnconnectedState; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(encrypted, 300, patienceMs);
    const int before = steady.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(allGone(), patienceMs);
    QVERIFY(steady.acknowledged() > before);
    QVERIFY(steady.stop());
    QCOMPARE(served.fixture.count(u"sale"_s), steady.acknowledged());
}

void ClientSessionTest::whoNeverShakesHandsIsCutOff()
{
    Served served(std::chrono::milliseconds(500));
    QTcpSocket silent;
    silent.connectToHost(u"127.0.0.1"_s, served.port());
    QVERIFY(silent.waitForConnected());
    QVERIFY(silent.waitForDisconnected(patienceMs));
}

void ClientSessionTest::aSlowBodyIsCutOff()
{
    Served served(std::chrono::milliseconds(1500));
    HttpsClient client(served.address(), served.authority(), &served.till);
    QVERIFY(client.connect());
    client.write(jsonHead("/v1/events", "Content-Length: 1000") + "{");
    QCOMPARE(client.read(true).status, 0);
}

void ClientSessionTest::anIdleConnectionEnds()
{
    Served served(std::chrono::milliseconds(1500));
    HttpsClient client(served.address(), served.authority(), &served.till);
    QVERIFY(client.connect());
    QCOMPARE(client.post("/v1/hello", helloOf(served.till)).status, 200);
    QCOMPARE(client.read(true).status, 0);
}

void ClientSessionTest::fiveHundredConnectionsOfOneAddressLeaveRoom()
{
    Served served;
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 500; ++i) {
        idle.push_back(std::make_unique<QTcpSocket>());
        idle.back()->connectToHost(u"127.0.0.1"_s, served.port());
        QVERIFY(idle.back()->waitForConnected());
    }
    HttpsClient client(served.address(), served.authority(), &served.till);
    QVERIFY(client.connect());
    QCOMPARE(client.post("/v1/hello", helloOf(served.till)).status, 200);
    for (const auto &socket : idle) {
        socket->waitForReadyRead(0);
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    }
}

void ClientSessionTest::aChunkedBodyOverTheCapIsRefused()
{
    Served served;
    SteadyTill steady(served.address(), served.authority(), served.other);
    QByteArray chunks;
    for (int i = 0; i < 48; ++i)
        chunks += "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
    const auto answer =
        refusalOf(served, jsonHead("/v1/events", "Transfer-Encoding: chunked") + chunks, &served.till);
    QCOMPARE(answer.status, 413);
    QVERIFY(answer.closed);
    QVERIFY(steady.stop());
}

void ClientSessionTest::anAnnouncedBodyOverTheCapIsRefusedUnsent()
{
    Served served;
    const auto answer =
        refusalOf(served, jsonHead("/v1/events", "Content-Length: 1000000000000"), &served.till);
    QCOMPARE(answer.status, 413);
    QVERIFY(answer.closed);
}

void ClientSessionTest::enrolmentTakesLessThanATill()
{
    Served served;
    const QByteArray length = "Content-Length: " + QByteArray::number(64 * 1024 + 1);
    QCOMPARE(refusalOf(served, jsonHead("/v1/enrol", length), nullptr).status, 413);
    const QByteArray chunk = "20000\r\n" + QByteArray(0x20000, ' ') + "\r\n";
    QCOMPARE(refusalOf(served, jsonHead("/v1/enrol", "Transfer-Encoding: chunked") + chunk, nullptr).status,
             413);
}

void ClientSessionTest::aBombIsRefusedWhileATillSyncs()
{
    Served served;
    SteadyTill steady(served.address(), served.authority(), served.other);
    const QByteArray bomb = wire::compressed(QByteArray(512 * 1024 * 1024, ' '));
    QVERIFY(bomb.size() < 128 * 1024);
    const QByteArray head = jsonHead(
        "/v1/events", "Content-Encoding: zstd\r\nContent-Length: " + QByteArray::number(bomb.size()));
    const auto answer = refusalOf(served, head + bomb, &served.till);
    QCOMPARE(answer.status, 413);
    QVERIFY(answer.closed);
    QVERIFY(steady.stop());
}

void ClientSessionTest::withoutACertificateOnlyEnrolmentIsHeard_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("hello") << QByteArray("/v1/hello") << 401;
    QTest::newRow("events") << QByteArray("/v1/events") << 401;
    QTest::newRow("elsewhere") << QByteArray("/v1/report") << 404;
}

void ClientSessionTest::withoutACertificateOnlyEnrolmentIsHeard()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    Served served;
    // Told before the body, which never comes.
    const auto answer = refusalOf(served, jsonHead(target, "Content-Length: 100000"), nullptr);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.closed);
}

void ClientSessionTest::longHeadersAreRefused()
{
    Served served;
    const auto answer =
        refusalOf(served, jsonHead("/v1/hello", "X-Long: " + QByteArray(64 * 1024, 'a')), &served.till);
    QCOMPARE(answer.status, 431);
    QVERIFY(answer.closed);
}

void ClientSessionTest::malformedRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no HTTP") << QByteArray("hello there\r\n\r\n");
    QTest::newRow("binary") << QByteArray(64, '\xff') + "\r\n\r\n";
    QTest::newRow("another version") << QByteArray("POST /v1/hello HTTP/9.9\r\n\r\n");
    QTest::newRow("negative length") << jsonHead("/v1/hello", "Content-Length: -1");
    QTest::newRow("two lengths") << jsonHead("/v1/hello", "Content-Length: 1\r\nContent-Length: 2");
    QTest::newRow("length and chunks")
        << jsonHead("/v1/hello", "Content-Length: 1\r\nTransfer-Encoding: chunked");
    QTest::newRow("chunk without size") << jsonHead("/v1/hello", "Transfer-Encoding: chunked") + "xyz\r\n";
    QTest::newRow("field without colon") << jsonHead("/v1/hello", "Nonsense");
}

void ClientSessionTest::malformedRequestsAreRefused()
{
    QFETCH(QByteArray, bytes);
    Served served;
    const auto answer = refusalOf(served, bytes, &served.till);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.closed);
}

void ClientSessionTest::continueIsSaidBeforeTheBody()
{
    Served served;
    HttpsClient client(served.address(), served.authority(), &served.till);
    QVERIFY(client.connect());
    const QByteArray body = helloOf(served.till);
    client.write(
        jsonHead("/v1/hello", "Expect: 100-continue\r\nContent-Length: " + QByteArray::number(body.size())));
    QCOMPARE(client.read().status, 100);
    client.write(body);
    QCOMPARE(client.read().status, 200);
}

void ClientSessionTest::continueIsNotSaidToARefusedHead()
{
    Served served;
    const QByteArray head = jsonHead("/v1/hello", "Expect: 100-continue\r\nContent-Length: 100000000");
    QCOMPARE(refusalOf(served, head, &served.till).status, 413);
}

void ClientSessionTest::otherExpectationsAreRefused()
{
    Served served;
    const QByteArray head = jsonHead("/v1/hello", "Expect: a-miracle\r\nContent-Length: 10");
    QCOMPARE(refusalOf(served, head, &served.till).status, 417);
}

void ClientSessionTest::aConnectionServesSeveralRequests()
{
    Served served;
    HttpsClient client(served.address(), served.authority(), &served.till);
    QVERIFY(client.connect());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.post("/v1/hello", helloOf(served.till)).status, 200);
    // And when they are sent without waiting.
    const QByteArray body = helloOf(served.till);
    const QByteArray one = jsonHead("/v1/hello", "Content-Length: " + QByteArray::number(body.size())) + body;
    client.write(one + one);
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.post("/v1/hello", "{}").status, 400);
    QCOMPARE(client.post("/v1/hello", body).status, 200);
}

void ClientSessionTest::closeIsObeyed()
{
    Served served;
    const QByteArray body = helloOf(served.till);
    const QByteArray head =
        jsonHead("/v1/hello", "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()));
    const auto answer = refusalOf(served, head + body, &served.till);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.closed);
}

QTEST_GUILESS_MAIN(ClientSessionTest)
#include "tst_clientsession.moc"
