#include "tests/app/adminprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "correct horse battery staple";
const QByteArray programme = R"({"version":1,"rules":[
  {"code":"TEA","name":"茶叶双倍","gives":"base","points":2,"per":"1.00","categories":["tea"]},
  {"code":"BASE","name":"消费积分","gives":"base","points":1,"per":"1.00"},
  {"code":"WELCOME","name":"首单","gives":"bonus","points":10,"firstPurchase":true},
  {"code":"TOPUP","name":"充值","gives":"top-up","points":5,"per":"100.00"},
  {"code":"FRIEND","name":"推荐","gives":"referral","points":200}]})";
}

/// A programme of points by the program itself, from its file to the books.
class TestAdminProgramme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itIsSetAndShown();
    void whatDoesNotFitIsSaid();
    void aQuoteSaysWhatASaleWouldEarn();
    void aSaleEarnsAndAReturnTakesBack();
    void aFriendAndATopUpEarn();
    void allAddsUp();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }
    AdminProgram::Answer runLine(const QString &command, const QByteArray &line) const
    {
        return run({command, m_admin.file(u"line.jsonl"_s, line + '\n')});
    }
    qint64 balanceOf(const QString &member) const
    {
        return run({u"points"_s, u"show"_s, member}).json[u"balance"].toInteger();
    }

    AdminProgram m_admin;
};

void TestAdminProgramme::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
    const QString members = m_admin.file(u"members.csv"_s,
                                         "number,name,phone,referrer\n"
                                         "M1,王芳,+8613800010000,\n"
                                         "M2,李雷,+8613800010001,M1\n");
    QCOMPARE(run({u"import"_s, u"members"_s, members}).json[u"added"].toInt(), 2);
    const QString products = m_admin.file(u"products.csv"_s,
                                          "code,name,unit,price,tax_rate,category\n"
                                          "A,茶,盒,20.00,13,tea/green\n"
                                          "B,杯,个,15.50,13,\n");
    QCOMPARE(run({u"import"_s, u"products"_s, products}).status, 0);
}

void TestAdminProgramme::itIsSetAndShown()
{
    const auto before = run({u"shop"_s, u"points"_s}).json;
    QCOMPARE(before[u"revision"].toInt(), 0);
    QCOMPARE(before[u"programme"][u"rules"].toArray().size(), 0);
    const QStringList set{u"shop"_s, u"points"_s, u"--file"_s, m_admin.file(u"p.json"_s, programme)};
    const auto answer = run(set);
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(answer.json[u"revision"].toInt(), 1);
    QCOMPARE(run(set).json[u"revision"].toInt(), 1); // the same again is no other
    const auto shown = run({u"shop"_s, u"points"_s}).json;
    QCOMPARE(shown, answer.json);
    QCOMPARE(shown[u"programme"][u"rules"].toArray().size(), 5);
    QCOMPARE(shown[u"programme"][u"rules"][0][u"per"].toString(), u"1.00"_s);
}

void TestAdminProgramme::whatDoesNotFitIsSaid()
{
    const auto refused =
        run({u"shop"_s, u"points"_s, u"--file"_s, m_admin.file(u"wrong.json"_s, R"({"version":1,"rules":[
                                {"code":"A","name":"a","gives":"base","points":1,"weekdays":[9]}]})")});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains("rules 1: weekdays"), refused.error.constData());
    QCOMPARE(run({u"shop"_s, u"points"_s, u"--file"_s, m_admin.file(u"none.json"_s, "[")}).status, 1);
    QCOMPARE(run({u"shop"_s, u"points"_s}).json[u"revision"].toInt(), 1);
}

void TestAdminProgramme::aQuoteSaysWhatASaleWouldEarn()
{
    const auto quote = runLine(u"quote"_s,
                               R"({"member":"M1","lines":[{"code":"A","quantity":"1"},)"
                               R"({"code":"B","quantity":"1"}]})");
    QVERIFY2(quote.status == 0, quote.error.constData());
    QCOMPARE(quote.json[u"pointsEarned"].toInt(), 65); // 40 + 15 + 10
    QCOMPARE(quote.json[u"lines"][0][u"earned"][0][u"name"].toString(), u"茶叶双倍"_s);
    QCOMPARE(quote.json[u"earned"].toArray().size(), 3);
    QCOMPARE(balanceOf(u"M1"_s), 0);
}

void TestAdminProgramme::aSaleEarnsAndAReturnTakesBack()
{
    const auto receipt = runLine(u"ring"_s,
                                 R"({"member":"M1","lines":[{"code":"A","quantity":"2"},)"
                                 R"({"code":"B","quantity":"1"}],"tenders":[)"
                                 R"({"kind":"cash","amount":"55.50"}]})");
    QVERIFY2(receipt.status == 0, receipt.error.constData());
    QCOMPARE(receipt.json[u"pointsEarned"].toInt(), 105); // 80 + 15 + 10
    const QByteArray back = R"({"receipt":")" + receipt.json[u"receipt"].toString().toUtf8()
        + R"(","reason":"r","lines":[{"line":1,"quantity":"1"}]})";
    const auto once = runLine(u"refund"_s, back);
    QVERIFY2(once.status == 0, once.error.constData());
    QCOMPARE(once.json[u"earned"][0][u"points"].toInt(), -40);
    QCOMPARE(runLine(u"refund"_s, back).status, 0);
    QCOMPARE(balanceOf(u"M1"_s), 18); // 15 of the cup and its 3 of 10
}

void TestAdminProgramme::aFriendAndATopUpEarn()
{
    const auto receipt = runLine(u"ring"_s,
                                 R"({"member":"M2","lines":[{"code":"B","quantity":"1"}],)"
                                 R"("tenders":[{"kind":"cash","amount":"15.50"}]})");
    QVERIFY2(receipt.status == 0, receipt.error.constData());
    QCOMPARE(balanceOf(u"M1"_s), 218);
    QCOMPARE(balanceOf(u"M2"_s), 25);
    const auto voucher =
        run({u"storedvalue"_s, u"topup"_s, u"--amount"_s, u"300.00"_s, u"--member"_s, u"M2"_s});
    QVERIFY2(voucher.status == 0, voucher.error.constData());
    QCOMPARE(balanceOf(u"M2"_s), 40);
}

void TestAdminProgramme::allAddsUp()
{
    QCOMPARE(run({u"check"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestAdminProgramme)
#include "tst_adminprogramme.moc"
