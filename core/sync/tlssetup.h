#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>

/// Head office's address: https, a host, no path of its own. InvalidInput "url".
Result<QUrl> officeUrl(const QString &text);

/// TLS 1.2 and later that trusts one authority alone, by its PEM.
QSslConfiguration trustingOnly(const QByteArray &authority);
/// The same, and shows this certificate with its key (both PEM).
QSslConfiguration trustingOnly(const QByteArray &authority, const QByteArray &certificate,
                               const QByteArray &key);

/// A POST of JSON with a deadline for all of it.
QNetworkRequest jsonRequest(const QUrl &office, const QString &path, const QSslConfiguration &tls);

/// What a reply that is no answer means: Network, Certificate, ServerBusy, WrongInvitation, StaleEpoch,
/// NotEnrolled, Protocol.
Error errorOf(QNetworkReply &reply);
