#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/usecase/changeshop.h"
#include "core/usecase/check.h"
#include "core/usecase/setup.h"

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

QJsonObject shopJson(const Shop &shop)
{
    return {{u"shop"_s, shop.code},
            {u"name"_s, shop.name},
            {u"discountEntry"_s, toText(shop.discountEntry)},
            {u"cashStep"_s, shop.currency.print(shop.cashStep)},
            {u"pointUnit"_s, shop.currency.print(shop.pointUnit)},
            {u"differenceLimit"_s, shop.currency.print(shop.differenceLimit)},
            {u"cardName"_s, toText(shop.cardName)}};
}

Result<int> showShop(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    Desk::print(shopJson(who->shop));
    return 0;
}

/// What the options say, on what is in force.
Result<ShopHabits> habitsFrom(const Arguments &arguments, const Shop &shop)
{
    ShopHabits habits = habitsOf(shop);
    if (arguments.has(u"discount-entry"_s)) {
        const auto entry = discountEntry(arguments.option(u"discount-entry"_s));
        if (!entry)
            return Error{Error::Code::InvalidInput, u"discount-entry"_s};
        habits.discountEntry = *entry;
    }
    if (arguments.has(u"card-name"_s)) {
        const auto name = cardName(arguments.option(u"card-name"_s));
        if (!name)
            return Error{Error::Code::InvalidInput, u"card-name"_s};
        habits.cardName = *name;
    }
    for (const auto &[name, amount] :
         {std::pair(u"cash-step"_s, &habits.cashStep), std::pair(u"point-unit"_s, &habits.pointUnit),
          std::pair(u"difference-limit"_s, &habits.differenceLimit)}) {
        if (!arguments.has(name))
            continue;
        const auto given = shop.currency.parse(arguments.option(name));
        if (!given)
            return Error{Error::Code::InvalidInput, name};
        *amount = *given;
    }
    return habits;
}

Result<int> changeShopCommand(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto habits = habitsFrom(desk.arguments(), who->shop);
    if (!habits)
        return habits.error();
    const auto shop = desk.database().writeNow(
        [&](Transaction &transaction) { return changeShop(transaction, *who, *habits, desk.now()); });
    if (!shop)
        return shop.error();
    Desk::print(shopJson(*shop));
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
            {{u"shop show"_s, 0, 0, {}, {}, {}},
             R"(
shop show
  out {"shop","name","discountEntry","cashStep","pointUnit","differenceLimit","cardName"}; a cash step of 0 is
       no rounding, a point unit of 0 no points; a difference beyond the limit needs a note and a manager.
)",
             showShop},
            {{u"shop set"_s,
              0,
              0,
              {u"discount-entry"_s, u"cash-step"_s, u"point-unit"_s, u"difference-limit"_s, u"card-name"_s},
              {},
              {}},
             R"(
shop set [--discount-entry zhe|off] [--cash-step 0.10] [--point-unit 1.00] [--difference-limit 5.00]
         [--card-name none|masked|full]
Changes what is given, from now on: sales already made keep their points and their rounding.
       The card name is how much of a name stands on a member's card.
  out as shop show
)",
             changeShopCommand},
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
