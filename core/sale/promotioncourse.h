#pragma once

#include "core/sale/promotioneffect.h"

/// All that may take something off the lines of a cart, in the order in which it does: promotions on lines,
/// manual discounts of lines, promotions on the order and coupons. Manual discounts of the order come after.
struct PromotionCourse
{
    std::vector<Offer> offers; ///< sorted: those on lines first
    size_t onLines = 0;        ///< how many of them
    std::vector<Quantity> quantities;
    std::vector<LineState> lines; ///< at the start
    std::vector<Rate> addedTax;   ///< on each line; nothing where prices contain it
    std::vector<std::optional<Discount>> manual;

    /// Takes the manual discounts off `state`; what each line lost.
    std::vector<Money> takeManual(std::vector<LineState> &state) const;
    /// Whether only one of the two may apply: of one group, or on the same line where one does not stack.
    bool compete(size_t a, size_t b) const;
};

/// Which offers of a course are to be applied.
struct PromotionChoice
{
    std::vector<bool> applied; ///< of each offer
    bool isGreedy = false;     ///< more than mostCompeting competed, so that not every combination was tried
};

inline constexpr size_t mostCompeting = 12;

/// The combination that leaves least to pay: of up to mostCompeting competing offers among all combinations.
/// Of more the eight that save most are combined so, and of the rest each, the most saving first, is added
/// that competes with none so far. Offers that compete with none always apply. Of equal ones the earlier in
/// the course wins.
PromotionChoice chooseOffers(const PromotionCourse &course);
