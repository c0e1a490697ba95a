#include "app/admin/desk.h"

#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/timeline.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int pageSize = 500;

const QStringList sources{u"sale"_s, u"voucher"_s, u"points"_s,      u"storedValue"_s, u"credit"_s,
                          u"tier"_s, u"consent"_s, u"change"_s,      u"merge"_s,       u"enrolled"_s,
                          u"pass"_s, u"task"_s,    u"restriction"_s, u"correction"_s};

QJsonObject toJson(const TimelineEntry &entry, const Currency &currency)
{
    QJsonObject object{{u"at"_s, entry.at.toIso()},
                       {u"source"_s, sources[qsizetype(entry.source)]},
                       {u"kind"_s, entry.kind}};
    if (!entry.paper.isEmpty())
        object[u"number"_s] = entry.paper;
    if (!entry.amount.isZero())
        object[u"amount"_s] = currency.print(entry.amount);
    if (!entry.bonus.isZero())
        object[u"bonus"_s] = currency.print(entry.bonus);
    if (!entry.points.isZero())
        object[u"points"_s] = entry.points.units();
    if (!entry.detail.isEmpty())
        object[u"detail"_s] = entry.detail;
    if (!entry.user.isEmpty())
        object[u"user"_s] = entry.user;
    return object;
}

/// A business date of an option; what is absent is no bound.
Result<std::optional<BusinessDate>> bound(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return std::optional<BusinessDate>();
    const auto date = BusinessDate::fromIso(arguments.option(option));
    return date ? Result<std::optional<BusinessDate>>(date) : Desk::wrong(option);
}

Result<int> timelineOf(Desk &desk)
{
    const auto from = bound(desk.arguments(), u"from"_s);
    const auto to = bound(desk.arguments(), u"to"_s);
    if (!from || !to)
        return from ? to.error() : from.error();
    const auto who = desk.signIn(Desk::Access::LookOnly);
    if (!who)
        return who.error();
    if (const auto allowed = who->may(Permission::FindMember); !allowed)
        return allowed.error();
    const QString number = desk.arguments().words.front();
    return desk.database().read([&](const Connection &main) -> Result<int> {
        const auto member = members::byNumber(main, number);
        if (!member)
            return membercards::unknownNumber(main, number);
        std::optional<TimelineMark> mark;
        for (;;) {
            const auto page = timeline::page(main, member->id, TimelineFilter::All, mark, pageSize);
            for (const TimelineEntry &entry : page) {
                const BusinessDate day = businessDate(entry.at, who->shop.day);
                if (*from && day.date() < (*from)->date())
                    return 0;
                if (!*to || day.date() <= (*to)->date())
                    Desk::print(toJson(entry, who->shop.currency));
            }
            if (int(page.size()) < pageSize)
                return 0;
            mark = timeline::markOf(page.back());
        }
    });
}
}

std::vector<Command> timelineCommands()
{
    return {{{u"member timeline"_s, 1, 1, {u"from"_s, u"to"_s}, {}, {}},
             R"(
member timeline NUMBER [--from 2026-01-01] [--to 2026-12-31]
All that happened to a member, the newest first, of business dates within the bounds; what is part of a
       sale or voucher is told with it. Names nobody but the users who acted.
  out {"at","source":"sale|voucher|points|storedValue|credit|tier|consent|change|merge|enrolled|pass|task|
       restriction|correction","kind","number"?,"amount"?,"bonus"?,"points"?,"detail"?,"user"?}, one
       line an entry
)",
             timelineOf}};
}
