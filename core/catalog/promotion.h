#pragma once

#include "core/catalog/discount.h"
#include "core/catalog/selection.h"
#include "core/catalog/validity.h"

#include <variant>

/// Off each unit of what is selected, for at most so many units a sale.
struct PriceOff
{
    Discount off; ///< a proportion, or an amount off each unit
    std::optional<Quantity> most;
    friend bool operator==(const PriceOff &, const PriceOff &) = default;
};

struct SpecialPrice
{
    Money price; ///< for one unit
    std::optional<Quantity> most;
    friend bool operator==(const SpecialPrice &, const SpecialPrice &) = default;
};

/// Of each `buy + get` pieces the cheapest `get` are reduced; or, with `reward`, for each `buy` pieces `get`
/// of the reward are, the dearest first unless `cheapest`.
struct BuyGet
{
    qint64 buy = 1;
    qint64 get = 1;
    Rate off = Rate::ofBasisPoints(wholeRate);
    std::optional<Selection> reward;
    bool cheapest = false;
    friend bool operator==(const BuyGet &, const BuyGet &) = default;
};

/// So many of each part together at a price; mix and match is a bundle of one part.
struct Bundle
{
    struct Part
    {
        Selection items;
        qint64 count = 1;
        friend bool operator==(const Part &, const Part &) = default;
    };

    std::vector<Part> parts;
    Money price;
    friend bool operator==(const Bundle &, const Bundle &) = default;
};

/// Off the whole of what is selected once it comes to so much money or so many units: the last step reached.
struct Threshold
{
    struct Step
    {
        std::variant<Money, Quantity> from;
        Discount off;
        friend bool operator==(const Step &, const Step &) = default;
    };

    std::vector<Step> steps; ///< rising
    bool every = false;      ///< the one step again for each time that it is reached
    friend bool operator==(const Threshold &, const Threshold &) = default;
};

/// Pieces of `gift` are free once what is selected comes to so much money or so many pieces.
struct Gift
{
    std::variant<Money, Quantity> from;
    QString gift; ///< a product's code
    qint64 count = 1;
    bool every = false;
    friend bool operator==(const Gift &, const Gift &) = default;
};

using Benefit = std::variant<PriceOff, SpecialPrice, BuyGet, Bundle, Threshold, Gift>;

enum class PromotionKind {
    Percent,
    Amount,
    SpecialPrice,
    BuyGet,
    NthItem,
    MixAndMatch,
    Bundle,
    Threshold,
    Gift
};

QString toText(PromotionKind kind);
std::optional<PromotionKind> promotionKind(const QString &text);

/// Something that makes goods cheaper by itself while it is in force.
struct Promotion
{
    QString code; ///< A–Z, 0–9, - and _
    QString name;
    PromotionKind kind = PromotionKind::Percent;
    Validity validity;
    Selection items;
    Benefit benefit;
    QString coupon;              ///< applies only when this code is presented; empty: by itself
    std::optional<qint64> uses;  ///< sales that it may still apply to
    std::optional<qint64> times; ///< how often at most within a sale
    qint64 priority = 100;       ///< the lower is applied earlier
    QString group;               ///< of a group one at most applies; empty: none
    bool stacks = true;          ///< whether other promotions may touch the same lines
    /// Opened by coupons that are issued one by one, by no code that several know.
    bool issuedOnly = false;

    /// Thresholds, and whatever a coupon brings, are worked out on what promotions on lines left.
    bool isOnOrder() const { return kind == PromotionKind::Threshold || needsCoupon(); }
    bool needsCoupon() const { return issuedOnly || !coupon.isEmpty(); }
    /// What it looks for in a cart: the items, then a reward, a gift or the parts of a bundle.
    std::vector<Selection> selections() const;
    friend bool operator==(const Promotion &, const Promotion &) = default;
};
