#include "core/seed/seedwrite.h"

#include "core/base/random.h"
#include "core/data/products.h"
#include "core/seed/chance.h"
#include "core/seed/seedgoods.h"
#include "core/usecase/closeshift.h"
#include "core/usecase/importproducts.h"
#include "core/usecase/membertokens.h"
#include "core/usecase/openshift.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// Ids that are the same each time, then any: an event's must never be one that was there before.
Random firstThenAny(Random first)
{
    return [first = std::move(first), used = false](int bytes) mutable {
        const bool again = std::exchange(used, true);
        return again ? systemRandom(bytes) : first(bytes);
    };
}

/// Counted to the cent, so that nothing has to be explained.
Result<> closeSeeded(Transaction &transaction, const Session &who, const SeedDay &day)
{
    const auto shift = shifts::find(transaction.connection(), day.shift);
    if (!shift)
        return Error{Error::Code::NotFound, day.shift.toString()};
    const Money cash = fullReport(transaction.connection(), *shift).totals.drawer.expected();
    if (const auto counted = handInCount(transaction, who, day.shift, {{}, cash, {}}, day.closesAt); !counted)
        return counted.error();
    const auto closed = closeShift(transaction, who, {day.shift, {}, {}, {}}, day.closesAt, systemRandom);
    return closed ? Result<>() : closed.error();
}
}

namespace seedwrite {
Result<> goods(Transaction &transaction, const Session &who, const Seeding &from, qint64 last, Timestamp at)
{
    const qint64 first = from.productsDone + 1;
    Chance chance(from.seed, Matter::Goods, quint64(first) | quint64(1) << 62);
    const auto report = importProducts(
        transaction, who, seedgoods::file(from.seed, first, last, who.shop.currency), {}, at, chance.bytes());
    if (!report)
        return report.error();
    if (!report->rejected.empty())
        return Error{Error::Code::Duplicate, report->rejected.front().reason};
    return {};
}

Result<std::vector<SeedProduct>> goodsOf(const Connection &connection, qint64 count)
{
    std::vector<SeedProduct> list;
    for (qint64 place = 1; place <= count; ++place) {
        const QString code = seedgoods::codeOf(place);
        const auto product = products::withCode(connection, code);
        const auto row = product ? products::rowOf(connection, product->id) : std::nullopt;
        if (!row)
            return Error{Error::Code::UnknownProduct, code};
        list.push_back({*product, *row});
    }
    return list;
}

SeededMember member(const SeedPeople &people, qint64 place, const Vault &vault, Pinyin &pinyin)
{
    const Person person = people.person(place);
    const Member who = people.member(place);
    const QByteArray id = who.id.bytes();
    const Secret key = Vault::newCustomerKey();
    return {{who, Vault::sealPersonal(key, id, toBytes(person)), vault.wrapCustomerKey(key, id)},
            people.facts(place, person),
            tokensOf(vault, who, person, pinyin)};
}

Result<> day(Transaction &transaction, const Session &who, quint64 seed, const SeedDay &day, qint64 firstRow)
{
    Chance chance(seed, Matter::Shift, quint64(day.place));
    const Money openingFloat = Money::of(500 * who.shop.currency.scale());
    const auto session = openShift(transaction, who, openingFloat, day.opensAt, firstThenAny(chance.bytes()));
    if (!session)
        return session.error();
    if (session->shift->id != day.shift)
        return Error{Error::Code::Conflict, u"used"_s};
    seedrows::appendSales(transaction, firstRow, day.sales);
    return day.isOver ? closeSeeded(transaction, *session, day) : Result<>();
}
}
