#include "core/data/sqliteapi.h"

#include "core/data/connection.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What QtSql lacks, on a real file.
class TestSqliteApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCopyHasWhatStandsInTheWalOnly();
    void aCopyThatCannotBeWrittenIsRefused();
    void transactionsAreKnown();
    void aCheckpointMovesTheWalIntoTheFile();
    void aCheckpointBesideAReaderWaitsForNobody();

private:
    QString file() const { return m_folder->filePath(u"t.sqlite"_s); }
    static qint64 rows(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WritableConnection> m_connection;
};

void TestSqliteApi::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection = std::make_unique<WritableConnection>(file());
    m_connection->executeScript("CREATE TABLE t (i INTEGER) STRICT; INSERT INTO t VALUES (1), (2)");
}

qint64 TestSqliteApi::rows(const QString &file)
{
    const Connection reader(file, Connection::Access::ReadOnly);
    Rows rows = reader.select(u"SELECT count(*) FROM t"_s);
    return rows.next() ? rows.integer(0) : -1;
}

void TestSqliteApi::aCopyHasWhatStandsInTheWalOnly()
{
    QVERIFY(QFileInfo(file() + u"-wal"_s).size() > 0);
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    sqliteapi::copyTo(m_connection->handle(), copy);
    QCOMPARE(rows(copy), 2);
    m_connection->execute(u"INSERT INTO t VALUES (3)"_s);
    QCOMPARE(rows(copy), 2);
}

void TestSqliteApi::aCopyThatCannotBeWrittenIsRefused()
{
    QVERIFY_THROWS_EXCEPTION(StorageFault,
                             sqliteapi::copyTo(m_connection->handle(), m_folder->filePath(u"no/copy"_s)));
    QCOMPARE(rows(file()), 2);
}

void TestSqliteApi::transactionsAreKnown()
{
    QVERIFY(!sqliteapi::isInTransaction(m_connection->handle()));
    m_connection->execute(u"BEGIN IMMEDIATE"_s);
    QVERIFY(sqliteapi::isInTransaction(m_connection->handle()));
    m_connection->execute(u"UPDATE t SET i = i + 1"_s);
    QCOMPARE(sqliteapi::changes(m_connection->handle()), 2);
    m_connection->execute(u"ROLLBACK"_s);
    QVERIFY(!sqliteapi::isInTransaction(m_connection->handle()));
}

void TestSqliteApi::aCheckpointMovesTheWalIntoTheFile()
{
    const qint64 before = QFileInfo(file()).size();
    sqliteapi::checkpoint(m_connection->handle());
    QVERIFY(QFileInfo(file()).size() > before);
    QCOMPARE(rows(file()), 2);
}

void TestSqliteApi::aCheckpointBesideAReaderWaitsForNobody()
{
    const Connection reader(file(), Connection::Access::ReadOnly);
    Rows open = reader.select(u"SELECT i FROM t"_s);
    QVERIFY(open.next());
    m_connection->execute(u"INSERT INTO t VALUES (3)"_s);
    sqliteapi::checkpoint(m_connection->handle());
    QVERIFY(open.next());
    QVERIFY(!open.next());
    QCOMPARE(rows(file()), 3);
}

QTEST_GUILESS_MAIN(TestSqliteApi)
#include "tst_sqliteapi.moc"
