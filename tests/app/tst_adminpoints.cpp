#include "tests/app/adminprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "correct horse battery staple";
}

/// Points by the program itself.
class TestAdminPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rulesAreShownAndChanged();
    void aBalanceIsPutRightAndShown();
    void whatIsGoodNoLongerLapses();
    void allAddsUp();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }

    AdminProgram m_admin;
};

void TestAdminPoints::initTestCase()
{
    QVERIFY(m_admin.init(password).status == 0);
    const QString members = m_admin.file(u"members.csv"_s, "number,name,phone\nM1,王芳,+8613800010000\n");
    QCOMPARE(run({u"import"_s, u"members"_s, members}).status, 0);
}

void TestAdminPoints::rulesAreShownAndChanged()
{
    QCOMPARE(run({u"shop"_s, u"points"_s}).json[u"expiry"].toString(), u"never"_s);
    for (const QString &wrong : {u"months"_s, u"months:0"_s, u"weekly:1"_s})
        QCOMPARE(run({u"shop"_s, u"points"_s, u"--expiry"_s, wrong}).status, 1);
    QCOMPARE(run({u"shop"_s, u"points"_s, u"--grace-days"_s, u"400"_s}).status, 1);
    QCOMPARE(run({u"shop"_s, u"points"_s, u"--expiry"_s, u"months:12"_s, u"--grace-days"_s, u"7"_s}).status,
             0);
    const auto kept = run({u"shop"_s, u"points"_s}).json;
    QCOMPARE(kept[u"expiry"].toString(), u"months:12"_s);
    QCOMPARE(kept[u"graceDays"].toInt(), 7);
}

void TestAdminPoints::aBalanceIsPutRightAndShown()
{
    const QStringList command{u"points"_s,   u"adjust"_s, u"M1"_s,
                              u"--points"_s, u"120"_s,    u"--reason"_s,
                              u"开业补发"_s, u"--id"_s,   u"0190a0a0-0000-7000-8000-000000000001"_s};
    QCOMPARE(run(command).json[u"balance"].toInteger(), 120);
    QVERIFY(run(command).json[u"duplicate"].toBool());
    QCOMPARE(run({u"points"_s, u"adjust"_s, u"M1"_s, u"--points"_s, u"x"_s, u"--reason"_s, u"r"_s}).status,
             1);
    QCOMPARE(run({u"points"_s, u"adjust"_s, u"M9"_s, u"--points"_s, u"1"_s, u"--reason"_s, u"r"_s}).status,
             1);
    const auto shown = run({u"points"_s, u"show"_s, u"M1"_s}).json;
    QCOMPARE(shown[u"balance"].toInteger(), 120);
    QCOMPARE(shown[u"lots"].toArray().size(), 1);
    const auto liability = run({u"points"_s, u"liability"_s}).json;
    QCOMPARE(liability[u"points"].toInteger(), 120);
    QCOMPARE(liability[u"members"].toInteger(), 1);
}

void TestAdminPoints::whatIsGoodNoLongerLapses()
{
    QCOMPARE(run({u"jobs"_s, u"run"_s, u"sleep"_s}).status, 1);
    QCOMPARE(run({u"jobs"_s, u"run"_s, u"expiry"_s, u"--date"_s, u"tomorrow"_s}).status, 1);
    const QStringList command{u"jobs"_s, u"run"_s, u"expiry"_s, u"--date"_s, u"2199-01-01"_s};
    const auto done = run(command).json;
    QCOMPARE(done[u"points"].toInteger(), 120);
    QCOMPARE(done[u"members"].toInteger(), 1);
    QCOMPARE(run(command).json[u"points"].toInteger(), 0);
    QCOMPARE(run({u"points"_s, u"show"_s, u"M1"_s}).json[u"balance"].toInteger(), 0);
}

void TestAdminPoints::allAddsUp()
{
    QCOMPARE(run({u"check"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestAdminPoints)
#include "tst_adminpoints.moc"
