#include "core/device/tcplink.h"

#include "tests/core/device/job.h"

#include <QTcpServer>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace {
/// More than the system's buffers on both sides hold.
constexpr qsizetype hugeJob = 64 * 1024 * 1024;
const PrinterDeadlines quick{200, 200, 30'000};

/// A printer on this machine that keeps what it is sent.
class Server : public QTcpServer
{
public:
    Server()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            ++jobs;
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { printed += socket->readAll(); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    QByteArray printed;
    int jobs = 0;
};

}

class TestTcpLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteArrives();
    void oneConnectionAJob();
    void whatThePrinterSaysDoesNotMatter();
    void aPrinterThatRefusesIsReported();
    void anUnknownNameIsReported();
    void aPrinterThatDoesNotAcceptIsGivenUp();
    void aPrinterThatTakesNothingIsGivenUp();
    void aPrinterThatTakesForeverIsGivenUp();
    void aPrinterThatClosesMidwayIsReported();
    void aLinkMayDieWhileItSends();
};

void TestTcpLink::everyByteArrives()
{
    Server server;
    TcpLink link(u"127.0.0.1"_s, server.serverPort(), {});
    const QByteArray job = patternBytes(3'000'000);
    QVERIFY(sent(link, job)->has_value());
    QTRY_COMPARE(server.printed.size(), job.size());
    QCOMPARE(server.printed, job);
}

void TestTcpLink::oneConnectionAJob()
{
    Server server;
    TcpLink link(u"127.0.0.1"_s, server.serverPort(), {});
    QVERIFY(sent(link, "one")->has_value());
    QTRY_COMPARE(server.printed, QByteArray("one"));
    QVERIFY(sent(link, "two")->has_value());
    QTRY_COMPARE(server.printed, QByteArray("onetwo"));
    QCOMPARE(server.jobs, 2);
}

void TestTcpLink::whatThePrinterSaysDoesNotMatter()
{
    Server server;
    QObject::connect(&server, &QTcpServer::newConnection,
                     [&] { server.findChild<QTcpSocket *>()->write(QByteArray(100'000, 's')); });
    TcpLink link(u"127.0.0.1"_s, server.serverPort(), {});
    const QByteArray job = patternBytes(3'000'000);
    QVERIFY(sent(link, job)->has_value());
}

void TestTcpLink::aPrinterThatRefusesIsReported()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    TcpLink link(u"127.0.0.1"_s, port, {});
    const auto answer = sent(link, "x");
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, Error::Code::Device);
    QVERIFY(answer->error().detail.startsWith(u"127.0.0.1:%1: "_s.arg(port)));
}

void TestTcpLink::anUnknownNameIsReported()
{
    TcpLink link(u"printer.invalid"_s, 9100, {});
    const auto answer = sent(link, "x");
    QVERIFY(answer && !*answer);
}

void TestTcpLink::aPrinterThatDoesNotAcceptIsGivenUp()
{
    // A listener whose queue is full leaves further callers without an answer.
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), size), 0);
    QCOMPARE(::listen(listener, 0), 0);
    QCOMPARE(::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size), 0);
    std::vector<int> callers;
    for (int i = 0; i < 4; ++i) {
        callers.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
        ::connect(callers.back(), reinterpret_cast<sockaddr *>(&address), size);
    }
    const quint16 port = ntohs(address.sin_port);
    TcpLink link(u"127.0.0.1"_s, port, quick);
    const auto answer = sent(link, "x");
    for (const int caller : callers)
        ::close(caller);
    ::close(listener);
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().detail, u"127.0.0.1:%1: no answer in time"_s.arg(port));
}

void TestTcpLink::aPrinterThatTakesNothingIsGivenUp()
{
    // Accepted by the system, never read.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    server.pauseAccepting();
    TcpLink link(u"127.0.0.1"_s, server.serverPort(), quick);
    const auto answer = sent(link, QByteArray(hugeJob, 'x'));
    QVERIFY(answer && !*answer);
    QVERIFY(answer->error().detail.endsWith(u"no answer in time"_s));
}

void TestTcpLink::aPrinterThatTakesForeverIsGivenUp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    server.pauseAccepting();
    TcpLink link(u"127.0.0.1"_s, server.serverPort(), {30'000, 30'000, 200});
    const auto answer = sent(link, QByteArray(hugeJob, 'x'));
    QVERIFY(answer && !*answer);
    QVERIFY(answer->error().detail.endsWith(u"not done in time"_s));
}

void TestTcpLink::aPrinterThatClosesMidwayIsReported()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->setReadBufferSize(1000);
        QObject::connect(socket, &QTcpSocket::readyRead, [socket] { socket->abort(); });
    });
    TcpLink link(u"127.0.0.1"_s, server.serverPort(), {});
    const auto answer = sent(link, QByteArray(hugeJob, 'x'));
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, Error::Code::Device);
}

void TestTcpLink::aLinkMayDieWhileItSends()
{
    Server server;
    bool answered = false;
    {
        TcpLink link(u"127.0.0.1"_s, server.serverPort(), {});
        link.send(QByteArray(hugeJob, 'x'), [&](const Result<> &) { answered = true; });
        QTRY_VERIFY(!server.printed.isEmpty());
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestTcpLink)
#include "tst_tcplink.moc"
