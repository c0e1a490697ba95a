#include "tests/app/adminprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray first = "a long enough pass phrase";
const QByteArray second = "another long pass phrase";
}

/// The program itself: secrets come on standard input, answers go out as JSON.
class TestAdminUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aLostPasswordIsRecoveredWithThePrintedCode();
    void aWrongCodeOpensNothing();
    void onesOwnPasswordIsChangedByTheOneSoFar();
    void anAdministratorChangesSecretsAndRoles();

private:
    AdminProgram::Answer run(const QString &user, const QStringList &command,
                             const QByteArrayList &lines) const
    {
        return m_admin.run(user, command, lines);
    }
    bool signsIn(const QString &user, const QByteArray &password) const
    {
        return run(user, {u"product"_s, u"find"_s, u"x"_s}, {password}).status == 0;
    }

    AdminProgram m_admin;
    QByteArray m_code;
};

void TestAdminUsers::initTestCase()
{
    const auto made = m_admin.init(first);
    QVERIFY2(made.status == 0, made.error.constData());
    m_code = made.json[u"recoveryCode"].toString().toLatin1();
    QVERIFY(!m_code.isEmpty());
}

void TestAdminUsers::aLostPasswordIsRecoveredWithThePrintedCode()
{
    const auto recovered = run(u"boss"_s, {u"recover"_s}, {m_code.toLower(), second});
    QVERIFY2(recovered.status == 0, recovered.error.constData());
    QVERIFY(signsIn(u"boss"_s, second));
    QVERIFY(!signsIn(u"boss"_s, first));
}

void TestAdminUsers::aWrongCodeOpensNothing()
{
    QByteArray wrong = m_code;
    wrong[0] = wrong[0] == 'A' ? 'B' : 'A';
    QCOMPARE(run(u"boss"_s, {u"recover"_s}, {wrong, first}).status, 1);
    QCOMPARE(run(u"boss"_s, {u"recover"_s}, {m_code, "short"}).status, 1);
    QCOMPARE(run(u"nobody"_s, {u"recover"_s}, {m_code, first}).status, 1);
    QVERIFY(signsIn(u"boss"_s, second));
}

void TestAdminUsers::onesOwnPasswordIsChangedByTheOneSoFar()
{
    QCOMPARE(run(u"boss"_s, {u"user"_s, u"password"_s}, {first, first}).status, 1);
    const auto changed = run(u"boss"_s, {u"user"_s, u"password"_s}, {second, first});
    QVERIFY2(changed.status == 0, changed.error.constData());
    QVERIFY(signsIn(u"boss"_s, first));
}

void TestAdminUsers::anAdministratorChangesSecretsAndRoles()
{
    const QStringList add{u"user"_s, u"add"_s, u"--name"_s, u"Li"_s, u"--role"_s, u"cashier"_s};
    QCOMPARE(run(u"boss"_s, add, {first, "the cashier's own phrase"}).status, 0);
    QCOMPARE(run(u"Li"_s, {u"user"_s, u"secret"_s, u"boss"_s}, {"the cashier's own phrase", second}).status,
             1);
    QCOMPARE(run(u"boss"_s, {u"user"_s, u"secret"_s, u"Li"_s}, {first, second}).status, 0);
    QVERIFY(signsIn(u"Li"_s, second));
    const auto raised = run(u"boss"_s, {u"user"_s, u"role"_s, u"Li"_s, u"--role"_s, u"manager"_s}, {first});
    QCOMPARE(raised.json[u"role"].toString(), u"manager"_s);
    QCOMPARE(run(u"boss"_s, {u"user"_s, u"role"_s, u"boss"_s, u"--role"_s, u"cashier"_s}, {first}).status, 1);
}

QTEST_GUILESS_MAIN(TestAdminUsers)
#include "tst_adminusers.moc"
