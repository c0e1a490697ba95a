#include "core/usecase/signin.h"

#include "core/data/audit.h"
#include "core/usecase/users.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thePasswordOpensTheVault();
    void aWrongPasswordIsRefusedAndWrittenDown();
    void failuresHaveToWait();
    void theWaitSurvivesARestart();
    void endingTheProgramGivesNoFreeAttempt();
    void aClockSetBackCostsNoMoreThanTheWait();
    void successClearsTheFailures();
    void unknownNamesWaitLikeKnownOnes();
    void aPinNeedsAnOpenVault();
    void aPinSignsInWhereAPasswordHas();
    void aPinIsClosedAfterTwentyFailures();
    void aPinOnlyUserHasNoPassword();
    void whoIsDeactivatedMeanwhileIsRefused();
    void lookingOnWritesNothing();

private:
    static ClockReading at(qint64 seconds)
    {
        return {ShopFixture::noon().plusMilliseconds(seconds * 1000), 0, 0};
    }
    Result<Session> enter(const QString &password, qint64 seconds, const QString &name = u"王掌柜"_s)
    {
        return signIn(*m_shop->database, name, password, at(seconds));
    }
    Result<SignInTicket> begin(const QString &name, qint64 seconds)
    {
        return m_shop->database->writeNow(
            [&](Transaction &transaction) { return beginSignIn(transaction, name, at(seconds)); });
    }
    void addCashier()
    {
        const NewUser request{u"李娜"_s, Role::Cashier, std::nullopt, u"739164"_s};
        QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
            return addUser(transaction, m_shop->made.session, request, NewShop::cheap, ShopFixture::noon(),
                           systemRandom);
        }));
    }
    QStringList acts() const
    {
        return *m_shop->database->read([](const Connection &connection) {
            QStringList acts;
            Rows rows = connection.select(u"SELECT act FROM audit ORDER BY seq"_s);
            while (rows.next())
                acts << rows.text(0);
            return acts;
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
};

void TestSignIn::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
}

void TestSignIn::thePasswordOpensTheVault()
{
    m_shop->restart();
    const auto session = enter(NewShop::password, 0, u" 王掌柜 "_s);
    QVERIFY(session);
    QCOMPARE(session->role, Role::Administrator);
    QCOMPARE(session->shop.code, u"S001"_s);
    QVERIFY(session->vault);
    QVERIFY(session->vault->receiptKey() == m_shop->made.session.vault->receiptKey());
    QVERIFY(!session->shift);
    QCOMPARE(acts().last(), u"sign-in"_s);
}

void TestSignIn::aWrongPasswordIsRefusedAndWrittenDown()
{
    for (const QString &name : {u"王掌柜"_s, u"谁"_s}) {
        const auto session = enter(NewShop::otherPassword, 0, name);
        QVERIFY(!session);
        QCOMPARE(session.error(), (Error{Error::Code::WrongCredentials, {}}));
        QCOMPARE(acts().last(), u"sign-in.failed"_s);
    }
}

void TestSignIn::failuresHaveToWait()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(enter(NewShop::otherPassword, i).error().code, Error::Code::WrongCredentials);
    const auto written = acts().size();
    QCOMPARE(enter(NewShop::password, 5).error(), (Error{Error::Code::LockedOut, u"29"_s}));
    QCOMPARE(acts().size(), written);
    QVERIFY(enter(NewShop::password, 35));
}

void TestSignIn::theWaitSurvivesARestart()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(!enter(NewShop::otherPassword, 0));
    m_shop->restart();
    QCOMPARE(enter(NewShop::password, 10).error(), (Error{Error::Code::LockedOut, u"20"_s}));
    m_shop->restart();
    QVERIFY(enter(NewShop::password, 30));
}

void TestSignIn::endingTheProgramGivesNoFreeAttempt()
{
    for (int i = 0; i < 5; ++i) {
        QVERIFY(begin(u"王掌柜"_s, 0));
        m_shop->restart();
    }
    QCOMPARE(enter(NewShop::password, 1).error().code, Error::Code::LockedOut);
}

void TestSignIn::aClockSetBackCostsNoMoreThanTheWait()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(!enter(NewShop::otherPassword, 0));
    QCOMPARE(enter(NewShop::password, -3600).error(), (Error{Error::Code::LockedOut, u"30"_s}));
    QVERIFY(enter(NewShop::password, -3600 + 30));
}

void TestSignIn::successClearsTheFailures()
{
    for (int i = 0; i < 4; ++i)
        QVERIFY(!enter(NewShop::otherPassword, 0));
    QVERIFY(enter(NewShop::password, 0));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(enter(NewShop::otherPassword, 0).error().code, Error::Code::WrongCredentials);
    QVERIFY(enter(NewShop::password, 0));
}

void TestSignIn::unknownNamesWaitLikeKnownOnes()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(enter(NewShop::password, 0, u"谁"_s).error().code, Error::Code::WrongCredentials);
    m_shop->restart();
    QCOMPARE(enter(NewShop::password, 1, u"谁"_s).error(), (Error{Error::Code::LockedOut, u"29"_s}));
    QVERIFY(enter(NewShop::password, 1));
}

void TestSignIn::aPinNeedsAnOpenVault()
{
    addCashier();
    const auto ticket = begin(u"李娜"_s, 0);
    QVERIFY(ticket);
    QCOMPARE(checkPinOf(*ticket, u"739164"_s, nullptr).error().code, Error::Code::VaultClosed);
}

void TestSignIn::aPinSignsInWhereAPasswordHas()
{
    addCashier();
    m_shop->restart();
    const auto first = enter(NewShop::password, 0);
    QVERIFY(first);
    const auto ticket = begin(u"李娜"_s, 1);
    QVERIFY(ticket);
    QCOMPARE(checkPinOf(*ticket, u"739165"_s, first->vault.get()).error().code,
             Error::Code::WrongCredentials);
    QVERIFY(checkPinOf(*ticket, u"739164"_s, first->vault.get()));
    const auto session = m_shop->database->writeNow([&](Transaction &transaction) {
        return completeSignIn(transaction, *ticket, first->vault, ShopFixture::noon());
    });
    QVERIFY(session);
    QCOMPARE(session->name, u"李娜"_s);
    QCOMPARE(session->role, Role::Cashier);
    const auto stranger = begin(u"谁"_s, 1);
    QCOMPARE(checkPinOf(*stranger, u"739164"_s, first->vault.get()).error().code,
             Error::Code::WrongCredentials);
}

void TestSignIn::aPinIsClosedAfterTwentyFailures()
{
    addCashier();
    for (int i = 0; i < 20; ++i)
        QVERIFY(begin(u"李娜"_s, i * 1000));
    const auto ticket = begin(u"李娜"_s, 100'000);
    QVERIFY(ticket);
    const auto checked = checkPinOf(*ticket, u"739164"_s, m_shop->made.session.vault.get());
    QVERIFY(!checked);
    QCOMPARE(checked.error(), (Error{Error::Code::LockedOut, {}}));
}

void TestSignIn::aPinOnlyUserHasNoPassword()
{
    addCashier();
    QCOMPARE(enter(u"739164"_s, 0, u"李娜"_s).error().code, Error::Code::WrongCredentials);
    QCOMPARE(enter(NewShop::password, 0, u"李娜"_s).error().code, Error::Code::WrongCredentials);
}

void TestSignIn::whoIsDeactivatedMeanwhileIsRefused()
{
    addCashier();
    const auto ticket = begin(u"李娜"_s, 0);
    const Session &administrator = m_shop->made.session;
    const auto session = m_shop->database->writeNow([&](Transaction &transaction) -> Result<Session> {
        if (const auto gone = deactivateUser(transaction, administrator, u"李娜"_s, ShopFixture::noon());
            !gone)
            return gone.error();
        return completeSignIn(transaction, *ticket, administrator.vault, ShopFixture::noon());
    });
    QVERIFY(!session);
    QCOMPARE(session.error().code, Error::Code::WrongCredentials);
}

void TestSignIn::lookingOnWritesNothing()
{
    const auto beside = Database::openToLook(m_folder->path());
    QVERIFY(beside);
    const auto written = acts().size();
    QVERIFY(signInToLook(**beside, u"王掌柜"_s, NewShop::password));
    QVERIFY(!signInToLook(**beside, u"王掌柜"_s, NewShop::otherPassword));
    QVERIFY(!signInToLook(**beside, u"谁"_s, NewShop::password));
    QCOMPARE(acts().size(), written);
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
