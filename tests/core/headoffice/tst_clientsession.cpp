#include "core/sync/wire/zstdbytes.h"
#include "tests/core/headoffice/httpsclient.h"
#include "tests/core/headoffice/servedoffice.h"
#include "tests/core/headoffice/steadytill.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ClientSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
