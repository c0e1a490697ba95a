#include "tests/app/adminprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
}

/// Duplicates by the program itself.
class TestAdminDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPairIsOneLine();
    void scoresThatAreNoneAreRefused();
    void aDismissedPairIsNotShownAgain();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }
    QString add(const QByteArray &member) const;

    AdminProgram m_admin;
    QString m_first;
    QString m_second;
};

QString TestAdminDuplicates::add(const QByteArray &member) const
{
    QFile file(m_admin.file(u"member.jsonl"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(member) != member.size())
        return {};
    file.close();
    return run({u"member"_s, u"add"_s, file.fileName()}).json[u"number"].toString();
}

void TestAdminDuplicates::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
    m_first = add(R"({"name":"缪秀兰","phone":"13812348000","birthday":"1990-05-17"})");
    m_second = add(R"({"name":"Miao Xiulan","phone":"13912348001","birthday":"1990-05-17"})");
    QVERIFY(!m_first.isEmpty() && !m_second.isEmpty());
}

void TestAdminDuplicates::aPairIsOneLine()
{
    for (const QStringList &command : {QStringList{u"duplicates"_s}, {u"duplicates"_s, u"of"_s, m_first}}) {
        const auto found = run(command);
        QVERIFY2(found.status == 0, found.error.constData());
        QCOMPARE(found.json[u"a"].toString(), m_first);
        QCOMPARE(found.json[u"b"].toString(), m_second);
        QVERIFY(found.json[u"score"].toDouble() >= 0.9);
        QCOMPARE(found.json[u"why"].toArray(),
                 (QJsonArray{u"name.sounds"_s, u"phone.differs"_s, u"birthday.same"_s}));
    }
    const auto none = run({u"duplicates"_s, u"--min-score"_s, u"1"_s});
    QCOMPARE(none.status, 0);
    QVERIFY(none.json.isEmpty());
}

void TestAdminDuplicates::scoresThatAreNoneAreRefused()
{
    for (const QString &score : {u"0"_s, u"1.1"_s, u"nan"_s, u"much"_s})
        QCOMPARE(run({u"duplicates"_s, u"--min-score"_s, score}).status, 1);
    QCOMPARE(run({u"duplicates"_s, u"of"_s, u"NOBODY"_s}).status, 1);
}

void TestAdminDuplicates::aDismissedPairIsNotShownAgain()
{
    const QStringList dismiss{u"duplicates"_s, u"dismiss"_s, m_first, m_second};
    QCOMPARE(run(dismiss).status, 1); // without a reason
    const auto done = run(dismiss + QStringList{u"--reason"_s, u"mother and daughter"_s});
    QVERIFY2(done.status == 0, done.error.constData());
    QVERIFY(done.json[u"dismissed"].toBool());
    QVERIFY(run({u"duplicates"_s}).json.isEmpty());
}

QTEST_GUILESS_MAIN(TestAdminDuplicates)

#include "tst_adminduplicates.moc"
