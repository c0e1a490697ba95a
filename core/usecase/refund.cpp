#include "core/usecase/refund.h"

#include "core/data/returns.h"
#include "core/data/sales.h"
#include "core/data/shops.h"
#include "core/usecase/checkout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Why nothing of this category comes back.
std::optional<Error> barOf(const QString &category, const ReturnRules &rules)
{
    for (const QString &excluded : rules.categories)
        if (isWithin(category, excluded))
            return Error{Error::Code::NotReturnable, excluded};
    return std::nullopt;
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
    return *record;
}

Result<> mayComeBack(const SaleRecord &sold, const std::vector<ReturnWish> &wishes, const Session &who,
                     const ReturnRules &rules, Timestamp now)
{
    if (wishes.empty())
        return Error{Error::Code::EmptySale, {}};
    if (const auto bar = ageBar(sold, who, rules, now))
        return *bar;
    for (const ReturnWish &wish : wishes) {
        const auto &lines = sold.receipt.sale.lines;
        if (wish.line >= lines.size() || lines[wish.line].returned)
            return Error{Error::Code::InvalidQuantity, QString::number(wish.line + 1)};
        if (const auto bar = barOf(lines[wish.line].line.product.category, rules))
            return *bar;
        if (wish.reason.trimmed().isEmpty())
            return Error{Error::Code::ReasonRequired, {}};
    }
    return {};
}

std::vector<Id<SaleLine>> newIds(size_t count, Timestamp now, const Random &random)
{
    std::vector<Id<SaleLine>> ids;
    for (size_t i = 0; i < count; ++i)
        ids.push_back(Id<SaleLine>::make(now, random));
    return ids;
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

/// What was taken off by promotions goes back with the lines: the part of each that these lines bore.
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
}

Result<ReturnableSale> returnableSale(const Connection &connection, const Session &who,
                                      const ReceiptNumber &number, Timestamp now)
{
    auto sold = soldAs(connection, who, number);
    if (!sold)
        return sold.error();
    const ReturnRules rules = returns::rules(connection);
    const auto tooLate = ageBar(*sold, who, rules, now);
    ReturnableSale found{sold->receipt, returns::refundsOf(connection, sold->receipt.sale.id), {}, {}};
    found.left = refundableLines(sold->receipt.sale, found.refunds);
    for (const SaleLine &line : sold->receipt.sale.lines)
        found.bars.push_back(tooLate ? tooLate : barOf(line.line.product.category, rules));
    return found;
}

Result<RefundPreview> previewRefund(const Connection &connection, const Session &who, PriceBook &prices,
                                    const RefundRequest &request, Timestamp now, const Random &random)
{
    const auto sold = soldAs(connection, who, request.receipt);
    if (!sold)
        return sold.error();
    if (const auto may = mayComeBack(*sold, request.wishes, who, returns::rules(connection), now); !may)
        return may.error();
    const Sale &sale = sold->receipt.sale;
    const std::vector<Sale> before = returns::refundsOf(connection, sale.id);
    std::optional<Quote> kept;
    if (!sale.promotions.empty()) {
        const Cart cart = keptCart(sale, refundableLines(sale, before), request.wishes);
        const auto quote = price(cart, who.shop, prices.current(connection, who.shop.currency), sale.at);
        if (quote)
            kept = *quote;
    }
    auto plan = planRefund(sale, before, request.wishes, kept, sold->taxMode,
                           newIds(request.wishes.size() + sale.lines.size(), now, random));
    if (!plan)
        return plan.error();
    plan->promotions = takenBack(sale, *plan);
    const Money lost = plan->lost;
    RefundPreview preview{refundSale(request.id, sale, before, std::move(*plan), who.shop, now), lost, {}};
    if (request.inCash)
        payInCash(preview.sale, who.shop);
    if (kept)
        preview.broken = brokenBy(sale, *kept);
    return preview;
}

Result<Receipt> refund(Transaction &transaction, const Session &who, PriceBook &prices,
                       const RefundRequest &request, const std::optional<Approval> &approval,
                       const QByteArray &digest, Timestamp now, const Random &random)
{
    const Connection &connection = transaction.connection();
    if (auto known = answered(connection, who, request.id, digest))
        return *known;
    if (const auto allowed = mayWith(connection, who, Permission::Refund, approval); !allowed)
        return allowed.error();
    auto preview = previewRefund(connection, who, prices, request, now, random);
    if (!preview)
        return preview.error();
    if (approval)
        preview->sale.approvedBy = approval->user;
    return writeSale(transaction, who, preview->sale, digest, random);
}

Result<Sale> looseRefund(const Connection &connection, const Session &who, const Id<Sale> &id,
                         const std::vector<LooseReturn> &wishes, const std::optional<Member> &member,
                         Timestamp now, const Random &random)
{
    if (wishes.empty())
        return Error{Error::Code::EmptySale, {}};
    const ReturnRules rules = returns::rules(connection);
    const Timestamp since = now.plusMilliseconds(-qint64(rules.lowestDays) * 24 * 3600 * 1000);
    Cart cart{id, {}, {}, member};
    for (const LooseReturn &wish : wishes) {
        if (const auto bar = barOf(wish.product.category, rules))
            return *bar;
        if (wish.reason.trimmed().isEmpty())
            return Error{Error::Code::ReasonRequired, {}};
        const Money lowest =
            returns::lowestPrice(connection, wish.product.id, since).value_or(wish.product.price);
        Product product = wish.product;
        product.price = std::min(lowest, product.price);
        product.listed.clear();
        cart.lines.push_back({Id<SaleLine>::make(now, random), product, wish.quantity, {}, {}, {}});
    }
    const auto quote = price(cart, who.shop);
    if (!quote)
        return quote.error();
    Sale sale{id, now, {}, member, {}, {}, {}, {}, {}, {}, {}, {}, SaleKind::Refund, {}};
    for (size_t i = 0; i < quote->lines.size(); ++i) {
        SaleLine line{quote->lines[i], {}};
        Amounts &amounts = line.amounts;
        amounts = {-amounts.gross, -amounts.lineDiscount, -amounts.orderDiscount,
                   -amounts.net,   -amounts.tax,          -amounts.total};
        line.line.quantity = -line.line.quantity;
        line.returned = ReturnedLine{{}, wishes[i].reason, wishes[i].restock};
        sale.amounts += amounts;
        sale.lines.push_back(std::move(line));
    }
    const Money step = who.shop.cashStep;
    sale.total = step.isZero()
        ? sale.amounts.total
        : Money::of(divideRounded(sale.amounts.total.units(), step.units()) * step.units());
    sale.rounding = sale.total - sale.amounts.total;
    if (!sale.total.isZero())
        sale.tenders = {{TenderKind::Cash, sale.total, {}}};
    return sale;
}

Result<Receipt> refundWithoutReceipt(Transaction &transaction, const Session &who, const Id<Sale> &id,
                                     const std::vector<LooseReturn> &wishes,
                                     const std::optional<Member> &member,
                                     const std::optional<Approval> &approval, const QByteArray &digest,
                                     Timestamp now, const Random &random)
{
    const Connection &connection = transaction.connection();
    if (auto known = answered(connection, who, id, digest))
        return *known;
    if (const auto allowed = mayWith(connection, who, Permission::RefundWithoutReceipt, approval); !allowed)
        return allowed.error();
    auto sale = looseRefund(connection, who, id, wishes, member, now, random);
    if (!sale)
        return sale.error();
    if (approval)
        sale->approvedBy = approval->user;
    return writeSale(transaction, who, *sale, digest, random);
}

Result<Receipt> voidLastSale(Transaction &transaction, const Session &who, const Id<Sale> &id,
                             const ReceiptNumber &number, const QString &reason,
                             const std::optional<Approval> &approval, const QByteArray &digest, Timestamp now,
                             const Random &random)
{
    const Connection &connection = transaction.connection();
    if (auto known = answered(connection, who, id, digest))
        return *known;
    if (const auto allowed = mayWith(connection, who, Permission::VoidSale, approval); !allowed)
        return allowed.error();
    if (reason.trimmed().isEmpty())
        return Error{Error::Code::ReasonRequired, {}};
    const auto sold = soldAs(connection, who, number);
    if (!sold)
        return sold.error();
    const Sale &sale = sold->receipt.sale;
    const bool last = who.shift && sold->shift == who.shift->id && sales::last(connection) == sale.id;
    if (!last || !returns::refundsOf(connection, sale.id).empty())
        return Error{Error::Code::NotTheLastSale, number.toString()};
    std::vector<ReturnWish> wishes;
    for (size_t i = 0; i < sale.lines.size(); ++i)
        if (sale.lines[i].line.quantity > Quantity())
            wishes.push_back({i, sale.lines[i].line.quantity, reason, true});
    auto plan = planRefund(sale, {}, wishes, {}, sold->taxMode,
                           newIds(wishes.size() + sale.lines.size(), now, random));
    if (!plan)
        return plan.error();
    plan->promotions = takenBack(sale, *plan);
    Sale undone = refundSale(id, sale, {}, std::move(*plan), who.shop, now);
    undone.kind = SaleKind::Void;
    if (approval)
        undone.approvedBy = approval->user;
    return writeSale(transaction, who, undone, digest, random);
}
