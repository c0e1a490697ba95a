#include "tests/core/headoffice/httpsclient.h"

#include "core/sync/tlssetup.h"
#include "core/sync/wire/zstdbytes.h"

using namespace Qt::StringLiterals;

namespace {
// A test that waits this long has failed; nothing is measured by it.
constexpr int patienceMs = 60'000;

int lengthIn(const QByteArray &head)
{
    const QByteArray lower = head.toLower();
    const auto at = lower.indexOf("content-length:");
    return at < 0 ? 0 : lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toInt();
}
}

HttpsClient::HttpsClient(const QString &address, const QByteArray &authority, const EnrolledTill *till) :
    m_host(address.section(u':', 0, -2)),
    m_port(address.section(u':', -1).toUShort())
{
    m_socket.setSslConfiguration(till ? trustingOnly(authority, till->certificate, till->key)
                                      : trustingOnly(authority));
}

bool HttpsClient::connect()
{
    m_socket.connectToHostEncrypted(m_host, m_port);
    return m_socket.waitForEncrypted(patienceMs);
}

void HttpsClient::write(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.state() == QAbstractSocket::ConnectedState
           && (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0)) {
        if (!m_socket.waitForBytesWritten(patienceMs))
            return;
    }
}

bool HttpsClient::readMore()
{
    const bool more = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(patienceMs);
    m_received += m_socket.readAll();
    return more;
}

HttpAnswer HttpsClient::read(bool untilClosed)
{
    HttpAnswer answer;
    qsizetype end = 0;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!readMore()) {
            answer.closed = true;
            return answer;
        }
    }
    answer.head = m_received.first(end);
    answer.status = answer.head.mid(9, 3).toInt();
    m_received.remove(0, end + 4);
    const int length = lengthIn(answer.head);
    while (m_received.size() < length && readMore()) {}
    answer.body = m_received.first(std::min(qsizetype(length), m_received.size()));
    m_received.remove(0, answer.body.size());
    while (untilClosed && readMore()) {}
    answer.closed = m_socket.state() != QAbstractSocket::ConnectedState;
    return answer;
}

HttpAnswer HttpsClient::post(const QByteArray &target, const QByteArray &body, bool packed)
{
    const QByteArray content = packed ? wire::compressed(body) : body;
    QByteArray more =
        "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(content.size());
    if (packed)
        more += "\r\nContent-Encoding: zstd";
    write(head(target, more) + content);
    return read();
}

QByteArray HttpsClient::head(const QByteArray &target, const QByteArray &more)
{
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n\r\n";
}
