#include "core/usecase/users.h"

#include "core/data/audit.h"
#include "core/security/passwordrules.h"
#include "core/usecase/setup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 40;

Result<> checkNew(const Connection &connection, const NewUser &request)
{
    if (request.name.isEmpty() || request.name.size() > longestName
        || request.name.simplified() != request.name)
        return Error{Error::Code::InvalidInput, u"name"_s};
    if (users::byName(connection, request.name))
        return Error{Error::Code::Duplicate, request.name};
    if (!request.password && !request.pin)
        return Error{Error::Code::InvalidInput, u"password"_s};
    if (request.password)
        if (const auto strong = checkPasswordStrength(*request.password, commonPasswords(), false); !strong)
            return strong;
    return request.pin ? checkPin(*request.pin) : Result<>();
}
}

Result<User> addUser(Transaction &transaction, const Session &who, const NewUser &request,
                     const KdfCost &cost, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::ManageUsers); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    if (const auto checked = checkNew(transaction.connection(), request); !checked)
        return checked.error();
    User user{Id<User>::make(now, random), request.name, request.role, std::nullopt, true, {}};
    if (request.password) {
        const KdfParameters parameters = KdfParameters::make(cost);
        datakeys::put(
            transaction, datakeys::holderOf(user.id),
            {parameters.encode(), who.vault->wrapFor(keyFromPassword(*request.password, parameters))});
    }
    if (request.pin)
        user.pinVerifier = who.vault->sealSecret(SealPurpose::PinVerifier, user.id.bytes(),
                                                 makeVerifier(*request.pin, cost));
    users::append(transaction, user);
    audit::append(transaction, now, who.user, u"user.add"_s,
                  {{u"user"_s, user.id.toString()}, {u"role"_s, roleName(user.role)}});
    return user;
}

Result<> deactivateUser(Transaction &transaction, const Session &who, const QString &name, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageUsers); !allowed)
        return allowed;
    const auto user = users::byName(transaction.connection(), name);
    if (!user || !user->active)
        return Error{Error::Code::NotFound, name};
    const auto list = users::all(transaction.connection());
    const auto administrators = std::count_if(list.begin(), list.end(), [](const User &other) {
        return other.active && other.role == Role::Administrator;
    });
    if (user->role == Role::Administrator && administrators == 1)
        return Error{Error::Code::NotPermitted, u"last administrator"_s};
    users::setActive(transaction, user->id, false);
    datakeys::destroy(transaction, datakeys::holderOf(user->id));
    audit::append(transaction, now, who.user, u"user.deactivate"_s, {{u"user"_s, user->id.toString()}});
    return {};
}
