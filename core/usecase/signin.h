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
    bool known = true;            ///< false: nobody has that name; the attempt takes as long all the same
    std::optional<Error> refusal; ///< LockedOut: nothing may be tried yet
};

/// Counts the attempt as failed before anything is tried, so that ending the program gives no free one. While
/// a wait lasts the ticket only says so: it is committed all the same, so that the time waited is kept
/// whatever the clock does later. Refuses NotSetUp. Unknown names wait and take as long as known ones.
Result<SignInTicket> beginSignIn(Transaction &transaction, const QString &name, const ClockReading &now);

/// The slow part (Argon2id): opens the vault with the password. WrongCredentials, LockedOut (detail:
/// seconds).
Result<std::shared_ptr<const Vault>> openVault(const SignInTicket &ticket, const QString &password);

/// For a till whose vault somebody's password has opened: checks the PIN. VaultClosed without a vault,
/// WrongCredentials, LockedOut; after too many failures (then without detail) only a password helps.
Result<> checkPinOf(const SignInTicket &ticket, const QString &pin, const Vault *vault);

/// Clears the failures, writes the audit entry and answers the session; its shift is the one this user has
/// open. WrongCredentials when the user was deactivated meanwhile.
Result<Session> completeSignIn(Transaction &transaction, const SignInTicket &ticket,
                               std::shared_ptr<const Vault> vault, Timestamp now);
/// Writes the audit entry of an attempt that failed. One that had to wait was none.
void recordFailedSignIn(Transaction &transaction, const SignInTicket &ticket, Timestamp now);

/// All of it for programs without a window.
Result<Session> signIn(Database &database, const QString &name, const QString &password,
                       const ClockReading &now);

/// Beside a running till: the vault opens, nothing is written, failures are not counted.
Result<Session> signInToLook(const Database &database, const QString &name, const QString &password);

/// The session of a user whose vault is open; NotSetUp without a shop.
Result<Session> sessionOf(const Connection &connection, const User &user, std::shared_ptr<const Vault> vault);
