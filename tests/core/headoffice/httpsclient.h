#pragma once

#include "tests/core/headoffice/officefixture.h"

#include <QSslSocket>

/// What came back; status 0 when the connection ended without an answer.
struct HttpAnswer
{
    int status = 0;
    QByteArray head;
    QByteArray body;
    bool closed = false; ///< the server ended the connection after it
};

/// One connection to a head office on this machine, written byte by byte where a test wants it so.
class HttpsClient
{
public:
    /// Trusts that head office alone; without a till it shows no certificate.
    HttpsClient(const QString &address, const QByteArray &authority, const EnrolledTill *till = nullptr);

    /// Whether the handshake was done.
    bool connect();
    void write(const QByteArray &bytes);
    /// Waits for one whole answer, and then for the end if `untilClosed`.
    HttpAnswer read(bool untilClosed = false);
    /// One request with JSON, compressed if `packed`.
    HttpAnswer post(const QByteArray &target, const QByteArray &body, bool packed = false);

    QSslSocket &socket() { return m_socket; }

    static QByteArray head(const QByteArray &target, const QByteArray &more);

private:
    bool readMore();

    QString m_host;
    quint16 m_port = 0;
    QByteArray m_received;
    QSslSocket m_socket;
};
