#include "core/data/sqlitestatement.h"

#include "core/data/fault.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

SqliteStatement::SqliteStatement(sqlite3 *connection, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(connection, text.constData(), int(text.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    m_handle.reset(statement);
    if (code != SQLITE_OK)
        throw faultOf(code, QString::fromUtf8(sqlite3_errmsg(connection)));
    if (!statement || !QByteArray(rest).trimmed().isEmpty())
        throw StorageFault(StorageFault::Kind::Other, u"not one statement: "_s + sql);
}

void SqliteStatement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void SqliteStatement::bindInteger(int position, qint64 value)
{
    sqlite3_bind_int64(m_handle.get(), position + 1, value);
}

void SqliteStatement::bindNull(int position)
{
    sqlite3_bind_null(m_handle.get(), position + 1);
}

void SqliteStatement::bind(int position, const QString &value)
{
    const QByteArray text = value.toUtf8();
    sqlite3_bind_text64(m_handle.get(), position + 1, text.constData(), quint64(text.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void SqliteStatement::bind(int position, const QByteArray &value)
{
    // Of a null array constData() is no null pointer, so that it is stored as an empty blob.
    sqlite3_bind_blob64(m_handle.get(), position + 1, value.constData(), quint64(value.size()),
                        SQLITE_TRANSIENT);
}

void SqliteStatement::bindColumn(int position, const SqliteStatement &row, int column)
{
    sqlite3_bind_value(m_handle.get(), position + 1, sqlite3_column_value(row.m_handle.get(), column));
}

int SqliteStatement::columns() const
{
    return sqlite3_column_count(m_handle.get());
}

int SqliteStatement::parameters() const
{
    return sqlite3_bind_parameter_count(m_handle.get());
}

bool SqliteStatement::step()
{
    const int code = sqlite3_step(m_handle.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw faultOf(code, QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_handle.get()))));
    return code == SQLITE_ROW;
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_handle.get());
    sqlite3_clear_bindings(m_handle.get());
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

QString SqliteStatement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_handle.get(), column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_handle.get(), column));
}

QByteArray SqliteStatement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle.get(), column));
    return {bytes, sqlite3_column_bytes(m_handle.get(), column)};
}
