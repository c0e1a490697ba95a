#include "core/shift/shiftreport.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

Money DrawerSums::expected() const
{
    return opening + sales - refunds - change + payIns - payOuts - drops;
}

std::vector<Comparison> ShiftReport::comparisons() const
{
    std::map<QString, Comparison> others;
    for (const TenderTotal &tender : totals.tenders)
        if (tender.kind != u"cash")
            others[tender.kind] = {tender.kind, tender.expected(), std::nullopt};
    if (count)
        for (const TenderAmount &tender : count->tenders) {
            others[tender.kind].kind = tender.kind;
            others[tender.kind].counted = tender.amount;
        }
    std::vector<Comparison> list{{u"cash"_s, totals.drawer.expected(), std::nullopt}};
    if (count)
        list.front().counted = count->cashTotal();
    for (const auto &[kind, comparison] : others)
        list.push_back(comparison);
    return list;
}

bool isBeyond(const std::vector<Comparison> &comparisons, Money limit)
{
    return std::ranges::any_of(comparisons, [limit](const Comparison &each) {
        return each.difference() > limit || -each.difference() > limit;
    });
}
