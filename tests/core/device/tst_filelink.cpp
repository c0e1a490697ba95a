#include "core/device/filelink.h"

#include "tests/core/device/job.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;

class TestFileLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsFollowEachOther();
    void whatCannotBeWrittenIsRefused();
    void aPipeOrADeviceIsNoFile();
    void aHalfWrittenJobIsTakenBack();

private:
    QTemporaryDir m_folder;
};

void TestFileLink::jobsFollowEachOther()
{
    const QString path = m_folder.filePath(u"jobs"_s);
    FileLink link(path);
    QVERIFY(sent(link, "one").value());
    QVERIFY(sent(link, "two").value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("onetwo"));
}

void TestFileLink::whatCannotBeWrittenIsRefused()
{
    for (const QString &path : {m_folder.filePath(u"none/jobs"_s), m_folder.path()}) {
        FileLink link(path);
        const auto answer = sent(link, "x");
        QVERIFY(!*answer);
        QCOMPARE(answer->error().code, Error::Code::Device);
        QVERIFY(answer->error().detail.startsWith(path));
    }
}

void TestFileLink::aPipeOrADeviceIsNoFile()
{
    FileLink link(u"/dev/null"_s);
    QVERIFY(!*sent(link, "x"));
}

void TestFileLink::aHalfWrittenJobIsTakenBack()
{
    const QString path = m_folder.filePath(u"full"_s);
    FileLink link(path);
    QVERIFY(sent(link, QByteArray(600, 'a')).value());
    // A disk that is full after a thousand bytes.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{1000, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto answer = sent(link, QByteArray(600, 'b'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(answer && !*answer);
    QCOMPARE(QFile(path).size(), 600);
}

QTEST_GUILESS_MAIN(TestFileLink)
#include "tst_filelink.moc"
