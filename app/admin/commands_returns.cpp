#include "app/admin/desk.h"

#include "core/data/returns.h"
#include "core/usecase/changereturnrules.h"

using namespace Qt::StringLiterals;

namespace {
const QStringList ruleOptions{u"days"_s, u"lowest-days"_s, u"never"_s};

Result<> readRules(ReturnRules &rules, const Arguments &arguments)
{
    const auto number = [&](const QString &option, int &into) {
        bool good = true;
        if (arguments.has(option))
            into = arguments.option(option).toInt(&good);
        return good;
    };
    if (!number(u"days"_s, rules.days))
        return Error{Error::Code::InvalidInput, u"--days"_s};
    if (!number(u"lowest-days"_s, rules.lowestDays))
        return Error{Error::Code::InvalidInput, u"--lowest-days"_s};
    if (arguments.has(u"never"_s))
        rules.categories = returnCategories(arguments.option(u"never"_s));
    return {};
}

Result<int> shopReturns(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const bool changes = !arguments.options.isEmpty();
    const auto who = desk.signIn(changes ? Desk::Access::Write : Desk::Access::LookOnly);
    if (!who)
        return who.error();
    auto rules = desk.database().read(
        [](const Connection &connection) { return Result<ReturnRules>(returns::rules(connection)); });
    if (!rules)
        return rules.error();
    if (const auto read = readRules(*rules, arguments); !read)
        return read.error();
    if (changes)
        rules = desk.database().writeNow([&](Transaction &transaction) {
            return changeReturnRules(transaction, *who, *rules, desk.now());
        });
    if (!rules)
        return rules.error();
    Desk::print(toJson(*rules));
    return 0;
}
}

std::vector<Command> returnCommands()
{
    return {{{u"shop returns"_s, 0, 0, ruleOptions, {}, {}},
             R"(
shop returns [--days N] [--lowest-days N] [--never "CATEGORY,CATEGORY/PART"]
What may come back, and when; without options it only says so. --days counts from the sale, 0 is for ever;
without a receipt a piece is worth its lowest price of --lowest-days; goods of --never and of what lies in it
do not come back, "" is none. Receipts print it.
  out {"days","lowestDays","categories"}
)",
             shopReturns}};
}
