#include "core/platform/datafolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class TestDataFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void anAbsentFolderIsMadeForItsUserAlone();
    void aFolderThatOthersMayWriteIsRefused_data();
    void aFolderThatOthersMayWriteIsRefused();
    void aFileOrNothingIsNoFolder();
    void newFilesArePrivate();
    void oneHolderAtATime();
    void theLockOutlivesNoProcess();
    void thereIsNoLockWithoutAFolder();

private:
    mode_t modeOf(const QString &path)
    {
        struct stat state = {};
        return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? state.st_mode & 0777 : 0;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestDataFolder::anAbsentFolderIsMadeForItsUserAlone()
{
    const QString folder = path(u"商店/数据"_s);
    QVERIFY(checkDataFolder(folder));
    QCOMPARE(modeOf(folder), mode_t(0700));
    QVERIFY(checkDataFolder(folder));
}

void TestDataFolder::aFolderThatOthersMayWriteIsRefused_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("group writes") << 0770 << false;
    QTest::newRow("others write") << 0707 << false;
    QTest::newRow("sticky like /tmp") << 01777 << false;
    QTest::newRow("others read") << 0755 << true;
}

void TestDataFolder::aFolderThatOthersMayWriteIsRefused()
{
    QFETCH(int, mode);
    QFETCH(bool, isSafe);
    const QString folder = path(u"mode"_s);
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), mode_t(mode)), 0);
    const auto checked = checkDataFolder(folder);
    QCOMPARE(checked.has_value(), isSafe);
    if (!isSafe)
        QCOMPARE(checked.error(), (Error{Error::Code::FolderUnsafe, folder}));
}

void TestDataFolder::aFileOrNothingIsNoFolder()
{
    QFile file(path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &name : {file.fileName(), file.fileName() + u"/below"_s, QString()}) {
        const auto checked = checkDataFolder(name);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Error::Code::FolderUnwritable);
    }
}

void TestDataFolder::newFilesArePrivate()
{
    const mode_t before = ::umask(0);
    keepFilesPrivate();
    QFile file(path(u"private"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ::umask(before);
    QCOMPARE(modeOf(file.fileName()), mode_t(0600));
}

void TestDataFolder::oneHolderAtATime()
{
    auto first = FolderLock::take(m_folder.path());
    QVERIFY(first);
    const auto second = FolderLock::take(m_folder.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::InUse);
    first->reset();
    QVERIFY(FolderLock::take(m_folder.path()));
}

void TestDataFolder::theLockOutlivesNoProcess()
{
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = FolderLock::take(m_folder.path());
        const char held = lock ? 'y' : 'n';
        if (::write(ready[1], &held, 1) == 1)
            ::pause();
        ::_exit(0);
    }
    char held = 'n';
    QCOMPARE(::read(ready[0], &held, 1), 1);
    QCOMPARE(held, 'y');
    const auto refused = FolderLock::take(m_folder.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::InUse);
    ::kill(child, SIGKILL);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(FolderLock::take(m_folder.path()));
    ::close(ready[0]);
    ::close(ready[1]);
}

void TestDataFolder::thereIsNoLockWithoutAFolder()
{
    const auto lock = FolderLock::take(path(u"nowhere"_s));
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, Error::Code::FolderUnwritable);
}

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
