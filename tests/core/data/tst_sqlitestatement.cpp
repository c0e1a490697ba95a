#include "core/data/connection.h"

#include "core/base/random.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

struct Thing;

class TestSqliteStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesComeBackAsTheyWent();
    void absenceIsNullAndEmptinessIsNot();
    void anIdThatIsNoneIsDamage();
    void walAndFullAreInForce();
    void aReaderCannotWrite();
    void whatSqliteRefusesIsThrown();
    void scriptsStopAtTheFirstFault();

private:
    QString file() const { return m_folder->filePath(u"t.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WritableConnection> m_connection;
};

void TestSqliteStatement::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection = std::make_unique<WritableConnection>(file());
    m_connection->executeScript("CREATE TABLE t (i INTEGER, s TEXT, b BLOB) STRICT");
}

void TestSqliteStatement::valuesComeBackAsTheyWent()
{
    const auto id = Id<Thing>::make(Timestamp::ofMilliseconds(5), systemRandom);
    for (const qint64 number :
         {std::numeric_limits<qint64>::min(), qint64(-1), std::numeric_limits<qint64>::max()}) {
        m_connection->execute(u"INSERT INTO t VALUES (?, ?, ?)"_s, Money::of(number), u"掌\u0001柜'\"😀"_s,
                              id);
        QCOMPARE(m_connection->changes(), 1);
        Rows rows = m_connection->select(u"SELECT i, s, b FROM t WHERE i = ?"_s, number);
        QVERIFY(rows.next());
        QCOMPARE(rows.money(0), Money::of(number));
        QCOMPARE(rows.text(1), u"掌\u0001柜'\"😀"_s);
        QVERIFY(rows.id<Thing>(2) == id);
        QVERIFY(!rows.next());
    }
}

void TestSqliteStatement::absenceIsNullAndEmptinessIsNot()
{
    m_connection->execute(u"INSERT INTO t VALUES (?, ?, ?)"_s, std::optional<Money>(), QString(),
                          QByteArray());
    Rows rows = m_connection->select(u"SELECT i, s, b FROM t"_s);
    QVERIFY(rows.next());
    QVERIFY(!rows.has(0));
    QVERIFY(rows.has(1));
    QVERIFY(rows.has(2));
    QVERIFY(!rows.optionalId<Thing>(0));
}

void TestSqliteStatement::anIdThatIsNoneIsDamage()
{
    m_connection->execute(u"INSERT INTO t VALUES (1, 'x', ?)"_s, QByteArray("short"));
    Rows rows = m_connection->select(u"SELECT b FROM t"_s);
    QVERIFY(rows.next());
    QVERIFY_THROWS_EXCEPTION(StorageFault, (void)rows.id<Thing>(0));
}

void TestSqliteStatement::walAndFullAreInForce()
{
    for (const auto &[pragma, value] :
         {std::pair(u"journal_mode"_s, u"wal"_s), std::pair(u"synchronous"_s, u"2"_s),
          std::pair(u"secure_delete"_s, u"1"_s), std::pair(u"foreign_keys"_s, u"1"_s)}) {
        Rows rows = m_connection->select(u"PRAGMA "_s + pragma);
        QVERIFY(rows.next());
        QCOMPARE(rows.text(0), value);
    }
}

void TestSqliteStatement::aReaderCannotWrite()
{
    const Connection reader(file(), Connection::Access::ReadOnly);
    QVERIFY_THROWS_EXCEPTION(StorageFault, reader.select(u"INSERT INTO t VALUES (1, 'x', x'00')"_s).next());
    Rows rows = m_connection->select(u"SELECT count(*) FROM t"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 0);
}

void TestSqliteStatement::whatSqliteRefusesIsThrown()
{
    QVERIFY_THROWS_EXCEPTION(
        StorageFault, m_connection->execute(u"INSERT INTO t VALUES (?, 'x', x'00')"_s, u"no number"_s));
    QVERIFY_THROWS_EXCEPTION(StorageFault, (void)m_connection->select(u"SELEKT"_s));
    QVERIFY_THROWS_EXCEPTION(StorageFault, m_connection->execute(u"DELETE FROM t; DROP TABLE t"_s));
    QVERIFY_THROWS_EXCEPTION(StorageFault, m_connection->execute(QString()));
    // The statement that failed is fit for use again.
    m_connection->execute(u"INSERT INTO t VALUES (?, 'x', x'00')"_s, 7);
}

void TestSqliteStatement::scriptsStopAtTheFirstFault()
{
    QVERIFY_THROWS_EXCEPTION(
        StorageFault,
        m_connection->executeScript("INSERT INTO t VALUES (1, 'a', x'00'); nonsense; DELETE FROM t"));
    Rows rows = m_connection->select(u"SELECT count(*) FROM t"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 1);
}

QTEST_GUILESS_MAIN(TestSqliteStatement)
#include "tst_sqlitestatement.moc"
