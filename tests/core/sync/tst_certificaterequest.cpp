#include "core/sync/certificaterequest.h"

#include "core/base/clock.h"
#include "core/headoffice/authority.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;

class CertificateRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasAKeyOfItsOwn();
    void anAuthorityCertifiesThatKey();
};

void CertificateRequestTest::eachHasAKeyOfItsOwn()
{
    const CertificateRequest first = makeCertificateRequest(u"S001-T01"_s);
    const CertificateRequest second = makeCertificateRequest(u"S001-T01"_s);
    QVERIFY(first.key != second.key);
    QVERIFY(first.request != second.request);
    const QSslKey key(first.key, QSsl::Ec, QSsl::Pem);
    QVERIFY(!key.isNull());
    QCOMPARE(key.length(), 256);
    QVERIFY(!first.request.contains("PRIVATE"));
}

void CertificateRequestTest::anAuthorityCertifiesThatKey()
{
    const CertificateRequest made = makeCertificateRequest(u"S001-T01"_s);
    const Credentials authority = authority::makeAuthority(u"总部"_s, systemTime());
    const auto certificate = authority::issueClient(authority, made.request, u"S001-T01.1"_s, systemTime());
    QVERIFY(certificate.has_value());
    // One PEM holds the public half, the other the pair.
    const QSslKey own(made.key, QSsl::Ec, QSsl::Pem);
    const QSslKey certified = QSslCertificate(*certificate, QSsl::Pem).publicKey();
    QCOMPARE(certified.length(), own.length());
    QCOMPARE(certified.algorithm(), own.algorithm());
}

QTEST_GUILESS_MAIN(CertificateRequestTest)
#include "tst_certificaterequest.moc"
