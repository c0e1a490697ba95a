#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QByteArray>
#include <QStringList>

/// A certificate and its private key, in PEM.
struct Credentials
{
    QByteArray certificate;
    QByteArray key;
};

/// Head office's own certificate authority, on P-256. Certificates begin an hour early for clocks that are
/// behind.
namespace authority {
Credentials makeAuthority(const QString &name, Timestamp now);
/// For a server of these names and addresses.
Result<Credentials> issueServer(const Credentials &authority, const QStringList &hosts, Timestamp now);
/// For the key of a certificate request (PEM). Who it is for is said here and not by the request. Protocol
/// when the request is malformed or its own signature is wrong.
Result<QByteArray> issueClient(const Credentials &authority, const QByteArray &request,
                               const QString &commonName, Timestamp now);
/// The DER form of a PEM certificate; empty when it is none.
QByteArray derOf(const QByteArray &certificate);
}
