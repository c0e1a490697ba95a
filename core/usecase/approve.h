#pragma once

#include "core/usecase/signin.h"

/// Somebody else's consent to one act, given at this till with a PIN or a password. Whoever uses it records
/// `user` with the act.
struct Approval
{
    Id<User> user;
    QString name;
    Permission permission;
};

/// Active users other than `who` whose role has the permission, by name.
std::vector<User> approversOf(const Connection &connection, const Session &who, Permission permission);

/// Six to twelve digits are a PIN: no password is that short.
bool isPin(const QString &secret);

/// The slow part, on any thread, of a ticket from beginSignIn(). WrongCredentials, LockedOut; VaultClosed for
/// a PIN where no password has opened the vault yet.
Result<> checkSecretOf(const SignInTicket &ticket, const QString &secret, const Vault *vault);

/// Once the secret was right: clears the failures and writes the audit entry. NotPermitted when that user may
/// not do it either or is `who`; WrongCredentials when the user was deactivated meanwhile.
Result<Approval> completeApproval(Transaction &transaction, const Session &who, const SignInTicket &ticket,
                                  Permission permission, Timestamp now);
/// Writes the audit entry of a consent that was refused. One that had to wait was none.
void recordRefusedApproval(Transaction &transaction, const Session &who, const SignInTicket &ticket,
                           Permission permission, Timestamp now);

/// All of it for programs without a window.
Result<Approval> approve(Database &database, const Session &who, const QString &name, const QString &secret,
                         Permission permission, const ClockReading &now);

/// Whether `who` may, or an approver who still has that right has consented. NotPermitted.
Result<> mayWith(const Connection &connection, const Session &who, Permission permission,
                 const std::optional<Approval> &approval);
