#pragma once

#include "core/data/transaction.h"
#include "core/loyalty/couponkind.h"

#include <vector>

/// Kinds of coupons, and who is given one by itself, as they are kept.
namespace couponkinds {
/// By code.
std::vector<CouponKind> all(const Connection &connection);
std::optional<CouponKind> find(const Connection &connection, const QString &code);
/// Adds or replaces; false when the same is there already. Its promotion is opened by its coupons alone from
/// here on.
bool put(Transaction &transaction, const CouponKind &kind);

std::vector<CouponGift> gifts(const Connection &connection, CouponOccasion occasion);
/// False when the same is there already.
bool setGifts(Transaction &transaction, CouponOccasion occasion, const std::vector<CouponGift> &gifts);
}
