#include "tests/app/adminprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
const QByteArray secret = "a secret that both sides know";
}

/// The payment terminal by the program itself.
class TestAdminTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void atFirstItIsDoneByHand();
    void aTerminalIsSetWithItsSecret();
    void whatDoesNotFitIsRefused();
    void nothingInDoubtNothingToDecide();

private:
    AdminProgram m_admin;
};

void TestAdminTerminal::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
}

void TestAdminTerminal::atFirstItIsDoneByHand()
{
    const auto shown = m_admin.run(u"boss"_s, {u"terminal"_s, u"show"_s}, {password});
    QCOMPARE(shown.status, 0);
    QCOMPARE(shown.json[u"driver"].toString(), u"by-hand"_s);
    QVERIFY(!shown.json[u"secret"].toBool());
    QVERIFY(shown.json[u"open"].toArray().isEmpty());
    QVERIFY(shown.json[u"refunds"].toArray().isEmpty());
}

void TestAdminTerminal::aTerminalIsSetWithItsSecret()
{
    const auto kept = m_admin.run(u"boss"_s,
                                  {u"terminal"_s, u"set"_s, u"--driver"_s, u"http"_s, u"--address"_s,
                                   u"http://127.0.0.1:8600"_s, u"--new-secret"_s},
                                  {password, secret});
    QVERIFY2(kept.status == 0, kept.error.constData());
    QVERIFY(kept.json[u"secret"].toBool());
    const auto back =
        m_admin.run(u"boss"_s, {u"terminal"_s, u"set"_s, u"--driver"_s, u"by-hand"_s}, {password});
    QCOMPARE(back.json[u"driver"].toString(), u"by-hand"_s);
    QCOMPARE(back.json[u"address"].toString(), u"http://127.0.0.1:8600"_s);
}

void TestAdminTerminal::whatDoesNotFitIsRefused()
{
    const QStringList set{u"terminal"_s, u"set"_s, u"--driver"_s};
    QCOMPARE(m_admin.run(u"boss"_s, set + QStringList{u"usb"_s}, {password}).status, 1);
    const auto clear = m_admin.run(
        u"boss"_s, set + QStringList{u"http"_s, u"--address"_s, u"http://192.168.1.50"_s, u"--new-secret"_s},
        {password, secret});
    QCOMPARE(clear.status, 1);
    QVERIFY(clear.error.contains("invalid-input: http"));
}

void TestAdminTerminal::nothingInDoubtNothingToDecide()
{
    const QStringList decide{u"terminal"_s, u"decide"_s, u"00000000-0000-4000-8000-000000000001"_s};
    const auto unknown = m_admin.run(u"boss"_s, decide + QStringList{u"charged"_s}, {password});
    QCOMPARE(unknown.status, 1);
    QVERIFY(unknown.error.contains("not-found"));
    QCOMPARE(m_admin.run(u"boss"_s, decide + QStringList{u"perhaps"_s}, {password}).status, 1);
}

QTEST_GUILESS_MAIN(TestAdminTerminal)
#include "tst_adminterminal.moc"
