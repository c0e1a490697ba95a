#include "core/device/httpexchange.h"

#include <QHostAddress>
#include <QNetworkProxy>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestHead = 8 * 1024;
constexpr qsizetype longestBody = 64 * 1024;
constexpr quint16 httpsPort = 443;
constexpr quint16 httpPort = 80;

Error notHttp(const QString &what)
{
    return {Error::Code::Protocol, what};
}

/// "HTTP/1.1 200 OK" → 200.
std::optional<int> statusOf(const QByteArray &line)
{
    const bool fits = line.size() >= 12 && line.startsWith("HTTP/1.") && line[8] == ' '
        && (line.size() == 12 || line[12] == ' ');
    bool isNumber = false;
    const int status = fits ? line.mid(9, 3).toInt(&isNumber) : 0;
    return isNumber && status >= 200 && status <= 599 ? std::optional(status) : std::nullopt;
}

std::optional<qsizetype> lengthOf(const QHash<QByteArray, QByteArray> &headers)
{
    bool isNumber = false;
    const qlonglong length = headers.value("content-length").toLongLong(&isNumber);
    const bool fits =
        isNumber && length >= 0 && length <= longestBody && !headers.contains("transfer-encoding");
    return fits ? std::optional(qsizetype(length)) : std::nullopt;
}

Result<HttpReply> parseHead(const QByteArray &head)
{
    HttpReply reply;
    const QList<QByteArray> lines = head.split('\n');
    const auto status = statusOf(lines.front().trimmed());
    if (!status)
        return notHttp(u"HTTP"_s);
    reply.status = *status;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        const QByteArray name = lines[i].left(colon).trimmed().toLower();
        // Said twice, each reader could believe another one.
        if (colon < 1 || reply.headers.contains(name))
            return notHttp(u"HTTP"_s);
        reply.headers.insert(name, lines[i].mid(colon + 1).trimmed());
    }
    return reply;
}
}

std::optional<Result<HttpReply>> parseHttpReply(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 && bytes.size() <= longestHead)
        return std::nullopt;
    if (end < 0 || end > longestHead)
        return notHttp(u"HTTP"_s);
    auto reply = parseHead(bytes.left(end));
    if (!reply)
        return reply.error();
    const auto length = lengthOf(reply->headers);
    if (!length)
        return notHttp(u"Content-Length"_s);
    if (bytes.size() - end - 4 < *length)
        return std::nullopt;
    reply->body = bytes.mid(end + 4, *length);
    return reply;
}

HttpExchange::HttpExchange(QObject *parent) : QObject(parent)
{
    m_socket.setProxy(QNetworkProxy::NoProxy); // a terminal stands in the shop, or is meant to be reached
    m_connecting.setSingleShot(true);
    m_whole.setSingleShot(true);
    connect(&m_connecting, &QTimer::timeout, this, [this] { giveUp(u"no answer in time"_s); });
    connect(&m_whole, &QTimer::timeout, this, [this] { giveUp(u"no answer in time"_s); });
    connect(&m_socket, &QSslSocket::readyRead, this, &HttpExchange::take);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &HttpExchange::end);
}

HttpExchange::~HttpExchange()
{
    m_socket.disconnect(this);
}

void HttpExchange::post(const Request &request, const Deadlines &deadlines, Done done)
{
    m_url = request.url;
    m_done = std::move(done);
    const QByteArray host = m_url.authority(QUrl::FullyEncoded).toLatin1();
    m_request = "POST " + m_url.path(QUrl::FullyEncoded).toLatin1() + " HTTP/1.1\r\nHost: " + host
        + "\r\nConnection: close\r\nContent-Type: application/json\r\n";
    for (const auto &[name, value] : request.headers)
        m_request += name + ": " + value + "\r\n";
    m_request += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n" + request.body;
    m_whole.start(deadlines.wholeMs);
    m_connecting.start(deadlines.connectMs);
    connectSocket();
}

void HttpExchange::connectSocket()
{
    if (m_url.scheme() == u"https") {
        connect(&m_socket, &QSslSocket::encrypted, this, &HttpExchange::send);
        m_socket.connectToHostEncrypted(m_url.host(), quint16(m_url.port(httpsPort)));
        return;
    }
    connect(&m_socket, &QSslSocket::connected, this, &HttpExchange::send);
    m_socket.connectToHost(m_url.host(), quint16(m_url.port(httpPort)));
}

void HttpExchange::send()
{
    // A name may lead elsewhere than its owner meant, and in clear it goes to this machine alone.
    if (m_url.scheme() != u"https" && !m_socket.peerAddress().isLoopback())
        return finish(Error{Error::Code::Network, u"not this machine"_s});
    m_connecting.stop();
    m_sent = true;
    m_socket.write(std::exchange(m_request, {}));
}

void HttpExchange::take()
{
    // Never more than an answer may have, whoever sends.
    m_answer += m_socket.read(longestHead + longestBody + 1 - m_answer.size());
    if (const auto reply = parseHttpReply(m_answer))
        finish(*reply);
}

void HttpExchange::end()
{
    take();
    if (m_socket.error() == QAbstractSocket::SslHandshakeFailedError)
        finish(Error{Error::Code::Certificate, m_socket.errorString()});
    else
        giveUp(m_socket.errorString());
}

void HttpExchange::giveUp(const QString &reason)
{
    finish(Error{m_sent ? Error::Code::Device : Error::Code::Network, reason});
}

void HttpExchange::finish(const Result<HttpReply> &result)
{
    const Done done = std::exchange(m_done, nullptr);
    if (!done)
        return;
    m_connecting.stop();
    m_whole.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    done(result);
}
