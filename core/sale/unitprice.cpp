#include "core/sale/unitprice.h"

#include <algorithm>
#include <map>

namespace {
/// Of each list that is in force, the highest step that `quantity` reaches.
std::vector<UnitPrice> stepsInForce(const Product &product, Quantity quantity, const PriceRules &rules,
                                    const LocalMoment &now, const Audience &audience)
{
    std::map<QString, UnitPrice> best;
    for (const ListedPrice &listed : product.listed) {
        const PriceList *list = rules.list(listed.list);
        if (!list || listed.from > quantity || list->validity.bar(now, audience))
            continue;
        const auto known = best.find(list->code);
        if (known == best.end() || known->second.from <= listed.from)
            best[list->code] = {listed.price, list, listed.from};
    }
    std::vector<UnitPrice> steps;
    for (const auto &[code, price] : best)
        steps.push_back(price);
    return steps;
}

bool beganBefore(const UnitPrice &a, const UnitPrice &b)
{
    return a.list->validity.from.value_or(QDate()) < b.list->validity.from.value_or(QDate());
}
}

UnitPrice unitPriceOf(const Product &product, Quantity quantity, const PriceRules &rules,
                      const LocalMoment &now, const Audience &audience)
{
    UnitPrice chosen{product.price, nullptr, {}};
    if (product.listed.empty())
        return chosen;
    const auto steps = stepsInForce(product, quantity, rules, now, audience);
    for (const UnitPrice &step : steps) // the retail list that began last, whatever it asks
        if (step.list->kind == PriceListKind::Retail && (!chosen.list || !beganBefore(step, chosen)))
            chosen = step;
    for (const UnitPrice &step : steps) // then whatever asks less
        if (step.list->kind != PriceListKind::Retail && step.price < chosen.price)
            chosen = step;
    return chosen;
}
