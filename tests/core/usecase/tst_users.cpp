#include "core/usecase/users.h"

#include "core/usecase/signin.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPasswordUserSignsInAfterARestart();
    void aPinOnlyUserHasNoWrappingOfTheDataKey();
    void namesAreTrimmedAndUnique();
    void isRefused_data();
    void isRefused();
    void onlyAnAdministratorManagesUsers();
    void withoutVaultNobodyIsAdded();
    void deactivatingDestroysTheWrapping();
    void theLastAdministratorStays();
    void rolesChangeFromTheNextSignInOn();
    void anAdministratorHasAPassword();

private:
    Result<User> add(const NewUser &request) { return addAs(m_shop->made.session, request); }
    Result<User> addAs(const Session &who, const NewUser &request)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return addUser(transaction, who, request, NewShop::cheap, ShopFixture::noon(), systemRandom);
        });
    }
    Result<> deactivate(const QString &name)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return deactivateUser(transaction, m_shop->made.session, name, ShopFixture::noon());
        });
    }
    Result<> change(const QString &name, Role role)
    {
        return m_shop->database->writeNow([&](Transaction &transaction) {
            return changeRole(transaction, m_shop->made.session, name, role, ShopFixture::noon());
        });
    }
    Result<Session> enter(const QString &name, const QString &password)
    {
        return signIn(*m_shop->database, name, password, {ShopFixture::noon(), 0, 0});
    }
    bool hasWrapping(const Id<User> &id) const
    {
        return *m_shop->database->read([&](const Connection &, const Connection &keys) {
            return datakeys::find(keys, datakeys::holderOf(id)).has_value();
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
};

void TestUsers::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
}

void TestUsers::aPasswordUserSignsInAfterARestart()
{
    const auto user = add({u"张三"_s, Role::Manager, NewShop::otherPassword, std::nullopt});
    QVERIFY(user);
    QVERIFY(hasWrapping(user->id));
    m_shop->restart();
    const auto session = enter(u"张三"_s, NewShop::otherPassword);
    QVERIFY(session);
    QCOMPARE(session->role, Role::Manager);
    QVERIFY(session->vault->receiptKey() == m_shop->made.session.vault->receiptKey());
}

void TestUsers::aPinOnlyUserHasNoWrappingOfTheDataKey()
{
    const auto user = add({u"李娜"_s, Role::Cashier, std::nullopt, u"739164"_s});
    QVERIFY(user);
    QVERIFY(!hasWrapping(user->id));
    const auto kept = *m_shop->database->read(
        [](const Connection &connection) { return users::byName(connection, u"李娜"_s); });
    QVERIFY(kept && kept->pinVerifier);
    QVERIFY(!kept->pinVerifier->contains("argon2"));
}

void TestUsers::namesAreTrimmedAndUnique()
{
    const auto user = add({u"  Anna  Li "_s, Role::Cashier, std::nullopt, u"739164"_s});
    QVERIFY(user);
    QCOMPARE(user->name, u"Anna Li"_s);
    const auto again = add({u"anna li"_s, Role::Cashier, std::nullopt, u"739164"_s});
    QVERIFY(!again);
    QCOMPARE(again.error(), (Error{Error::Code::Duplicate, u"anna li"_s}));
}

void TestUsers::isRefused_data()
{
    QTest::addColumn<NewUser>("request");
    QTest::addColumn<Error>("error");
    using enum Error::Code;
    QTest::newRow("no name") << NewUser{u" "_s, Role::Cashier, {}, u"739164"_s}
                             << Error{InvalidInput, u"name"_s};
    QTest::newRow("long name") << NewUser{QString(41, u'李'), Role::Cashier, {}, u"739164"_s}
                               << Error{InvalidInput, u"name"_s};
    QTest::newRow("no secret") << NewUser{u"李娜"_s, Role::Cashier, {}, {}}
                               << Error{InvalidInput, u"password"_s};
    QTest::newRow("an administrator by PIN")
        << NewUser{u"李娜"_s, Role::Administrator, {}, u"739164"_s} << Error{InvalidInput, u"password"_s};
    QTest::newRow("weak password") << NewUser{u"李娜"_s, Role::Cashier, u"short"_s, {}}
                                   << Error{WeakPassword, u"short"_s};
    QTest::newRow("weak PIN") << NewUser{u"李娜"_s, Role::Cashier, {}, u"123456"_s}
                              << Error{WeakPassword, u"common"_s};
    QTest::newRow("letters in a PIN")
        << NewUser{u"李娜"_s, Role::Cashier, {}, u"73916x"_s} << Error{WeakPassword, u"digits"_s};
}

void TestUsers::isRefused()
{
    QFETCH(NewUser, request);
    QFETCH(Error, error);
    const auto user = add(request);
    QVERIFY(!user);
    QCOMPARE(user.error(), error);
    QCOMPARE(
        m_shop->database->read([](const Connection &connection) { return users::all(connection); })->size(),
        1u);
}

void TestUsers::onlyAnAdministratorManagesUsers()
{
    Session manager = m_shop->made.session;
    manager.role = Role::Manager;
    const auto user = addAs(manager, {u"李娜"_s, Role::Cashier, std::nullopt, u"739164"_s});
    QVERIFY(!user);
    QCOMPARE(user.error().code, Error::Code::NotPermitted);
    for (const auto &refused :
         {m_shop->database->writeNow([&](Transaction &transaction) {
              return deactivateUser(transaction, manager, u"王掌柜"_s, ShopFixture::noon());
          }),
          m_shop->database->writeNow([&](Transaction &transaction) {
              return changeRole(transaction, manager, u"王掌柜"_s, Role::Cashier, ShopFixture::noon());
          })})
        QCOMPARE(refused.error().code, Error::Code::NotPermitted);
}

void TestUsers::withoutVaultNobodyIsAdded()
{
    Session closed = m_shop->made.session;
    closed.vault.reset();
    const auto user = addAs(closed, {u"李娜"_s, Role::Cashier, std::nullopt, u"739164"_s});
    QCOMPARE(user.error().code, Error::Code::VaultClosed);
}

void TestUsers::deactivatingDestroysTheWrapping()
{
    const auto user = add({u"张三"_s, Role::Manager, NewShop::otherPassword, u"739164"_s});
    QVERIFY(user);
    QVERIFY(deactivate(u"张三"_s));
    QVERIFY(!hasWrapping(user->id));
    QVERIFY(!*m_shop->database->read([&](const Connection &connection) {
        return users::find(connection, user->id)->pinVerifier.has_value();
    }));
    QCOMPARE(enter(u"张三"_s, NewShop::otherPassword).error().code, Error::Code::WrongCredentials);
    QCOMPARE(deactivate(u"张三"_s).error(), (Error{Error::Code::NotFound, u"张三"_s}));
    QCOMPARE(add({u"张三"_s, Role::Manager, NewShop::otherPassword, {}}).error().code,
             Error::Code::Duplicate);
}

void TestUsers::theLastAdministratorStays()
{
    QCOMPARE(deactivate(u"王掌柜"_s).error(), (Error{Error::Code::NotPermitted, u"last administrator"_s}));
    QCOMPARE(change(u"王掌柜"_s, Role::Manager).error().code, Error::Code::NotPermitted);
    QVERIFY(add({u"张三"_s, Role::Administrator, NewShop::otherPassword, std::nullopt}));
    QVERIFY(change(u"王掌柜"_s, Role::Manager));
    QCOMPARE(deactivate(u"张三"_s).error().code, Error::Code::NotPermitted);
    QVERIFY(deactivate(u"王掌柜"_s));
}

void TestUsers::rolesChangeFromTheNextSignInOn()
{
    QVERIFY(add({u"张三"_s, Role::Cashier, NewShop::otherPassword, std::nullopt}));
    QVERIFY(change(u"张三"_s, Role::Manager));
    QCOMPARE(enter(u"张三"_s, NewShop::otherPassword)->role, Role::Manager);
    QCOMPARE(change(u"谁"_s, Role::Manager).error().code, Error::Code::NotFound);
}

void TestUsers::anAdministratorHasAPassword()
{
    QVERIFY(add({u"李娜"_s, Role::Cashier, std::nullopt, u"739164"_s}));
    QCOMPARE(change(u"李娜"_s, Role::Administrator).error(),
             (Error{Error::Code::InvalidInput, u"password"_s}));
    QVERIFY(change(u"李娜"_s, Role::Manager));
}

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"
