#pragma once

#include "core/data/statement.h"

#include <QString>

struct sqlite3;

/// A connection that can only look. Used on the thread that opened it.
class Connection
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Opens `file`; a writable one is created if absent, is put into WAL with synchronous=FULL, and both are
    /// read back. Throws StorageFault.
    Connection(const QString &file, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Throws StorageFault.
    template <class... Args> Rows select(const QString &sql, const Args &...args) const
    {
        return Rows(m_statements, prepared(sql, args...));
    }

    const QString &file() const { return m_file; }

    /// SQLite's own handle, for what QtSql lacks.
    sqlite3 *handle() const { return m_handle; }

protected:
    template <class... Args> StatementCache::Lent prepared(const QString &sql, const Args &...args) const
    {
        auto statement = m_statements.take(m_handle, sql);
        Q_ASSERT(statement.mapped().parameters() == int(sizeof...(args)));
        [[maybe_unused]] int position = 0;
        (statement.mapped().bind(position++, args), ...);
        return statement;
    }

private:
    void configure(Access access);

    QString m_name;
    QString m_file;
    sqlite3 *m_handle = nullptr;
    mutable StatementCache m_statements;
};

/// A connection that can also change; only core/data makes one, everyone else is handed a Transaction.
class WritableConnection : public Connection
{
public:
    explicit WritableConnection(const QString &file) : Connection(file, Access::ReadWrite) {}

    template <class... Args> void execute(const QString &sql, const Args &...args)
    {
        Rows rows = select(sql, args...);
        while (rows.next()) {}
    }
    /// How many rows the last execute() changed.
    qint64 changes() const;
    /// The row that the last INSERT made, of a table that has rowids.
    qint64 lastRow() const;
    /// Several statements at once, as a migration has them; stops at the first fault.
    void executeScript(const QByteArray &script);
};
