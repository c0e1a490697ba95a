#include "core/sync/tlssetup.h"
#include "tests/core/headoffice/httpsclient.h"
#include "tests/core/headoffice/servedoffice.h"
#include "tests/core/headoffice/steadytill.h"

#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 120'000;
}

class SlowClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeHundredSlowClientsAreCutOffWhileATillSyncs();
    void whoNeverShakesHandsIsCutOff();
    void aSlowBodyIsCutOff();
    void anIdleConnectionEnds();
    void fiveHundredConnectionsOfOneAddressLeaveRoom();
};

/// Three hundred clients that each send a header without end, a byte at a time.
void SlowClientsTest::threeHundredSlowClientsAreCutOffWhileATillSyncs()
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

void SlowClientsTest::whoNeverShakesHandsIsCutOff()
{
    Served served(std::chrono::milliseconds(500));
    QTcpSocket silent;
    silent.connectToHost(u"127.0.0.1"_s, served.port());
    QVERIFY(silent.waitForConnected());
    QVERIFY(silent.waitForDisconnected(patienceMs));
}

void SlowClientsTest::aSlowBodyIsCutOff()
{
    Served served(std::chrono::milliseconds(1500));
    HttpsClient client(served.address(), served.authority(), &served.till);
    QVERIFY(client.connect());
    client.write(jsonHead("/v1/events", "Content-Length: 1000") + "{");
    QCOMPARE(client.read(true).status, 0);
}

void SlowClientsTest::anIdleConnectionEnds()
{
    Served served(std::chrono::milliseconds(1500));
    HttpsClient client(served.address(), served.authority(), &served.till);
    QVERIFY(client.connect());
    QCOMPARE(client.post("/v1/hello", helloOf(served.till)).status, 200);
    QCOMPARE(client.read(true).status, 0);
}

void SlowClientsTest::fiveHundredConnectionsOfOneAddressLeaveRoom()
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

QTEST_GUILESS_MAIN(SlowClientsTest)
#include "tst_slowclients.moc"
