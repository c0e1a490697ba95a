#include "tests/app/adminprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
constexpr int namesakes = 120;
}

/// Members by the program itself.
class TestAdminMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void totalCountsAllAndHitsAreTheFirst_data();
    void totalCountsAllAndHitsAreTheFirst();
    void whoMayNotSeeThemGetsMasks();
    void aTagIsGivenFoundListedExportedAndTakenBack();
    void aViewIsListedByItsName();

private:
    AdminProgram m_admin;
};

void TestAdminMembers::initTestCase()
{
    QVERIFY(m_admin.init(password).status == 0);
    QFile file(m_admin.file(u"members.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("number,name,phone\n");
    for (int i = 0; i < namesakes; ++i)
        file.write(u"N%1,王小%2,+86138000%3\n"_s.arg(i).arg(QChar(0x4e00 + i)).arg(10000 + i).toUtf8());
    file.write("X1,李四,+8613912345678\n");
    file.close();
    const auto imported = m_admin.run(u"boss"_s, {u"import"_s, u"members"_s, file.fileName()}, {password});
    QVERIFY2(imported.status == 0, imported.error.constData());
    QCOMPARE(imported.json[u"added"].toInt(), namesakes + 1);
    const auto added =
        m_admin.run(u"boss"_s, {u"user"_s, u"add"_s, u"--name"_s, u"lina"_s, u"--role"_s, u"cashier"_s},
                    {password, password});
    QVERIFY2(added.status == 0, added.error.constData());
}

void TestAdminMembers::totalCountsAllAndHitsAreTheFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("hits");
    QTest::newRow("a surname") << u"王"_s << namesakes << 50;
    QTest::newRow("pinyin") << u"wangxiao"_s << namesakes << 50;
    QTest::newRow("a phone") << u"13912345678"_s << 1 << 1;
    QTest::newRow("last four") << u"5678"_s << 1 << 1;
    QTest::newRow("a number") << u"X1"_s << 1 << 1;
    QTest::newRow("nobody") << u"赵"_s << 0 << 0;
    QTest::newRow("nothing typed: the newest") << QString() << namesakes + 1 << 50;
}

void TestAdminMembers::totalCountsAllAndHitsAreTheFirst()
{
    QFETCH(const QString, typed);
    const auto found = m_admin.run(u"boss"_s, {u"member"_s, u"find"_s, typed}, {password});
    QVERIFY2(found.status == 0, found.error.constData());
    QTEST(found.json[u"total"].toInt(-1), "total");
    QTEST(int(found.json[u"hits"].toArray().size()), "hits");
}

void TestAdminMembers::whoMayNotSeeThemGetsMasks()
{
    const auto found = m_admin.run(u"lina"_s, {u"member"_s, u"find"_s, u"X1"_s}, {password});
    QVERIFY2(found.status == 0, found.error.constData());
    const QJsonObject hit = found.json[u"hits"].toArray().first().toObject();
    QCOMPARE(hit[u"name"].toString(), u"李**"_s);
    QVERIFY(!hit[u"phone"].toString().contains(u"12345"_s));
}

void TestAdminMembers::aTagIsGivenFoundListedExportedAndTakenBack()
{
    const auto run = [&](const QStringList &words) { return m_admin.run(u"boss"_s, words, {password}); };
    const QString odd = u"{\"sources\":[\"\"]}"_s;
    const auto tagged = run({u"member"_s, u"tag"_s, u"常客"_s, u"--add"_s, u"--filter"_s, odd});
    QVERIFY2(tagged.status == 0, tagged.error.constData());
    QCOMPARE(tagged.json[u"changed"].toInt(), namesakes + 1);
    const auto found = run({u"member"_s, u"find"_s, u"常客"_s, u"--by"_s, u"tag"_s, u"--limit"_s, u"7"_s});
    QCOMPARE(found.json[u"hits"].toArray().size(), 7);
    QCOMPARE(found.json[u"total"].toInt(), namesakes + 1);
    QCOMPARE(found.json[u"hits"][0][u"storedValue"].toString(), u"0.00"_s);
    QCOMPARE(run({u"member"_s, u"find"_s, u"李四"_s, u"--by"_s, u"tag"_s}).json[u"total"].toInt(), 0);
    QCOMPARE(run({u"member"_s, u"find"_s, u"李四"_s, u"--by"_s, u"name"_s}).json[u"total"].toInt(), 1);
    QVERIFY(run({u"member"_s, u"find"_s, u"李四"_s, u"--by"_s, u"colour"_s}).status != 0);
    const QString filter = u"{\"tags\":[\"常客\"]}"_s;
    const auto listed =
        run({u"member"_s, u"list"_s, u"--filter"_s, filter, u"--sort"_s, u"number"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(listed.json[u"total"].toInt(), namesakes + 1);
    QCOMPARE(listed.json[u"members"][0][u"number"].toString(), u"X1"_s);
    QCOMPARE(listed.json[u"members"][0][u"name"].toString(), u"李**"_s);
    const QString file = m_admin.file(u"out.csv"_s);
    const auto exported = run(
        {u"export"_s, u"members"_s, u"--out"_s, file, u"--filter"_s, filter, u"--columns"_s, u"number"_s});
    QVERIFY2(exported.status == 0, exported.error.constData());
    QCOMPARE(exported.json[u"rows"].toInt(), namesakes + 1);
    const auto undone = run({u"tags"_s, u"undo"_s, tagged.json[u"batch"].toString()});
    QVERIFY2(undone.status == 0, undone.error.constData());
    QCOMPARE(undone.json[u"undone"].toInt(), namesakes + 1);
    QCOMPARE(run({u"tags"_s, u"list"_s}).json[u"tags"].toArray().size(), 0);
    QVERIFY(run({u"member"_s, u"tag"_s, u"x"_s, u"--add"_s}).status != 0); // nobody is meant
}

void TestAdminMembers::aViewIsListedByItsName()
{
    const auto run = [&](const QStringList &words) { return m_admin.run(u"boss"_s, words, {password}); };
    const auto kept =
        run({u"views"_s, u"keep"_s, u"欠款"_s, u"--filter"_s, u"{\"owes\":true}"_s, u"--shared"_s});
    QVERIFY2(kept.status == 0, kept.error.constData());
    QCOMPARE(run({u"views"_s, u"list"_s}).json[u"views"].toArray().size(), 1);
    QCOMPARE(run({u"member"_s, u"list"_s, u"--view"_s, u"欠款"_s}).json[u"total"].toInt(-1), 0);
    QVERIFY(run({u"member"_s, u"list"_s, u"--view"_s, u"别的"_s}).status != 0);
    QVERIFY(m_admin.run(u"lina"_s, {u"member"_s, u"list"_s}, {password}).status != 0);
    QCOMPARE(run({u"views"_s, u"remove"_s, kept.json[u"id"].toString()}).status, 0);
    QCOMPARE(run({u"views"_s, u"list"_s}).json[u"views"].toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestAdminMembers)
#include "tst_adminmembers.moc"
