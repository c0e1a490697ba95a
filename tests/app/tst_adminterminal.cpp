#include "tests/app/adminprogram.h"
#include "tests/support/terminalprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
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
    void aTenderIsChargedAtTheTerminal();
    void onceChargedTheSameSaleIsFinishedNotChargedAgain();
    void killedAtTheTerminalItIsFinishedByTheSameSaleAgain_data();
    void killedAtTheTerminalItIsFinishedByTheSameSaleAgain();
    void nobodyIsChargedForASaleThatCannotBe();
    void whatIsDeclinedIsNoSaleAndMayBeTriedAgain();
    void aChargeThatNoSaleWantsIsReversed();
    void aRefundGoesBackThroughTheTerminalOnce();
    void aDeclinedRefundIsPaidOutOnce();
    void aRefundMayBePaidInCashInstead();

private:
    /// The file of one sale of 7.00.
    QString writeSale(int number, const QByteArray &tenders);
    AdminProgram::Answer ringSale(int number, const QByteArray &tenders)
    {
        return boss({u"ring"_s, writeSale(number, tenders)});
    }
    /// The first line of that receipt, or half of it, comes back.
    AdminProgram::Answer refundSale(int number, const QString &receipt, const QByteArray &quantity,
                                    const QByteArray &more = {});
    AdminProgram::Answer boss(const QStringList &command)
    {
        return m_admin.run(u"boss"_s, command, {password});
    }
    /// A terminal in that mood stands at the till from now on.
    TerminalProgram &become(const QString &mood);

    AdminProgram m_admin;
    std::unique_ptr<TerminalProgram> m_terminal;
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

QString TestAdminTerminal::writeSale(int number, const QByteArray &tenders)
{
    QFile file(m_admin.file(u"sale.jsonl"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("{\"id\":\"00000000-0000-4000-8000-" + QByteArray::number(number).rightJustified(12, '0')
               + "\",\"lines\":[{\"code\":\"A1\",\"quantity\":\"2\"}],\"tenders\":[" + tenders + "]}\n");
    return file.fileName();
}

TerminalProgram &TestAdminTerminal::become(const QString &mood)
{
    if (!m_terminal) {
        m_terminal = std::make_unique<TerminalProgram>();
        const QStringList set{u"terminal"_s,    u"set"_s,       u"--driver"_s,
                              u"http"_s,        u"--address"_s, m_terminal->address().toString(),
                              u"--new-secret"_s};
        if (m_admin.run(u"boss"_s, set, {password, TerminalProgram::secret()}).status != 0)
            qFatal("the terminal is not set");
        QFile products(m_admin.file(u"products.csv"_s));
        if (!products.open(QIODevice::WriteOnly)
            || products.write("code,name,price,tax_rate\nA1,tea,3.50,13\n") < 0)
            qFatal("no products");
        products.close();
        boss({u"import"_s, u"products"_s, products.fileName()});
    }
    m_terminal->become(mood);
    return *m_terminal;
}

void TestAdminTerminal::aTenderIsChargedAtTheTerminal()
{
    become(u"slow"_s);
    const auto rung =
        ringSale(1,
                 R"({"kind":"scan","amount":"5.00","terminal":true,"code":"134567890123456789"},)"
                 R"({"kind":"card","amount":"2.00","terminal":true})");
    QVERIFY2(rung.status == 0, QJsonDocument(rung.json).toJson().constData());
    const QJsonArray tenders = rung.json[u"tenders"].toArray();
    QCOMPARE(tenders[0][u"reference"].toString(), u"T00000001"_s);
    QCOMPARE(tenders[1][u"reference"].toString(), u"T00000002"_s);
    QCOMPARE(m_terminal->taken(), 2);
    // Another code of the same phone does not make it another sale.
    const auto again =
        ringSale(1,
                 R"({"kind":"scan","amount":"5.00","terminal":true,"code":"139999999999999999"},)"
                 R"({"kind":"card","amount":"2.00","terminal":true})");
    QVERIFY(again.json[u"duplicate"].toBool());
    QCOMPARE(m_terminal->taken(), 2);
}

void TestAdminTerminal::onceChargedTheSameSaleIsFinishedNotChargedAgain()
{
    // Charged, and the connection ends: the till asks once more by itself.
    const int before = become(u"paid"_s).taken();
    const QByteArray card = R"({"kind":"card","amount":"7.00","terminal":true})";
    become(u"cut"_s);
    const auto rung = ringSale(2, card);
    QVERIFY2(rung.status == 0, QJsonDocument(rung.json).toJson().constData());
    QCOMPARE(m_terminal->taken(), before + 1);
    become(u"declined"_s);
    QVERIFY(ringSale(2, card).json[u"duplicate"].toBool());
    QCOMPARE(m_terminal->taken(), before + 1);
}

void TestAdminTerminal::killedAtTheTerminalItIsFinishedByTheSameSaleAgain_data()
{
    QTest::addColumn<int>("number");
    for (int number = 10; number < 13; ++number)
        QTest::addRow("%d", number) << number;
}

void TestAdminTerminal::killedAtTheTerminalItIsFinishedByTheSameSaleAgain()
{
    QFETCH(const int, number);
    const auto before = become(u"silent"_s).orders().size();
    const QByteArray card = R"({"kind":"card","amount":"7.00","terminal":true})";
    const auto program = m_admin.start(u"boss"_s, {u"ring"_s, writeSale(number, card)}, {password});
    QTRY_COMPARE_WITH_TIMEOUT(m_terminal->orders().size(), before + 1, 60'000);
    program->kill();
    QVERIFY(program->waitForFinished());
    become(u"declined"_s);
    const auto finished = ringSale(number, card);
    QVERIFY2(finished.status == 0, QJsonDocument(finished.json).toJson().constData());
    QVERIFY(!finished.json[u"duplicate"].toBool());
    QCOMPARE(m_terminal->orders().size(), before + 1);
    QVERIFY(boss({u"terminal"_s, u"show"_s}).json[u"open"].toArray().isEmpty());
}

void TestAdminTerminal::nobodyIsChargedForASaleThatCannotBe()
{
    const auto before = become(u"paid"_s).orders().size();
    const auto less = ringSale(3, R"({"kind":"card","amount":"6.00","terminal":true})");
    QCOMPARE(less.json[u"error"].toString(), u"underpaid"_s);
    const auto more = ringSale(3, R"({"kind":"card","amount":"8.00","terminal":true})");
    QCOMPARE(more.json[u"error"].toString(), u"overpaid"_s);
    for (const char *tender : {R"({"kind":"cash","amount":"7.00","terminal":true})",
                               R"({"kind":"card","amount":"7.00","terminal":"yes"})",
                               R"({"kind":"card","amount":"7.00","terminal":true,"reference":"X"})",
                               R"({"kind":"scan","amount":"7.00","terminal":true,"code":"12"})"})
        QCOMPARE(ringSale(3, tender).json[u"error"].toString(), u"invalid-tender"_s);
    QCOMPARE(m_terminal->orders().size(), before);
}

void TestAdminTerminal::whatIsDeclinedIsNoSaleAndMayBeTriedAgain()
{
    const int before = become(u"declined"_s).taken();
    const QByteArray card = R"({"kind":"card","amount":"7.00","terminal":true})";
    const auto refused = ringSale(4, card);
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json[u"error"].toString(), u"payment-declined"_s);
    QCOMPARE(refused.json[u"detail"].toString(), u"insufficient-funds"_s);
    become(u"paid"_s);
    QCOMPARE(ringSale(4, card).status, 0);
    QCOMPARE(m_terminal->taken(), before + 1);
}

void TestAdminTerminal::aChargeThatNoSaleWantsIsReversed()
{
    const int before = become(u"paid"_s).taken();
    ringSale(5,
             R"({"kind":"card","amount":"3.00","terminal":true},)"
             R"({"kind":"scan","amount":"4.00","terminal":true})");
    QCOMPARE(m_terminal->taken(), before + 2);
    become(u"dead"_s);
    const QByteArray card = R"({"kind":"card","amount":"7.00","terminal":true})";
    QCOMPARE(ringSale(6, card).json[u"error"].toString(), u"payment-unknown"_s);
    become(u"paid"_s);
    const auto open = boss({u"terminal"_s, u"show"_s}).json[u"open"].toArray();
    QCOMPARE(open.size(), 1);
    const auto reversed = boss({u"terminal"_s, u"reverse"_s, open[0][u"id"].toString()});
    QVERIFY2(reversed.status == 0, reversed.error.constData());
    QCOMPARE(reversed.json[u"state"].toString(), u"reversed"_s);
    QVERIFY(boss({u"terminal"_s, u"show"_s}).json[u"open"].toArray().isEmpty());
    QCOMPARE(ringSale(6, card).status, 0);
    QCOMPARE(m_terminal->taken(), before + 3);
}

AdminProgram::Answer TestAdminTerminal::refundSale(int number, const QString &receipt,
                                                   const QByteArray &quantity, const QByteArray &more)
{
    QFile file(m_admin.file(u"refund.jsonl"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("{\"id\":\"00000000-0000-4000-9000-" + QByteArray::number(number).rightJustified(12, '0')
               + "\",\"receipt\":\"" + receipt.toUtf8() + "\",\"lines\":[{\"line\":1,\"quantity\":\""
               + quantity + "\"}],\"reason\":\"faulty\"" + more + "}\n");
    file.close();
    return boss({u"refund"_s, file.fileName()});
}

void TestAdminTerminal::aRefundGoesBackThroughTheTerminalOnce()
{
    become(u"paid"_s);
    const QString receipt =
        ringSale(20, R"({"kind":"card","amount":"7.00","terminal":true})").json[u"receipt"].toString();
    const auto before = m_terminal->orders().size();
    become(u"cut"_s);
    QCOMPARE(refundSale(20, receipt, "1").status, 0);
    QVERIFY(refundSale(20, receipt, "1").json[u"duplicate"].toBool());
    auto shown = boss({u"terminal"_s, u"show"_s}).json;
    QCOMPARE(shown[u"refunds"].toArray().size(), 1);
    QCOMPARE(shown[u"refunds"][0][u"amount"].toString(), u"3.50"_s);
    QCOMPARE(m_terminal->orders().size(), before);
    // Given back, and the answer is lost: it waits, and is sent again under its reference.
    boss({u"terminal"_s, u"send"_s});
    QCOMPARE(boss({u"terminal"_s, u"show"_s}).json[u"refunds"].toArray().size(), 1);
    const auto sent = boss({u"terminal"_s, u"send"_s});
    QCOMPARE(sent.json[u"refunds"][0][u"state"].toString(), u"approved"_s);
    QVERIFY(boss({u"terminal"_s, u"show"_s}).json[u"refunds"].toArray().isEmpty());
    QCOMPARE(m_terminal->orders().size(), before + 1);
    QCOMPARE(boss({u"terminal"_s, u"send"_s}).json[u"refunds"].toArray().size(), 0);
}

void TestAdminTerminal::aDeclinedRefundIsPaidOutOnce()
{
    become(u"paid"_s);
    const QString receipt =
        ringSale(21, R"({"kind":"card","amount":"7.00","terminal":true})").json[u"receipt"].toString();
    become(u"declined"_s);
    QCOMPARE(refundSale(21, receipt, "2").status, 0);
    boss({u"terminal"_s, u"send"_s});
    const auto declined = boss({u"terminal"_s, u"show"_s}).json[u"declined"].toArray();
    QCOMPARE(declined.size(), 1);
    const QStringList payOut{u"terminal"_s, u"pay-out"_s, declined[0][u"id"].toString(), u"declined"_s};
    QCOMPARE(boss(payOut).json[u"paidOut"].toString(), u"7.00"_s);
    QCOMPARE(boss(payOut).json[u"paidOut"].toString(), u"7.00"_s);
    QVERIFY(boss({u"terminal"_s, u"show"_s}).json[u"declined"].toArray().isEmpty());
    const auto report = boss({u"shift"_s, u"report"_s}).json;
    QVERIFY2(report[u"cash"][u"payOuts"].toString() == u"7.00", QJsonDocument(report).toJson().constData());
}

void TestAdminTerminal::aRefundMayBePaidInCashInstead()
{
    become(u"paid"_s);
    const QString receipt =
        ringSale(22, R"({"kind":"card","amount":"7.00","terminal":true})").json[u"receipt"].toString();
    const auto cash = refundSale(22, receipt, "1", ",\"inCash\":true");
    QCOMPARE(cash.json[u"tenders"][0][u"kind"].toString(), u"cash"_s);
    QCOMPARE(cash.json[u"total"].toString(), u"-3.50"_s);
    // What was paid out in cash does not go back to the card once more.
    const auto rest = refundSale(23, receipt, "1");
    QCOMPARE(rest.json[u"total"].toString(), u"-3.50"_s);
    QCOMPARE(rest.json[u"tenders"].toArray().size(), 1);
    QCOMPARE(rest.json[u"tenders"][0][u"kind"].toString(), u"card"_s);
    const auto waiting = boss({u"terminal"_s, u"show"_s}).json[u"refunds"].toArray();
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting[0][u"amount"].toString(), u"3.50"_s);
}

QTEST_GUILESS_MAIN(TestAdminTerminal)
#include "tst_adminterminal.moc"
