#include "core/sync/enroller.h"

#include "core/base/clock.h"
#include "core/data/audit.h"
#include "core/data/officelink.h"
#include "core/data/seedings.h"
#include "core/sync/tlssetup.h"

#include <QJsonDocument>
#include <QSslCertificate>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
constexpr quint16 defaultPort = 8443;
constexpr int lookMs = 20'000;
}

Enroller::Enroller(Database &database, const Session &session, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session)
{
    connect(&m_look, &QSslSocket::encrypted, this, &Enroller::checkPin);
    connect(&m_look, &QSslSocket::errorOccurred, this, [this] {
        if (m_busy && !m_look.isEncrypted())
            fail({Error::Code::Network, m_look.errorString()});
    });
}

void Enroller::start(const QString &url, const QString &code)
{
    if (m_busy)
        return;
    const auto parsed = officeUrl(url);
    const auto invitation = wire::parseInvitation(code);
    const auto allowed = m_session.may(Permission::EnrolTill);
    if (!parsed || !invitation || !allowed)
        return Q_EMIT refused(!parsed ? parsed.error() : !invitation ? invitation.error() : allowed.error());
    if (m_session.shop.isTraining)
        return Q_EMIT refused({Error::Code::Training, {}});
    if (isSeeded())
        return Q_EMIT refused({Error::Code::MadeUp, {}});
    if (!m_session.vault)
        return Q_EMIT refused({Error::Code::VaultClosed, {}});
    m_busy = true;
    m_url = *parsed;
    m_code = code;
    m_invitation = *invitation;
    m_request = makeCertificateRequest(m_session.shop.code + u'-' + m_session.till.code);
    // Nothing is said on this connection: it only shows the server's certificates.
    m_look.abort();
    m_look.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_look.connectToHostEncrypted(m_url.host(), quint16(m_url.port(defaultPort)));
    QTimer::singleShot(lookMs, &m_look, [this] {
        if (m_busy && !m_look.isEncrypted())
            m_look.abort();
    });
}

/// Sales that nobody made are no turnover.
bool Enroller::isSeeded() const
{
    const auto seeding = m_database.read(
        [](const Connection &connection) { return Result<bool>(seedings::find(connection).has_value()); });
    return seeding && *seeding;
}

void Enroller::checkPin()
{
    const auto chain = m_look.peerCertificateChain();
    m_look.abort();
    for (const QSslCertificate &certificate : chain)
        if (wire::pinOf(certificate.toDer()) == m_invitation.pin)
            return askForCertificate(certificate.toPem());
    fail({Error::Code::Certificate, u"pin"_s});
}

void Enroller::askForCertificate(const QByteArray &authority)
{
    const QJsonObject body{{u"code"_s, m_code},
                           {u"csr"_s, QString::fromLatin1(m_request.request)},
                           {u"shop"_s, m_session.shop.code},
                           {u"till"_s, m_session.till.code},
                           {u"epoch"_s, m_session.till.epoch}};
    QNetworkReply *reply = m_network.post(jsonRequest(m_url, u"/v1/enrol"_s, trustingOnly(authority)),
                                          QJsonDocument(body).toJson(QJsonDocument::Compact));
    connect(reply, &QNetworkReply::finished, this, [this, reply, authority] {
        reply->deleteLater();
        if (reply->error() == QNetworkReply::NoError)
            keep(reply->readAll(), authority);
        else
            fail(errorOf(*reply));
    });
}

void Enroller::keep(const QByteArray &reply, const QByteArray &authority)
{
    const QJsonObject object = QJsonDocument::fromJson(reply).object();
    const QByteArray certificate = object[u"certificate"].toString().toLatin1();
    if (QSslCertificate(certificate, QSsl::Pem).isNull())
        return fail({Error::Code::Protocol, u"certificate"_s});
    const QByteArray key = m_session.vault->sealSecret(SealPurpose::TlsKey, "till", m_request.key);
    const OfficeLink link{
        m_url.toString(), authority, certificate, key, object[u"cluster_epoch"].toInteger(), 0};
    m_database.write(
        this,
        [link, user = m_session.user](Transaction &transaction) -> Result<> {
            officelink::put(transaction, link);
            audit::append(transaction, systemTime(), user, u"till.enrol"_s, {{u"url"_s, link.url}});
            return {};
        },
        [this](const Result<> &written) {
            if (!written)
                return fail(written.error());
            m_busy = false;
            Q_EMIT enrolled();
        });
}

void Enroller::fail(const Error &error)
{
    m_busy = false;
    m_look.abort();
    Q_EMIT refused(error);
}
