#include "core/headoffice/office.h"

#include "tests/core/headoffice/officefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayMs = 24LL * 3600 * 1000;
}

class OfficeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOnce();
    void isTheSameAfterARestart();
    void isNothingBeforeInit();
    void needsItsOwnKeyFile();
    void badNamesAndHostsLeaveNothing();
    void serverCertificateIsRenewedForOtherHosts();
    void serverCertificateIsRenewedBeforeItEnds();
    void privateKeysLieSealed();
};

void OfficeTest::isMadeOnce()
{
    OfficeFixture fixture;
    fixture.close();
    const auto again =
        Office::init(fixture.folder(), fixture.keyFile(), u"总部"_s, {u"localhost"_s}, systemTime);
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().code, Error::Code::AlreadySetUp);
}

void OfficeTest::isTheSameAfterARestart()
{
    OfficeFixture fixture;
    const Office::Trust before = fixture.office().trust();
    fixture.reopen();
    QCOMPARE(fixture.office().trust().authority.certificate, before.authority.certificate);
    QCOMPARE(fixture.office().trust().authority.key, before.authority.key);
    QCOMPARE(fixture.office().trust().server.key, before.server.key);
    QCOMPARE(fixture.office().trust().clusterEpoch, before.clusterEpoch);
}

void OfficeTest::isNothingBeforeInit()
{
    QTemporaryDir folder;
    QCOMPARE(Office::open(folder.path(), folder.filePath(u"key"_s), systemTime).error().code,
             Error::Code::NotSetUp);
    QCOMPARE(Office::openToLook(folder.path()).error().code, Error::Code::NotSetUp);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void OfficeTest::needsItsOwnKeyFile()
{
    OfficeFixture fixture;
    fixture.close();
    QFile file(fixture.keyFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(32, 'x'));
    file.close();
    QCOMPARE(Office::open(fixture.folder(), fixture.keyFile(), systemTime).error().code,
             Error::Code::WrongCredentials);
    QVERIFY(file.remove());
    QCOMPARE(Office::open(fixture.folder(), fixture.keyFile(), systemTime).error().code,
             Error::Code::InvalidFile);
    QVERIFY(Office::openToLook(fixture.folder()).has_value());
}

void OfficeTest::badNamesAndHostsLeaveNothing()
{
    QTemporaryDir folder;
    const QString key = folder.filePath(u"office.key"_s);
    const QStringList good{u"localhost"_s};
    QCOMPARE(Office::init(folder.path(), key, u"  "_s, good, systemTime).error().code,
             Error::Code::InvalidInput);
    QCOMPARE(Office::init(folder.path(), key, QString(61, u'x'), good, systemTime).error().code,
             Error::Code::InvalidInput);
    QCOMPARE(Office::init(folder.path(), key, u"总部"_s, {u"a b"_s}, systemTime).error().code,
             Error::Code::InvalidInput);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void OfficeTest::serverCertificateIsRenewedForOtherHosts()
{
    OfficeFixture fixture;
    const QByteArray first = fixture.office().trust().server.certificate;
    QVERIFY(fixture.office().renewServer({}).has_value());
    QCOMPARE(fixture.office().trust().server.certificate, first);
    QVERIFY(fixture.office().renewServer({u"office.example"_s}).has_value());
    QVERIFY(fixture.office().trust().server.certificate != first);
    const QByteArray second = fixture.office().trust().server.certificate;
    fixture.reopen();
    QVERIFY(fixture.office().renewServer({}).has_value());
    QCOMPARE(fixture.office().trust().server.certificate, second);
    QVERIFY(!fixture.office().renewServer({u"a b"_s}).has_value());
    QCOMPARE(fixture.office().trust().server.certificate, second);
}

void OfficeTest::serverCertificateIsRenewedBeforeItEnds()
{
    OfficeFixture fixture;
    const QByteArray first = fixture.office().trust().server.certificate;
    fixture.pass(1800 * dayMs);
    QVERIFY(fixture.office().renewServer({}).has_value());
    QVERIFY(fixture.office().trust().server.certificate != first);
    QVERIFY(*authority::endOf(fixture.office().trust().server.certificate) > *authority::endOf(first));
}

void OfficeTest::privateKeysLieSealed()
{
    OfficeFixture fixture;
    fixture.close();
    for (const QFileInfo &info : QDir(fixture.folder()).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("PRIVATE KEY"), qPrintable(info.fileName()));
    }
}

QTEST_GUILESS_MAIN(OfficeTest)
#include "tst_office.moc"
