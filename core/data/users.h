#pragma once

#include "core/data/transaction.h"
#include "core/security/permissions.h"
#include "core/security/throttle.h"

#include <vector>

/// Somebody who may sign in.
struct User
{
    Id<User> id;
    QString name;
    Role role = Role::Cashier;
    std::optional<QByteArray> pinVerifier; ///< sealed under the data key
    bool active = true;
    ThrottleState throttle;
};

/// The data key as one holder can open it.
struct WrappedDataKey
{
    QByteArray kdf;
    QByteArray wrapped;
};

namespace users {
std::optional<User> byName(const Connection &connection, const QString &name);
std::optional<User> find(const Connection &connection, const Id<User> &id);
/// By name.
std::vector<User> all(const Connection &connection);
void append(Transaction &transaction, const User &user);
void setThrottle(Transaction &transaction, const Id<User> &id, const ThrottleState &state);
void setActive(Transaction &transaction, const Id<User> &id, bool active);
void setRole(Transaction &transaction, const Id<User> &id, Role role);
void setPinVerifier(Transaction &transaction, const Id<User> &id, const std::optional<QByteArray> &verifier);

/// The same state for names that nobody has, so that waiting does not tell which names exist. Names share
/// one of 256 places, so that guessing fills no disk.
ThrottleState throttleOfUnknown(const Connection &connection, const QString &name);
void setThrottleOfUnknown(Transaction &transaction, const QString &name, const ThrottleState &state);
}

namespace datakeys {
QString holderOf(const Id<User> &user);
inline const QString recovery = QStringLiteral("recovery");
std::optional<WrappedDataKey> find(const Connection &keys, const QString &holder);
/// Committed at once, in the file of keys.
void put(Transaction &transaction, const QString &holder, const WrappedDataKey &key);
void destroy(Transaction &transaction, const QString &holder);
}
