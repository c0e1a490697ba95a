#include "core/data/connection.h"
#include "core/data/fault.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

/// What SQLite says, and what we make of it.
class TestFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesBecomeRefusals_data();
    void codesBecomeRefusals();
    void aFullFileIsAFullDisk();
    void anotherWriterIsInUse();
    void aFileOfAnotherKindIsDamaged();

private:
    QTemporaryDir m_folder;
};

void TestFault::codesBecomeRefusals_data()
{
    QTest::addColumn<int>("sqlite");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("full") << SQLITE_FULL << Error::Code::DiskFull;
    QTest::newRow("corrupt") << SQLITE_CORRUPT << Error::Code::Damaged;
    QTest::newRow("corrupt, extended") << SQLITE_CORRUPT_INDEX << Error::Code::Damaged;
    QTest::newRow("no database") << SQLITE_NOTADB << Error::Code::Damaged;
    QTest::newRow("busy") << SQLITE_BUSY << Error::Code::InUse;
    QTest::newRow("busy, extended") << SQLITE_BUSY_SNAPSHOT << Error::Code::InUse;
    QTest::newRow("locked") << SQLITE_LOCKED << Error::Code::InUse;
    QTest::newRow("a constraint") << SQLITE_CONSTRAINT_UNIQUE << Error::Code::Storage;
    QTest::newRow("input and output") << SQLITE_IOERR_READ << Error::Code::Storage;
}

void TestFault::codesBecomeRefusals()
{
    QFETCH(const int, sqlite);
    QTEST(refusalOf(faultOf(sqlite, u"words"_s)).code, "code");
}

void TestFault::aFullFileIsAFullDisk()
{
    WritableConnection connection(m_folder.filePath(u"full.sqlite"_s));
    connection.executeScript("CREATE TABLE t (b BLOB) STRICT; PRAGMA max_page_count = 10");
    try {
        connection.execute(u"INSERT INTO t VALUES (?)"_s, QByteArray(200'000, 'x'));
        QFAIL("it went in");
    } catch (const StorageFault &fault) {
        QCOMPARE(fault.kind(), StorageFault::Kind::DiskFull);
    }
}

void TestFault::anotherWriterIsInUse()
{
    const QString file = m_folder.filePath(u"busy.sqlite"_s);
    WritableConnection first(file);
    WritableConnection second(file);
    second.execute(u"PRAGMA busy_timeout = 10"_s);
    first.execute(u"BEGIN IMMEDIATE"_s);
    try {
        second.execute(u"BEGIN IMMEDIATE"_s);
        QFAIL("two write at once");
    } catch (const StorageFault &fault) {
        QCOMPARE(fault.kind(), StorageFault::Kind::Busy);
    }
}

void TestFault::aFileOfAnotherKindIsDamaged()
{
    QFile file(m_folder.filePath(u"picture.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'p'));
    file.close();
    try {
        const WritableConnection connection(file.fileName());
        QFAIL("it was opened");
    } catch (const StorageFault &fault) {
        QCOMPARE(fault.kind(), StorageFault::Kind::Damaged);
    }
}

QTEST_GUILESS_MAIN(TestFault)
#include "tst_fault.moc"
