#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/usecase/check.h"
#include "core/usecase/setup.h"
#include "core/usecase/users.h"

using namespace Qt::StringLiterals;

namespace {
Result<int> init(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    if (const auto opened = desk.open(Desk::Access::Write); !opened)
        return opened.error();
    const auto password = desk.password();
    if (!password)
        return password.error();
    SetupRequest request{arguments.option(u"shop-code"_s),
                         arguments.option(u"shop-name"_s),
                         arguments.option(u"till"_s),
                         arguments.option(u"currency"_s),
                         arguments.option(u"locale"_s),
                         arguments.option(u"timezone"_s),
                         arguments.option(u"tax-mode"_s),
                         arguments.option(u"discount-entry"_s),
                         arguments.option(u"region"_s),
                         QTime(0, 0),
                         desk.user(),
                         *password};
    if (arguments.has(u"cut-off"_s))
        request.cutOff = QTime::fromString(arguments.option(u"cut-off"_s), u"HH:mm"_s);
    const auto made = desk.database().writeNow([&](Transaction &transaction) {
        return setUpShop(transaction, request, {}, desk.now(), systemRandom);
    });
    if (!made)
        return made.error();
    Desk::print({{u"shop"_s, request.shopCode},
                 {u"till"_s, request.tillCode},
                 {u"administrator"_s, request.administrator},
                 {u"recoveryCode"_s, made->recoveryCode}});
    return 0;
}

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

Result<int> check(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto outcomes = desk.database().read(
        [&](const Connection &main, const Connection &keys) { return checkAll(main, keys, *who); });
    if (!outcomes)
        return outcomes.error();
    const QJsonObject json = toJson(*outcomes);
    Desk::print(json);
    return json[u"ok"].toBool() ? 0 : 1;
}
}

std::vector<Command> shopCommands()
{
    return {{{u"init"_s,
              0,
              0,
              {u"shop-code"_s, u"shop-name"_s, u"till"_s, u"currency"_s, u"locale"_s, u"timezone"_s,
               u"tax-mode"_s, u"discount-entry"_s, u"region"_s, u"cut-off"_s},
              {},
              {}},
             R"(
init --shop-code S001 --shop-name NAME --till T01 --currency CNY --locale zh_CN --timezone Asia/Shanghai
     [--tax-mode contained|added] [--discount-entry zhe|off] [--region CN] [--cut-off HH:MM]
Sets up the shop, its till and its administrator: --user names the administrator, the password is read as
       always.
  out {"shop","till","administrator","recoveryCode"}; the recovery code is shown this once.
)",
             init},
            {{u"user add"_s, 0, 0, {u"name"_s, u"role"_s}, {u"pin"_s}, {}},
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
            {{u"check"_s, 0, 0, {}, {}, {}},
             R"(
check
Recomputes totals, tax, points, stock, chains, receipt numbers and outbox. Exit status 1 when anything is
       wrong.
  out {"ok":true,"checks":[{"name","ok","detail"}]}; detail is how much was looked at, or where the first
       fault is.
)",
             check}};
}
