#include "tests/app/adminprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
const QString topUpId = u"00000000-0000-7000-8000-0000000000aa"_s;
}

/// Stored value, cards, credit and deposits by the program itself.
class TestAdminAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rulesAreShownAndChanged();
    void stepsThatCannotStandAreRefused();
    void aTopUpIsTakenOnce();
    void aCardIsSoldAndPays();
    void creditIsGrantedSpentAndSettled();
    void allAddsUp();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }
    AdminProgram::Answer ring(const QByteArray &request) const;

    AdminProgram m_admin;
};

void TestAdminAccounts::initTestCase()
{
    QVERIFY(m_admin.init(password).status == 0);
    const QString members = m_admin.file(u"members.csv"_s, "number,name,phone\nM1,王芳,+8613800010000\n");
    QCOMPARE(run({u"import"_s, u"members"_s, members}).status, 0);
    const QString products = m_admin.file(u"products.csv"_s, "code,name,price\nP1,water,20.00\n");
    QCOMPARE(run({u"import"_s, u"products"_s, products}).status, 0);
}

AdminProgram::Answer TestAdminAccounts::ring(const QByteArray &request) const
{
    return run({u"ring"_s, m_admin.file(u"sale.jsonl"_s, request + '\n')});
}

void TestAdminAccounts::rulesAreShownAndChanged()
{
    QCOMPARE(run({u"shop"_s, u"tenders"_s}).json[u"namedLimit"].toString(), u"5000.00"_s);
    const auto changed = run({u"shop"_s, u"tenders"_s, u"--top-up-steps"_s, u"500:50, 1000:120"_s,
                              u"--change-kinds"_s, u"cash,coupon"_s});
    QCOMPARE(changed.status, 0);
    QCOMPARE(changed.json[u"topUpSteps"].toArray().size(), 2);
    const auto kept = run({u"shop"_s, u"tenders"_s});
    QCOMPARE(kept.json, changed.json);
}

void TestAdminAccounts::stepsThatCannotStandAreRefused()
{
    for (const QString &wrong : {u"500"_s, u"a:b"_s, u"0:5"_s, u"500:50,500:60"_s, u"500:-1"_s})
        QCOMPARE(run({u"shop"_s, u"tenders"_s, u"--top-up-steps"_s, wrong}).status, 1);
    QCOMPARE(run({u"shop"_s, u"tenders"_s, u"--point-share"_s, u"101"_s}).status, 1);
    QCOMPARE(run({u"shop"_s, u"tenders"_s, u"--change-kinds"_s, u"credit"_s}).status, 1);
    QCOMPARE(run({u"shop"_s, u"tenders"_s}).json[u"topUpSteps"].toArray().size(), 2);
}

void TestAdminAccounts::aTopUpIsTakenOnce()
{
    const QStringList command{u"storedvalue"_s, u"topup"_s,    u"--member"_s, u"M1"_s,   u"--amount"_s,
                              u"500"_s,         u"--tender"_s, u"card"_s,     u"--id"_s, topUpId};
    const auto first = run(command);
    QVERIFY2(first.status == 0, first.error.constData());
    QCOMPARE(first.json[u"after"].toString(), u"500.00"_s);
    QCOMPARE(first.json[u"afterBonus"].toString(), u"50.00"_s);
    const auto again = run(command);
    QVERIFY(again.json[u"duplicate"].toBool());
    QCOMPARE(again.json[u"voucher"].toString(), first.json[u"voucher"].toString());
    const auto shown = run({u"storedvalue"_s, u"show"_s, u"--member"_s, u"M1"_s});
    QCOMPARE(shown.json[u"balance"].toString(), u"550.00"_s);
    QVERIFY(run({u"storedvalue"_s, u"refund"_s, u"--member"_s, u"M1"_s, u"--amount"_s, u"501"_s})
                .error.contains("insufficient-balance: 500.00"));
}

void TestAdminAccounts::aCardIsSoldAndPays()
{
    const auto sold = run({u"storedvalue"_s, u"topup"_s, u"--new-card"_s, u"--amount"_s, u"15"_s});
    QVERIFY2(sold.status == 0, sold.error.constData());
    const QByteArray card = sold.json[u"card"].toString().toLatin1();
    QCOMPARE(card.size(), 16);
    const auto receipt = ring(
        R"({"lines":[{"code":"P1","quantity":"1"}],"tenders":[{"kind":"gift-card","amount":"15","card":")"
        + card + R"("},{"kind":"cash","amount":"5"}]})");
    QVERIFY2(receipt.status == 0, receipt.error.constData());
    QCOMPARE(receipt.json[u"tenders"][0][u"card"].toString().toLatin1(), card);
    const auto refused = ring(
        R"({"lines":[{"code":"P1","quantity":"1"}],"tenders":[{"kind":"gift-card","amount":"20","card":")"
        + card + R"("}]})");
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json[u"error"].toString(), u"insufficient-balance"_s);
}

void TestAdminAccounts::creditIsGrantedSpentAndSettled()
{
    QCOMPARE(run({u"credit"_s, u"grant"_s, u"M1"_s, u"--limit"_s, u"30"_s}).status, 0);
    const QByteArray onAccount = R"({"lines":[{"code":"P1","quantity":"1"}],"member":"M1",)"
                                 R"("tenders":[{"kind":"credit","amount":"20"}]})";
    QCOMPARE(ring(onAccount).status, 0);
    QCOMPARE(ring(onAccount).json[u"detail"].toString(), u"10.00"_s);
    QCOMPARE(run({u"credit"_s, u"settle"_s, u"M1"_s, u"--amount"_s, u"21"_s}).status, 1);
    QCOMPARE(run({u"credit"_s, u"settle"_s, u"M1"_s, u"--amount"_s, u"15"_s}).json[u"after"].toString(),
             u"5.00"_s);
    QCOMPARE(run({u"credit"_s, u"show"_s, u"M1"_s}).json[u"open"].toString(), u"25.00"_s);
}

void TestAdminAccounts::allAddsUp()
{
    QCOMPARE(run({u"deposit"_s, u"list"_s}).json[u"deposits"].toArray().size(), 0);
    const auto checked = run({u"check"_s});
    QCOMPARE(checked.status, 0);
    QVERIFY(checked.json[u"ok"].toBool());
}

QTEST_GUILESS_MAIN(TestAdminAccounts)
#include "tst_adminaccounts.moc"
