#pragma once

#include "core/base/category.h"
#include "core/catalog/product.h"

/// Which products something speaks of: those by code or category, or all when it names none, less the
/// excepted. A category holds those below it: "drinks" also "drinks/tea".
struct Selection
{
    QStringList items;
    QStringList categories;
    QStringList except; ///< codes or categories

    bool isEverything() const { return items.isEmpty() && categories.isEmpty(); }
    bool excepts(const Product &product) const;
    bool holds(const Product &product) const;
    friend bool operator==(const Selection &, const Selection &) = default;
};
