#include "tests/app/adminprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
}

/// Data quality by the program itself.
class TestAdminQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theJobFindsAndTheListNames();
    void oneDocumentHasItAll();
    void whatIsSignedOffIsNotListed();
    void aContactIsMarked();
    void nothingToNormaliseSaysSo();
    void badUseIsRefused();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }

    AdminProgram m_admin;
    QString m_number;
};

void TestAdminQuality::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
    const QString file = m_admin.file(u"member.jsonl"_s, R"({"name":"test","phone":"13812348000"})");
    m_number = run({u"member"_s, u"add"_s, file}).json[u"number"].toString();
    QVERIFY(!m_number.isEmpty());
}

void TestAdminQuality::theJobFindsAndTheListNames()
{
    const auto job = run({u"jobs"_s, u"run"_s, u"quality"_s});
    QVERIFY2(job.status == 0, job.error.constData());
    QCOMPARE(job.json[u"members"].toInt(), 1);
    const auto list = run({u"quality"_s, u"--list"_s, u"name.placeholder"_s});
    QCOMPARE(list.json[u"number"].toString(), m_number);
    QCOMPARE(list.json[u"name"].toString(), u"t**"_s);
    QCOMPARE(run({u"jobs"_s, u"run"_s, u"duplicates"_s}).json[u"pairs"].toInt(), 0);
}

void TestAdminQuality::oneDocumentHasItAll()
{
    const auto all = run({u"quality"_s, u"--json"_s});
    QCOMPARE(all.json.keys(),
             (QStringList{u"duplicates"_s, u"fields"_s, u"members"_s, u"rules"_s, u"trend"_s}));
    QCOMPARE(all.json[u"members"].toInt(), 1);
    QCOMPARE(all.json[u"fields"].toArray().size(), 10);
    QCOMPARE(all.json[u"rules"].toArray().size(), 16);
    QCOMPARE(all.json[u"trend"].toArray().size(), 1);
}

void TestAdminQuality::whatIsSignedOffIsNotListed()
{
    const QStringList signOff{u"quality"_s, u"sign-off"_s, m_number, u"name.placeholder"_s};
    QCOMPARE(run(signOff).status, 1); // without a reason
    const auto done = run(signOff + QStringList{u"--reason"_s, u"a made-up member"_s});
    QVERIFY2(done.status == 0, done.error.constData());
    QVERIFY(run({u"quality"_s, u"--list"_s, u"name.placeholder"_s}).json.isEmpty());
    QCOMPARE(run({u"quality"_s, u"reopen"_s, m_number, u"name.placeholder"_s}).status, 0);
    QVERIFY(!run({u"quality"_s, u"--list"_s, u"name.placeholder"_s}).json.isEmpty());
    QCOMPARE(run({u"quality"_s, u"stale"_s, u"--months"_s, u"12"_s}).json[u"months"].toInt(), 12);
}

void TestAdminQuality::aContactIsMarked()
{
    const auto marked = run({u"member"_s, u"unreachable"_s, m_number, u"--channel"_s, u"sms"_s});
    QVERIFY2(marked.status == 0, marked.error.constData());
    QVERIFY(marked.json[u"changed"].toBool());
    QCOMPARE(run({u"member"_s, u"show"_s, m_number}).json[u"unreachable"].toArray(),
             QJsonArray{u"+8613812348000"_s});
    QVERIFY(run({u"member"_s, u"unreachable"_s, m_number, u"--channel"_s, u"phone"_s, u"--reachable"_s})
                .json[u"changed"]
                .toBool());
}

void TestAdminQuality::nothingToNormaliseSaysSo()
{
    const auto preview = run({u"members"_s, u"normalise"_s, u"--preview"_s});
    QVERIFY2(preview.status == 0, preview.error.constData());
    QCOMPARE(preview.json[u"members"].toInt(-1), 0);
    const auto applied = run({u"members"_s, u"normalise"_s, u"--apply"_s, u"--fields"_s, u"name,emails"_s});
    QCOMPARE(applied.json[u"changed"].toInt(-1), 0);
    const auto undone = run({u"members"_s, u"normalise"_s, u"--undo"_s, applied.json[u"id"].toString()});
    QVERIFY2(undone.status == 0, undone.error.constData());
    QCOMPARE(undone.json[u"restored"].toInt(-1), 0);
}

void TestAdminQuality::badUseIsRefused()
{
    QCOMPARE(run({u"quality"_s, u"--list"_s, u"no.rule"_s}).status, 1);
    QCOMPARE(run({u"members"_s, u"normalise"_s}).status, 1);
    QCOMPARE(run({u"members"_s, u"normalise"_s, u"--preview"_s, u"--fields"_s, u"note"_s}).status, 1);
    QCOMPARE(run({u"member"_s, u"unreachable"_s, m_number, u"--channel"_s, u"fax"_s}).status, 1);
}

QTEST_GUILESS_MAIN(TestAdminQuality)

#include "tst_adminquality.moc"
