#pragma once

#include "core/sale/price.h"

enum class TenderKind { Cash, Card, Scan };

QString toText(TenderKind kind);
std::optional<TenderKind> tenderKind(const QString &text);

/// Money as handed over: cash before change, card and scan-to-pay as charged outside, with its reference.
struct Tender
{
    TenderKind kind = TenderKind::Cash;
    Money amount;
    QString reference;

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
    SaleKind kind = SaleKind::Sale;
    std::optional<Id<Sale>> refundOf = {}; ///< the sale that lines come back from
};
