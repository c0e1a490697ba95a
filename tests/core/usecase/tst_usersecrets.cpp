#include "core/usecase/usersecrets.h"

#include "core/usecase/signin.h"
#include "core/usecase/users.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestUserSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aChangedPasswordIsTheOnlyOne();
    void changingNeedsThePasswordSoFar();
    void aWeakNextPasswordChangesNothing();
    void anAdministratorGivesASecretAnew();
    void nobodyElseDoes();
    void theRecoveryCodeGivesANewPassword();
    void aWrongRecoveryCodeGivesNothing();
    void theRecoveryCodeIsForAdministrators();

private:
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    Result<> change(const QString &current, const QString &next)
    {
        return write([&](Transaction &transaction) {
            return changePassword(transaction, m_shop->made.session, current, next, NewShop::cheap,
                                  ShopFixture::noon());
        });
    }
    Result<Session> recover(const QString &code, const QString &name)
    {
        const RecoveryRequest request{code, name, NewShop::otherPassword};
        return write([&](Transaction &transaction) {
            return recoverAccess(transaction, request, NewShop::cheap, ShopFixture::noon());
        });
    }
    Result<Session> enter(const QString &name, const QString &password)
    {
        return signIn(*m_shop->database, name, password, {ShopFixture::noon(), 0, 0});
    }
    void addCashier()
    {
        const NewUser request{u"李娜"_s, Role::Cashier, std::nullopt, u"739164"_s};
        QVERIFY(write([&](Transaction &transaction) {
            return addUser(transaction, m_shop->made.session, request, NewShop::cheap, ShopFixture::noon(),
                           systemRandom);
        }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
};

void TestUserSecrets::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
}

void TestUserSecrets::aChangedPasswordIsTheOnlyOne()
{
    QVERIFY(change(NewShop::password, NewShop::otherPassword));
    m_shop->restart();
    QVERIFY(!enter(u"王掌柜"_s, NewShop::password));
    const auto session = enter(u"王掌柜"_s, NewShop::otherPassword);
    QVERIFY(session);
    QVERIFY(session->vault->receiptKey() == m_shop->made.session.vault->receiptKey());
}

void TestUserSecrets::changingNeedsThePasswordSoFar()
{
    QCOMPARE(change(NewShop::otherPassword, NewShop::otherPassword).error().code,
             Error::Code::WrongCredentials);
    QVERIFY(enter(u"王掌柜"_s, NewShop::password));
}

void TestUserSecrets::aWeakNextPasswordChangesNothing()
{
    QCOMPARE(change(NewShop::password, u"short"_s).error().code, Error::Code::WeakPassword);
    QVERIFY(enter(u"王掌柜"_s, NewShop::password));
}

void TestUserSecrets::anAdministratorGivesASecretAnew()
{
    addCashier();
    for (int i = 0; i < 5; ++i)
        QVERIFY(!enter(u"李娜"_s, NewShop::password));
    QCOMPARE(enter(u"李娜"_s, NewShop::password).error().code, Error::Code::LockedOut);
    QVERIFY(write([&](Transaction &transaction) {
        return setSecrets(transaction, m_shop->made.session, u"李娜"_s, {NewShop::otherPassword, u"284617"_s},
                          NewShop::cheap, ShopFixture::noon());
    }));
    QVERIFY(enter(u"李娜"_s, NewShop::otherPassword));
    const auto ticket = write([](Transaction &transaction) {
        return beginSignIn(transaction, u"李娜"_s, {ShopFixture::noon(), 0, 0});
    });
    QVERIFY(checkPinOf(*ticket, u"284617"_s, m_shop->made.session.vault.get()));
    QVERIFY(!checkPinOf(*ticket, u"739164"_s, m_shop->made.session.vault.get()));
}

void TestUserSecrets::nobodyElseDoes()
{
    const auto set = [&](const Session &who, const QString &name, const QString &pin) {
        return write([&](Transaction &transaction) {
                   return setSecrets(transaction, who, name, {std::nullopt, pin}, NewShop::cheap,
                                     ShopFixture::noon());
               })
            .error()
            .code;
    };
    Session manager = m_shop->made.session;
    manager.role = Role::Manager;
    Session closed = m_shop->made.session;
    closed.vault.reset();
    QCOMPARE(set(manager, u"王掌柜"_s, u"284617"_s), Error::Code::NotPermitted);
    QCOMPARE(set(closed, u"王掌柜"_s, u"284617"_s), Error::Code::VaultClosed);
    QCOMPARE(set(m_shop->made.session, u"谁"_s, u"284617"_s), Error::Code::NotFound);
    QCOMPARE(set(m_shop->made.session, u"王掌柜"_s, u"111111"_s), Error::Code::WeakPassword);
}

void TestUserSecrets::theRecoveryCodeGivesANewPassword()
{
    m_shop->restart();
    const auto session = recover(m_shop->made.recoveryCode.toLower(), u"王掌柜"_s);
    QVERIFY(session);
    QVERIFY(session->vault->receiptKey() == m_shop->made.session.vault->receiptKey());
    QVERIFY(enter(u"王掌柜"_s, NewShop::otherPassword));
    QVERIFY(!enter(u"王掌柜"_s, NewShop::password));
    QVERIFY(recover(m_shop->made.recoveryCode, u"王掌柜"_s));
}

void TestUserSecrets::aWrongRecoveryCodeGivesNothing()
{
    QCOMPARE(recover(u"not a code"_s, u"王掌柜"_s).error(), (Error{Error::Code::InvalidInput, u"code"_s}));
    QTemporaryDir folder;
    const NewShop other = NewShop::make(folder.path());
    QCOMPARE(recover(other.made.recoveryCode, u"王掌柜"_s).error().code, Error::Code::WrongCredentials);
    QVERIFY(enter(u"王掌柜"_s, NewShop::password));
}

void TestUserSecrets::theRecoveryCodeIsForAdministrators()
{
    addCashier();
    for (const QString &name : {u"李娜"_s, u"谁"_s})
        QCOMPARE(recover(m_shop->made.recoveryCode, name).error(), (Error{Error::Code::NotFound, name}));
}

QTEST_GUILESS_MAIN(TestUserSecrets)
#include "tst_usersecrets.moc"
