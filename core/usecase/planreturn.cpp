#include "core/usecase/planreturn.h"

#include "core/data/merges.h"
#include "core/data/passes.h"
#include "core/data/returns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Result<> mayComeBack(const SaleRecord &sold, const std::vector<ReturnWish> &wishes, const Session &who,
                     const ReturnRules &rules, Timestamp now)
{
    if (wishes.empty())
        return Error{Error::Code::EmptySale, {}};
    const auto tooLate = ageBar(sold, who, rules, now);
    for (const ReturnWish &wish : wishes) {
        const auto &lines = sold.receipt.sale.lines;
        if (wish.line >= lines.size() || lines[wish.line].returned)
            return Error{Error::Code::InvalidQuantity, QString::number(wish.line + 1)};
        // Cards of uses come back by their own rule.
        const bool isCards = lines[wish.line].sellsCards;
        if (tooLate && !isCards)
            return *tooLate;
        const auto bar = isCards ? std::nullopt : barOf(lines[wish.line].line.product.category, rules);
        if (bar)
            return *bar;
        if (wish.reason.trimmed().isEmpty())
            return Error{Error::Code::ReasonRequired, {}};
    }
    return {};
}

/// What the cards come to that a wish names, or all that are left of the line.
Result<CardsBack> cardsBack(const Connection &connection, const SaleLine &line, const QStringList &numbers,
                            const BusinessDate &day)
{
    CardsBack all;
    for (const QString &number : numbers) {
        const auto pass = passes::find(connection, number);
        if (!pass || pass->line != line.line.id)
            return Error{Error::Code::SerialRequired, line.line.product.code};
        const auto back = worthBack(*pass, day);
        if (!back)
            return back.error();
        all.total += *back;
        all.tax +=
            *back == pass->paid.amount ? pass->paid.tax : containedTax(*back, line.line.product.taxRate);
        all.paid += pass->paid.amount;
        all.paidTax += pass->paid.tax;
    }
    return all;
}

/// The wishes, those of cards of uses with what the cards come to today.
Result<std::vector<ReturnWish>> withCards(const Connection &connection, const Session &who, const Sale &sale,
                                          const std::vector<RefundableLine> &left,
                                          std::vector<ReturnWish> wishes, Timestamp now)
{
    const BusinessDate day = businessDate(now, who.shop.day);
    for (ReturnWish &wish : wishes) {
        if (!sale.lines[wish.line].sellsCards)
            continue;
        const bool all = wish.serials.isEmpty() && wish.quantity == left[wish.line].quantity;
        const auto cards =
            cardsBack(connection, sale.lines[wish.line], all ? left[wish.line].serials : wish.serials, day);
        if (!cards)
            return cards.error();
        wish.cards = *cards;
    }
    return wishes;
}

/// Promotions that the sale had and what stays has not.
std::vector<NotApplied> brokenBy(const Sale &sold, const Quote &kept)
{
    std::vector<NotApplied> broken;
    for (const NotApplied &reason : kept.notApplied)
        if (std::ranges::any_of(sold.promotions, [&](const AppliedPromotion &promotion) {
                return promotion.code == reason.code;
            }))
            broken.push_back(reason);
    return broken;
}
}

std::optional<Error> barOf(const QString &category, const ReturnRules &rules)
{
    for (const QString &excluded : rules.categories)
        if (isWithin(category, excluded))
            return Error{Error::Code::NotReturnable, excluded};
    return std::nullopt;
}

std::optional<Error> cardBar(const Connection &connection, const Session &who, const RefundableLine &left,
                             Timestamp now)
{
    std::optional<Error> bar;
    for (const QString &number : left.serials) {
        const auto pass = passes::find(connection, number);
        const auto back = pass ? worthBack(*pass, businessDate(now, who.shop.day))
                               : Result<Money>(Error{Error::Code::NotFound, number});
        if (back)
            return std::nullopt;
        bar = back.error();
    }
    return bar;
}

std::optional<Error> ageBar(const SaleRecord &sold, const Session &who, const ReturnRules &rules,
                            Timestamp now)
{
    const qint64 age = sold.receipt.businessDate.date().daysTo(businessDate(now, who.shop.day).date());
    if (rules.days > 0 && age > rules.days)
        return Error{Error::Code::ReturnTooLate, QString::number(rules.days)};
    return std::nullopt;
}

Result<SaleRecord> soldAs(const Connection &connection, const Session &who, const ReceiptNumber &number)
{
    const auto id = sales::idOf(connection, number);
    auto record = id && number.shop == who.shop.code ? sales::find(connection, *id) : std::nullopt;
    if (!record)
        return Error{Error::Code::SaleElsewhere, number.toString()};
    const SaleKind kind = record->receipt.sale.kind;
    if (kind != SaleKind::Sale && kind != SaleKind::Exchange)
        return Error{Error::Code::NotFound, number.toString()};
    merges::follow(connection, record->receipt.sale);
    return *record;
}

std::vector<Id<SaleLine>> newIds(size_t count, Timestamp now, const Random &random)
{
    std::vector<Id<SaleLine>> ids;
    for (size_t i = 0; i < count; ++i)
        ids.push_back(Id<SaleLine>::make(now, random));
    return ids;
}

std::vector<AppliedPromotion> takenBack(const Sale &sold, const RefundPlan &plan)
{
    std::vector<AppliedPromotion> back;
    for (AppliedPromotion promotion : sold.promotions) {
        Money off;
        for (const SaleLine &line : plan.lines) {
            const auto from = std::ranges::find_if(sold.lines, [&](const SaleLine &other) {
                return line.returned && line.returned->line == other.line.id;
            });
            if (from == sold.lines.end() || from->line.quantity.isZero())
                continue;
            for (const TraceStep &step : from->why)
                if (step.code == promotion.code && (step.step() == 2 || step.step() == 3))
                    off += Money::of(divideRounded(Int128(step.amount.units()) * line.line.quantity.units(),
                                                   from->line.quantity.units()));
        }
        if (off.isZero())
            continue;
        promotion.off = -off;
        promotion.isLimited = false;
        back.push_back(promotion);
    }
    return back;
}

Result<PlannedReturn> planReturn(const Connection &connection, const Session &who, PriceBook &prices,
                                 const ReceiptNumber &number, const std::vector<ReturnWish> &wishes,
                                 Timestamp now, const Random &random)
{
    auto sold = soldAs(connection, who, number);
    if (!sold)
        return sold.error();
    if (const auto may = mayComeBack(*sold, wishes, who, returns::rules(connection), now); !may)
        return may.error();
    const Sale &sale = sold->receipt.sale;
    const std::vector<Sale> before = returns::refundsOf(connection, sale.id);
    const auto left = refundableLines(sale, before);
    const auto asked = withCards(connection, who, sale, left, wishes, now);
    if (!asked)
        return asked.error();
    std::optional<Quote> kept;
    if (!sale.promotions.empty()) {
        const Cart cart = keptCart(sale, left, wishes);
        const auto quote = price(cart, who.shop, prices.current(connection, who.shop.currency), sale.at);
        if (quote)
            kept = *quote;
    }
    auto plan = planRefund(sale, before, *asked, kept, sold->taxMode,
                           newIds(wishes.size() + sale.lines.size(), now, random));
    if (!plan)
        return plan.error();
    plan->promotions = takenBack(sale, *plan);
    std::vector<NotApplied> broken = kept ? brokenBy(sale, *kept) : std::vector<NotApplied>();
    return PlannedReturn{*sold, returns::othersOf(connection, sale.id), std::move(*plan), std::move(broken)};
}
