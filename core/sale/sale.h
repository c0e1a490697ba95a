#pragma once

#include "core/sale/price.h"

/// What pays, as handed over: cash before change, card and scan-to-pay as charged outside, with its
/// reference. Below zero it goes to the customer: a refund, or change put into stored value.
struct Tender
{
    TenderKind kind = TenderKind::Cash;
    Money amount;
    QString reference;                                        ///< a gift card's number, a coupon's code
    std::optional<Id<struct Account>> account = std::nullopt; ///< of stored value, gift cards and deposits
    Money bonus = {};   ///< the part of `amount` that is bonus, of stored value and gift cards
    Points points = {}; ///< what a points tender takes

    friend bool operator==(const Tender &, const Tender &) = default;
};

/// A line with what it earned.
struct SaleLine : QuoteLine
{
    Points points;
};

/// A cart that is paid: what checkout writes. Σ line totals + rounding = total; Σ tenders − change = total.
struct Sale
{
    Id<Sale> id;
    Timestamp at;
    std::vector<SaleLine> lines;
    std::optional<Member> member;
    Amounts amounts;
    Money rounding;
    Money total;
    std::vector<Tender> tenders;
    Money change;
    Points pointsEarned;

    /// What tenders of points take.
    Points pointsSpent() const;
};

/// What of `total` was paid with money, now or before: not by points, coupons, gift cards or bonus.
Money paidWithMoney(Money total, const std::vector<Tender> &tenders);
