#pragma once

#include "core/data/users.h"
#include "core/security/passwordhash.h"
#include "core/usecase/session.h"

/// What somebody signs in with; what is absent stays as it is.
struct NewSecrets
{
    std::optional<QString> password;
    std::optional<QString> pin;
};

/// WeakPassword, or nothing wrong.
Result<> checkSecrets(const NewSecrets &secrets);

/// One's own password, by the one so far. Slow by intent. Refuses WrongCredentials and WeakPassword.
Result<> changePassword(Transaction &transaction, const Session &who, const QString &current,
                        const QString &next, const KdfCost &cost, Timestamp now);

/// Somebody's password, PIN or both, by whoever may manage users; a wait after failures ends with it.
/// Refuses NotPermitted, VaultClosed, NotFound (detail: the name) and WeakPassword.
Result<> setSecrets(Transaction &transaction, const Session &who, const QString &name,
                    const NewSecrets &secrets, const KdfCost &cost, Timestamp now);

/// When every password is lost: the printed code opens the vault and gives an administrator a new password.
struct RecoveryRequest
{
    QString code;
    QString administrator;
    QString password;
};

/// The administrator's session with the vault open. Refuses InvalidInput "code" for what is no code,
/// WrongCredentials for another shop's, NotFound (detail: the name) and WeakPassword. The code stays good.
Result<Session> recoverAccess(Transaction &transaction, const RecoveryRequest &request, const KdfCost &cost,
                              Timestamp now);

/// Puts the data key, wrapped by a key from the password, in the place of what that user had.
void wrapDataKeyFor(Transaction &transaction, const Id<User> &user, const Vault &vault,
                    const QString &password, const KdfCost &cost);
QByteArray sealedVerifier(const Vault &vault, const Id<User> &user, const QString &pin, const KdfCost &cost);
