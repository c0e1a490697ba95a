#include "core/headoffice/invitations.h"

#include "core/headoffice/ledger.h"
#include "core/sync/certificaterequest.h"
#include "core/sync/wire/invitation.h"
#include "tests/core/headoffice/officefixture.h"

#include <QSslCertificate>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 hourMs = 3600 * 1000;
}

class InvitationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeEnrolsItsTill();
    void theCodePinsTheAuthority();
    void theSecretIsNotKept();
    void aCodeWorksOnce();
    void aCodeEndsAfterThreeDays();
    void anUnknownCodeIsRefused();
    void aCodeIsForOneTill();
    void aCodeWearsOutWhenOthersTryIt();
    void aBadRequestDoesNotUseUpTheCode();
    void whatIsNoPlaceIsRefused();
    void enrollingAgainRevokesTheFirstCertificate();
    void anEarlierEpochIsRefused();
    void aNewEpochMakesTheOldOneStale();

private:
    QString code(OfficeFixture &fixture, const QString &till = u"T01"_s)
    {
        return invite(fixture.office(), u"S001"_s, till, systemRandom).value();
    }
    Result<QByteArray> enrolWith(OfficeFixture &fixture, const QString &code, const QString &till = u"T01"_s,
                                 qint64 epoch = 1)
    {
        return enrol(fixture.office(), {code, m_request.request, u"S001"_s, till, epoch});
    }

    CertificateRequest m_request = makeCertificateRequest(u"any"_s);
};

void InvitationsTest::aCodeEnrolsItsTill()
{
    OfficeFixture fixture;
    const EnrolledTill till = fixture.enrol();
    const auto identity = identityOf(fixture.office(), till.fingerprint());
    QVERIFY(identity.has_value());
    QCOMPARE(identity->shop, u"S001"_s);
    QCOMPARE(identity->till, u"T01"_s);
    QCOMPARE(identity->epoch, quint64(1));
    QCOMPARE(QSslCertificate(till.certificate).subjectInfo(QSslCertificate::CommonName),
             QStringList{u"S001-T01.1"_s});
}

void InvitationsTest::theCodePinsTheAuthority()
{
    OfficeFixture fixture;
    const auto parsed = wire::parseInvitation(code(fixture));
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->pin, wire::pinOf(authority::derOf(fixture.office().trust().authority.certificate)));
    OfficeFixture other;
    QVERIFY(parsed->pin != wire::pinOf(authority::derOf(other.office().trust().authority.certificate)));
}

void InvitationsTest::theSecretIsNotKept()
{
    OfficeFixture fixture;
    const QByteArray secret = wire::parseInvitation(code(fixture))->secret;
    QCOMPARE(fixture.column(u"SELECT count(*) FROM invitation WHERE hash = x'%1'"_s.arg(
                 QString::fromLatin1(secret.toHex()))),
             QStringList{u"0"_s});
    QCOMPARE(fixture.column(u"SELECT length(hash) FROM invitation"_s), QStringList{u"32"_s});
}

void InvitationsTest::aCodeWorksOnce()
{
    OfficeFixture fixture;
    const QString once = code(fixture);
    QVERIFY(enrolWith(fixture, once).has_value());
    QCOMPARE(enrolWith(fixture, once).error().code, Error::Code::WrongInvitation);
    QCOMPARE(fixture.count(u"certificate"_s), 1);
}

void InvitationsTest::aCodeEndsAfterThreeDays()
{
    OfficeFixture fixture;
    const QString early = code(fixture);
    const QString late = code(fixture);
    fixture.pass(71 * hourMs);
    QVERIFY(enrolWith(fixture, early).has_value());
    fixture.pass(hourMs);
    QCOMPARE(enrolWith(fixture, late).error().code, Error::Code::WrongInvitation);
}

void InvitationsTest::anUnknownCodeIsRefused()
{
    OfficeFixture fixture;
    code(fixture);
    const QByteArray pin = wire::pinOf(authority::derOf(fixture.office().trust().authority.certificate));
    const QString guessed = wire::print({QByteArray(15, 'x'), pin});
    QCOMPARE(enrolWith(fixture, guessed).error().code, Error::Code::WrongInvitation);
    QCOMPARE(enrolWith(fixture, u"nonsense"_s).error().code, Error::Code::WrongInvitation);
}

void InvitationsTest::aCodeIsForOneTill()
{
    OfficeFixture fixture;
    const QString first = code(fixture);
    QCOMPARE(enrolWith(fixture, first, u"T02"_s).error().code, Error::Code::WrongInvitation);
    QVERIFY(enrolWith(fixture, first).has_value());
}

void InvitationsTest::aCodeWearsOutWhenOthersTryIt()
{
    OfficeFixture fixture;
    const QString tried = code(fixture);
    for (int i = 0; i < 5; ++i)
        QVERIFY(!enrolWith(fixture, tried, u"T0%1"_s.arg(i + 2)).has_value());
    QCOMPARE(enrolWith(fixture, tried).error().code, Error::Code::WrongInvitation);
}

void InvitationsTest::aBadRequestDoesNotUseUpTheCode()
{
    OfficeFixture fixture;
    const QString once = code(fixture);
    QCOMPARE(enrol(fixture.office(), {once, "no request", u"S001"_s, u"T01"_s, 1}).error().code,
             Error::Code::Protocol);
    QVERIFY(enrolWith(fixture, once).has_value());
}

void InvitationsTest::whatIsNoPlaceIsRefused()
{
    OfficeFixture fixture;
    QCOMPARE(invite(fixture.office(), u"人民路"_s, u"T01"_s, systemRandom).error().detail, u"shop"_s);
    QCOMPARE(invite(fixture.office(), u"S001"_s, QString(), systemRandom).error().detail, u"till"_s);
    const QString once = code(fixture);
    QCOMPARE(enrolWith(fixture, once, u"../T01"_s).error().code, Error::Code::Protocol);
    QCOMPARE(enrolWith(fixture, once, u"T01"_s, 0).error().code, Error::Code::Protocol);
}

void InvitationsTest::enrollingAgainRevokesTheFirstCertificate()
{
    OfficeFixture fixture;
    const EnrolledTill first = fixture.enrol();
    const EnrolledTill second = fixture.enrol();
    QCOMPARE(identityOf(fixture.office(), first.fingerprint()).error().code, Error::Code::Certificate);
    QVERIFY(identityOf(fixture.office(), second.fingerprint()).has_value());
    QCOMPARE(identityOf(fixture.office(), QByteArray(32, 'x')).error().code, Error::Code::Certificate);
}

void InvitationsTest::anEarlierEpochIsRefused()
{
    OfficeFixture fixture;
    fixture.enrol(u"S001"_s, u"T01"_s, 2);
    QCOMPARE(enrolWith(fixture, code(fixture)).error().code, Error::Code::StaleEpoch);
}

void InvitationsTest::aNewEpochMakesTheOldOneStale()
{
    OfficeFixture fixture;
    const EnrolledTill first = fixture.enrol();
    const EnrolledTill second = fixture.enrol(u"S001"_s, u"T01"_s, 2);
    QCOMPARE(identityOf(fixture.office(), first.fingerprint()).error().code, Error::Code::StaleEpoch);
    QCOMPARE(identityOf(fixture.office(), second.fingerprint())->epoch, quint64(2));
}

QTEST_GUILESS_MAIN(InvitationsTest)
#include "tst_invitations.moc"
