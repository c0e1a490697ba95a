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
};
