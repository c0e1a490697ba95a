#include "core/data/connection.h"

#include "core/data/fault.h"
#include "core/data/sqliteapi.h"
#include "core/data/tokenizer.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

Connection::Connection(const QString &file, Access access) :
    m_name(u"zhanggui-"_s + QUuid::createUuid().toString(QUuid::Id128)),
    m_file(file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(file);
    database.setConnectOptions(access == Access::ReadOnly
                                   ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                   : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    try {
        if (!database.open())
            throw faultOf(database.lastError().nativeErrorCode().toInt(), database.lastError().text());
        m_handle = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
        registerTokenizer(m_handle);
        configure(access);
    } catch (...) {
        database = QSqlDatabase();
        m_statements.clear();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection()
{
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::configure(Access access)
{
    const auto value = [this](const QString &pragma) {
        Rows rows = select(pragma);
        return rows.next() ? rows.text(0) : QString();
    };
    value(u"PRAGMA foreign_keys=ON"_s);
    value(u"PRAGMA trusted_schema=OFF"_s);
    value(u"PRAGMA cache_size=-32768"_s);
    value(u"PRAGMA temp_store=MEMORY"_s);
    if (access == Access::ReadOnly)
        return;
    // Only the writer thread checkpoints, between pieces of work and never inside one.
    const QString mode = value(u"PRAGMA journal_mode=WAL"_s);
    value(u"PRAGMA synchronous=FULL"_s);
    value(u"PRAGMA secure_delete=ON"_s);
    value(u"PRAGMA wal_autocheckpoint=0"_s);
    if (mode != u"wal" || value(u"PRAGMA synchronous"_s) != u"2")
        throw StorageFault(StorageFault::Kind::Other, u"WAL with synchronous=FULL did not take effect"_s);
}

qint64 WritableConnection::changes() const
{
    return sqliteapi::changes(handle());
}

qint64 WritableConnection::lastRow() const
{
    return sqliteapi::lastRow(handle());
}

void WritableConnection::executeScript(const QByteArray &script)
{
    sqliteapi::executeScript(handle(), script);
}
