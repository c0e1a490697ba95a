#include "core/usecase/approve.h"

#include "core/usecase/users.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestApprove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPinOfWhoMayIsConsent();
    void aPasswordIsConsentToo();
    void aWrongSecretIsRefusedAndWrittenDown();
    void whoMayNotCannotConsent();
    void nobodyConsentsToTheirOwnAct();
    void failuresHaveToWaitAsWhenSigningIn();
    void aConsentIsGoodForItsPermissionAlone();
    void aConsentEndsWithTheApproversRight();
    void listsOnlyOthersWhoMay();

private:
    static ClockReading at(qint64 seconds)
    {
        return {ShopFixture::noon().plusMilliseconds(seconds * 1000), 0, 0};
    }
    Session add(const QString &name, Role role, const QString &pin)
    {
        const auto user = m_shop->database->writeNow([&](Transaction &transaction) {
            return addUser(transaction, m_shop->made.session, {name, role, std::nullopt, pin}, NewShop::cheap,
                           ShopFixture::noon(), systemRandom);
        });
        if (!user)
            qFatal("user: %s", qPrintable(errorName(user.error().code)));
        Session session = m_shop->made.session;
        session.user = user->id;
        session.name = user->name;
        session.role = role;
        return session;
    }
    Result<Approval> ask(const QString &name, const QString &secret, qint64 seconds = 0)
    {
        return approve(*m_shop->database, *m_cashier, name, secret, Permission::OverridePrice, at(seconds));
    }
    Result<> may(Permission permission, const std::optional<Approval> &approval) const
    {
        return m_shop->database->read([&](const Connection &connection) {
            return mayWith(connection, *m_cashier, permission, approval);
        });
    }
    QString lastAct() const
    {
        return *m_shop->database->read([](const Connection &connection) {
            Rows rows = connection.select(u"SELECT act FROM audit ORDER BY seq DESC LIMIT 1"_s);
            return rows.next() ? rows.text(0) : QString();
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
    std::optional<Session> m_cashier;
};

void TestApprove::init()
{
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
    m_cashier = add(u"李娜"_s, Role::Cashier, u"739164"_s);
    add(u"赵敏"_s, Role::Manager, u"820571"_s);
}

void TestApprove::aPinOfWhoMayIsConsent()
{
    const auto approval = ask(u"赵敏"_s, u"820571"_s);
    QVERIFY(approval);
    QCOMPARE(approval->name, u"赵敏"_s);
    QCOMPARE(int(approval->permission), int(Permission::OverridePrice));
    QCOMPARE(lastAct(), u"approve"_s);
    QVERIFY(may(Permission::OverridePrice, *approval));
}

void TestApprove::aPasswordIsConsentToo()
{
    QVERIFY(ask(u"王掌柜"_s, NewShop::password));
}

void TestApprove::aWrongSecretIsRefusedAndWrittenDown()
{
    for (const QString &secret : {u"000000"_s, NewShop::otherPassword}) {
        QCOMPARE(ask(u"赵敏"_s, secret).error().code, Error::Code::WrongCredentials);
        QCOMPARE(lastAct(), u"approve.refused"_s);
    }
    QCOMPARE(ask(u"谁"_s, u"000000"_s).error().code, Error::Code::WrongCredentials);
}

void TestApprove::whoMayNotCannotConsent()
{
    add(u"小周"_s, Role::Cashier, u"581903"_s);
    QCOMPARE(ask(u"小周"_s, u"581903"_s).error(), (Error{Error::Code::NotPermitted, u"overridePrice"_s}));
    QCOMPARE(lastAct(), u"approve.refused"_s);
}

void TestApprove::nobodyConsentsToTheirOwnAct()
{
    QCOMPARE(ask(u"李娜"_s, u"739164"_s).error().code, Error::Code::NotPermitted);
}

void TestApprove::failuresHaveToWaitAsWhenSigningIn()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask(u"赵敏"_s, u"000000"_s, i).error().code, Error::Code::WrongCredentials);
    QCOMPARE(ask(u"赵敏"_s, u"820571"_s, 5).error().code, Error::Code::LockedOut);
    QVERIFY(ask(u"赵敏"_s, u"820571"_s, 60));
}

void TestApprove::aConsentIsGoodForItsPermissionAlone()
{
    const auto approval = ask(u"赵敏"_s, u"820571"_s);
    QVERIFY(approval);
    QVERIFY(!may(Permission::ManageSettings, *approval));
    QVERIFY(!may(Permission::OverridePrice, std::nullopt));
    QVERIFY(may(Permission::Sell, std::nullopt));
}

void TestApprove::aConsentEndsWithTheApproversRight()
{
    const auto approval = ask(u"赵敏"_s, u"820571"_s);
    QVERIFY(approval);
    QVERIFY(m_shop->database->writeNow([&](Transaction &transaction) {
        return deactivateUser(transaction, m_shop->made.session, u"赵敏"_s, ShopFixture::noon());
    }));
    QVERIFY(!may(Permission::OverridePrice, *approval));
}

void TestApprove::listsOnlyOthersWhoMay()
{
    const auto names = m_shop->database->read([&](const Connection &connection) {
        QStringList list;
        for (const User &user : approversOf(connection, *m_cashier, Permission::OverridePrice))
            list << user.name;
        return list;
    });
    QCOMPARE(*names, (QStringList{u"王掌柜"_s, u"赵敏"_s}));
}

QTEST_GUILESS_MAIN(TestApprove)

#include "tst_approve.moc"
