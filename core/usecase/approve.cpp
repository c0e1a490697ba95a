#include "core/usecase/approve.h"

#include "core/data/audit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QJsonObject detailOf(const Session &who, Permission permission)
{
    return {{u"permission"_s, permissionName(permission)}, {u"for"_s, who.user.toString()}};
}

Error notPermitted(Permission permission)
{
    return {Error::Code::NotPermitted, permissionName(permission)};
}
}

std::vector<User> approversOf(const Connection &connection, const Session &who, Permission permission)
{
    std::vector<User> approvers;
    for (User &user : users::all(connection))
        if (user.active && allows(user.role, permission) && !(user.id == who.user))
            approvers.push_back(std::move(user));
    return approvers;
}

bool isPin(const QString &secret)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return secret.size() <= 12 && std::all_of(secret.begin(), secret.end(), isDigit);
}

Result<> checkSecretOf(const SignInTicket &ticket, const QString &secret, const Vault *vault)
{
    if (isPin(secret))
        return checkPinOf(ticket, secret, vault);
    const auto opened = openVault(ticket, secret);
    return opened ? Result<>() : opened.error();
}

Result<Approval> completeApproval(Transaction &transaction, const Session &who, const SignInTicket &ticket,
                                  Permission permission, Timestamp now)
{
    const auto user = users::find(transaction.connection(), ticket.user.id);
    if (!user || !user->active)
        return Error{Error::Code::WrongCredentials, {}};
    if (user->id == who.user || !allows(user->role, permission))
        return notPermitted(permission);
    users::setThrottle(transaction, user->id, {});
    audit::append(transaction, now, user->id, u"approve"_s, detailOf(who, permission));
    return Approval{user->id, user->name, permission};
}

void recordRefusedApproval(Transaction &transaction, const Session &who, const SignInTicket &ticket,
                           Permission permission, Timestamp now)
{
    if (ticket.refusal)
        return;
    audit::append(transaction, now, ticket.known ? std::optional(ticket.user.id) : std::nullopt,
                  u"approve.refused"_s, detailOf(who, permission));
}

Result<Approval> approve(Database &database, const Session &who, const QString &name, const QString &secret,
                         Permission permission, const ClockReading &now)
{
    const auto ticket =
        database.writeNow([&](Transaction &transaction) { return beginSignIn(transaction, name, now); });
    if (!ticket)
        return ticket.error();
    const auto checked = checkSecretOf(*ticket, secret, who.vault.get());
    auto approval = checked ? database.writeNow([&](Transaction &transaction) {
        return completeApproval(transaction, who, *ticket, permission, now.wall);
    })
                            : Result<Approval>(checked.error());
    if (approval)
        return approval;
    const auto recorded = database.writeNow([&](Transaction &transaction) -> Result<> {
        recordRefusedApproval(transaction, who, *ticket, permission, now.wall);
        return {};
    });
    return recorded ? approval.error() : recorded.error();
}

Result<> mayWith(const Connection &connection, const Session &who, Permission permission,
                 const std::optional<Approval> &approval)
{
    if (who.may(permission))
        return {};
    if (!approval || approval->permission != permission || approval->user == who.user)
        return notPermitted(permission);
    const auto user = users::find(connection, approval->user);
    return user && user->active && allows(user->role, permission) ? Result<>() : notPermitted(permission);
}
