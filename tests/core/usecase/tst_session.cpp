#include "core/usecase/session.h"

#include "tests/support/shopfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mayDoWhatTheRoleMay();
};

void TestSession::mayDoWhatTheRoleMay()
{
    QTemporaryDir folder;
    Session session = ShopFixture::make(folder.path(), 0, 0).session;
    session.role = Role::Cashier;
    QVERIFY(session.may(Permission::Sell));
    QCOMPARE(session.may(Permission::OverridePrice).error(),
             (Error{Error::Code::NotPermitted, u"overridePrice"_s}));
    session.role = Role::Manager;
    QVERIFY(session.may(Permission::OverridePrice));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
