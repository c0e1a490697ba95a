#include "core/seed/seedbegin.h"

#include "core/data/audit.h"
#include "core/data/officelink.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
// Phones have so many endings, half of them for second ones; codes of goods so many digits.
constexpr qint64 mostMembers = 49'999'999;
constexpr qint64 mostProducts = 999'999;
constexpr qint64 mostLines = 1'000'000'000;

Error inTheWay(const QString &what)
{
    return {Error::Code::AlreadySetUp, what};
}

Result<> mustMake(const SeedRequest &request)
{
    const auto fits = [](qint64 count, qint64 most) { return count >= 0 && count <= most; };
    if (!fits(request.members, mostMembers))
        return Error{Error::Code::InvalidInput, u"members"_s};
    if (!fits(request.products, mostProducts) || (request.lines > 0 && request.products == 0))
        return Error{Error::Code::InvalidInput, u"products"_s};
    if (!fits(request.lines, mostLines))
        return Error{Error::Code::InvalidInput, u"sales-lines"_s};
    return {};
}

Result<> mayMake(const Session &who)
{
    for (const Permission permission : {Permission::ManageUsers, Permission::ImportMembers,
                                        Permission::ImportProducts, Permission::Sell, Permission::CloseShift})
        if (const auto allowed = who.may(permission); !allowed)
            return allowed;
    return who.vault ? Result<>() : Error{Error::Code::VaultClosed, {}};
}

bool isSame(const SeedRequest &request, const Seeding &seeding)
{
    return request.seed == seeding.seed && request.members == seeding.members
        && request.products == seeding.products && request.lines == seeding.lines
        && request.until.value_or(seeding.until) == seeding.until;
}

Error unfinished(const Seeding &seeding)
{
    return {Error::Code::Conflict, u"unfinished: "_s + seedings::toText(seeding)};
}

Result<Seeding> startNew(Transaction &transaction, const Session &who, const SeedRequest &request,
                         Timestamp now)
{
    if (const auto what = seedings::inTheWay(transaction.connection()))
        return inTheWay(*what);
    const auto yesterday = BusinessDate::of(businessDate(now, who.shop.day).date().addDays(-1));
    const Seeding seeding{.seed = request.seed,
                          .members = request.members,
                          .products = request.products,
                          .lines = request.lines,
                          .until = request.until.value_or(*yesterday)};
    seedings::keep(transaction, seeding);
    audit::append(transaction, now, who.user, u"shop.seed"_s,
                  QJsonDocument::fromJson(seedings::toText(seeding).toUtf8()).object());
    return seeding;
}
}

Result<Seeding> beginSeeding(Transaction &transaction, const Session &who, const SeedRequest &request,
                             Timestamp now)
{
    if (const auto allowed = mayMake(who); !allowed)
        return allowed.error();
    if (const auto makes = mustMake(request); !makes)
        return makes.error();
    if (officelink::load(transaction.connection()))
        return inTheWay(u"enrolled"_s);
    const auto before = seedings::find(transaction.connection());
    if (!before)
        return startNew(transaction, who, request, now);
    if (before->isDone)
        return inTheWay(u"seeded"_s);
    if (!seedings::isUntouched(transaction.connection(), *before))
        return Error{Error::Code::Conflict, u"used"_s};
    if (request.anew) {
        seedings::discard(transaction);
        return startNew(transaction, who, request, now);
    }
    return isSame(request, *before) ? Result<Seeding>(*before) : unfinished(*before);
}
