#pragma once

#include "core/base/amount.h"
#include "core/base/id.h"
#include "core/base/rate.h"
#include "core/base/timestamp.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

/// A prepared statement, used again and again: bind, step, reset. Positions and columns count from 0.
///
/// A statement of QtSql looks through its text for placeholders and wraps each value at every use: for the
/// quick ones, as a scan's, that costs more than SQLite's own work.
class SqliteStatement
{
public:
    /// Throws StorageFault when SQLite cannot prepare it, or when the text holds more than one statement.
    SqliteStatement(sqlite3 *connection, const QString &sql);

    /// Each overload is one column type of the STRICT tables.
    template <std::integral T> void bind(int position, T value) { bindInteger(position, value); }
    /// A null QString is an empty text, for absence is std::optional here.
    void bind(int position, const QString &value);
    void bind(int position, const QByteArray &value);
    void bind(int position, Rate value) { bindInteger(position, value.basisPoints()); }
    void bind(int position, Timestamp value) { bindInteger(position, value.milliseconds()); }
    template <class Unit> void bind(int position, Amount<Unit> value)
    {
        bindInteger(position, value.units());
    }
    template <class T> void bind(int position, const Id<T> &value) { bind(position, value.bytes()); }
    template <class T> void bind(int position, const std::optional<T> &value)
    {
        if (value)
            bind(position, *value);
        else
            bindNull(position);
    }
    /// What stands in a column of another's row, whatever its type.
    void bindColumn(int position, const SqliteStatement &row, int column);
    /// How many values it wants.
    int parameters() const;

    /// To the next row; false at the end. Throws StorageFault.
    bool step();
    /// Fit for the next use; forgets what was bound.
    void reset();

    /// How many columns its rows have.
    int columns() const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;

private:
    void bindInteger(int position, qint64 value);
    void bindNull(int position);

    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_handle;
};
