#include "core/headoffice/server.h"

#include "tests/core/headoffice/httpsclient.h"
#include "tests/core/headoffice/tillevents.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
/// What this program does as the server: serves, and dies by SIGKILL between a commit and its reply, the
/// `dieBefore`th (0: never).
int serve(const QStringList &arguments)
{
    const auto office = Office::open(arguments[2], arguments[3], systemTime);
    if (!office)
        return 1;
    std::atomic<int> replies = 0;
    const auto server = Server::listen(**office, u"127.0.0.1:0"_s, {}, [&, dieBefore = arguments[4].toInt()] {
        if (++replies == dieBefore)
            std::raise(SIGKILL);
    });
    if (!server)
        return 1;
    std::puts(qPrintable((*server)->address()));
    std::fflush(stdout);
    (*server)->wait();
    return 0;
}

/// A server in a process of its own.
class ServerProcess
{
public:
    ServerProcess(const OfficeFixture &fixture, int dieBefore)
    {
        m_process.start(QCoreApplication::applicationFilePath(),
                        {u"--serve"_s, fixture.folder(), fixture.keyFile(), QString::number(dieBefore)});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) {}
        m_address = QString::fromLatin1(m_process.readLine()).trimmed();
    }
    ~ServerProcess() { kill(); }

    const QString &address() const { return m_address; }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(60'000);
    }
    bool waitUntilDead()
    {
        return m_process.waitForFinished(60'000) && m_process.exitStatus() == QProcess::CrashExit;
    }

private:
    QProcess m_process;
    QString m_address;
};

quint64 ackedSeq(const QByteArray &body)
{
    return quint64(QJsonDocument::fromJson(body)[u"acked_seq"].toInteger(-1));
}
}

class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedBetweenCommitAndReplyNothingIsLostOrDoubled();
    void killedAtAnyMomentNothingIsLostOrDoubled();

private:
    QByteArray hello() const
    {
        return wire::encode(wire::Hello{m_till.identity.shop, m_till.identity.till, 1, 1, 1, u"test"_s,
                                        Timestamp::ofMilliseconds(0)});
    }
    /// Each event once, in order, and as many sales as there are.
    void verifySales(OfficeFixture &fixture, const TillEvents &outbox, int count)
    {
        QStringList expected;
        for (const wire::Event &event : outbox.batch(1, size_t(count)).events)
            expected << QString::fromLatin1(event.id.toHex().toUpper());
        QCOMPARE(fixture.column(u"SELECT hex(id) FROM event ORDER BY seq"_s), expected);
        QCOMPARE(fixture.count(u"sale"_s), count);
        QCOMPARE(fixture.count(u"alarm"_s), 0);
        QCOMPARE(fixture.column(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
    }

    EnrolledTill m_till;
};

void RecoveryTest::killedBetweenCommitAndReplyNothingIsLostOrDoubled()
{
    OfficeFixture fixture;
    m_till = fixture.enrol();
    const QByteArray trusted = fixture.office().trust().authority.certificate;
    fixture.close();
    TillEvents outbox(m_till.identity);
    for (int i = 0; i < 20; ++i)
        outbox.addSale();
    const QByteArray batch = wire::encode(outbox.batch());
    {
        ServerProcess dying(fixture, 2);
        HttpsClient client(dying.address(), trusted, &m_till);
        QVERIFY(client.connect());
        QCOMPARE(client.post("/v1/hello", hello()).status, 200);
        QCOMPARE(client.post("/v1/events", batch, true).status, 0);
        QVERIFY(dying.waitUntilDead());
    }
    ServerProcess next(fixture, 0);
    HttpsClient client(next.address(), trusted, &m_till);
    QVERIFY(client.connect());
    QCOMPARE(ackedSeq(client.post("/v1/hello", hello()).body), quint64(20));
    const auto again = wire::decodeBatchAnswer(client.post("/v1/events", batch, true).body);
    QCOMPARE(again->ackedSeq, quint64(20));
    QCOMPARE(again->results, std::vector<QString>(20, u"duplicate"_s));
    next.kill();
    fixture.reopen();
    verifySales(fixture, outbox, 20);
}

/// The request is on its way when the server is killed: how far it came is left to chance.
void RecoveryTest::killedAtAnyMomentNothingIsLostOrDoubled()
{
    OfficeFixture fixture;
    m_till = fixture.enrol();
    const QByteArray trusted = fixture.office().trust().authority.certificate;
    fixture.close();
    TillEvents outbox(m_till.identity);
    for (int i = 0; i < 400; ++i)
        outbox.addSale();
    quint64 acked = 0;
    for (int round = 0; round < 8; ++round) {
        ServerProcess server(fixture, 0);
        HttpsClient client(server.address(), trusted, &m_till);
        QVERIFY(client.connect());
        const quint64 known = ackedSeq(client.post("/v1/hello", hello()).body);
        QVERIFY(known >= acked && known <= 400);
        const auto answer = client.post("/v1/events", wire::encode(outbox.batch(known + 1, 20)), true);
        QCOMPARE(answer.status, 200);
        acked = ackedSeq(answer.body);
        client.write("POST /v1/events HTTP/1.1\r\nContent-Type: application/json\r\n");
        const QByteArray next = wire::encode(outbox.batch(acked + 1, 20));
        client.write("Content-Length: " + QByteArray::number(next.size()) + "\r\n\r\n" + next);
        server.kill();
        fixture.reopen();
        const int count = int(fixture.count(u"event"_s));
        QVERIFY(count == int(acked) || count == int(acked) + 20);
        verifySales(fixture, outbox, count);
        fixture.close();
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--serve")
        return serve(application.arguments());
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
