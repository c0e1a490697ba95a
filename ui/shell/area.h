#pragma once

#include "core/usecase/session.h"

/// The areas on the rail, numbered as their shortcuts are: Ctrl+1 to Ctrl+8.
enum class Area { Sell = 1, Returns = 2, Customers = 3, Products = 4, Promotions = 5, Reports = 7, More = 8 };

inline constexpr Area areas[] = {Area::Sell,       Area::Returns, Area::Customers, Area::Products,
                                 Area::Promotions, Area::Reports, Area::More};

/// Whether whoever is signed in sees the area at all.
inline bool mayEnter(const Session &who, Area area)
{
    switch (area) {
    case Area::Customers: return who.may(Permission::FindMember).has_value();
    case Area::Promotions: return who.may(Permission::ManagePrices).has_value();
    case Area::Reports: return who.may(Permission::ViewReports).has_value();
    default: return true;
    }
}
