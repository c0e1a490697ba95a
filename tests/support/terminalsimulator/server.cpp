#include "tests/support/terminalsimulator/server.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 tolerance = 300'000;

QByteArray hmac(const QByteArray &secret, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toHex();
}
}

TerminalServer::TerminalServer(QByteArray secret, Ledger &ledger) :
    m_secret(std::move(secret)),
    m_ledger(ledger)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        auto bytes = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, bytes] { take(*socket, *bytes); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
}

void TerminalServer::take(QTcpSocket &socket, QByteArray &bytes)
{
    bytes += socket.readAll();
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    Request request{lines.front().split(' ').value(1), {}, {}};
    for (const QByteArray &line : lines.mid(1))
        request.headers.insert(line.left(line.indexOf(':')).toLower(),
                               line.mid(line.indexOf(':') + 1).trimmed());
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return;
    request.body = bytes.mid(end + 4, length);
    bytes.clear();
    serve(socket, request);
}

/// Empty when it is signed, of these minutes and not one that was seen before.
QByteArray TerminalServer::faultOf(const Request &request)
{
    const QByteArray time = request.headers.value("zhanggui-time");
    const QByteArray nonce = request.headers.value("zhanggui-nonce");
    const QByteArray expected = hmac(
        m_secret,
        QByteArrayList{"zhanggui-terminal/1 request", "POST", request.path, time, nonce, request.body}.join(
            '\n'));
    if (request.headers.value("zhanggui-signature") != expected)
        return "signature";
    if (qAbs(QDateTime::currentMSecsSinceEpoch() - time.toLongLong()) > tolerance)
        return "time";
    if (nonce.size() < 16 || m_nonces.contains(nonce))
        return "nonce";
    m_nonces.insert(nonce);
    return {};
}

void TerminalServer::serve(QTcpSocket &socket, const Request &request)
{
    const QByteArray fault = faultOf(request);
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    if (!fault.isEmpty())
        return answer(socket, request, 401, {{u"v"_s, 1}, {u"error"_s, QString::fromLatin1(fault)}});
    if (asked[u"v"].toInt() != 1)
        return answer(socket, request, 400, {{u"v"_s, 1}, {u"error"_s, u"v"_s}});
    obey(socket, request, asked);
}

void TerminalServer::obey(QTcpSocket &socket, const Request &request, const QJsonObject &asked)
{
    const QString act = QString::fromLatin1(request.path.mid(request.path.lastIndexOf('/') + 1));
    const QString id = asked[u"id"].toString();
    if (m_ledger.isDead())
        return socket.abort();
    if (act == u"check")
        return answer(socket, request, 200, {{u"v"_s, 1}, {u"name"_s, u"Simulator"_s}});
    if (act == u"totals")
        return answer(socket, request, 200,
                      m_ledger.totals(asked[u"since"].toInteger(), asked[u"currency"].toString()));
    if (act == u"query")
        return answer(socket, request, 200, m_ledger.query(id));
    if (act == u"reverse")
        return answer(socket, request, 200, m_ledger.reverse(id));
    if (act != u"pay" && act != u"refund")
        return answer(socket, request, 404, {{u"v"_s, 1}, {u"error"_s, u"not-found"_s}});
    // What was answered badly once is answered well when it comes again.
    const Mood mood = m_ledger.knows(id) ? Mood::Paid : m_ledger.nextMood();
    const auto json = m_ledger.order(act, asked, mood);
    if (!json)
        return answer(socket, request, 409, {{u"v"_s, 1}, {u"error"_s, u"other-content"_s}});
    answer(socket, request, 200, *json, mood);
}

void TerminalServer::answer(QTcpSocket &socket, const Request &request, int status, const QJsonObject &json,
                            Mood mood)
{
    if (mood == Mood::Silent)
        return;
    if (mood == Mood::Cut || mood == Mood::Lost)
        return socket.abort();
    const QByteArray body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    const QByteArray signature = hmac(m_secret,
                                      QByteArrayList{"zhanggui-terminal/1 answer", QByteArray::number(status),
                                                     request.headers.value("zhanggui-nonce"), body}
                                          .join('\n'));
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nZhanggui-Signature: " + signature + "\r\n\r\n" + body;
    if (mood == Mood::Garbled)
        bytes = m_ledger.garble(bytes);
    socket.write(bytes);
    if (mood == Mood::Twice)
        socket.write(bytes);
    socket.disconnectFromHost();
}
