#pragma once

#include "core/data/transaction.h"
#include "core/data/users.h"
#include "core/security/passwordhash.h"
#include "core/usecase/session.h"

/// How a new user will sign in: a password opens the vault, a PIN only signs in where a password has opened
/// it.
struct NewUser
{
    QString name;
    Role role = Role::Cashier;
    std::optional<QString> password;
    std::optional<QString> pin;
};

/// Refuses NotPermitted, VaultClosed, InvalidInput "name", Duplicate, WeakPassword; InvalidInput "password"
/// when there is neither password nor PIN.
Result<User> addUser(Transaction &transaction, const Session &who, const NewUser &request,
                     const KdfCost &cost, Timestamp now, const Random &random);
/// Nobody signs in by that name again; the wrapping of the data key is destroyed. The last administrator
/// stays.
Result<> deactivateUser(Transaction &transaction, const Session &who, const QString &name, Timestamp now);
