#include "core/sale/salepoints.h"

#include <algorithm>
#include <tuple>

namespace {
/// Whether it is money's to earn by at all.
bool earns(const SaleLine &line)
{
    return !line.returned && line.line.product.kind != ProductKind::Extra && !line.earnsLater;
}

/// With what the uses of a card bring that paid for it.
EarnLine earnLineOf(const SaleLine &line)
{
    const Product &product = line.line.product;
    EarnLine goods{product.code,       product.unit,  product.category,
                   line.line.quantity, line.tendered, line.byMoney};
    if (line.line.pass) {
        goods.cost += extend(line.line.pass->worth, line.line.quantity);
        goods.paid += extend(line.line.pass->earnsOn, line.line.quantity);
    }
    return goods;
}

/// The lines that go out, by what they are and not by when they were scanned.
std::vector<SaleLine *> goingOut(Sale &sale)
{
    std::vector<SaleLine *> lines;
    for (SaleLine &line : sale.lines)
        if (!line.returned)
            lines.push_back(&line);
    std::ranges::stable_sort(lines, {}, [](const SaleLine *line) {
        const Product &product = line->line.product;
        return std::tie(product.code, product.unit, product.category, line->amounts.total,
                        line->line.quantity);
    });
    return lines;
}

/// What an exchange brings beside its goods.
std::optional<EarnExchange> exchangeOf(const Sale &sale)
{
    if (sale.kind != SaleKind::Exchange)
        return std::nullopt;
    return EarnExchange{takenBackIn(sale),
                        sale.total > Money() ? paidWithMoney(sale.total, sale.tenders) : Money()};
}
}

void sharePaid(Sale &sale, Money tendered, Money money)
{
    sale.paidForGoods = money;
    const std::vector<SaleLine *> lines = goingOut(sale);
    std::vector<qint64> totals;
    for (const SaleLine *line : lines)
        totals.push_back(std::max(qint64(0), line->amounts.total.units()));
    if (std::ranges::all_of(totals, [](qint64 total) { return total == 0; }))
        return;
    const auto all = allocate(std::max(Money(), tendered), totals);
    const auto byMoney = allocate(std::max(Money(), money), totals);
    for (size_t i = 0; i < lines.size(); ++i) {
        lines[i]->tendered = all[i];
        lines[i]->byMoney = byMoney[i];
    }
}

void earnPoints(Sale &sale, const Shop &shop, const EarnStanding &standing)
{
    if (!sale.member)
        return;
    std::vector<SaleLine *> lines;
    std::vector<EarnLine> goods;
    for (SaleLine &line : sale.lines)
        if (earns(line)) {
            lines.push_back(&line);
            goods.push_back(earnLineOf(line));
        }
    const QString &tier = sale.member->tier;
    const auto earned = earnedBy(inForce(shop.earning, shop.pointUnit), goods,
                                 {tier, multiplierOf(shop.tiers, tier)}, standing, exchangeOf(sale));
    for (size_t i = 0; i < earned.size(); ++i) {
        lines[i]->reasons = earned[i];
        lines[i]->points = sumOf(earned[i]);
        sale.pointsEarned += lines[i]->points;
    }
}

void earnAnew(Sale &sale, const Shop &shop, const EarnStanding &standing)
{
    for (SaleLine &line : sale.lines) {
        if (line.returned)
            continue;
        sale.pointsEarned -= line.points;
        line.points = {};
        line.reasons.clear();
    }
    earnPoints(sale, shop, standing);
}

std::vector<PointsReason> takenBackIn(const Sale &sale)
{
    std::vector<std::vector<PointsReason>> back;
    for (const SaleLine &line : sale.lines)
        if (line.returned)
            back.push_back(line.reasons);
    return sumByRule(back);
}
