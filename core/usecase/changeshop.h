#pragma once

#include "core/data/transaction.h"
#include "core/usecase/session.h"

/// The habits of a shop that may change while it trades; codes, currency, tax and time zone stay.
struct ShopHabits
{
    DiscountEntry discountEntry = DiscountEntry::Zhe;
    Money cashStep;                         ///< what cash totals are rounded to; zero: not
    Money pointUnit;                        ///< money that earns one point; zero: no points
    Money differenceLimit = Money::of(500); ///< of a shift's count, beyond which somebody approves
    CardName cardName = CardName::Masked;

    friend bool operator==(const ShopHabits &, const ShopHabits &) = default;
};

ShopHabits habitsOf(const Shop &shop);

/// The shop as it is from now on; sales already made keep their points and their rounding. Refuses
/// NotPermitted, and InvalidInput with detail "cash-step", "point-unit" or
/// "difference-limit".
Result<Shop> changeShop(Transaction &transaction, const Session &who, const ShopHabits &habits,
                        Timestamp now);
