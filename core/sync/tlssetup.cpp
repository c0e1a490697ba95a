#include "core/sync/tlssetup.h"

#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace {
constexpr int deadlineMs = 20'000;
}

Result<QUrl> officeUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool plain = url.path().isEmpty() || url.path() == u"/";
    if (!url.isValid() || url.scheme() != u"https" || url.host().isEmpty() || !plain || url.hasQuery()
        || !url.userInfo().isEmpty())
        return Error{Error::Code::InvalidInput, u"url"_s};
    return url;
}

QSslConfiguration trustingOnly(const QByteArray &authority)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(QSslCertificate::fromData(authority, QSsl::Pem));
    return tls;
}

QSslConfiguration trustingOnly(const QByteArray &authority, const QByteArray &certificate,
                               const QByteArray &key)
{
    QSslConfiguration tls = trustingOnly(authority);
    tls.setLocalCertificate(QSslCertificate(certificate, QSsl::Pem));
    tls.setPrivateKey(QSslKey(key, QSsl::Ec, QSsl::Pem));
    return tls;
}

QNetworkRequest jsonRequest(const QUrl &office, const QString &path, const QSslConfiguration &tls)
{
    QUrl url = office;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(deadlineMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

Error errorOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    switch (status) {
    case 0: break;
    case 401: return {Error::Code::NotEnrolled, {}};
    case 403: return {Error::Code::WrongInvitation, {}};
    case 409: return {Error::Code::StaleEpoch, {}};
    case 429:
    case 503: return {Error::Code::ServerBusy, {}};
    default: return {Error::Code::Protocol, QString::number(status)};
    }
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return {Error::Code::Certificate, reply.errorString()};
    return {Error::Code::Network, reply.errorString()};
}
