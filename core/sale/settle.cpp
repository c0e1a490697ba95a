#include "core/sale/settle.h"

using namespace Qt::StringLiterals;

namespace {
Money roundedToStep(Money amount, Money step)
{
    if (step.isZero())
        return amount;
    return Money::of(divideRounded(amount.units(), step.units()) * step.units());
}

Result<Due> dueWithinRange(const Quote &quote, const std::vector<Tender> &tenders, const Shop &shop)
{
    Money cash;
    Money other;
    bool hasCash = false;
    for (const Tender &tender : tenders) {
        if (tender.amount <= Money())
            return Error{Error::Code::InvalidTender, shop.currency.print(tender.amount)};
        hasCash = hasCash || tender.kind == TenderKind::Cash;
        (tender.kind == TenderKind::Cash ? cash : other) += tender.amount;
    }
    const Money total = quote.amounts.total;
    if (other > total)
        return Error{Error::Code::Overpaid, shop.currency.print(total)};
    const Money cashDue = total - other;
    const Money roundedDue = hasCash ? roundedToStep(cashDue, shop.cashStep) : cashDue;
    if (hasCash && cashDue.isZero())
        return Error{Error::Code::Overpaid, shop.currency.print(total)};
    Due due{roundedDue - cashDue, other + roundedDue, {}, {}};
    if (cash < roundedDue)
        due.open = roundedDue - cash;
    else
        due.change = cash - roundedDue;
    return due;
}

/// Points once a sale, by whole units of money paid; then shared among the lines.
void earnPoints(Sale &sale, const Shop &shop)
{
    if (!sale.member || shop.pointUnit.isZero() || sale.total <= Money())
        return;
    Money base = sale.total;
    std::vector<qint64> weights;
    for (const SaleLine &line : sale.lines) {
        const bool isExtra = line.line.product.kind == ProductKind::Extra;
        weights.push_back(isExtra ? 0 : line.amounts.total.units());
        if (isExtra)
            base -= line.amounts.total;
    }
    if (base <= Money())
        return;
    sale.pointsEarned = Points::of(base.units() / shop.pointUnit.units());
    const auto shares = allocate(sale.pointsEarned, weights);
    for (size_t i = 0; i < shares.size(); ++i)
        sale.lines[i].points = shares[i];
}
}

QString toText(SaleKind kind)
{
    switch (kind) {
    case SaleKind::Sale: return u"sale"_s;
    case SaleKind::Refund: return u"refund"_s;
    case SaleKind::Exchange: return u"exchange"_s;
    case SaleKind::Void: return u"void"_s;
    }
    Q_UNREACHABLE();
}

std::optional<SaleKind> saleKind(const QString &text)
{
    for (const SaleKind kind : {SaleKind::Sale, SaleKind::Refund, SaleKind::Exchange, SaleKind::Void})
        if (toText(kind) == text)
            return kind;
    return std::nullopt;
}

QString toText(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash: return u"cash"_s;
    case TenderKind::Card: return u"card"_s;
    case TenderKind::Scan: return u"scan"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TenderKind> tenderKind(const QString &text)
{
    for (const TenderKind kind : {TenderKind::Cash, TenderKind::Card, TenderKind::Scan})
        if (toText(kind) == text)
            return kind;
    return std::nullopt;
}

Result<Due> dueAfter(const Quote &quote, const std::vector<Tender> &tenders, const Shop &shop)
{
    try {
        return dueWithinRange(quote, tenders, shop);
    } catch (const AmountOverflow &) {
        return Error{Error::Code::TooLarge, {}};
    }
}

Result<Sale> settle(const Quote &quote, std::vector<Tender> tenders, const Shop &shop, Timestamp now)
{
    if (quote.lines.empty())
        return Error{Error::Code::EmptySale, {}};
    const auto due = dueAfter(quote, tenders, shop);
    if (!due)
        return due.error();
    if (due->open > Money())
        return Error{Error::Code::Underpaid, shop.currency.print(due->open)};
    Sale sale{quote.id,           now,         {}, quote.member,    quote.amounts, due->rounding, due->total,
              std::move(tenders), due->change, {}, quote.promotions};
    for (const QuoteLine &line : quote.lines)
        sale.lines.push_back({line, {}});
    earnPoints(sale, shop);
    return sale;
}
