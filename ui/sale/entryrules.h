#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/catalog/shop.h"
#include "core/sale/cart.h"

/// The number rules of the till: what digits before an operator key mean, and what cannot be meant.
namespace entryrules {
/// Quantities above this are asked about before they are believed.
inline constexpr Quantity unusualQuantity = Quantity::of(99'000);

/// Whether six or more digits before the point make a typed number more likely a barcode than an amount.
bool looksLikeBarcode(const QString &typed);

/// The largest amount that does not look like one.
Money largestAmount(const Currency &currency);

/// InvalidQuantity; InvalidInput "barcode" when it looks like one.
Result<Quantity> quantity(const QString &typed);
/// An amount of money above or equal to zero. InvalidPrice; InvalidInput "barcode".
Result<Money> amount(const QString &typed, const Currency &currency);
/// What `typed` and "/" take off: 85/ and 8.5/ are 8.5折, which is 15 % off, or they are percent off.
/// InvalidDiscount; InvalidInput "barcode".
Result<Rate> percentOff(const QString &typed, DiscountEntry entry);
}
