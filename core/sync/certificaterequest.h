#pragma once

#include <QByteArray>
#include <QString>

/// A new P-256 key and the request to certify it, both in PEM.
struct CertificateRequest
{
    QByteArray key;
    QByteArray request;
};

CertificateRequest makeCertificateRequest(const QString &commonName);
