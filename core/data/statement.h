#pragma once

#include "core/base/amount.h"
#include "core/base/id.h"
#include "core/base/rate.h"
#include "core/base/timestamp.h"

#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
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

/// How a value of ours is stored; each overload is one column type of the STRICT tables.
QVariant bound(qint64 value);
QVariant bound(int value);
QVariant bound(bool value);
QVariant bound(const QString &value);
QVariant bound(const QByteArray &value);
inline QVariant bound(Rate value)
{
    return bound(value.basisPoints());
}
inline QVariant bound(Timestamp value)
{
    return bound(value.milliseconds());
}
template <class Unit> QVariant bound(Amount<Unit> value)
{
    return bound(value.units());
}
template <class T> QVariant bound(const Id<T> &value)
{
    return bound(value.bytes());
}
template <class T> QVariant bound(const std::optional<T> &value)
{
    return value ? bound(*value) : QVariant();
}

/// The statements of one connection, prepared once and lent to one user at a time.
class StatementCache
{
public:
    explicit StatementCache(const QString &connectionName) : m_connectionName(connectionName) {}

    std::unique_ptr<QSqlQuery> take(const QString &sql);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);
    void clear() { m_idle.clear(); }
    const QString &connectionName() const { return m_connectionName; }

private:
    struct Hash
    {
        size_t operator()(const QString &text) const { return qHash(text); }
    };

    QString m_connectionName;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>, Hash> m_idle;
};

/// The rows of one look, read one after the other; the statement is reset when this goes out of scope.
/// Column getters take the position in the SELECT.
class Rows
{
public:
    Rows(StatementCache &cache, QString sql, std::unique_ptr<QSqlQuery> query);
    Rows(Rows &&) noexcept = default;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    /// Steps to the next row; false at the end. Throws StorageFault.
    bool next();

    bool has(int column) const { return !m_query->isNull(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
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
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};
