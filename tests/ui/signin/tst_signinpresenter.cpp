#include "app/till/demoshop.h"
#include "core/base/clock.h"
#include "ui/signin/signinpresenter.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 20'000;
const DemoUser &cashier = demoUsers()[0];
}

class TestSignInPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsCashiersFirst();
    void aPasswordOpensTheVaultAndPinsWorkFromThenOn();
    void aPinBeforeThatIsRefusedWithoutBeingTried();
    void nobodyIsRefusedAsAWrongPasswordIs();
    void aSecondTryWhileBusyIsIgnored();
    void leavingWhileBusyIsSafe();

private:
    Error refusal();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SignInPresenter> m_signIn;
    std::unique_ptr<QSignalSpy> m_in;
    std::unique_ptr<QSignalSpy> m_refused;
};

void TestSignInPresenter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto database = Database::open(m_folder->path());
    QVERIFY(database);
    m_database = std::move(*database);
    QVERIFY(makeDemoShop(*m_database, systemTime(), systemRandom, {8192, 1}));
    m_signIn = std::make_unique<SignInPresenter>(*m_database, [] {
        return ClockReading{systemTime(), 1, 0};
    });
    m_in = std::make_unique<QSignalSpy>(m_signIn.get(), &SignInPresenter::signedIn);
    m_refused = std::make_unique<QSignalSpy>(m_signIn.get(), &SignInPresenter::refused);
}

void TestSignInPresenter::cleanup()
{
    m_in.reset();
    m_refused.reset();
    m_signIn.reset();
    m_database.reset();
}

Error TestSignInPresenter::refusal()
{
    return m_refused->isEmpty() ? Error{} : m_refused->takeFirst().first().value<Error>();
}

void TestSignInPresenter::listsCashiersFirst()
{
    const auto choices = m_signIn->choices();
    QCOMPARE(choices.size(), size_t(3));
    QCOMPARE(choices.front().name, cashier.name);
    QCOMPARE(int(choices.back().role), int(Role::Administrator));
}

void TestSignInPresenter::aPasswordOpensTheVaultAndPinsWorkFromThenOn()
{
    m_signIn->signIn(cashier.name, cashier.password);
    QVERIFY(m_signIn->isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(m_in->count(), 1, patienceMs);
    QVERIFY(!m_signIn->isBusy());
    QVERIFY(m_signIn->isVaultOpen());
    m_signIn->signIn(cashier.name, cashier.pin);
    QTRY_COMPARE_WITH_TIMEOUT(m_in->count(), 2, patienceMs);
    m_signIn->signIn(cashier.name, u"000000"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_refused->count(), 1, patienceMs);
    QCOMPARE(int(refusal().code), int(Error::Code::WrongCredentials));
}

void TestSignInPresenter::aPinBeforeThatIsRefusedWithoutBeingTried()
{
    for (int i = 0; i < 30; ++i) {
        m_signIn->signIn(cashier.name, cashier.pin);
        QCOMPARE(m_refused->count(), 1);
        QCOMPARE(int(refusal().code), int(Error::Code::VaultClosed));
    }
    m_signIn->signIn(cashier.name, cashier.password);
    QTRY_COMPARE_WITH_TIMEOUT(m_in->count(), 1, patienceMs);
}

void TestSignInPresenter::nobodyIsRefusedAsAWrongPasswordIs()
{
    m_signIn->signIn(u"nobody"_s, u"some password or other"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_refused->count(), 1, patienceMs);
    QCOMPARE(int(refusal().code), int(Error::Code::WrongCredentials));
}

void TestSignInPresenter::aSecondTryWhileBusyIsIgnored()
{
    m_signIn->signIn(cashier.name, cashier.password);
    m_signIn->signIn(cashier.name, u"some password or other"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_in->count(), 1, patienceMs);
    QCOMPARE(m_refused->count(), 0);
}

void TestSignInPresenter::leavingWhileBusyIsSafe()
{
    m_signIn->signIn(cashier.name, cashier.password);
    QTest::qWait(1);
    m_in.reset();
    m_refused.reset();
    m_signIn.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestSignInPresenter)

#include "tst_signinpresenter.moc"
