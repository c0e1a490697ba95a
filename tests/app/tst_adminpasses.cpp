#include "tests/app/adminprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "correct horse battery staple";
const QByteArray kinds = R"({"version":1,"kinds":[
  {"code":"TEN","name":"咖啡十次卡","product":"CARD10","uses":10,"items":["LATTE"],"validDays":365,
   "named":true,"refund":"value"},
  {"code":"WRONG","name":"x","product":"LATTE","uses":10,"items":["LATTE"],"validDays":1,"refund":"none"}]})";
}

/// Cards of uses by the program itself.
class TestAdminPasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void kindsAreSetAndShown();
    void aCardIsSoldUsedAndShown();
    void theReportDefersIt();
    void theRestIsPaidBackOnce();
    void badUseIsSaid();
    void theDaysJobRuns();
    void allAddsUp();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }
    /// Line breaks of the source are none of the file's.
    AdminProgram::Answer ringLine(QByteArray line)
    {
        return run({u"ring"_s, m_admin.file(u"sale.jsonl"_s, line.replace('\n', ' ') + '\n')});
    }

    AdminProgram m_admin;
    QString m_number;
};

void TestAdminPasses::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
    const QString members = m_admin.file(u"members.csv"_s, "number,name,phone\nM1,王芳,+8613800010000\n");
    QCOMPARE(run({u"import"_s, u"members"_s, members}).status, 0);
    const QString products = m_admin.file(u"products.csv"_s,
                                          "code,name,unit,price,tax_rate,kind\nLATTE,拿铁,杯,15.00,6,goods\n"
                                          "CARD10,咖啡十次卡,张,100.00,6,service\n");
    QCOMPARE(run({u"import"_s, u"products"_s, products}).status, 0);
}

void TestAdminPasses::kindsAreSetAndShown()
{
    const auto report = run({u"shop"_s, u"passes"_s, m_admin.file(u"kinds.json"_s, kinds)}).json;
    QCOMPARE(report[u"added"].toInt(), 1);
    QCOMPARE(report[u"rejected"][0][u"column"].toString(), u"kinds WRONG"_s);
    const auto shown = run({u"shop"_s, u"passes"_s}).json;
    QCOMPARE(shown[u"kinds"].toArray().size(), 1);
    QCOMPARE(shown[u"kinds"][0][u"uses"].toInt(), 10);
}

void TestAdminPasses::aCardIsSoldUsedAndShown()
{
    const auto sold = ringLine(R"({"member":"M1","lines":[{"code":"CARD10","quantity":"1"}],
        "tenders":[{"kind":"cash","amount":"100.00"}]})");
    QVERIFY2(sold.status == 0, sold.error.constData());
    m_number = sold.json[u"passes"][0][u"number"].toString();
    QCOMPARE(m_number.size(), 16);
    QCOMPARE(sold.json[u"passes"][0][u"left"].toInt(), 10);
    const QByteArray use = R"({"member":"M1","id":"0190a0a0-0000-7000-8000-000000000001",
        "lines":[{"code":"LATTE","quantity":"2"}],"tenders":[{"kind":"cash","amount":"15.00"}],
        "passes":[{"line":1,"uses":1,"number":")"
        + m_number.toUtf8() + R"("}]})";
    const auto used = ringLine(use);
    QVERIFY2(used.status == 0, used.error.constData());
    QCOMPARE(used.json[u"total"].toString(), u"15.00"_s);
    QVERIFY(ringLine(use).json[u"duplicate"].toBool());
    const auto shown = run({u"passes"_s, u"show"_s, m_number}).json;
    QCOMPARE(shown[u"left"].toInt(), 9);
    QCOMPARE(shown[u"deferred"].toString(), u"90.00"_s);
    QCOMPARE(shown[u"worthBack"].toString(), u"90.00"_s);
    QCOMPARE(shown[u"entries"].toArray().size(), 2);
    QCOMPARE(shown[u"member"].toString(), u"M1"_s);
    QCOMPARE(run({u"passes"_s, u"list"_s, u"--member"_s, u"M1"_s}).json[u"number"].toString(), m_number);
}

void TestAdminPasses::theReportDefersIt()
{
    const auto owed = run({u"passes"_s, u"liability"_s}).json;
    QCOMPARE(owed[u"cards"].toInt(), 1);
    QCOMPARE(owed[u"uses"].toInt(), 9);
    QCOMPARE(owed[u"deferred"].toString(), u"90.00"_s);
    const auto shift = run({u"shift"_s, u"report"_s}).json;
    QCOMPARE(shift[u"passes"][u"sold"].toString(), u"100.00"_s);
    QCOMPARE(shift[u"passes"][u"earned"].toString(), u"10.00"_s);
}

void TestAdminPasses::theRestIsPaidBackOnce()
{
    const QStringList command{u"passes"_s,
                              u"refund"_s,
                              m_number,
                              u"--reason"_s,
                              u"moved"_s,
                              u"--id"_s,
                              u"0190a0a0-0000-7000-8000-000000000002"_s};
    const auto back = run(command);
    QVERIFY2(back.status == 0, back.error.constData());
    QCOMPARE(back.json[u"total"].toString(), u"-90.00"_s);
    QCOMPARE(back.json[u"tenders"][0][u"kind"].toString(), u"cash"_s);
    QVERIFY(run(command).json[u"duplicate"].toBool());
    QCOMPARE(run({u"passes"_s, u"refund"_s, m_number, u"--reason"_s, u"again"_s}).status, 1);
    QCOMPARE(run({u"passes"_s, u"liability"_s}).json[u"deferred"].toString(), u"0.00"_s);
}

void TestAdminPasses::badUseIsSaid()
{
    QCOMPARE(run({u"passes"_s, u"show"_s, u"9700000000000000"_s}).status, 1);
    QCOMPARE(run({u"passes"_s, u"list"_s, u"--state"_s, u"lost"_s}).status, 1);
    QCOMPARE(run({u"passes"_s, u"list"_s, u"--member"_s, u"M9"_s}).status, 1);
    QCOMPARE(run({u"passes"_s, u"refund"_s, m_number, u"--reason"_s, u"r"_s, u"--id"_s, u"x"_s}).status, 1);
    QCOMPARE(ringLine(R"({"lines":[{"code":"CARD10","quantity":"1"}],)"
                      R"("tenders":[{"kind":"cash","amount":"100.00"}]})")
                 .json[u"error"]
                 .toString(),
             u"member-required"_s);
}

void TestAdminPasses::theDaysJobRuns()
{
    QCOMPARE(ringLine(R"({"member":"M1","lines":[{"code":"CARD10","quantity":"2"}],)"
                      R"("tenders":[{"kind":"cash","amount":"200.00"}]})")
                 .status,
             0);
    const QStringList lapse{u"jobs"_s, u"run"_s, u"passes"_s, u"--date"_s, u"2199-01-01"_s};
    const auto done = run(lapse).json;
    QCOMPARE(done[u"cards"].toInteger(), 2);
    QCOMPARE(done[u"uses"].toInteger(), 20);
    QCOMPARE(done[u"earned"].toString(), u"200.00"_s);
    QCOMPARE(run(lapse).json[u"cards"].toInteger(), 0);
}

void TestAdminPasses::allAddsUp()
{
    QCOMPARE(run({u"check"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestAdminPasses)
#include "tst_adminpasses.moc"
