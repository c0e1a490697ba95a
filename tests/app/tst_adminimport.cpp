#include "tests/app/adminprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray password = "a long enough pass phrase";
}

/// Members in and out by the program itself.
class TestAdminImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFileGoesInAndOutAndBack();
    void aMapIsKeptByItsName();
    void whatLeavesIsMaskedOnDemand();
    void badUseIsSaid();

private:
    AdminProgram::Answer run(const QStringList &command) const
    {
        return m_admin.run(u"boss"_s, command, {password});
    }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_admin.file(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_admin.file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    AdminProgram m_admin;
};

void TestAdminImport::initTestCase()
{
    QCOMPARE(m_admin.init(password).status, 0);
}

void TestAdminImport::aFileGoesInAndOutAndBack()
{
    const QString file = write(u"a.csv"_s,
                               "会员号,姓名,手机号,积分,储值余额\n7,王秀兰,13812348000,300,50.00\n"
                               "8,李娜,13812348000,,\n9,赵敏,138,,\n");
    const auto dry = run({u"import"_s, u"members"_s, file, u"--dry-run"_s});
    QVERIFY2(dry.status == 0, dry.error.constData());
    QCOMPARE(dry.json[u"added"].toInt(), 1);
    QCOMPARE(dry.json[u"rejected"].toArray().size(), 2);
    QCOMPARE(dry.json[u"duplicates"].toArray(),
             (QJsonArray{QJsonObject{{u"row"_s, 3}, {u"column"_s, u"手机号"_s}, {u"earlierRow"_s, 2}}}));
    QVERIFY(!dry.json.contains(u"import"));
    const auto real = run({u"import"_s, u"members"_s, file});
    QCOMPARE(real.json[u"columns"][u"points"].toString(), u"积分"_s);
    const QString id = real.json[u"import"].toString();
    const auto out = run({u"export"_s, u"members"_s, u"--out"_s, m_admin.file(u"out.xlsx"_s)});
    QVERIFY2(out.status == 0, out.error.constData());
    QCOMPARE(out.json[u"rows"].toInt(), 1);
    const auto again = run({u"import"_s, u"members"_s, m_admin.file(u"out.xlsx"_s)});
    QCOMPARE(again.json[u"unchanged"].toInt(), 1);
    const auto undone = run({u"import"_s, u"undo"_s, id});
    QVERIFY2(undone.status == 0, undone.error.constData());
    QCOMPARE(undone.json[u"removed"].toInt(), 1);
    QCOMPARE(run({u"member"_s, u"find"_s, u"13812348000"_s}).json[u"total"].toInt(), 0);
    QVERIFY(run({u"check"_s}).json[u"ok"].toBool());
}

void TestAdminImport::aMapIsKeptByItsName()
{
    const QString file = write(u"b.csv"_s, "Kunde,Wer\nK1,Anna Bell\n");
    QCOMPARE(run({u"import"_s, u"members"_s, file, u"--mapping"_s, u"kasse"_s}).status, 1);
    const auto kept = run({u"import"_s, u"members"_s, file, u"--map"_s, u"number=Kunde,name=Wer"_s,
                           u"--mapping"_s, u"kasse"_s});
    QVERIFY2(kept.status == 0, kept.error.constData());
    QCOMPARE(run({u"import"_s, u"members"_s, file, u"--mapping"_s, u"kasse"_s}).json[u"unchanged"].toInt(),
             1);
}

void TestAdminImport::whatLeavesIsMaskedOnDemand()
{
    const auto out = run({u"export"_s, u"members"_s, u"--out"_s, m_admin.file(u"out.csv"_s), u"--columns"_s,
                          u"number,name"_s, u"--masked"_s});
    QVERIFY2(out.status == 0, out.error.constData());
    QVERIFY(out.json[u"masked"].toBool());
    QCOMPARE(read(u"out.csv"_s), QByteArray("\xef\xbb\xbfnumber,name\r\nK1,A**\r\n"));
}

void TestAdminImport::badUseIsSaid()
{
    const auto encrypted = run({u"import"_s, u"members"_s, write(u"c.xlsx"_s, "\xd0\xcf\x11\xe0 old")});
    QCOMPARE(encrypted.status, 1);
    QVERIFY(encrypted.error.contains("XLS"));
    QCOMPARE(run({u"import"_s, u"undo"_s, u"nothing"_s}).status, 1);
    QCOMPARE(run({u"export"_s, u"members"_s, u"--out"_s, m_admin.file(u"out.pdf"_s)}).status, 1);
    QCOMPARE(run({u"export"_s, u"members"_s}).status, 1);
    QCOMPARE(
        run({u"export"_s, u"members"_s, u"--out"_s, m_admin.file(u"x.csv"_s), u"--columns"_s, u"colour"_s})
            .status,
        1);
}

QTEST_GUILESS_MAIN(TestAdminImport)

#include "tst_adminimport.moc"
