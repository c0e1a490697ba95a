#pragma once

#include "core/loyalty/earning.h"
#include "core/sale/price.h"

/// What pays, as handed over: cash before change, card and scan-to-pay as charged outside, with its
/// reference. Below zero it goes to the customer: a refund, or change put into stored value.
struct Tender
{
    TenderKind kind = TenderKind::Cash;
    Money amount;
    QString reference; ///< a gift card's number, a coupon's code; of points, that of a reward
    std::optional<Id<struct Account>> account = std::nullopt; ///< of stored value, gift cards and deposits
    Money bonus = {};   ///< the part of `amount` that is bonus, of stored value and gift cards
    Points points = {}; ///< what a points tender takes

    friend bool operator==(const Tender &, const Tender &) = default;
};

enum class SaleKind { Sale, Refund, Exchange, Void };

QString toText(SaleKind kind);
std::optional<SaleKind> saleKind(const QString &text);

/// What comes back with a line whose quantity and amounts are negative.
struct ReturnedLine
{
    std::optional<Id<SaleLine>> line; ///< of the sale; nothing: without a receipt
    QString reason;
    bool restock = true; ///< back on the shelf; else damaged

    friend bool operator==(const ReturnedLine &, const ReturnedLine &) = default;
};

/// A line with what it earned.
struct SaleLine : QuoteLine
{
    Points points;
    std::optional<ReturnedLine> returned = {};
    bool sellsCards = false;                ///< of a sale on disk: its pieces are cards of uses
    std::vector<PointsReason> reasons = {}; ///< which rules gave them; their sum is `points`
    Money tendered = {}; ///< its part of what tenders paid, cash rounding and all; not read again
    Money byMoney = {};  ///< of that what money paid: what earns points; not read again
};

/// A cart that is paid: what checkout writes. Σ line totals + rounding = total; Σ tenders − change = total.
/// A refund has negative lines, tenders and points.
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
    std::vector<AppliedPromotion> promotions = {};
    std::optional<Id<struct User>> approvedBy = {}; ///< of its discount, or of a refund or void
    SaleKind kind = SaleKind::Sale;
    std::optional<Id<Sale>> refundOf = {}; ///< the sale that lines come back from

    SaleDetails details = {};
    QStringList coupons = {}; ///< codes that opened something for goods that go out; not read again
    Money paidForGoods = {};  ///< by money, of what goes out; not read again

    /// What tenders of points take.
    Points pointsSpent() const;
};

/// Whether points pay by the shop's rate, and not for a reward.
bool isPlainPoints(const Tender &tender);

/// Codes of the coupons by which `promotions` took something off.
QStringList couponsOf(const std::vector<AppliedPromotion> &promotions);

/// What of `total` was paid with money, now or before: not by points, coupons, gift cards or bonus.
Money paidWithMoney(Money total, const std::vector<Tender> &tenders);
