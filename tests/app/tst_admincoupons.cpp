#include "tests/app/adminprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "correct horse battery staple";
const QByteArray promotions = R"({"version":1,"promotions":[
  {"code":"MINUS5","name":"立减","kind":"amount","amount":"5.00","coupon":"MINUS"}]})";
const QByteArray kinds = R"({"version":1,"kinds":[
  {"code":"MINUS","name":"立减","promotion":"MINUS5","validDays":30},
  {"code":"WRONG","name":"x","promotion":"NONE","validDays":30}]})";
}

/// Coupons by the program itself.
class TestAdminCoupons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void kindsAreSetAndShown();
    void aCouponIsIssuedRungAndShown();
    void anotherIsMadeVoid();
    void badUseIsSaid();
    void theDaysJobsRun();
    void allAddsUp();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }

    AdminProgram m_admin;
    QString m_code;
};

void TestAdminCoupons::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
    const QString members = m_admin.file(u"members.csv"_s, "number,name,phone\nM1,王芳,+8613800010000\n");
    QCOMPARE(run({u"import"_s, u"members"_s, members}).status, 0);
    const QString products =
        m_admin.file(u"products.csv"_s, "code,name,unit,price,tax_rate\nA,茶,盒,20.00,13\n");
    QCOMPARE(run({u"import"_s, u"products"_s, products}).status, 0);
    QCOMPARE(run({u"import"_s, u"promotions"_s, m_admin.file(u"p.json"_s, promotions)}).status, 0);
}

void TestAdminCoupons::kindsAreSetAndShown()
{
    const auto report =
        run({u"shop"_s, u"coupons"_s, u"--file"_s, m_admin.file(u"kinds.json"_s, kinds)}).json;
    QCOMPARE(report[u"added"].toInt(), 1);
    QCOMPARE(report[u"rejected"][0][u"column"].toString(), u"kinds WRONG"_s);
    const auto shown = run({u"shop"_s, u"coupons"_s}).json;
    QCOMPARE(shown[u"kinds"].toArray().size(), 1);
    QCOMPARE(shown[u"kinds"][0][u"validDays"].toInt(), 30);
}

void TestAdminCoupons::aCouponIsIssuedRungAndShown()
{
    const QStringList command{u"coupons"_s,
                              u"issue"_s,
                              u"MINUS"_s,
                              u"--member"_s,
                              u"M1"_s,
                              u"--id"_s,
                              u"0190a0a0-0000-7000-8000-000000000001"_s};
    const auto issued = run(command).json;
    m_code = issued[u"coupons"][0][u"code"].toString();
    QCOMPARE(m_code.size(), 12);
    QVERIFY(run(command).json[u"duplicate"].toBool());
    const QByteArray sale = R"({"member":"M1","coupons":[")" + m_code.toUtf8()
        + R"("],"lines":[{"code":"A","quantity":"1"}],"tenders":[{"kind":"cash","amount":"15.00"}]})";
    const QString file = m_admin.file(u"sale.jsonl"_s, sale + '\n');
    const auto receipt = run({u"ring"_s, file});
    QVERIFY2(receipt.status == 0, receipt.error.constData());
    QCOMPARE(receipt.json[u"total"].toString(), u"15.00"_s);
    const auto again = run({u"ring"_s, file});
    QCOMPARE(again.status, 1);
    QCOMPARE(again.json[u"error"].toString(), u"coupon-used"_s);
    const auto shown = run({u"coupons"_s, u"show"_s, m_code.toLower()}).json;
    QCOMPARE(shown[u"state"].toString(), u"redeemed"_s);
    QCOMPARE(shown[u"member"].toString(), u"M1"_s);
    QCOMPARE(shown[u"receipt"].toString(), receipt.json[u"receipt"].toString());
    QCOMPARE(shown[u"history"].toArray().size(), 2);
    const auto listed =
        run({u"coupons"_s, u"list"_s, u"--member"_s, u"M1"_s, u"--state"_s, u"redeemed"_s}).json;
    QCOMPARE(listed[u"code"].toString(), m_code);
}

void TestAdminCoupons::anotherIsMadeVoid()
{
    const auto issued = run({u"coupons"_s, u"issue"_s, u"MINUS"_s, u"--count"_s, u"1"_s}).json;
    const QString code = issued[u"coupons"][0][u"text"].toString();
    QCOMPARE(run({u"coupons"_s, u"void"_s, code, u"--reason"_s, u"lost"_s}).json[u"state"].toString(),
             u"void"_s);
    QCOMPARE(run({u"coupons"_s, u"void"_s, code, u"--reason"_s, u"lost"_s}).status, 1);
    QCOMPARE(run({u"coupons"_s, u"void"_s, m_code, u"--reason"_s, u"r"_s}).status, 1);
}

void TestAdminCoupons::badUseIsSaid()
{
    QCOMPARE(run({u"coupons"_s, u"issue"_s, u"MINUS"_s}).status, 1);
    QCOMPARE(run({u"coupons"_s, u"issue"_s, u"MINUS"_s, u"--count"_s, u"0"_s}).status, 1);
    QCOMPARE(run({u"coupons"_s, u"issue"_s, u"NONE"_s, u"--count"_s, u"1"_s}).status, 1);
    QCOMPARE(run({u"coupons"_s, u"list"_s, u"--state"_s, u"lost"_s}).status, 1);
    QCOMPARE(run({u"coupons"_s, u"show"_s, u"K7F39XQ2M4TF"_s}).status, 1);
}

void TestAdminCoupons::theDaysJobsRun()
{
    QCOMPARE(run({u"coupons"_s, u"issue"_s, u"MINUS"_s, u"--count"_s, u"3"_s}).status, 0);
    const QStringList lapse{u"jobs"_s, u"run"_s, u"coupons"_s, u"--date"_s, u"2199-01-01"_s};
    QCOMPARE(run(lapse).json[u"coupons"].toInteger(), 3);
    QCOMPARE(run(lapse).json[u"coupons"].toInteger(), 0);
    QCOMPARE(run({u"jobs"_s, u"run"_s, u"birthday"_s}).json[u"coupons"].toInteger(), 0);
    QCOMPARE(run({u"jobs"_s, u"run"_s, u"anniversary"_s}).json[u"coupons"].toInteger(), 0);
}

void TestAdminCoupons::allAddsUp()
{
    QCOMPARE(run({u"check"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestAdminCoupons)
#include "tst_admincoupons.moc"
