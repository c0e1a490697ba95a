#include "core/catalog/selection.h"

#include <algorithm>

namespace {
bool anyHolds(const QStringList &groups, const QString &category)
{
    return std::any_of(groups.begin(), groups.end(),
                       [&](const QString &group) { return isWithin(category, group); });
}
}

bool Selection::excepts(const Product &product) const
{
    return except.contains(product.code) || anyHolds(except, product.category);
}

bool Selection::holds(const Product &product) const
{
    const bool named =
        isEverything() || items.contains(product.code) || anyHolds(categories, product.category);
    return named && !excepts(product);
}
