#pragma once

#include "core/data/database.h"
#include "core/sync/certificaterequest.h"
#include "core/sync/wire/invitation.h"
#include "core/usecase/session.h"

#include <QNetworkAccessManager>
#include <QSslSocket>
#include <QUrl>

/// Enrols this till at a head office. First looks who is there: only a server whose authority fits the pin in
/// the code is then asked, over a connection that trusts that authority alone. One enrolment at a time.
class Enroller : public QObject
{
    Q_OBJECT

public:
    Enroller(Database &database, const Session &session, QObject *parent = nullptr);

    void start(const QString &url, const QString &code);

Q_SIGNALS:
    void enrolled();
    /// InvalidInput "url", WrongInvitation, Certificate, Network, NotPermitted, VaultClosed, Training, MadeUp
    /// …
    void refused(const Error &error);

private:
    bool isSeeded() const;
    void checkPin();
    void askForCertificate(const QByteArray &authority);
    void keep(const QByteArray &reply, const QByteArray &authority);
    void fail(const Error &error);

    Database &m_database;
    Session m_session;
    QNetworkAccessManager m_network;
    QSslSocket m_look;
    QUrl m_url;
    QString m_code;
    wire::Invitation m_invitation;
    CertificateRequest m_request;
    bool m_busy = false;
};
