#include "tests/app/adminprogram.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";

QStringList seedOf(int members, int products, int lines)
{
    return {u"seed"_s,
            u"--members"_s,
            QString::number(members),
            u"--products"_s,
            QString::number(products),
            u"--sales-lines"_s,
            QString::number(lines),
            u"--until"_s,
            u"2026-03-04"_s};
}
}

/// A shop made up by the program itself.
class TestAdminSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFolderBecomesAShop();
    void aShopWithMembersIsRefused();
    void numbersThatAreNoneAreRefused();
    void killedItSaysSoAndBeginsAnew();
};

void TestAdminSeed::anEmptyFolderBecomesAShop()
{
    const AdminProgram admin;
    const auto made = admin.run(u"boss"_s, seedOf(60, 20, 400), {password});
    QVERIFY2(made.status == 0, made.error.constData());
    const auto checked = admin.run(u"boss"_s, {u"check"_s}, {password});
    QVERIFY2(checked.status == 0, checked.error.constData());
    QVERIFY(checked.json[u"ok"].toBool());
    const auto again = admin.run(u"boss"_s, seedOf(60, 20, 400), {password});
    QCOMPARE(again.status, 1);
    QVERIFY(again.error.contains("already-set-up: seeded"));
}

void TestAdminSeed::aShopWithMembersIsRefused()
{
    const AdminProgram admin;
    QCOMPARE(admin.init(password).status, 0);
    const QString file = admin.file(u"member.jsonl"_s, R"({"name":"缪秀兰","phone":"13812348000"})");
    QCOMPARE(admin.run(u"boss"_s, {u"member"_s, u"add"_s, file}, {password}).status, 0);
    const auto refused = admin.run(u"boss"_s, seedOf(60, 20, 400), {password});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.error.contains("already-set-up: members"));
}

void TestAdminSeed::numbersThatAreNoneAreRefused()
{
    const AdminProgram admin;
    QCOMPARE(admin.init(password).status, 0);
    for (const auto &[option, value] : {std::pair(u"--seed"_s, u"x"_s),
                                        {u"--until"_s, u"2026-02-30"_s},
                                        {u"--members"_s, u"-1"_s},
                                        {u"--products"_s, u"many"_s}}) {
        QStringList command{u"seed"_s, u"--members"_s,     u"1"_s, u"--products"_s,
                            u"1"_s,    u"--sales-lines"_s, u"1"_s};
        if (const qsizetype place = command.indexOf(option); place >= 0)
            command[place + 1] = value;
        else
            command << option << value;
        const auto refused = admin.run(u"boss"_s, command, {password});
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.error.contains(option.toUtf8()));
    }
}

void TestAdminSeed::killedItSaysSoAndBeginsAnew()
{
    const AdminProgram admin;
    QCOMPARE(admin.init(password).status, 0);
    const auto process = admin.start(u"boss"_s, seedOf(2'000'000, 20, 400), {password});
    process->setReadChannel(QProcess::StandardError);
    QVERIFY(process->waitForReadyRead(300'000)); // how far it is
    process->kill();
    QVERIFY(process->waitForFinished(60'000));
    const auto other = admin.run(u"boss"_s, seedOf(60, 20, 400), {password});
    QCOMPARE(other.status, 1);
    QVERIFY(other.error.contains("an earlier one was stopped at"));
    QVERIFY(other.error.contains("conflict: unfinished"));
    QVERIFY(!admin.run(u"boss"_s, {u"check"_s}, {password}).json[u"ok"].toBool());
    const auto anew = admin.run(u"boss"_s, seedOf(60, 20, 400) << u"--anew"_s, {password});
    QVERIFY2(anew.status == 0, anew.error.constData());
    QCOMPARE(anew.json[u"members"].toInt(), 60);
    QCOMPARE(anew.json[u"salesLines"].toInt(), 400);
    const auto checked = admin.run(u"boss"_s, {u"check"_s}, {password});
    QVERIFY2(checked.status == 0, checked.error.constData());
}

QTEST_GUILESS_MAIN(TestAdminSeed)

#include "tst_adminseed.moc"
