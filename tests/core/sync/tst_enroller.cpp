#include "core/sync/enroller.h"

#include "core/data/officelink.h"
#include "core/data/seedings.h"
#include "core/headoffice/invitations.h"
#include "core/headoffice/server.h"
#include "tests/core/headoffice/officefixture.h"
#include "tests/support/shopfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 60'000;

/// A till that is set up, signed in to by an administrator.
struct TillFixture
{
    TillFixture() : shop(ShopFixture::make(folder.path())) { shop.session.role = Role::Administrator; }

    bool isEnrolled() const
    {
        const auto link = shop.database->read([](const Connection &c) { return officelink::load(c); });
        return link.value().has_value();
    }

    QTemporaryDir folder;
    ShopFixture shop;
};

/// Nothing when it enrolled, or why not.
std::optional<Error> enrolWith(TillFixture &till, const QString &url, const QString &code)
{
    Enroller enroller(*till.shop.database, till.shop.session);
    QSignalSpy enrolled(&enroller, &Enroller::enrolled);
    std::optional<Error> refusal;
    QObject::connect(&enroller, &Enroller::refused, &enroller, [&](const Error &error) { refusal = error; });
    enroller.start(url, code);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!enrolled.isEmpty() || refusal, patienceMs); }();
    return refusal;
}

QString codeOf(OfficeFixture &office)
{
    return invite(office.office(), u"S001"_s, u"T01"_s, systemRandom).value();
}
}

class EnrollerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTillEnrolsOnce();
    void anotherOfficeThanTheCodesIsToldNothing();
    void whatIsNoCodeOrAddressIsRefused();
    void nobodyThereIsTold();
    void aCashierMayNot();
    void aShopThatIsMadeUpMayNot();
};

void EnrollerTest::aTillEnrolsOnce()
{
    OfficeFixture office;
    const auto server = Server::listen(office.office(), u"127.0.0.1:0"_s);
    const QString url = u"https://"_s + (*server)->address();
    TillFixture till;
    const QString code = codeOf(office);
    QVERIFY(!enrolWith(till, url, code).has_value());
    QVERIFY(till.isEnrolled());
    TillFixture second;
    QCOMPARE(enrolWith(second, url, code)->code, Error::Code::WrongInvitation);
    QVERIFY(!second.isEnrolled());
}

/// Somebody sits at the address who is not the head office that gave the code: the code does not reach them.
void EnrollerTest::anotherOfficeThanTheCodesIsToldNothing()
{
    OfficeFixture office;
    OfficeFixture impostor;
    const auto server = Server::listen(impostor.office(), u"127.0.0.1:0"_s, {}, [] { QFAIL("asked"); });
    TillFixture till;
    const auto refusal = enrolWith(till, u"https://"_s + (*server)->address(), codeOf(office));
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->code, Error::Code::Certificate);
    QVERIFY(!till.isEnrolled());
}

void EnrollerTest::whatIsNoCodeOrAddressIsRefused()
{
    OfficeFixture office;
    TillFixture till;
    QCOMPARE(enrolWith(till, u"https://127.0.0.1:1"_s, u"nonsense"_s)->code, Error::Code::WrongInvitation);
    const QString code = codeOf(office);
    for (const QString &url : {QString(), u"127.0.0.1"_s, u"http://127.0.0.1"_s, u"https://"_s,
                               u"https://user:pass@127.0.0.1"_s, u"https://127.0.0.1/path"_s})
        QCOMPARE(enrolWith(till, url, code)->code, Error::Code::InvalidInput);
}

void EnrollerTest::nobodyThereIsTold()
{
    OfficeFixture office;
    QString address;
    {
        const auto server = Server::listen(office.office(), u"127.0.0.1:0"_s);
        address = (*server)->address();
    }
    TillFixture till;
    QCOMPARE(enrolWith(till, u"https://"_s + address, codeOf(office))->code, Error::Code::Network);
}

void EnrollerTest::aCashierMayNot()
{
    OfficeFixture office;
    TillFixture till;
    till.shop.session.role = Role::Cashier;
    QCOMPARE(enrolWith(till, u"https://127.0.0.1:1"_s, codeOf(office))->code, Error::Code::NotPermitted);
}

void EnrollerTest::aShopThatIsMadeUpMayNot()
{
    OfficeFixture office;
    TillFixture till;
    const auto kept = till.shop.database->writeNow([](Transaction &transaction) -> Result<> {
        seedings::keep(transaction, {.until = *BusinessDate::fromIso(u"2026-03-04"_s)});
        return {};
    });
    QVERIFY(kept);
    QCOMPARE(enrolWith(till, u"https://127.0.0.1:1"_s, codeOf(office))->code, Error::Code::MadeUp);
    QVERIFY(!till.isEnrolled());
}

QTEST_GUILESS_MAIN(EnrollerTest)
#include "tst_enroller.moc"
