#include "core/sale/exchange.h"

#include "core/sale/payback.h"
#include "core/sale/salepoints.h"
#include "core/sale/settle.h"

#include <algorithm>

namespace {
/// A promotion that some of the sale had and the new goods have too stands once, with what it comes to.
std::vector<AppliedPromotion> joined(const std::vector<AppliedPromotion> &back,
                                     const std::vector<AppliedPromotion> &goods)
{
    std::vector<AppliedPromotion> promotions = goods;
    for (const AppliedPromotion &promotion : back) {
        const auto same = std::ranges::find(promotions, promotion.code, &AppliedPromotion::code);
        if (same == promotions.end())
            promotions.push_back(promotion);
        else
            same->off += promotion.off;
    }
    std::ranges::sort(promotions, {}, &AppliedPromotion::code);
    return promotions;
}

/// The new goods are paid for by as much as came back and stays with us, in the proportion in which money
/// paid it then, and by what is paid now.
void shareForGoods(Sale &exchange, Money goods, Money back, const std::vector<Sale> &family)
{
    const std::vector<Tender> left = tendersLeft(family);
    const Money all = sumOf(left);
    Money tendered = std::min({goods, back, all});
    Money money;
    if (tendered > Money())
        money = Money::of(
            divideRounded(Int128(paidWithMoney(all, left).units()) * tendered.units(), all.units()));
    if (exchange.total > Money()) {
        tendered += exchange.total;
        money += paidWithMoney(exchange.total, exchange.tenders);
    }
    sharePaid(exchange, tendered, money);
}

Result<> payDifference(Sale &sale, const Quote &both, const Shop &shop)
{
    const auto due = dueAfter(both, sale.tenders, shop);
    if (!due)
        return due.error();
    if (due->open > Money())
        return Error{Error::Code::Underpaid, shop.currency.print(due->open)};
    takePoints(sale.tenders, shop.tenders);
    sale.rounding = due->rounding;
    sale.total = due->total;
    sale.change = due->change;
    return {};
}

Result<> giveDifferenceBack(Sale &sale, const std::vector<Sale> &family, const Shop &shop)
{
    if (!sale.tenders.empty())
        return Error{Error::Code::Overpaid, shop.currency.print(sale.amounts.total)};
    sale.tenders = payBack(sale.amounts.total, family, shop.cashStep);
    sale.total = sumOf(sale.tenders);
    sale.rounding = sale.total - sale.amounts.total;
    return {};
}
}

Quote exchangeQuote(const Quote &goods, const std::vector<SaleLine> &back)
{
    Quote quote = goods;
    for (const SaleLine &line : back) {
        quote.lines.push_back(line);
        quote.amounts += line.amounts;
    }
    return quote;
}

Result<Sale> exchangeSale(const Quote &goods, const Sale &sold, const std::vector<Sale> &others,
                          const RefundPlan &plan, std::vector<Tender> tenders, const Shop &shop,
                          Timestamp now)
{
    if (goods.lines.empty() || plan.lines.empty())
        return Error{Error::Code::EmptySale, {}};
    const std::vector<Sale> family = familyOf(sold, others);
    const Quote both = exchangeQuote(goods, plan.lines);
    Sale sale{goods.id,
              now,
              plan.lines,
              sold.member,
              both.amounts,
              {},
              {},
              std::move(tenders),
              {},
              {},
              joined(plan.promotions, goods.promotions),
              goods.approvedBy,
              SaleKind::Exchange,
              sold.id};
    sale.details = goods.details;
    sale.coupons = couponsOf(goods.promotions);
    for (const SaleLine &line : plan.lines)
        sale.pointsEarned += line.points;
    for (const QuoteLine &line : goods.lines)
        sale.lines.push_back({line, {}});
    const bool gives = both.amounts.total < Money();
    const auto settled = gives ? giveDifferenceBack(sale, family, shop) : payDifference(sale, both, shop);
    if (!settled)
        return settled.error();
    shareForGoods(sale, goods.amounts.total, plan.total, family);
    earnPoints(sale, shop);
    return sale;
}
