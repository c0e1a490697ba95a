#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/usecase/users.h"
#include "core/usecase/usersecrets.h"

using namespace Qt::StringLiterals;

namespace {
Result<int> addUserCommand(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto role = roleNamed(arguments.option(u"role"_s));
    if (!role)
        return Error{Error::Code::InvalidInput, u"role"_s};
    const auto secret = desk.nextSecret();
    if (!secret)
        return secret.error();
    NewUser request{arguments.option(u"name"_s), *role, std::nullopt, std::nullopt};
    (arguments.has(u"pin"_s) ? request.pin : request.password) = *secret;
    const auto user = desk.database().writeNow([&](Transaction &transaction) {
        return addUser(transaction, *who, request, {}, desk.now(), systemRandom);
    });
    if (!user)
        return user.error();
    Desk::print({{u"name"_s, user->name}, {u"role"_s, roleName(user->role)}});
    return 0;
}

Result<int> deactivate(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const QString name = desk.arguments().words.front();
    const auto done = desk.database().writeNow(
        [&](Transaction &transaction) { return deactivateUser(transaction, *who, name, desk.now()); });
    if (!done)
        return done.error();
    Desk::print({{u"name"_s, name}, {u"active"_s, false}});
    return 0;
}

Result<int> ownPassword(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto current = desk.password();
    const auto next = desk.nextSecret();
    if (!current || !next)
        return current ? next.error() : current.error();
    const auto changed = desk.database().writeNow([&](Transaction &transaction) {
        return changePassword(transaction, *who, *current, *next, {}, desk.now());
    });
    if (!changed)
        return changed.error();
    Desk::print({{u"name"_s, who->name}, {u"changed"_s, u"password"_s}});
    return 0;
}

Result<int> othersSecret(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto secret = desk.nextSecret();
    if (!secret)
        return secret.error();
    const bool isPin = desk.arguments().has(u"pin"_s);
    NewSecrets secrets;
    (isPin ? secrets.pin : secrets.password) = *secret;
    const QString name = desk.arguments().words.front();
    const auto changed = desk.database().writeNow([&](Transaction &transaction) {
        return setSecrets(transaction, *who, name, secrets, {}, desk.now());
    });
    if (!changed)
        return changed.error();
    Desk::print({{u"name"_s, name}, {u"changed"_s, isPin ? u"pin"_s : u"password"_s}});
    return 0;
}

Result<int> anotherRole(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto role = roleNamed(desk.arguments().option(u"role"_s));
    if (!role)
        return Error{Error::Code::InvalidInput, u"role"_s};
    const QString name = desk.arguments().words.front();
    const auto changed = desk.database().writeNow(
        [&](Transaction &transaction) { return changeRole(transaction, *who, name, *role, desk.now()); });
    if (!changed)
        return changed.error();
    Desk::print({{u"name"_s, name}, {u"role"_s, roleName(*role)}});
    return 0;
}

/// Nobody signs in here: the code is what opens the vault.
Result<int> recover(Desk &desk)
{
    if (const auto opened = desk.open(Desk::Access::Write); !opened)
        return opened.error();
    const auto code = desk.nextSecret();
    const auto next = desk.nextSecret();
    if (!code || !next)
        return code ? next.error() : code.error();
    const auto session = desk.database().writeNow([&](Transaction &transaction) {
        return recoverAccess(transaction, {*code, desk.user(), *next}, {}, desk.now());
    });
    if (!session)
        return session.error();
    Desk::print({{u"name"_s, session->name}, {u"changed"_s, u"password"_s}});
    return 0;
}
}

std::vector<Command> userCommands()
{
    return {{{u"user add"_s, 0, 0, {u"name"_s, u"role"_s}, {u"pin"_s}, {}},
             R"(
user add --name NAME --role cashier|manager|administrator [--pin]
Adds a user; the new user's password, or PIN with --pin, is the next line of standard input.
  out {"name","role"}
)",
             addUserCommand},
            {{u"user deactivate"_s, 1, 1, {}, {}, {}},
             R"(
user deactivate NAME
The user can no longer sign in, and what opened the vault for them is destroyed.  out {"name","active":false}
)",
             deactivate},
            {{u"user password"_s, 0, 0, {}, {}, {}},
             R"(
user password
Changes the password of who signs in; the new one is the next line of standard input.
  out {"name","changed":"password"}
)",
             ownPassword},
            {{u"user secret"_s, 1, 1, {}, {u"pin"_s}, {}},
             R"(
user secret NAME [--pin]
Gives somebody another password, or PIN with --pin, from the next line of standard input, and ends their wait.
  out {"name","changed":"password"|"pin"}
)",
             othersSecret},
            {{u"user role"_s, 1, 1, {u"role"_s}, {}, {}},
             R"(
user role NAME --role cashier|manager|administrator
From the next sign-in on. The last administrator stays one.  out {"name","role"}
)",
             anotherRole},
            {{u"recover"_s, 0, 0, {}, {}, {}},
             R"(
recover
When every password is lost: the recovery code and a new password, two lines of standard input, let the
administrator that --user names in again. The code stays good.  out {"name","changed":"password"}
)",
             recover}};
}
