#include "core/usecase/usersecrets.h"

#include "core/data/audit.h"
#include "core/security/passwordrules.h"
#include "core/security/recoverycode.h"
#include "core/usecase/setup.h"
#include "core/usecase/signin.h"

using namespace Qt::StringLiterals;

namespace {
void auditSecrets(Transaction &transaction, const Id<User> &by, const Id<User> &user, const QString &act,
                  Timestamp now)
{
    audit::append(transaction, now, by, act, {{u"user"_s, user.toString()}});
}

Result<std::shared_ptr<const Vault>> openByCode(const Connection &keys, const QString &code)
{
    const auto wrapping = keyFromRecoveryCode(code);
    if (!wrapping)
        return Error{Error::Code::InvalidInput, u"code"_s};
    const auto key = datakeys::find(keys, datakeys::recovery);
    if (!key)
        return Error{Error::Code::NotSetUp, {}};
    auto vault = Vault::open(key->wrapped, *wrapping);
    if (!vault)
        return vault.error();
    return std::shared_ptr<const Vault>(std::make_shared<Vault>(std::move(*vault)));
}
}

Result<> checkSecrets(const NewSecrets &secrets)
{
    if (secrets.password)
        if (const auto strong = checkPasswordStrength(*secrets.password, commonPasswords(), false); !strong)
            return strong;
    return secrets.pin ? checkPin(*secrets.pin) : Result<>();
}

Result<> changePassword(Transaction &transaction, const Session &who, const QString &current,
                        const QString &next, const KdfCost &cost, Timestamp now)
{
    const auto user = users::find(transaction.connection(), who.user);
    if (!user || !user->active)
        return Error{Error::Code::WrongCredentials, {}};
    const auto vault = openVault(
        {*user, datakeys::find(transaction.keys(), datakeys::holderOf(user->id)), true, {}}, current);
    if (!vault)
        return vault.error();
    if (const auto checked = checkSecrets({next, std::nullopt}); !checked)
        return checked;
    wrapDataKeyFor(transaction, user->id, **vault, next, cost);
    auditSecrets(transaction, who.user, user->id, u"user.password"_s, now);
    return {};
}

Result<> setSecrets(Transaction &transaction, const Session &who, const QString &name,
                    const NewSecrets &secrets, const KdfCost &cost, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageUsers); !allowed)
        return allowed;
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const auto user = users::byName(transaction.connection(), name);
    if (!user || !user->active)
        return Error{Error::Code::NotFound, name};
    if (const auto checked = checkSecrets(secrets); !checked)
        return checked;
    if (secrets.pin)
        users::setPinVerifier(transaction, user->id,
                              sealedVerifier(*who.vault, user->id, *secrets.pin, cost));
    users::setThrottle(transaction, user->id, {});
    auditSecrets(transaction, who.user, user->id, secrets.password ? u"user.password"_s : u"user.pin"_s, now);
    if (secrets.password)
        wrapDataKeyFor(transaction, user->id, *who.vault, *secrets.password, cost);
    return {};
}

Result<Session> recoverAccess(Transaction &transaction, const RecoveryRequest &request, const KdfCost &cost,
                              Timestamp now)
{
    auto vault = openByCode(transaction.keys(), request.code);
    if (!vault)
        return vault.error();
    const auto user = users::byName(transaction.connection(), request.administrator);
    if (!user || !user->active || user->role != Role::Administrator)
        return Error{Error::Code::NotFound, request.administrator};
    if (const auto checked = checkSecrets({request.password, std::nullopt}); !checked)
        return checked.error();
    users::setThrottle(transaction, user->id, {});
    auditSecrets(transaction, user->id, user->id, u"user.recovery"_s, now);
    wrapDataKeyFor(transaction, user->id, **vault, request.password, cost);
    return sessionOf(transaction.connection(), *user, *vault);
}

void wrapDataKeyFor(Transaction &transaction, const Id<User> &user, const Vault &vault,
                    const QString &password, const KdfCost &cost)
{
    const KdfParameters parameters = KdfParameters::make(cost);
    datakeys::put(transaction, datakeys::holderOf(user),
                  {parameters.encode(), vault.wrapFor(keyFromPassword(password, parameters))});
}

QByteArray sealedVerifier(const Vault &vault, const Id<User> &user, const QString &pin, const KdfCost &cost)
{
    return vault.sealSecret(SealPurpose::PinVerifier, user.bytes(), makeVerifier(pin, cost));
}
