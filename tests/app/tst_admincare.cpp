#include "core/platform/datafolder.h"
#include "tests/app/adminprogram.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "correct horse battery staple";
}

/// Advisers, tasks, and what people may ask about their data, by the program itself.
class TestAdminCare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAdviserIsGivenAndHandedOver();
    void tasksAreAddedListedAndDone();
    void aCorrectionIsAskedForAndAnswered();
    void textsAreShownOnlyOnceThatIsWrittenDown();
    void aRestrictedMemberIsLeftOut();
    void aChildNeedsAGuardian();
    void retentionIsLookedAtFirst();
    void theRecordIsWritten();
    void badUseIsSaid();
    void allAddsUp();

private:
    AdminProgram::Answer run(const QStringList &command, const QByteArrayList &more = {}) const
    {
        return m_admin.run(u"boss"_s, command, QByteArrayList{password} + more);
    }
    int reveals() const
    {
        int all = 0;
        const auto access = run({u"privacy"_s, u"record"_s}).json[u"access"].toArray();
        for (const QJsonValue &each : access)
            all += each[u"reveals"].toInt();
        return all;
    }
    static QString tomorrow() { return QDate::currentDate().addDays(2).toString(Qt::ISODate); }

    AdminProgram m_admin;
};

void TestAdminCare::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
    const QString members =
        m_admin.file(u"members.csv"_s, "number,name,phone\nM1,王芳,+8613800010000\nM2,李娜,+8613800010001\n");
    QCOMPARE(run({u"import"_s, u"members"_s, members}).status, 0);
    for (const QString &name : {u"li"_s, u"zhao"_s})
        QCOMPARE(
            run({u"user"_s, u"add"_s, u"--name"_s, name, u"--role"_s, u"cashier"_s, u"--pin"_s}, {"246813"})
                .status,
            0);
}

void TestAdminCare::anAdviserIsGivenAndHandedOver()
{
    QCOMPARE(run({u"member"_s, u"adviser"_s, u"M1"_s, u"--user"_s, u"li"_s}).json[u"adviser"].toString(),
             u"li"_s);
    QCOMPARE(run({u"member"_s, u"show"_s, u"M1"_s}).json[u"adviser"].toString(), u"li"_s);
    const auto plan = run({u"staff"_s, u"handover"_s, u"li"_s, u"zhao"_s, u"--preview"_s}).json;
    QCOMPARE(plan[u"members"].toInt(), 1);
    QVERIFY(plan[u"preview"].toBool());
    QCOMPARE(run({u"user"_s, u"deactivate"_s, u"li"_s}).status, 0);
    const auto ownerless = run({u"staff"_s, u"list"_s, u"--ownerless"_s}).json;
    QCOMPARE(ownerless[u"members"].toArray(), QJsonArray{u"M1"_s});
    QCOMPARE(ownerless[u"total"].toInt(), 1);
    QCOMPARE(run({u"staff"_s, u"handover"_s, u"li"_s, u"zhao"_s}).json[u"members"].toInt(), 1);
    QCOMPARE(run({u"staff"_s, u"list"_s, u"--ownerless"_s}).json[u"total"].toInt(), 0);
    QCOMPARE(run({u"member"_s, u"adviser"_s, u"M1"_s, u"--none"_s}).status, 0);
    QVERIFY(!run({u"member"_s, u"show"_s, u"M1"_s}).json.contains(u"adviser"));
}

void TestAdminCare::tasksAreAddedListedAndDone()
{
    const auto task =
        run({u"task"_s, u"add"_s, u"M1"_s, u"--text"_s, u"call back"_s, u"--due"_s, tomorrow()}).json;
    QCOMPARE(task[u"state"].toString(), u"open"_s);
    QCOMPARE(task[u"assignee"].toString(), u"boss"_s);
    const auto listed = run({u"task"_s, u"list"_s, u"--history"_s}).json;
    QCOMPARE(listed[u"text"].toString(), u"call back"_s);
    QCOMPARE(listed[u"when"].toString(), u"coming"_s);
    QCOMPARE(listed[u"history"].toArray().size(), 1);
    QCOMPARE(run({u"task"_s, u"done"_s, task[u"id"].toString()}).json[u"state"].toString(), u"done"_s);
    QVERIFY(run({u"task"_s, u"list"_s}).json.isEmpty());
    QCOMPARE(run({u"task"_s, u"list"_s, u"--member"_s, u"M1"_s, u"--all"_s}).json[u"state"].toString(),
             u"done"_s);
    QCOMPARE(run({u"task"_s, u"reopen"_s, task[u"id"].toString()}).status, 0);
    QCOMPARE(run({u"task"_s, u"drop"_s, task[u"id"].toString()}).json[u"state"].toString(), u"dropped"_s);
}

void TestAdminCare::aCorrectionIsAskedForAndAnswered()
{
    const auto asked =
        run({u"member"_s, u"correction"_s, u"ask"_s, u"M1"_s, u"--text"_s, u"my name is 方"_s}).json;
    QCOMPARE(asked[u"state"].toString(), u"open"_s);
    QCOMPARE(run({u"member"_s, u"correction"_s, u"M1"_s}).json[u"corrections"].toArray().size(), 1);
    const QString id = asked[u"id"].toString();
    const auto answered = run({u"member"_s, u"correction"_s, u"answer"_s, id, u"--change"_s,
                               m_admin.file(u"change.json"_s, R"({"name":"王方"})")});
    QCOMPARE(answered.json[u"state"].toString(), u"changed"_s);
    QCOMPARE(run({u"member"_s, u"show"_s, u"M1"_s}).json[u"name"].toString(), u"王方"_s);
    QCOMPARE(run({u"member"_s, u"correction"_s, u"answer"_s, id, u"--refuse"_s, u"x"_s}).status, 1);
}

void TestAdminCare::textsAreShownOnlyOnceThatIsWrittenDown()
{
    QCOMPARE(
        run({u"user"_s, u"add"_s, u"--name"_s, u"chief"_s, u"--role"_s, u"manager"_s}, {password}).status, 0);
    const auto task = m_admin.run(
        u"chief"_s, {u"task"_s, u"add"_s, u"M1"_s, u"--text"_s, u"call back"_s, u"--due"_s, tomorrow()},
        {password});
    QCOMPARE(task.status, 0);
    const QStringList tasks{u"task"_s, u"list"_s, u"--everybody"_s};
    const QStringList corrections{u"member"_s, u"correction"_s, u"M1"_s};
    const int before = reveals();
    QCOMPARE(m_admin.run(u"chief"_s, tasks, {password}).json[u"text"].toString(), u"call back"_s);
    QCOMPARE(reveals(), before); // it is their own
    QCOMPARE(run(tasks).json[u"text"].toString(), u"call back"_s);
    QCOMPARE(reveals(), before + 1);
    QCOMPARE(run(corrections).json[u"corrections"][0][u"text"].toString(), u"my name is 方"_s);
    QCOMPARE(reveals(), before + 2);
    {
        const auto beside = FolderLock::take(m_admin.file(u"till"_s)); // as a running till has it
        QVERIFY(beside);
        QVERIFY(run(tasks).json[u"hidden"].toBool());
        const QJsonValue masked = run(corrections).json[u"corrections"][0];
        QVERIFY(masked.isObject() && masked[u"text"].toString().isEmpty());
    }
    QCOMPARE(reveals(), before + 2);
    QCOMPARE(run({u"task"_s, u"drop"_s, task.json[u"id"].toString()}).status, 0);
}

void TestAdminCare::aRestrictedMemberIsLeftOut()
{
    QVERIFY(run({u"member"_s, u"restrict"_s, u"M2"_s, u"--reason"_s, u"disputed"_s})
                .json[u"restricted"]
                .toBool());
    const auto shown = run({u"member"_s, u"show"_s, u"M2"_s}).json;
    QCOMPARE(shown[u"restrictions"][0][u"reason"].toString(), u"disputed"_s);
    QVERIFY(run({u"member"_s, u"find"_s, u"M2"_s}).json[u"hits"][0][u"restricted"].toBool());
    QCOMPARE(run({u"member"_s, u"find"_s, u""_s}).json[u"total"].toInt(), 1);
    const QString out = m_admin.file(u"out.csv"_s);
    QCOMPARE(run({u"export"_s, u"members"_s, u"--out"_s, out}).json[u"rows"].toInt(), 1);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("M2"));
    QCOMPARE(run({u"task"_s, u"add"_s, u"M2"_s, u"--text"_s, u"x"_s, u"--due"_s, tomorrow()}).status, 1);
    QVERIFY(!run({u"member"_s, u"restrict"_s, u"M2"_s, u"--lift"_s}).json[u"restricted"].toBool(true));
    QCOMPARE(run({u"member"_s, u"find"_s, u""_s}).json[u"total"].toInt(), 2);
}

void TestAdminCare::aChildNeedsAGuardian()
{
    const QStringList sms{u"member"_s,    u"consent"_s,   u"M2"_s,  u"--purpose"_s,
                          u"marketing"_s, u"--channel"_s, u"sms"_s, u"--grant"_s};
    QCOMPARE(run(sms).status, 0);
    const QByteArray born = QDate::currentDate().addYears(-10).toString(Qt::ISODate).toLatin1();
    const QString birthday = m_admin.file(u"birthday.json"_s, "{\"birthday\":\"" + born + "\"}");
    QCOMPARE(run({u"member"_s, u"change"_s, u"M2"_s, birthday}).status, 0);
    const auto shown = run({u"member"_s, u"show"_s, u"M2"_s}).json;
    QVERIFY(shown[u"guardianNeeded"].toBool());
    QVERIFY(!shown[u"consents"][0][u"usable"].toBool(true));
    QCOMPARE(run(sms + QStringList{u"--guardian"_s}).status, 0);
    QVERIFY(run({u"member"_s, u"show"_s, u"M2"_s}).json[u"consents"][0][u"usable"].toBool());
    QCOMPARE(run({u"member"_s, u"consent"_s, u"M2"_s, u"--purpose"_s, u"membership"_s, u"--grant"_s,
                  u"--guardian"_s})
                 .status,
             0);
    QVERIFY(!run({u"member"_s, u"show"_s, u"M2"_s}).json.contains(u"guardianNeeded"));
}

void TestAdminCare::retentionIsLookedAtFirst()
{
    QCOMPARE(run({u"member"_s, u"retention"_s, u"--months"_s, u"12"_s}).status, 0);
    const QString ahead = QDate::currentDate().addYears(2).toString(Qt::ISODate);
    const auto plan = run({u"jobs"_s, u"run"_s, u"retention"_s, u"--date"_s, ahead, u"--dry-run"_s}).json;
    QVERIFY(plan[u"dryRun"].toBool());
    QCOMPARE(plan[u"asked"].toArray().size(), 2);
    QCOMPARE(run({u"jobs"_s, u"run"_s, u"retention"_s, u"--date"_s, ahead}).status, 1); // not a day ahead
}

void TestAdminCare::theRecordIsWritten()
{
    const auto record = run({u"privacy"_s, u"record"_s}).json;
    QCOMPARE(record[u"v"].toInt(), 1);
    QCOMPARE(record[u"members"].toInt(), 2);
    QCOMPARE(record[u"retention"][u"months"].toInt(), 12);
    QCOMPARE(record[u"corrections"][u"changed"].toInt(), 1);
    QVERIFY(record[u"access"][0][u"exports"].toInt() >= 1);
    QCOMPARE(run({u"member"_s, u"erase"_s, u"M2"_s, u"--reason"_s, u"asked"_s}).status, 0);
    const auto after = run({u"privacy"_s, u"record"_s}).json;
    QCOMPARE(after[u"erased"].toInt(), 1);
    QCOMPARE(after[u"erasures"][0][u"number"].toString(), u"M2"_s);
    QVERIFY(!after[u"erasures"][0][u"readable"].toBool(true));
    for (const QString &name : {u"record.pdf"_s, u"record.csv"_s, u"record.json"_s}) {
        const QString out = m_admin.file(name);
        const auto written = run({u"privacy"_s, u"record"_s, u"--out"_s, out});
        QVERIFY2(written.status == 0, written.error.constData());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(name.endsWith(u".pdf") ? bytes.startsWith("%PDF") : bytes.contains("M2"));
        QVERIFY(!bytes.contains("13800010000"));
    }
}

void TestAdminCare::badUseIsSaid()
{
    QCOMPARE(run({u"member"_s, u"adviser"_s, u"M1"_s}).status, 1);
    QCOMPARE(run({u"member"_s, u"restrict"_s, u"M1"_s}).status, 1);
    QCOMPARE(run({u"staff"_s, u"handover"_s, u"zhao"_s, u"zhao"_s}).status, 1);
    QCOMPARE(run({u"task"_s, u"add"_s, u"M1"_s, u"--text"_s, u"x"_s, u"--due"_s, u"soon"_s}).status, 1);
    QCOMPARE(run({u"privacy"_s, u"record"_s, u"--out"_s, m_admin.file(u"record.doc"_s)}).status, 1);
}

void TestAdminCare::allAddsUp()
{
    QVERIFY(run({u"check"_s}).json[u"ok"].toBool());
}

QTEST_GUILESS_MAIN(TestAdminCare)
#include "tst_admincare.moc"
