#include "app/admin/commandparts.h"

#include "core/base/random.h"
#include "core/usecase/changepasses.h"
#include "core/usecase/openshift.h"
#include "core/usecase/passjson.h"
#include "core/usecase/refundpass.h"
#include "core/usecase/ring.h"

using namespace Qt::StringLiterals;

namespace {
Result<int> shopPasses(Desk &desk)
{
    return settings(
        desk, desk.arguments().words.value(0),
        [](const Connection &connection, const Session &who) {
            return Result(passRules(connection, who.shop.currency));
        },
        [&desk](Transaction &transaction, const Session &who, const QByteArray &file) {
            return changePasses(transaction, who, file, desk.now());
        });
}

Result<PassFilter> filterOf(const Connection &connection, const Arguments &arguments)
{
    constexpr int most = 100'000;
    PassFilter filter;
    filter.kind = arguments.option(u"kind"_s);
    if (arguments.has(u"limit"_s)) {
        filter.limit = arguments.option(u"limit"_s).toInt();
        if (filter.limit < 1 || filter.limit > most)
            return Desk::wrong(u"limit"_s);
    }
    if (arguments.has(u"state"_s)) {
        filter.state = passState(arguments.option(u"state"_s));
        if (!filter.state)
            return Desk::wrong(u"state"_s);
    }
    const auto member = memberOption(connection, arguments);
    if (!member)
        return member.error();
    if (*member)
        filter.member = (*member)->id;
    return filter;
}

Result<int> list(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const bool ofOne = desk.arguments().has(u"member"_s);
    if (const auto allowed = who->may(ofOne ? Permission::FindMember : Permission::ViewReports); !allowed)
        return allowed.error();
    const BusinessDate day = businessDate(desk.now(), who->shop.day);
    return printEach(desk, [&](const Connection &connection) -> Result<std::vector<QJsonObject>> {
        const auto filter = filterOf(connection, desk.arguments());
        if (!filter)
            return filter.error();
        std::vector<QJsonObject> objects;
        for (const Pass &pass : passes::list(connection, *filter))
            objects.push_back(toJson(connection, pass, *who, day));
        return objects;
    });
}

Result<int> show(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    const auto shown = desk.database().read([&](const Connection &connection) {
        return shownPass(connection, *who, desk.arguments().words.front(),
                         businessDate(desk.now(), who->shop.day));
    });
    if (!shown)
        return shown.error();
    Desk::print(*shown);
    return 0;
}

Result<int> payBack(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto id = arguments.has(u"id"_s) ? Id<Sale>::parse(arguments.option(u"id"_s))
                                           : Id<Sale>::make(desk.now(), systemRandom);
    if (!id)
        return Desk::wrong(u"id"_s);
    auto who = desk.signIn(Desk::Access::Write);
    if (who && !who->shift)
        who = desk.database().writeNow([&](Transaction &transaction) {
            return openShift(transaction, *who, Money(), desk.now(), systemRandom);
        });
    if (!who)
        return who.error();
    PriceBook prices;
    const PassRefund wish{*id, arguments.words.front(), arguments.option(u"reason"_s),
                          arguments.has(u"in-cash"_s)};
    const auto receipt = desk.database().writeNow([&](Transaction &transaction) {
        return refundPass(transaction, *who, prices, wish, {}, desk.now(), systemRandom);
    });
    if (!receipt)
        return receipt.error();
    Desk::print(toJson(*receipt, who->shop.currency));
    return 0;
}

Result<int> liability(Desk &desk)
{
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::ViewReports); !allowed)
        return allowed.error();
    const auto owed = desk.database().read(
        [](const Connection &connection) { return Result<PassLiability>(passes::liability(connection)); });
    if (!owed)
        return owed.error();
    Desk::print(toJson(*owed, who->shop.currency));
    return 0;
}
}

std::vector<Command> passCommands()
{
    return {{{u"shop passes"_s, 0, 1, {}, {}, {}},
             R"(
shop passes [FILE.json]
Kinds of cards of uses, "ten coffees" (docs/passes.md); without a file it only says so.
  in  {"version":1,"kinds":[{"code","name","product","uses","items"?,"categories"?,"except"?,"most"?,
      "validDays"|"until","validFrom"?:"sale|first-use","named"?,"refund":"value|retail|none",
      "refundAfterExpiry"?,"points"?:"sale|use","active"?}]}
  out the same, or with a file
      {"rows","added","updated","unchanged","rejected":[{"row","column","reason"}]}
)",
             shopPasses},
            {{u"passes list"_s, 0, 0, {u"member"_s, u"state"_s, u"kind"_s, u"limit"_s}, {}, {}},
             R"(
passes list [--member MEMBER] [--state open|used|expired|refunded] [--kind KIND] [--limit 1000]
Cards of uses, the newest first; a member's are those that are bound to the member.
  out one line each {"number","kind","name","state","uses","used","left","paid","deferred","paidBack",
      "soldAt","receipt","until"?,"member"?,"worthBack"?}; "worthBack" is what would be paid back today.
)",
             list},
            {{u"passes show"_s, 1, 1, {}, {}, {}},
             R"(
passes show NUMBER
  out as of passes list, and "terms" as of shop passes,
      "entries":[{"act":"sold|used|given-back|expired|refunded","at","uses","left","earned","paidBack",
      "worth"?,"receipt"?,"user"?}]
)",
             show},
            {{u"passes refund"_s, 1, 1, {u"reason"_s, u"id"_s}, {u"in-cash"_s}, {}},
             R"(
passes refund NUMBER --reason R [--in-cash] [--id UUID]
Closes a card and pays back what its kind says, to the tenders that paid for it; --in-cash pays out of the
drawer what would go back to cards and phones. A shift with float 0 is opened if this user has none. The same
--id again answers the first.  out as of refund
)",
             payBack},
            {{u"passes liability"_s, 0, 0, {}, {}, {}},
             R"(
passes liability
What was paid for uses that are left.  out {"cards","uses","deferred","tax"}
)",
             liability}};
}
