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

// All of these refuse NotPermitted to whoever may not manage users, and NotFound (detail: the name) for a
// name that no active user has.

/// Refuses VaultClosed, InvalidInput "name", Duplicate (names that differ in case only are the same),
/// WeakPassword; InvalidInput "password" when there is neither password nor PIN, or no password for an
/// administrator.
Result<User> addUser(Transaction &transaction, const Session &who, const NewUser &request,
                     const KdfCost &cost, Timestamp now, const Random &random);
/// Nobody signs in by that name again; the wrapping of the data key is destroyed. The last administrator
/// stays (NotPermitted "last administrator").
Result<> deactivateUser(Transaction &transaction, const Session &who, const QString &name, Timestamp now);
/// From the next sign-in on. Only somebody with a password becomes administrator (InvalidInput "password"),
/// and the last administrator stays one.
Result<> changeRole(Transaction &transaction, const Session &who, const QString &name, Role role,
                    Timestamp now);
