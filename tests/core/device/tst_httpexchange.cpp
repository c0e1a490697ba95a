#include "core/device/httpexchange.h"

#include <QTcpServer>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {
const QByteArray good = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nX-One: 1\r\n\r\nbody";

/// Answers every request with what it is given, byte by byte as given, and keeps the requests.
class Server : public QTcpServer
{
public:
    explicit Server(QByteArray answer, bool closes = true)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answer, closes] {
            QTcpSocket *socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, answer, closes] {
                request += socket->readAll();
                socket->write(answer);
                if (closes)
                    socket->disconnectFromHost();
            });
        });
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/a%20b/v1/pay"_s.arg(serverPort())); }

    QByteArray request;
    int connections = 0;
};
}

class TestHttpExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsTakenWhenItIsWhole();
    void whatIsNoAnswerIsRefused_data();
    void whatIsNoAnswerIsRefused();
    void noBytesCrashIt();
    void oneRequestIsSentOnce();
    void aCutAnswerIsNone();
    void silenceEndsAtTheDeadline();
    void whatCannotBeReachedWasNotSent();
    void inClearOnlyThisMachineIsToldAnything();
    void aServerWithoutTlsIsToldNothing();

private:
    Result<HttpReply> post(const QUrl &url, const HttpExchange::Deadlines &deadlines = {});
};

Result<HttpReply> TestHttpExchange::post(const QUrl &url, const HttpExchange::Deadlines &deadlines)
{
    HttpExchange exchange;
    std::optional<Result<HttpReply>> answer;
    exchange.post({url, {{"X-Two", "2"}}, "{}"}, deadlines, [&](const Result<HttpReply> &reply) {
        if (answer)
            qFatal("answered twice");
        answer = reply;
    });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000))
        return Error{Error::Code::Internal, {}};
    return *answer;
}

void TestHttpExchange::anAnswerIsTakenWhenItIsWhole()
{
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY(!parseHttpReply(good.left(size)));
    const auto reply = parseHttpReply(good + "HTTP/1.1 200 OK\r\n");
    QVERIFY(reply && *reply);
    QCOMPARE((*reply)->status, 200);
    QCOMPARE((*reply)->headers.value("x-one"), "1");
    QCOMPARE((*reply)->body, "body");
}

void TestHttpExchange::whatIsNoAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("another protocol") << QByteArray("SSH-2.0-x\r\n\r\n");
    QTest::addRow("status") << QByteArray("HTTP/1.1 2x0 OK\r\nContent-Length: 0\r\n\r\n");
    QTest::addRow("interim") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::addRow("no length") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
    QTest::addRow("two lengths") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
    QTest::addRow("negative") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
    QTest::addRow("too large") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 65537\r\n\r\n");
    QTest::addRow("chunked") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\nbody");
    QTest::addRow("no header") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length 4\r\n\r\nbody");
    QTest::addRow("endless head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(9000, 'x');
}

void TestHttpExchange::whatIsNoAnswerIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto reply = parseHttpReply(bytes);
    QVERIFY(reply && !*reply);
    QCOMPARE(reply->error().code, Error::Code::Protocol);
}

void TestHttpExchange::noBytesCrashIt()
{
    QVERIFY(rc::check("bytes of any kind", [] {
        const auto noise = *rc::gen::arbitrary<std::string>();
        QByteArray bytes = *rc::gen::arbitrary<bool>() ? good : QByteArray();
        bytes.insert(*rc::gen::inRange<qsizetype>(0, bytes.size() + 1), noise.c_str());
        parseHttpReply(bytes);
    }));
}

void TestHttpExchange::oneRequestIsSentOnce()
{
    Server server(good);
    const auto reply = post(server.url());
    QVERIFY(reply);
    QCOMPARE(reply->body, "body");
    QVERIFY(server.request.startsWith("POST /a%20b/v1/pay HTTP/1.1\r\n"));
    QVERIFY(server.request.contains("\r\nX-Two: 2\r\n"));
    QVERIFY(server.request.endsWith("\r\n\r\n{}"));
    QCOMPARE(server.connections, 1);
}

void TestHttpExchange::aCutAnswerIsNone()
{
    Server server(good.chopped(1));
    const auto reply = post(server.url());
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, Error::Code::Device);
    QCOMPARE(server.connections, 1);
}

void TestHttpExchange::silenceEndsAtTheDeadline()
{
    Server server("HTTP/1.1 200", false);
    const auto reply = post(server.url(), {5'000, 100});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, Error::Code::Device);
}

void TestHttpExchange::whatCannotBeReachedWasNotSent()
{
    QUrl nobody;
    {
        Server server(good);
        nobody = server.url();
    }
    const auto reply = post(nobody);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, Error::Code::Network);
}

/// The address was refused already; a name that leads elsewhere comes this far.
void TestHttpExchange::inClearOnlyThisMachineIsToldAnything()
{
    Server server(good);
    QUrl url = server.url();
    url.setHost(u"203.0.113.1"_s);
    const auto reply = post(url, {100, 60'000});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, Error::Code::Network);
    QCOMPARE(server.request, QByteArray());
}

void TestHttpExchange::aServerWithoutTlsIsToldNothing()
{
    Server server("no TLS here\r\n\r\n");
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    const auto reply = post(url, {1'000, 60'000});
    QVERIFY(!reply);
    QVERIFY(reply.error().code == Error::Code::Certificate || reply.error().code == Error::Code::Network);
    QVERIFY(!server.request.contains("POST"));
}

QTEST_GUILESS_MAIN(TestHttpExchange)
#include "tst_httpexchange.moc"
