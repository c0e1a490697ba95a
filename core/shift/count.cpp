#include "core/shift/count.h"

#include "core/shift/cashmovement.h"
#include "core/shift/denominations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostPieces = 1'000'000;

Error invalid(const QString &what)
{
    return {Error::Code::InvalidInput, what};
}

bool fitsDrawer(Money amount)
{
    return amount >= Money() && amount.units() <= mostInDrawer;
}

Result<> checkPieces(const std::vector<CountedPieces> &cash, const std::vector<Money> &values)
{
    for (const CountedPieces &each : cash) {
        if (std::ranges::count(values, each.value) == 0
            || std::ranges::count(cash, each.value, &CountedPieces::value) > 1)
            return invalid(u"denomination"_s);
        if (each.pieces < 0 || each.pieces > mostPieces)
            return invalid(u"pieces"_s);
    }
    return {};
}

Result<> checkTenders(const std::vector<TenderAmount> &tenders)
{
    for (const TenderAmount &each : tenders) {
        if (each.kind.isEmpty() || each.kind == u"cash"
            || std::ranges::count(tenders, each.kind, &TenderAmount::kind) > 1)
            return invalid(u"tender"_s);
        if (!fitsDrawer(each.amount) && !fitsDrawer(-each.amount))
            return invalid(u"amount"_s);
    }
    return {};
}
}

Money CountedPieces::amount() const
{
    return Money::of(divideRounded(static_cast<Int128>(value.units()) * pieces, 1));
}

Money ShiftCount::cashTotal() const
{
    Money total = otherCash;
    for (const CountedPieces &each : cash)
        total += each.amount();
    return total;
}

Result<ShiftCount> tidied(ShiftCount count, const Currency &currency)
{
    if (const auto checked = checkPieces(count.cash, denominations(currency)); !checked)
        return checked.error();
    if (!fitsDrawer(count.otherCash))
        return invalid(u"amount"_s);
    if (const auto checked = checkTenders(count.tenders); !checked)
        return checked.error();
    std::erase_if(count.cash, [](const CountedPieces &each) { return each.pieces == 0; });
    std::ranges::sort(count.cash, std::ranges::greater(), &CountedPieces::value);
    std::ranges::sort(count.tenders, {}, &TenderAmount::kind);
    return count;
}
