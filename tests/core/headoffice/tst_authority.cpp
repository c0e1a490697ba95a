#include "core/headoffice/authority.h"

#include "core/base/clock.h"
#include "core/sync/certificaterequest.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayMs = 24LL * 3600 * 1000;

QSslCertificate parsed(const QByteArray &pem)
{
    return QSslCertificate(pem, QSsl::Pem);
}

/// A request for a key that is too weak to be certified.
QByteArray weakRequest()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(1024), EVP_PKEY_free);
    const std::unique_ptr<X509_REQ, decltype(&X509_REQ_free)> request(X509_REQ_new(), X509_REQ_free);
    X509_REQ_set_pubkey(request.get(), key.get());
    X509_REQ_sign(request.get(), key.get(), EVP_sha256());
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> memory(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_X509_REQ(memory.get(), request.get());
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QByteArray(text, qsizetype(size));
}
}

class AuthorityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_authority = authority::makeAuthority(u"总部"_s, m_now); }
    void authorityLastsTenYears();
    void aLongChineseNameIsKeptWhole();
    void serverGoesByAllItsNames();
    void serverIsSignedByTheAuthority();
    void whatIsNoHostIsRefused_data();
    void whatIsNoHostIsRefused();
    void clientIsNamedByTheServerAndNotByTheRequest();
    void clientCannotPassAsAServer();
    void serialsDiffer();
    void brokenRequestsAreRefused_data();
    void brokenRequestsAreRefused();
    void endIsRead();

private:
    Timestamp m_now = systemTime();
    Credentials m_authority;
};

void AuthorityTest::authorityLastsTenYears()
{
    const QSslCertificate certificate = parsed(m_authority.certificate);
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList{u"总部"_s});
    QVERIFY(certificate.isSelfSigned());
    QCOMPARE(certificate.effectiveDate().daysTo(certificate.expiryDate()), 3651);
    QVERIFY(certificate.effectiveDate().toMSecsSinceEpoch() <= m_now.milliseconds() - dayMs);
}

void AuthorityTest::aLongChineseNameIsKeptWhole()
{
    const QString name(60, QChar(0x5e97));
    const Credentials made = authority::makeAuthority(name, m_now);
    QCOMPARE(parsed(made.certificate).subjectInfo(QSslCertificate::CommonName), QStringList{name});
}

void AuthorityTest::serverGoesByAllItsNames()
{
    const auto server = authority::issueServer(
        m_authority, {u"office.example"_s, u"127.0.0.1"_s, u"::1"_s, u"localhost"_s}, m_now);
    QVERIFY(server.has_value());
    const auto names = parsed(server->certificate).subjectAlternativeNames();
    const QStringList dns = names.values(QSsl::DnsEntry);
    const QStringList addresses = names.values(QSsl::IpAddressEntry);
    QVERIFY(dns.contains(u"office.example"_s) && dns.contains(u"localhost"_s) && dns.size() == 2);
    QVERIFY(addresses.contains(u"127.0.0.1"_s) && addresses.size() == 2);
    QVERIFY(QHostAddress(addresses[0]).isLoopback() && QHostAddress(addresses[1]).isLoopback());
}

void AuthorityTest::serverIsSignedByTheAuthority()
{
    const auto server = authority::issueServer(m_authority, {u"office.example"_s}, m_now);
    const QList<QSslCertificate> chain{parsed(server->certificate), parsed(m_authority.certificate)};
    // The authority is not one that the system knows; nothing else may be wrong.
    for (const QSslError &error : QSslCertificate::verify(chain, u"office.example"_s))
        QCOMPARE(error.error(), QSslError::SelfSignedCertificateInChain);
    const Credentials other = authority::makeAuthority(u"other"_s, m_now);
    QVERIFY(!QSslCertificate::verify({chain[0], parsed(other.certificate)}).isEmpty());
}

void AuthorityTest::whatIsNoHostIsRefused_data()
{
    QTest::addColumn<QStringList>("hosts");
    QTest::newRow("none") << QStringList();
    QTest::newRow("empty") << QStringList{QString()};
    QTest::newRow("blank") << QStringList{u"my office"_s};
    QTest::newRow("another entry") << QStringList{u"a,DNS:evil.example"_s};
    QTest::newRow("chinese") << QStringList{u"localhost"_s, u"总部"_s};
    QTest::newRow("too long") << QStringList{QString(254, u'a')};
}

void AuthorityTest::whatIsNoHostIsRefused()
{
    QFETCH(QStringList, hosts);
    const auto refused = authority::issueServer(m_authority, hosts, m_now);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::InvalidInput);
}

void AuthorityTest::clientIsNamedByTheServerAndNotByTheRequest()
{
    const CertificateRequest request = makeCertificateRequest(u"S999-T99.1"_s);
    const auto certificate = authority::issueClient(m_authority, request.request, u"S001-T01.1"_s, m_now);
    QVERIFY(certificate.has_value());
    QCOMPARE(parsed(*certificate).subjectInfo(QSslCertificate::CommonName), QStringList{u"S001-T01.1"_s});
    QCOMPARE(parsed(*certificate).issuerInfo(QSslCertificate::CommonName), QStringList{u"总部"_s});
}

void AuthorityTest::clientCannotPassAsAServer()
{
    const CertificateRequest request = makeCertificateRequest(u"any"_s);
    const auto certificate = authority::issueClient(m_authority, request.request, u"localhost"_s, m_now);
    const QByteArray der = authority::derOf(*certificate);
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> x509(d2i_X509(nullptr, &bytes, der.size()), X509_free);
    QCOMPARE(X509_check_purpose(x509.get(), X509_PURPOSE_SSL_CLIENT, 0), 1);
    QCOMPARE(X509_check_purpose(x509.get(), X509_PURPOSE_SSL_SERVER, 0), 0);
    QCOMPARE(X509_check_ca(x509.get()), 0);
}

void AuthorityTest::serialsDiffer()
{
    QSet<QByteArray> serials;
    for (int i = 0; i < 20; ++i)
        serials << parsed(authority::issueServer(m_authority, {u"localhost"_s}, m_now)->certificate)
                       .serialNumber();
    QCOMPARE(serials.size(), 20);
}

void AuthorityTest::brokenRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray good = makeCertificateRequest(u"any"_s).request;
    QByteArray twisted = good;
    const auto middle = twisted.size() / 2;
    twisted[middle] = twisted[middle] == 'A' ? 'B' : 'A';
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a request");
    QTest::newRow("cut off") << good.first(good.size() / 2);
    QTest::newRow("changed") << twisted;
    QTest::newRow("a certificate") << authority::makeAuthority(u"x"_s, systemTime()).certificate;
    QTest::newRow("weak key") << weakRequest();
}

void AuthorityTest::brokenRequestsAreRefused()
{
    QFETCH(QByteArray, request);
    const auto refused = authority::issueClient(m_authority, request, u"S001-T01.1"_s, m_now);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::Protocol);
}

void AuthorityTest::endIsRead()
{
    const auto server = authority::issueServer(m_authority, {u"localhost"_s}, m_now);
    const auto end = authority::endOf(server->certificate);
    QVERIFY(end.has_value());
    QCOMPARE(end->milliseconds() / 1000, (m_now.milliseconds() + 1825 * dayMs) / 1000);
    QVERIFY(!authority::endOf("no certificate").has_value());
    QVERIFY(authority::derOf("no certificate").isEmpty());
}

QTEST_GUILESS_MAIN(AuthorityTest)
#include "tst_authority.moc"
