#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/data/shops.h"
#include "core/seed/seedshop.h"
#include "core/usecase/setup.h"
#include "core/usecase/signin.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
using Clock = std::chrono::steady_clock;

/// Says on standard error how far it is, every few seconds.
class Teller
{
public:
    void tell(const Seeding &now)
    {
        constexpr std::chrono::seconds pause(3);
        const auto moment = Clock::now();
        if (moment - m_told < pause)
            return;
        m_told = moment;
        const auto seconds =
            std::max<qint64>(std::chrono::duration_cast<std::chrono::seconds>(moment - m_start).count(), 1);
        std::fprintf(
            stderr, "seed: %lld of %lld products, %lld of %lld members, %lld of %lld lines; %lld s\n",
            now.productsDone, now.products, now.membersDone, now.members, now.linesDone, now.lines, seconds);
    }

private:
    const Clock::time_point m_start = Clock::now();
    Clock::time_point m_told = m_start;
};

std::optional<qint64> countIn(const Arguments &arguments, const QString &name)
{
    bool good = false;
    const qint64 count = arguments.option(name).toLongLong(&good);
    return good && count >= 0 ? std::optional(count) : std::nullopt;
}

Result<SeedRequest> requestFrom(const Arguments &arguments)
{
    SeedRequest request;
    for (const auto &[name, count] :
         {std::pair(u"members"_s, &request.members), std::pair(u"products"_s, &request.products),
          std::pair(u"sales-lines"_s, &request.lines)}) {
        const auto given = countIn(arguments, name);
        if (!given)
            return Desk::wrong(name);
        *count = *given;
    }
    if (arguments.has(u"seed"_s)) {
        bool good = false;
        request.seed = arguments.option(u"seed"_s).toULongLong(&good);
        if (!good)
            return Desk::wrong(u"seed"_s);
    }
    if (arguments.has(u"until"_s)) {
        request.until = BusinessDate::fromIso(arguments.option(u"until"_s));
        if (!request.until)
            return Desk::wrong(u"until"_s);
    }
    request.anew = arguments.has(u"anew"_s);
    return request;
}

SetupRequest shopFor(const QString &administrator, const QString &password)
{
    SetupRequest request;
    request.shopCode = u"S001"_s;
    request.shopName = u"人民路店"_s;
    request.tillCode = u"T01"_s;
    request.currency = u"CNY"_s;
    request.locale = u"zh_CN"_s;
    request.zone = u"Asia/Shanghai"_s;
    request.administrator = administrator;
    request.password = password;
    return request;
}

/// Signs in; an empty folder gets a shop first, whose recovery code is printed.
Result<Session> openShop(Desk &desk)
{
    if (const auto opened = desk.open(Desk::Access::Write); !opened)
        return opened.error();
    const auto place =
        desk.database().read([](const Connection &connection) { return shops::load(connection); });
    if (!place)
        return place.error();
    const auto password = desk.password();
    if (!password)
        return password.error();
    if (*place)
        return signIn(desk.database(), desk.user(), *password, desk.clock());
    const auto made = desk.database().writeNow([&](Transaction &transaction) {
        return setUpShop(transaction, shopFor(desk.user(), *password), {}, desk.now(), systemRandom);
    });
    if (!made)
        return made.error();
    Desk::print({{u"shop"_s, made->session.shop.code},
                 {u"till"_s, made->session.till.code},
                 {u"administrator"_s, made->session.name},
                 {u"recoveryCode"_s, made->recoveryCode}});
    return made->session;
}

/// Whoever starts it again is told that it goes on.
Result<> tellBefore(Desk &desk, const SeedRequest &request)
{
    const auto before =
        desk.database().read([](const Connection &connection) { return seedings::find(connection); });
    if (!before)
        return before.error();
    if (*before && !(*before)->isDone)
        std::fprintf(stderr, "seed: an earlier one was stopped at %lld members and %lld lines; %s\n",
                     (*before)->membersDone, (*before)->linesDone,
                     request.anew ? "it begins anew" : "the same goes on from there");
    return {};
}

Result<int> seed(Desk &desk)
{
    const auto request = requestFrom(desk.arguments());
    if (!request)
        return request.error();
    const auto who = openShop(desk);
    if (!who)
        return who.error();
    if (const auto told = tellBefore(desk, *request); !told)
        return told.error();
    Teller teller;
    const auto done = seedShop(desk.database(), *who, *request, desk.now(), [&](const Seeding &now) {
        teller.tell(now);
        return true;
    });
    if (!done)
        return done.error();
    Desk::print({{u"members"_s, done->membersDone},
                 {u"products"_s, done->productsDone},
                 {u"salesLines"_s, done->linesDone},
                 {u"sales"_s, done->salesDone},
                 {u"seed"_s, QString::number(done->seed)},
                 {u"until"_s, done->until.toIso()}});
    return 0;
}
}

std::vector<Command> seedCommands()
{
    return {{{u"seed"_s,
              0,
              0,
              {u"members"_s, u"products"_s, u"sales-lines"_s, u"seed"_s, u"until"_s},
              {u"anew"_s},
              {}},
             R"(
seed --members N --products N --sales-lines N [--seed S] [--until DATE] [--anew]
Fills a shop with made-up goods, members and 24 months of sales up to DATE (yesterday), to measure with; an
       empty folder gets a shop first, with --user as its administrator. The same numbers, seed and date
       make the same. Refused where there are members, sales or shifts, or a head office; afterwards the
       shop is never enrolled. Stopped, the same command goes on; --anew throws away what the stopped one
       made. How far it is is said on standard error. docs/measuring.md
  out {"shop","till","administrator","recoveryCode"} of a new shop, then
       {"members","products","salesLines","sales","seed","until"}
)",
             seed}};
}
