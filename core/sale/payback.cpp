#include "core/sale/payback.h"

#include <algorithm>

namespace {
/// Which tender of a sale one of its refunds gives back to.
bool isSame(const Tender &a, const Tender &b)
{
    return a.kind == b.kind && a.reference == b.reference && a.account == b.account;
}

auto find(std::vector<Tender> &tenders, const Tender &wanted)
{
    return std::ranges::find_if(tenders, [&](const Tender &tender) { return isSame(tender, wanted); });
}

void join(std::vector<Tender> &tenders, const Tender &tender)
{
    const auto known = find(tenders, tender);
    if (known == tenders.end())
        return tenders.push_back(tender);
    known->amount += tender.amount;
    known->bonus += tender.bonus;
    known->points += tender.points;
}

/// `part` of `whole` of an amount, rounded half away from zero.
template <class Unit> Amount<Unit> share(Amount<Unit> amount, Money part, Money whole)
{
    return Amount<Unit>::of(divideRounded(Int128(amount.units()) * part.units(), whole.units()));
}

Money roundedToStep(Money amount, Money step)
{
    return step.isZero() ? amount : Money::of(divideRounded(amount.units(), step.units()) * step.units());
}

/// Pays `total` out to what is left of the tenders, pro rata.
std::vector<Tender> payOut(Money total, const std::vector<Tender> &left)
{
    std::vector<qint64> weights;
    for (const Tender &tender : left)
        weights.push_back(tender.amount.units());
    const std::vector<Money> parts = allocate(total, weights);
    std::vector<Tender> tenders;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].isZero())
            continue;
        Tender tender = left[i];
        tender.amount = -parts[i];
        tender.bonus = -share(left[i].bonus, parts[i], left[i].amount);
        tender.points = -share(left[i].points, parts[i], left[i].amount);
        tenders.push_back(std::move(tender));
    }
    return tenders;
}

/// As notes and coins allow, but no more than was paid in cash.
void roundCash(std::vector<Tender> &tenders, std::vector<Tender> &left, Money step)
{
    for (Tender &tender : tenders)
        if (tender.kind == TenderKind::Cash)
            tender.amount = -std::min(roundedToStep(-tender.amount, step), find(left, tender)->amount);
    std::erase_if(tenders, [](const Tender &tender) { return tender.amount.isZero(); });
}

bool isOnTerminal(const Tender &tender)
{
    return tender.kind == TenderKind::Card || tender.kind == TenderKind::Scan;
}

/// What was paid out in cash beyond the cash that was paid in stands for cards and phones.
void takeOffTerminals(std::vector<Tender> &left, Money elsewhere)
{
    for (Tender &tender : left)
        if (isOnTerminal(tender)) {
            const Money off = std::clamp(elsewhere, Money(), std::max(Money(), tender.amount));
            tender.amount -= off;
            elsewhere -= off;
        }
}
}

std::vector<Sale> familyOf(const Sale &sold, const std::vector<Sale> &others)
{
    std::vector<Sale> family{sold};
    family.insert(family.end(), others.begin(), others.end());
    return family;
}

std::vector<Tender> tendersLeft(const std::vector<Sale> &family)
{
    std::vector<Tender> left;
    Money change;
    for (const Sale &sale : family) {
        change += sale.change;
        for (const Tender &tender : sale.tenders)
            if (tender.amount > Money())
                join(left, tender);
    }
    for (const Sale &sale : family)
        for (const Tender &tender : sale.tenders) {
            if (tender.amount >= Money())
                continue;
            if (find(left, tender) != left.end())
                join(left, tender);
            else
                change -= tender.amount;
        }
    const auto cash = std::ranges::find(left, TenderKind::Cash, &Tender::kind);
    if (cash != left.end()) {
        cash->amount -= change;
        change = std::max(Money(), -cash->amount);
    }
    takeOffTerminals(left, change);
    std::erase_if(left, [](const Tender &tender) { return tender.amount <= Money(); });
    return left;
}

std::vector<Tender> payBack(Money due, const std::vector<Sale> &family, Money cashStep)
{
    std::vector<Tender> left = tendersLeft(family);
    const Money most = sumOf(left);
    Money stays = due;
    for (const Sale &sale : family)
        stays += sale.amounts.total;
    const bool all = stays.isZero();
    std::vector<Tender> tenders = payOut(all ? most : std::min(-due, most), left);
    if (!all)
        roundCash(tenders, left, cashStep);
    return tenders;
}

void payInCash(Sale &refund, const Shop &shop)
{
    Money instead;
    for (const Tender &tender : refund.tenders)
        if (isOnTerminal(tender))
            instead -= tender.amount;
    if (instead.isZero())
        return;
    std::erase_if(refund.tenders, isOnTerminal);
    const Money paid = std::min(roundedToStep(instead, shop.cashStep), instead);
    const auto cash = std::ranges::find(refund.tenders, TenderKind::Cash, &Tender::kind);
    if (cash != refund.tenders.end())
        cash->amount -= paid;
    else if (!paid.isZero())
        refund.tenders.push_back({TenderKind::Cash, -paid, {}});
    refund.total = sumOf(refund.tenders);
    refund.rounding = refund.total - refund.amounts.total;
}

Money sumOf(const std::vector<Tender> &tenders)
{
    Money sum;
    for (const Tender &tender : tenders)
        sum += tender.amount;
    return sum;
}
