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
        auto query = m_statements.take(sql);
        int position = 0;
        (query->bindValue(position++, bound(args)), ...);
        run(*query);
        return Rows(m_statements, sql, std::move(query));
    }

    const QString &file() const { return m_file; }

    /// SQLite's own handle, for what QtSql lacks.
    sqlite3 *handle() const;

protected:
    static void run(QSqlQuery &query);
    mutable StatementCache m_statements;

private:
    void configure(Access access);

    QString m_name;
    QString m_file;
};

/// A connection that can also change; only core/data makes one, everyone else is handed a Transaction.
class WritableConnection : public Connection
{
public:
    explicit WritableConnection(const QString &file) : Connection(file, Access::ReadWrite) {}

    template <class... Args> void execute(const QString &sql, const Args &...args)
    {
        auto query = m_statements.take(sql);
        int position = 0;
        (query->bindValue(position++, bound(args)), ...);
        run(*query);
        m_statements.giveBack(sql, std::move(query));
    }
    /// How many rows the last execute() changed.
    qint64 changes() const;
    /// Several statements at once, as a migration has them; stops at the first fault.
    void executeScript(const QByteArray &script);
};
