#include "tests/core/headoffice/httpsclient.h"
#include "tests/support/officeprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

class HeadOfficeProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badUseIsTold_data();
    void badUseIsTold();
    void helpAndVersionNeedNoFolder();
    void initMakesItOnce();
    void nothingWorksBeforeInit();
    void invitesAndReportsBesideTheServer();
    void endsWellOnSignals();
    void aFolderThatOthersCanWriteIsRefused();
    void aKeyFileThatOthersCanReadIsRefused();
    void otherHostsGiveAnotherCertificate();
};

void HeadOfficeProgramTest::initTestCase()
{
    QVERIFY2(QFile::exists(OfficeProgram::path()), "the program is not built");
}

void HeadOfficeProgramTest::badUseIsTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"dance"_s};
    QTest::newRow("unknown option") << QStringList{u"init"_s, u"--nmae"_s, u"x"_s};
    QTest::newRow("no name") << QStringList{u"init"_s};
    QTest::newRow("no till") << QStringList{u"invite"_s, u"--shop"_s, u"S001"_s};
    QTest::newRow("no address") << QStringList{u"serve"_s};
    QTest::newRow("no value") << QStringList{u"serve"_s, u"--listen"_s};
    QTest::newRow("no date") << QStringList{u"report"_s, u"day"_s};
}

void HeadOfficeProgramTest::badUseIsTold()
{
    QFETCH(QStringList, words);
    const OfficeProgram program;
    const OfficeProgram::Outcome outcome = program.run(words);
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.err.startsWith("error: ") && outcome.err.count('\n') == 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!QFile::exists(program.data()));
}

void HeadOfficeProgramTest::helpAndVersionNeedNoFolder()
{
    const OfficeProgram program;
    QCOMPARE(program.run({u"help"_s}).status, 0);
    QVERIFY(program.run({u"help"_s, u"serve"_s}).out.contains("--listen"));
    QVERIFY(program.run({u"--version"_s}).out.startsWith("zhanggui-headoffice "));
    QVERIFY(!QFile::exists(program.data()));
}

void HeadOfficeProgramTest::initMakesItOnce()
{
    const OfficeProgram program;
    const OfficeProgram::Outcome made = program.run({u"init"_s, u"--name"_s, u"总部"_s});
    QCOMPARE(made.status, 0);
    QCOMPARE(made.json()[u"name"].toString(), u"总部"_s);
    QCOMPARE(made.json()[u"hosts"].toArray(), (QJsonArray{u"localhost"_s, u"127.0.0.1"_s}));
    QCOMPARE(QFile(program.keyFile()).size(), 32);
    const OfficeProgram::Outcome again = program.run({u"init"_s, u"--name"_s, u"总部"_s});
    QCOMPARE(again.status, 1);
    QCOMPARE(again.err, "error: already-set-up\n");
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    for (const QFileInfo &file : QDir(program.data()).entryInfoList(QDir::Files | QDir::Hidden))
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

void HeadOfficeProgramTest::nothingWorksBeforeInit()
{
    const OfficeProgram program;
    for (const QStringList &words : {QStringList{u"invite"_s, u"--shop"_s, u"S001"_s, u"--till"_s, u"T01"_s},
                                     QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
                                     QStringList{u"report"_s, u"day"_s, u"--date"_s, u"2026-03-05"_s}}) {
        const OfficeProgram::Outcome outcome = program.run(words);
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.err, "error: not-set-up\n");
    }
}

void HeadOfficeProgramTest::invitesAndReportsBesideTheServer()
{
    const OfficeProgram program;
    QCOMPARE(program.run({u"init"_s, u"--name"_s, u"总部"_s}).status, 0);
    const Serving serving(program);
    QVERIFY(serving.address().startsWith(u"127.0.0.1:"_s));
    const OfficeProgram::Outcome code =
        program.run({u"invite"_s, u"--shop"_s, u"S001"_s, u"--till"_s, u"T01"_s});
    QCOMPARE(code.status, 0);
    QCOMPARE(code.json()[u"code"].toString().size(), 59);
    const OfficeProgram::Outcome refused =
        program.run({u"invite"_s, u"--shop"_s, u"no shop"_s, u"--till"_s, u"T01"_s});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.err, "error: invalid-input: shop\n");
    const OfficeProgram::Outcome day = program.run({u"report"_s, u"day"_s, u"--date"_s, u"2026-03-05"_s});
    QCOMPARE(day.status, 0);
    QCOMPARE(day.json()[u"sales"].toInteger(-1), 0);
    QCOMPARE(program.run({u"report"_s, u"day"_s, u"--date"_s, u"2026-02-30"_s}).status, 1);
    const OfficeProgram::Outcome second = program.run({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QCOMPARE(second.status, 1);
    QVERIFY(second.err.startsWith("error: in-use"));
}

void HeadOfficeProgramTest::endsWellOnSignals()
{
    const OfficeProgram program;
    QCOMPARE(program.run({u"init"_s, u"--name"_s, u"总部"_s}).status, 0);
    for (const int signal : {SIGTERM, SIGINT}) {
        Serving serving(program);
        QVERIFY(!serving.address().isEmpty());
        QCOMPARE(serving.end(signal), 0);
        QVERIFY(!QFile::exists(program.data() + u"/control"_s));
    }
    {
        Serving killed(program);
        QCOMPARE(killed.end(SIGKILL), -1);
    }
    QVERIFY(!Serving(program).address().isEmpty());
}

void HeadOfficeProgramTest::aFolderThatOthersCanWriteIsRefused()
{
    const OfficeProgram program;
    QVERIFY(QDir().mkpath(program.data()));
    QVERIFY(QFile::setPermissions(program.data(), QFile::Permissions(0x7777)));
    const OfficeProgram::Outcome outcome = program.run({u"init"_s, u"--name"_s, u"总部"_s});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.err.startsWith("error: folder-unsafe"));
}

void HeadOfficeProgramTest::aKeyFileThatOthersCanReadIsRefused()
{
    const OfficeProgram program;
    QCOMPARE(program.run({u"init"_s, u"--name"_s, u"总部"_s}).status, 0);
    QVERIFY(QFile::setPermissions(program.keyFile(), QFile::ReadOwner | QFile::ReadOther));
    const OfficeProgram::Outcome outcome = program.run({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.err.startsWith("error: folder-unsafe"));
}

void HeadOfficeProgramTest::otherHostsGiveAnotherCertificate()
{
    const OfficeProgram program;
    QCOMPARE(program.run({u"init"_s, u"--name"_s, u"总部"_s}).status, 0);
    const auto certificateOf = [](const Serving &serving) {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, serving.address().section(u':', -1).toUShort());
        socket.waitForEncrypted(60'000);
        return socket.peerCertificate();
    };
    const QSslCertificate first = certificateOf(Serving(program));
    const QSslCertificate second = certificateOf(Serving(program, {u"--host"_s, u"office.example"_s}));
    const QSslCertificate third = certificateOf(Serving(program));
    QVERIFY(!first.isNull() && first != second);
    QCOMPARE(second.subjectAlternativeNames().values(QSsl::DnsEntry), QStringList{u"office.example"_s});
    QCOMPARE(third, second);
}

QTEST_GUILESS_MAIN(HeadOfficeProgramTest)
#include "tst_headofficeprogram.moc"
