#include "core/data/users.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {
const QString columns =
    u"id, name, role, pin_verifier, active, failures, wait_ms, wait_wall, wait_run, wait_since"_s;

/// From five columns that follow one another.
ThrottleState throttleOf(const Rows &rows, int first)
{
    const ClockReading at{rows.timestamp(first + 2), quint64(rows.integer(first + 3)),
                          rows.integer(first + 4)};
    return {int(rows.integer(first)), rows.integer(first + 1), at};
}

User userOf(const Rows &rows)
{
    return {rows.id<User>(0),
            rows.text(1),
            roleNamed(rows.text(2)).value_or(Role::Cashier),
            rows.has(3) ? std::optional(rows.bytes(3)) : std::nullopt,
            rows.boolean(4),
            throttleOf(rows, 5)};
}

QString asStored(const QString &name)
{
    return name.trimmed().normalized(QString::NormalizationForm_C);
}

int bucketOf(const QString &name)
{
    return quint8(QCryptographicHash::hash(asStored(name).toUtf8(), QCryptographicHash::Sha256).front());
}
}

namespace users {
std::optional<User> byName(const Connection &connection, const QString &name)
{
    Rows rows = connection.select(u"SELECT "_s + columns + u" FROM user WHERE name = ?"_s, asStored(name));
    return rows.next() ? std::optional(userOf(rows)) : std::nullopt;
}

std::optional<User> find(const Connection &connection, const Id<User> &id)
{
    Rows rows = connection.select(u"SELECT "_s + columns + u" FROM user WHERE id = ?"_s, id);
    return rows.next() ? std::optional(userOf(rows)) : std::nullopt;
}

std::vector<User> all(const Connection &connection)
{
    std::vector<User> list;
    Rows rows = connection.select(u"SELECT "_s + columns + u" FROM user ORDER BY name"_s);
    while (rows.next())
        list.push_back(userOf(rows));
    return list;
}

void append(Transaction &transaction, const User &user)
{
    transaction.execute(u"INSERT INTO user (id, name, role, pin_verifier, active) VALUES (?, ?, ?, ?, ?)"_s,
                        user.id, asStored(user.name), roleName(user.role), user.pinVerifier, user.active);
}

void setThrottle(Transaction &transaction, const Id<User> &id, const ThrottleState &state)
{
    transaction.execute(
        u"UPDATE user SET failures = ?, wait_ms = ?, wait_wall = ?, wait_run = ?, wait_since = ?"
        " WHERE id = ?"_s,
        state.failures, state.waitMs, state.at.wall, qint64(state.at.run), state.at.sinceStartMs, id);
}

void setActive(Transaction &transaction, const Id<User> &id, bool active)
{
    transaction.execute(u"UPDATE user SET active = ? WHERE id = ?"_s, active, id);
}

void setRole(Transaction &transaction, const Id<User> &id, Role role)
{
    transaction.execute(u"UPDATE user SET role = ? WHERE id = ?"_s, roleName(role), id);
}

void setPinVerifier(Transaction &transaction, const Id<User> &id, const std::optional<QByteArray> &verifier)
{
    transaction.execute(u"UPDATE user SET pin_verifier = ? WHERE id = ?"_s, verifier, id);
}

ThrottleState throttleOfUnknown(const Connection &connection, const QString &name)
{
    Rows rows = connection.select(u"SELECT failures, wait_ms, wait_wall, wait_run, wait_since"
                                  " FROM unknown_name WHERE bucket = ?"_s,
                                  bucketOf(name));
    return rows.next() ? throttleOf(rows, 0) : ThrottleState();
}

void setThrottleOfUnknown(Transaction &transaction, const QString &name, const ThrottleState &state)
{
    transaction.execute(
        u"INSERT INTO unknown_name (bucket, failures, wait_ms, wait_wall, wait_run, wait_since)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (bucket) DO UPDATE SET failures = excluded.failures,"
        " wait_ms = excluded.wait_ms, wait_wall = excluded.wait_wall, wait_run = excluded.wait_run,"
        " wait_since = excluded.wait_since"_s,
        bucketOf(name), state.failures, state.waitMs, state.at.wall, qint64(state.at.run),
        state.at.sinceStartMs);
}
}

namespace datakeys {
QString holderOf(const Id<User> &user)
{
    return u"user:"_s + user.toString();
}

std::optional<WrappedDataKey> find(const Connection &keys, const QString &holder)
{
    Rows rows = keys.select(u"SELECT kdf, wrapped FROM data_key WHERE holder = ?"_s, holder);
    return rows.next() ? std::optional(WrappedDataKey{rows.text(0).toLatin1(), rows.bytes(1)}) : std::nullopt;
}

void put(Transaction &transaction, const QString &holder, const WrappedDataKey &key)
{
    transaction.executeOnKeys(
        u"INSERT INTO data_key (holder, kdf, wrapped) VALUES (?, ?, ?)"
        " ON CONFLICT (holder) DO UPDATE SET kdf = excluded.kdf, wrapped = excluded.wrapped"_s,
        holder, QString::fromLatin1(key.kdf), key.wrapped);
}

void destroy(Transaction &transaction, const QString &holder)
{
    transaction.executeOnKeys(u"DELETE FROM data_key WHERE holder = ?"_s, holder);
}
}
