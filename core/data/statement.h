#pragma once

#include "core/data/sqlitestatement.h"

#include <QHash>

#include <stdexcept>
#include <unordered_map>

/// A storage fault nobody upstream can mend: disk full, damage, a broken statement. Only core/data catches
/// it.
class StorageFault : public std::runtime_error
{
public:
    enum class Kind { Other, DiskFull, Damaged, Busy };

    StorageFault(Kind kind, const QString &what) : std::runtime_error(what.toStdString()), m_kind(kind) {}
    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

/// The statements of one connection, prepared once and lent to one user at a time.
class StatementCache
{
    struct Hash
    {
        size_t operator()(const QString &text) const { return qHash(text); }
    };
    using Idle = std::unordered_map<QString, SqliteStatement, Hash>;

public:
    /// A statement with its text, out of the cache until it is given back.
    using Lent = Idle::node_type;

    Lent take(sqlite3 *connection, const QString &sql);
    void giveBack(Lent statement);
    void clear() { m_idle.clear(); }

private:
    Idle m_idle;
};

/// The rows of one look, read one after the other; the statement is reset when this goes out of scope.
/// Column getters take the position in the SELECT.
class Rows
{
public:
    Rows(StatementCache &cache, StatementCache::Lent statement) :
        m_cache(&cache),
        m_statement(std::move(statement))
    {}
    Rows(Rows &&) noexcept = default;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    /// Steps to the next row; false at the end. Throws StorageFault.
    bool next() { return m_statement.mapped().step(); }

    bool has(int column) const { return !m_statement.mapped().isNull(column); }
    qint64 integer(int column) const { return m_statement.mapped().integer(column); }
    QString text(int column) const { return m_statement.mapped().text(column); }
    QByteArray bytes(int column) const { return m_statement.mapped().bytes(column); }
    bool boolean(int column) const { return integer(column) != 0; }
    Money money(int column) const { return Money::of(integer(column)); }
    Quantity quantity(int column) const { return Quantity::of(integer(column)); }
    Points points(int column) const { return Points::of(integer(column)); }
    Rate rate(int column) const { return Rate::ofBasisPoints(integer(column)); }
    Timestamp timestamp(int column) const { return Timestamp::ofMilliseconds(integer(column)); }
    std::optional<QString> optionalText(int column) const
    {
        return has(column) ? std::optional(text(column)) : std::nullopt;
    }
    /// Throws StorageFault when the column holds no id: the schema does not allow it.
    template <class T> Id<T> id(int column) const
    {
        const auto id = Id<T>::fromBytes(bytes(column));
        if (!id)
            throw StorageFault(StorageFault::Kind::Damaged, QStringLiteral("not an id"));
        return *id;
    }
    template <class T> std::optional<Id<T>> optionalId(int column) const
    {
        return has(column) ? std::optional(id<T>(column)) : std::nullopt;
    }

private:
    StatementCache *m_cache;
    StatementCache::Lent m_statement;
};
