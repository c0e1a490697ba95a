#include "core/usecase/refund.h"

#include "core/data/passkinds.h"
#include "core/data/returns.h"
#include "core/data/sales.h"
#include "core/data/shops.h"
#include "core/sale/payback.h"
#include "core/usecase/checkout.h"
#include "core/usecase/planreturn.h"
#include "core/usecase/saledetails.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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
    for (size_t i = 0; i < found.left.size(); ++i) {
        const SaleLine &line = sold->receipt.sale.lines[i];
        found.bars.push_back(line.returned         ? Error{Error::Code::NotReturnable, {}}
                                 : line.sellsCards ? cardBar(connection, who, found.left[i], now)
                                 : tooLate         ? tooLate
                                                   : barOf(line.line.product.category, rules));
    }
    return found;
}

Result<RefundPreview> previewRefund(const Connection &connection, const Session &who, PriceBook &prices,
                                    const RefundRequest &request, Timestamp now, const Random &random)
{
    auto planned = planReturn(connection, who, prices, request.receipt, request.wishes, now, random);
    if (!planned)
        return planned.error();
    const Money lost = planned->plan.lost;
    RefundPreview preview{refundSale(request.id, planned->sold.receipt.sale, planned->others,
                                     std::move(planned->plan), who.shop, now),
                          lost, std::move(planned->broken)};
    if (request.inCash)
        payInCash(preview.sale, who.shop);
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

namespace {
/// What may come back without a receipt, in the cart that values it.
Result<CartLine> looseLine(const Connection &connection, const LooseReturn &wish, const ReturnRules &rules,
                           Timestamp since, const Id<SaleLine> &id)
{
    if (const auto bar = barOf(wish.product.category, rules))
        return *bar;
    if (passkinds::isSoldAs(connection, wish.product.code))
        return Error{Error::Code::NotReturnable, wish.product.name};
    if (wish.reason.trimmed().isEmpty())
        return Error{Error::Code::ReasonRequired, {}};
    const bool named = wish.product.tracking == Tracking::Serial;
    if (named && piecesOf(wish.product, wish.quantity) != wish.serials.size())
        return Error{Error::Code::SerialRequired, wish.product.code};
    if ((!named && !wish.serials.isEmpty()) || QStringList(wish.serials).removeDuplicates() > 0)
        return Error{Error::Code::InvalidInput, u"serials"_s};
    Product product = wish.product;
    product.price =
        std::min(returns::lowestPrice(connection, product.id, since).value_or(product.price), product.price);
    product.listed.clear();
    CartLine line{id, product, wish.quantity, {}, {}, {}};
    line.details.serials = wish.serials;
    line.details.serials.sort();
    return line;
}
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
        auto line = looseLine(connection, wish, rules, since, Id<SaleLine>::make(now, random));
        if (!line)
            return line.error();
        cart.lines.push_back(std::move(*line));
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
    if (sale.kind == SaleKind::Exchange)
        return Error{Error::Code::InvalidInput, u"exchange"_s};
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
