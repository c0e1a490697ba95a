#include "core/sync/tlssetup.h"

#include "core/base/clock.h"
#include "core/headoffice/authority.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;

class TlsSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAPlainHttpsAddressWillDo_data();
    void onlyAPlainHttpsAddressWillDo();
    void oneAuthorityIsTrustedAndVerified();
    void requestsGoStraightAndEnd();
};

void TlsSetupTest::onlyAPlainHttpsAddressWillDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("address") << u"https://127.0.0.1:8443"_s << true;
    QTest::newRow("name") << u"https://office.example"_s << true;
    QTest::newRow("slash and blanks") << u"  https://office.example:1/ "_s << true;
    QTest::newRow("IPv6") << u"https://[::1]:8443"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no scheme") << u"office.example:8443"_s << false;
    QTest::newRow("plain text") << u"http://office.example"_s << false;
    QTest::newRow("no host") << u"https://:8443"_s << false;
    QTest::newRow("path") << u"https://office.example/v1"_s << false;
    QTest::newRow("query") << u"https://office.example?x=1"_s << false;
    QTest::newRow("user") << u"https://me@office.example"_s << false;
    QTest::newRow("port beyond") << u"https://office.example:70000"_s << false;
}

void TlsSetupTest::onlyAPlainHttpsAddressWillDo()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto url = officeUrl(text);
    QCOMPARE(url.has_value(), good);
    if (!good)
        QCOMPARE(url.error().code, Error::Code::InvalidInput);
}

void TlsSetupTest::oneAuthorityIsTrustedAndVerified()
{
    const Credentials authority = authority::makeAuthority(u"总部"_s, systemTime());
    const auto own = authority::issueServer(authority, {u"till"_s}, systemTime());
    const QSslConfiguration tls = trustingOnly(authority.certificate, own->certificate, own->key);
    QCOMPARE(tls.peerVerifyMode(), QSslSocket::VerifyPeer);
    QCOMPARE(tls.protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(tls.caCertificates(), QSslCertificate::fromData(authority.certificate));
    QCOMPARE(tls.localCertificate(), QSslCertificate(own->certificate));
    QVERIFY(!tls.privateKey().isNull());
    QVERIFY(trustingOnly(authority.certificate).localCertificate().isNull());
    QVERIFY(trustingOnly("no certificate").caCertificates().isEmpty());
}

void TlsSetupTest::requestsGoStraightAndEnd()
{
    const QNetworkRequest request = jsonRequest(QUrl(u"https://office.example:8443/"_s), u"/v1/hello"_s, {});
    QCOMPARE(request.url(), QUrl(u"https://office.example:8443/v1/hello"_s));
    QCOMPARE(request.header(QNetworkRequest::ContentTypeHeader).toString(), u"application/json"_s);
    QVERIFY(request.transferTimeout() > 0);
    QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             int(QNetworkRequest::ManualRedirectPolicy));
}

QTEST_GUILESS_MAIN(TlsSetupTest)
#include "tst_tlssetup.moc"
