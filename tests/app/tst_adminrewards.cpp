#include "tests/app/adminprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "correct horse battery staple";
const QByteArray promotions = R"({"version":1,"promotions":[
  {"code":"MINUS5","name":"立减","kind":"amount","amount":"5.00","coupon":"MINUS"}]})";
const QByteArray kinds = R"({"version":1,"kinds":[
  {"code":"MINUS","name":"立减","promotion":"MINUS5","validDays":30}]})";
const QByteArray catalogue = R"({"version":1,"rewards":[
  {"code":"OFF4","name":"抵4元","points":100,"amount":"4.00"},
  {"code":"TEA","name":"赠茶","points":50,"product":"A","stock":10,"perMember":1},
  {"code":"MINUS","name":"券","points":30,"coupon":"MINUS"},
  {"code":"WRONG","name":"没有","points":30,"coupon":"NONE"}]})";
const QString id = u"0190a0a0-0000-7000-8000-000000000001"_s;
}

/// Rewards by the program itself.
class TestAdminRewards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCatalogueIsSetAndShown();
    void aCouponIsHadAndTakenBack();
    void goodsAreHad();
    void anAmountPays();
    void badUseIsSaid();
    void allAddsUp();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }
    AdminProgram::Answer redeem(const QString &reward, const QStringList &more = {}) const
    {
        return run(QStringList{u"rewards"_s, u"redeem"_s, reward, u"--member"_s, u"M1"_s} + more);
    }
    qint64 balance() const { return run({u"points"_s, u"show"_s, u"M1"_s}).json[u"balance"].toInteger(); }

    AdminProgram m_admin;
};

void TestAdminRewards::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
    const QString members = m_admin.file(u"members.csv"_s, "number,name,phone\nM1,王芳,+8613800010000\n");
    QCOMPARE(run({u"import"_s, u"members"_s, members}).status, 0);
    const QString products =
        m_admin.file(u"products.csv"_s, "code,name,unit,price,tax_rate\nA,茶,盒,20.00,13\n");
    QCOMPARE(run({u"import"_s, u"products"_s, products}).status, 0);
    QCOMPARE(run({u"import"_s, u"promotions"_s, m_admin.file(u"p.json"_s, promotions)}).status, 0);
    QCOMPARE(run({u"shop"_s, u"coupons"_s, u"--file"_s, m_admin.file(u"k.json"_s, kinds)}).status, 0);
    QCOMPARE(run({u"points"_s, u"adjust"_s, u"M1"_s, u"--points"_s, u"400"_s, u"--reason"_s, u"r"_s}).status,
             0);
}

void TestAdminRewards::theCatalogueIsSetAndShown()
{
    const auto report =
        run({u"shop"_s, u"rewards"_s, u"--file"_s, m_admin.file(u"r.json"_s, catalogue)}).json;
    QCOMPARE(report[u"added"].toInt(), 3);
    QCOMPARE(report[u"rejected"][0][u"column"].toString(), u"WRONG"_s);
    QCOMPARE(run({u"shop"_s, u"rewards"_s}).json[u"rewards"].toArray().size(), 3);
}

void TestAdminRewards::aCouponIsHadAndTakenBack()
{
    const auto had = redeem(u"MINUS"_s, {u"--id"_s, id});
    QVERIFY2(had.status == 0, had.error.constData());
    QCOMPARE(had.json[u"coupon"].toString().size(), 12);
    QVERIFY(redeem(u"MINUS"_s, {u"--id"_s, id}).json[u"duplicate"].toBool());
    QCOMPARE(balance(), 370);
    const auto shown = run({u"coupons"_s, u"show"_s, had.json[u"coupon"].toString()}).json;
    QCOMPARE(shown[u"member"].toString(), u"M1"_s);
    QCOMPARE(run({u"rewards"_s, u"history"_s, u"--member"_s, u"M1"_s}).json[u"id"].toString(), id);
    QCOMPARE(run({u"rewards"_s, u"undo"_s, id}).status, 1); // why?
    QVERIFY(run({u"rewards"_s, u"undo"_s, id, u"--reason"_s, u"r"_s}).json.contains(u"undoneAt"));
    QCOMPARE(balance(), 400);
}

void TestAdminRewards::goodsAreHad()
{
    const auto had = redeem(u"TEA"_s);
    QVERIFY2(had.status == 0, had.error.constData());
    QCOMPARE(had.json[u"total"].toString(), u"20.00"_s);
    QCOMPARE(had.json[u"tenders"][0][u"reward"].toString(), u"TEA"_s);
    QCOMPARE(balance(), 350);
    const auto refused = redeem(u"TEA"_s);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains("limit-exceeded"), refused.error.constData());
    const QByteArray back = R"({"receipt":")" + had.json[u"receipt"].toString().toUtf8()
        + R"(","reason":"r","lines":[{"line":1,"quantity":"1"}]})";
    QCOMPARE(run({u"refund"_s, m_admin.file(u"back.jsonl"_s, back + '\n')}).status, 0);
    QCOMPARE(balance(), 400);
    QVERIFY(run({u"rewards"_s, u"history"_s}).status == 0);
}

void TestAdminRewards::anAmountPays()
{
    const QByteArray sale = R"({"member":"M1","lines":[{"code":"A","quantity":"1"}],"tenders":[)"
                            R"({"kind":"points","reward":"OFF4"},{"kind":"cash","amount":"16.00"}]})";
    const auto receipt = run({u"ring"_s, m_admin.file(u"sale.jsonl"_s, sale + '\n')});
    QVERIFY2(receipt.status == 0, receipt.error.constData());
    QCOMPARE(receipt.json[u"tenders"][0][u"points"].toInt(), 100);
    QCOMPARE(balance(), 316); // and 16 for what was paid
}

void TestAdminRewards::badUseIsSaid()
{
    QCOMPARE(redeem(u"OFF4"_s).status, 1);
    QCOMPARE(redeem(u"NONE"_s).status, 1);
    QCOMPARE(redeem(u"MINUS"_s, {u"--id"_s, u"x"_s}).status, 1);
    QCOMPARE(run({u"rewards"_s, u"undo"_s, u"x"_s, u"--reason"_s, u"r"_s}).status, 1);
    QCOMPARE(run({u"rewards"_s, u"list"_s, u"--member"_s, u"M9"_s}).status, 1);
    QCOMPARE(run({u"rewards"_s, u"list"_s, u"--member"_s, u"M1"_s}).status, 0);
}

void TestAdminRewards::allAddsUp()
{
    QCOMPARE(run({u"check"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestAdminRewards)
#include "tst_adminrewards.moc"
