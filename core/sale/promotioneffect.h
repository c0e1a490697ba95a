#pragma once

#include "core/catalog/promotion.h"

#include <optional>
#include <variant>
#include <vector>

/// Why a promotion that speaks of something in the cart did nothing.
enum class WhyNot {
    NotYet,
    Over,
    Weekday,
    MonthDay,
    Hour,
    Shop,
    MembersOnly,
    Tier,
    NeedsQuantity, ///< so many more
    NeedsAmount,   ///< so much more
    NeedsProduct,  ///< the reward or gift is not in the cart; its code
    Excluded,      ///< by another promotion; its name
    NoSaving,
    UsedUp,
    UnknownCoupon,
    OtherMember ///< a coupon that is somebody else's
};

QString toText(WhyNot why);

/// What is missing for a promotion to apply.
struct Shortfall
{
    WhyNot why = WhyNot::NoSaving;
    qint64 units = 0; ///< pieces in thousandths, or money
    QString product;
};

/// A line as promotions find and leave it.
struct LineState
{
    Money net;
    bool touched = false; ///< by any promotion
    bool closed = false;  ///< by one that does not stack
};

/// A promotion in force that speaks of lines of this cart: of each of its parts their positions.
struct Offer
{
    const Promotion *promotion = nullptr;
    std::vector<std::vector<int>> lines;
    Money alone;         ///< what it takes off when nothing else has
    Money most;          ///< what it may take off at most, whatever others took before
    QString coupon = {}; ///< that opens it, as presented
};

/// What a promotion takes off.
struct Effect
{
    struct Share
    {
        int line = 0;
        Money off;
        bool remainder = false; ///< this line took a unit that the allocation had left over
    };

    std::vector<Share> shares;
    qint64 times = 1;
    int step = 0; ///< of a threshold, from 1

    Money total() const;
};

/// Applies `offer` to the lines as far as it goes, or says what is missing and changes nothing.
/// `quantities` are those of all lines. Counted promotions see lines of whole pieces only.
std::variant<Effect, Shortfall> applyOffer(const Offer &offer, const std::vector<Quantity> &quantities,
                                           std::vector<LineState> &lines);

/// Shares `off` among `lines` in proportion to `weights`, their sum being at least `off`.
std::vector<Effect::Share> shareOut(Money off, const std::vector<int> &lines,
                                    const std::vector<qint64> &weights);
