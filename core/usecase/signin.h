#pragma once

#include "core/data/database.h"
#include "core/data/users.h"
#include "core/security/passwordhash.h"
#include "core/usecase/session.h"

/// What signing in needs from the files before the slow part; a value, so that the slow part runs on any
/// thread.
struct SignInTicket
{
    User user;
    std::optional<WrappedDataKey> key; ///< nothing: this user has only a PIN
    bool known = true; ///< false: nobody has that name; the attempt takes as long all the same
};

/// Counts the attempt as failed before anything is tried, so that ending the program gives no free one.
/// Refuses LockedOut (detail: seconds) and NotSetUp. Unknown names are not told apart.
Result<SignInTicket> beginSignIn(Transaction &transaction, const QString &name, const ClockReading &now);

/// The slow part (Argon2id): opens the vault with the password. WrongCredentials.
Result<std::shared_ptr<const Vault>> openVault(const SignInTicket &ticket, const QString &password);

/// For a till whose vault somebody's password has opened: checks the PIN. VaultClosed without a vault.
Result<> checkPinOf(const SignInTicket &ticket, const QString &pin, const Vault *vault);

/// Clears the failures, writes the audit entry and answers the session; its shift is the one this user has
/// open.
Result<Session> completeSignIn(Transaction &transaction, const SignInTicket &ticket,
                               std::shared_ptr<const Vault> vault, Timestamp now);
/// Writes the audit entry of an attempt that failed.
void recordFailedSignIn(Transaction &transaction, const SignInTicket &ticket, Timestamp now);

/// All of it for programs without a window.
Result<Session> signIn(Database &database, const QString &name, const QString &password,
                       const ClockReading &now);

/// Beside a running till: the vault opens, nothing is written, failures are not counted.
Result<Session> signInToLook(const Database &database, const QString &name, const QString &password);
