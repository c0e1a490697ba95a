#include "core/shift/differencehints.h"

#include <algorithm>
#include <optional>

namespace {
using Hint = DifferenceHint::Kind;

std::optional<Hint> hintOfSale(const DrawerEntry &entry, Money size, bool over)
{
    if (over && entry.other == size)
        return Hint::PaidInCash;
    if (!over && entry.cash == size)
        return Hint::PaidOtherwise;
    if (entry.change == size)
        return over ? Hint::ChangeKept : Hint::ChangeTwice;
    return std::nullopt;
}

std::optional<Hint> hintOf(const DrawerEntry &entry, Money size, bool over)
{
    if (entry.kind == DrawerEntry::Kind::Sale)
        return hintOfSale(entry, size, over);
    if (entry.cash != size)
        return std::nullopt;
    switch (entry.kind) {
    case DrawerEntry::Kind::Refund: return over ? Hint::RefundKept : Hint::RefundTwice;
    case DrawerEntry::Kind::PayIn: return over ? Hint::PaidInTwice : Hint::NotPaidIn;
    default: return over ? Hint::NotPaidOut : Hint::PaidOutTwice;
    }
}

/// Movements are few and easily checked; a change of the same size is met by chance.
int rank(Hint hint)
{
    switch (hint) {
    case Hint::FloatLeftOut: return 0;
    case Hint::NotPaidIn:
    case Hint::PaidInTwice:
    case Hint::NotPaidOut:
    case Hint::PaidOutTwice: return 1;
    case Hint::RefundKept:
    case Hint::RefundTwice: return 2;
    case Hint::PaidInCash:
    case Hint::PaidOtherwise: return 3;
    case Hint::ChangeKept:
    case Hint::ChangeTwice: return 4;
    }
    Q_UNREACHABLE();
}
}

std::vector<DifferenceHint> differenceHints(Money difference, Money opening,
                                            const std::vector<DrawerEntry> &entries)
{
    std::vector<DifferenceHint> hints;
    if (difference.isZero())
        return hints;
    const bool over = difference > Money();
    const Money size = over ? difference : -difference;
    if (!over && opening == size)
        hints.push_back({Hint::FloatLeftOut, {}, size});
    for (const DrawerEntry &entry : entries)
        if (const auto hint = hintOf(entry, size, over))
            hints.push_back({*hint, entry.reference, size});
    std::ranges::stable_sort(hints, {}, [](const DifferenceHint &hint) { return rank(hint.kind); });
    if (hints.size() > mostHints)
        hints.resize(mostHints);
    return hints;
}
