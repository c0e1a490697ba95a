#include "core/data/database.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void committedWorkIsSeenByReaders();
    void refusedWorkLeavesNothing();
    void faultsBecomeRefusals();
    void answersOnlyWhileTheAskerLives();
    void keysAreCommittedBeforeTheRowThatNeedsThem();
    void newerSchemaIsRefused();
    void damagedFileIsRefused();
    void secondOpenToLookSeesButCannotWrite();
    void migrationRunsOnceAndKeepsACopy();
    void statementsCanBeNested();

private:
    std::unique_ptr<Database> opened()
    {
        auto database = Database::open(m_folder.path());
        return database ? std::move(*database) : nullptr;
    }
    static Result<> setTo(Transaction &transaction, const QString &value)
    {
        transaction.execute(u"INSERT INTO setting (name, value) VALUES ('a', ?)"
                            " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                            value);
        return {};
    }
    static QString valueIn(const Database &database)
    {
        const auto value = database.read([](const Connection &connection) {
            Rows rows = connection.select(u"SELECT value FROM setting WHERE name = 'a'"_s);
            return rows.next() ? rows.text(0) : QString();
        });
        return value ? *value : u"refused"_s;
    }

    QTemporaryDir m_folder;
};

void TestDatabase::committedWorkIsSeenByReaders()
{
    const auto database = opened();
    QVERIFY(database);
    QVERIFY(database->writeNow([](Transaction &transaction) { return setTo(transaction, u"一"_s); }));
    QCOMPARE(valueIn(*database), u"一"_s);
}

void TestDatabase::refusedWorkLeavesNothing()
{
    const auto database = opened();
    const auto before = valueIn(*database);
    const auto result = database->writeNow([](Transaction &transaction) -> Result<> {
        (void)setTo(transaction, u"never"_s);
        return Error{Error::Code::Underpaid, {}};
    });
    QCOMPARE(result.error().code, Error::Code::Underpaid);
    QCOMPARE(valueIn(*database), before);
}

void TestDatabase::faultsBecomeRefusals()
{
    const auto database = opened();
    const auto result = database->writeNow([](Transaction &transaction) -> Result<> {
        (void)setTo(transaction, u"never"_s);
        transaction.execute(u"INSERT INTO no_such_table VALUES (1)"_s);
        return {};
    });
    QCOMPARE(result.error().code, Error::Code::Storage);
    const auto range = database->writeNow([](Transaction &) -> Result<> {
        (void)(Money::of(std::numeric_limits<qint64>::max()) + Money::of(1));
        return {};
    });
    QCOMPARE(range.error().code, Error::Code::TooLarge);
    QVERIFY(valueIn(*database) != u"never"_s);
}

void TestDatabase::answersOnlyWhileTheAskerLives()
{
    const auto database = opened();
    int answers = 0;
    auto asker = std::make_unique<QObject>();
    QSignalSpy committed(database.get(), &Database::committed);
    const auto work = [](Transaction &transaction) { return setTo(transaction, u"two"_s); };
    database->write(asker.get(), work, [&](const Result<> &) { ++answers; });
    asker.reset();
    QObject other;
    database->write(&other, work, [&](const Result<> &) { answers += 10; });
    QTRY_COMPARE(answers, 10);
    QCOMPARE(committed.count(), 2);
}

void TestDatabase::keysAreCommittedBeforeTheRowThatNeedsThem()
{
    const auto database = opened();
    const auto result = database->writeNow([](Transaction &transaction) -> Result<> {
        transaction.executeOnKeys(u"INSERT INTO customer_key (customer, wrapped) VALUES (?, ?)"_s,
                                  QByteArray(16, 'c'), QByteArray("w"));
        return Error{Error::Code::Internal, {}};
    });
    QVERIFY(!result);
    const auto kept = database->read([](const Connection &, const Connection &keys) {
        Rows rows = keys.select(u"SELECT count(*) FROM customer_key"_s);
        rows.next();
        return rows.integer(0);
    });
    QCOMPARE(*kept, 1);
}

void TestDatabase::newerSchemaIsRefused()
{
    QTemporaryDir folder;
    {
        QVERIFY(Database::open(folder.path()));
        WritableConnection connection(folder.filePath(u"zhanggui.sqlite"_s));
        connection.executeScript("PRAGMA user_version=999");
    }
    const auto again = Database::open(folder.path());
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::NewerSchema);
    const auto look = Database::openToLook(folder.path());
    QCOMPARE(look.error().code, Error::Code::NewerSchema);
}

void TestDatabase::damagedFileIsRefused()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"zhanggui.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto database = Database::open(folder.path());
    QVERIFY(!database);
    QCOMPARE(database.error().code, Error::Code::Damaged);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(8192, 'x'));
}

void TestDatabase::secondOpenToLookSeesButCannotWrite()
{
    const auto database = opened();
    QVERIFY(database->writeNow([](Transaction &transaction) { return setTo(transaction, u"seen"_s); }));
    const auto look = Database::openToLook(m_folder.path());
    QVERIFY(look);
    QCOMPARE(valueIn(**look), u"seen"_s);
    const auto refused =
        (*look)->writeNow([](Transaction &transaction) { return setTo(transaction, u"no"_s); });
    QCOMPARE(refused.error().code, Error::Code::InUse);
}

void TestDatabase::migrationRunsOnceAndKeepsACopy()
{
    QTemporaryDir folder;
    const QString scripts = folder.filePath(u"scripts"_s);
    QVERIFY(QDir().mkpath(scripts));
    const auto writeScript = [&](const QString &name, const QByteArray &sql) {
        QFile file(scripts + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    };
    writeScript(u"001.sql"_s, "CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (1);");
    const SchemaFile schema{u"m.sqlite"_s, scripts};
    const QString file = folder.filePath(schema.fileName);
    {
        WritableConnection connection(file);
        QVERIFY(migrate(connection, schema));
        QVERIFY(migrate(connection, schema));
    }
    writeScript(u"002.sql"_s, "ALTER TABLE t ADD COLUMN b TEXT; SELECT broken FROM;");
    {
        WritableConnection connection(file);
        QVERIFY_THROWS_EXCEPTION(StorageFault, (void)migrate(connection, schema));
        Rows rows = connection.select(u"SELECT * FROM t"_s);
        QVERIFY(rows.next());
        QCOMPARE(rows.integer(0), 1);
    }
    QVERIFY(QFile::exists(file + u".before-2"_s));
    writeScript(u"002.sql"_s, "ALTER TABLE t ADD COLUMN b TEXT;");
    WritableConnection connection(file);
    QVERIFY(migrate(connection, schema));
    connection.execute(u"UPDATE t SET b = 'x'"_s);
    QCOMPARE(connection.changes(), 1);
}

void TestDatabase::statementsCanBeNested()
{
    const auto database = opened();
    const auto count = database->read([](const Connection &connection) {
        const QString sql =
            u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i"
            " FROM n"_s;
        int pairs = 0;
        for (Rows outer = connection.select(sql); outer.next();)
            for (Rows inner = connection.select(sql); inner.next();)
                ++pairs;
        return pairs;
    });
    QCOMPARE(*count, 9);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
