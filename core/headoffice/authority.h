#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

/// A certificate and its private key, in PEM.
struct Credentials
{
    QByteArray certificate;
    QByteArray key;
};

/// Head office's own certificate authority, on P-256. Certificates begin a day early for clocks that are
/// behind.
namespace authority {
Credentials makeAuthority(const QString &name, Timestamp now);
/// For a server of these names and addresses. InvalidInput, detail: the one that is neither.
Result<Credentials> issueServer(const Credentials &authority, const QStringList &hosts, Timestamp now);
/// For the key of a certificate request (PEM). Who it is for is said here and not by the request. Protocol
/// when the request is malformed, its own signature is wrong or its key is weak.
Result<QByteArray> issueClient(const Credentials &authority, const QByteArray &request,
                               const QString &commonName, Timestamp now);
/// The DER form of a PEM certificate; empty when it is none.
QByteArray derOf(const QByteArray &certificate);
/// When it ends; none when it is no certificate.
std::optional<Timestamp> endOf(const QByteArray &certificate);
}
