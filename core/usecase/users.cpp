#include "core/usecase/users.h"

#include "core/data/audit.h"
#include "core/usecase/names.h"
#include "core/usecase/usersecrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isNameTaken(const Connection &connection, const QString &name)
{
    const auto list = users::all(connection);
    return std::ranges::any_of(
        list, [&](const User &user) { return user.name.compare(name, Qt::CaseInsensitive) == 0; });
}

Result<> checkNew(const Connection &connection, const NewUser &request, const QString &name)
{
    if (isNameTaken(connection, name))
        return Error{Error::Code::Duplicate, name};
    if (!request.password && (!request.pin || request.role == Role::Administrator))
        return Error{Error::Code::InvalidInput, u"password"_s};
    return checkSecrets({request.password, request.pin});
}

Result<User> activeUser(const Connection &connection, const QString &name)
{
    const auto user = users::byName(connection, name);
    if (!user || !user->active)
        return Error{Error::Code::NotFound, name};
    return *user;
}

bool isLastAdministrator(const Connection &connection, const User &user)
{
    const auto list = users::all(connection);
    return user.role == Role::Administrator && std::ranges::none_of(list, [&](const User &other) {
               return other.active && other.role == Role::Administrator && other.id != user.id;
           });
}

const Error lastAdministrator{Error::Code::NotPermitted, u"last administrator"_s};
}

Result<User> addUser(Transaction &transaction, const Session &who, const NewUser &request,
                     const KdfCost &cost, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::ManageUsers); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const auto name = plainName(request.name, longestUserName);
    if (!name)
        return Error{Error::Code::InvalidInput, u"name"_s};
    if (const auto checked = checkNew(transaction.connection(), request, *name); !checked)
        return checked.error();
    User user{Id<User>::make(now, random), *name, request.role, std::nullopt, true, {}};
    if (request.password)
        wrapDataKeyFor(transaction, user.id, *who.vault, *request.password, cost);
    if (request.pin)
        user.pinVerifier = sealedVerifier(*who.vault, user.id, *request.pin, cost);
    users::append(transaction, user);
    audit::append(transaction, now, who.user, u"user.add"_s,
                  {{u"user"_s, user.id.toString()}, {u"role"_s, roleName(user.role)}});
    return user;
}

Result<> deactivateUser(Transaction &transaction, const Session &who, const QString &name, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageUsers); !allowed)
        return allowed;
    const auto user = activeUser(transaction.connection(), name);
    if (!user)
        return user.error();
    if (isLastAdministrator(transaction.connection(), *user))
        return lastAdministrator;
    users::setActive(transaction, user->id, false);
    users::setPinVerifier(transaction, user->id, std::nullopt);
    datakeys::destroy(transaction, datakeys::holderOf(user->id));
    audit::append(transaction, now, who.user, u"user.deactivate"_s, {{u"user"_s, user->id.toString()}});
    return {};
}

Result<> changeRole(Transaction &transaction, const Session &who, const QString &name, Role role,
                    Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageUsers); !allowed)
        return allowed;
    const auto user = activeUser(transaction.connection(), name);
    if (!user)
        return user.error();
    if (user->role == role)
        return {};
    if (isLastAdministrator(transaction.connection(), *user))
        return lastAdministrator;
    const bool hasPassword = datakeys::find(transaction.keys(), datakeys::holderOf(user->id)).has_value();
    if (role == Role::Administrator && !hasPassword)
        return Error{Error::Code::InvalidInput, u"password"_s};
    users::setRole(transaction, user->id, role);
    audit::append(transaction, now, who.user, u"user.role"_s,
                  {{u"user"_s, user->id.toString()}, {u"role"_s, roleName(role)}});
    return {};
}
