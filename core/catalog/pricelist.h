#pragma once

#include "core/catalog/validity.h"

enum class PriceListKind { Retail, Tier, Wholesale };

QString toText(PriceListKind kind);
std::optional<PriceListKind> priceListKind(const QString &text);

/// Prices for a time and for some: of retail lists in force the latest begun replaces a product's own price;
/// lists for tiers and wholesale customers apply where they ask less.
struct PriceList
{
    QString code;
    QString name;
    PriceListKind kind = PriceListKind::Retail;
    Validity validity; ///< shops, tiers and days
    friend bool operator==(const PriceList &, const PriceList &) = default;
};
