#include "core/sale/price.h"

using namespace Qt::StringLiterals;

namespace {
/// What `discount` takes off `base`; nothing when it is outside 0–100 % or above the base.
std::optional<Money> amountOff(const Discount &discount, Money base)
{
    if (const auto *rate = std::get_if<Rate>(&discount)) {
        if (rate->basisPoints() < 0 || rate->basisPoints() > wholeRate)
            return std::nullopt;
        return portion(base, *rate);
    }
    const Money amount = std::get<Money>(discount);
    return amount >= Money() && amount <= base ? std::optional(amount) : std::nullopt;
}

std::optional<Rate> rateOf(const Discount &discount)
{
    const auto *rate = std::get_if<Rate>(&discount);
    return rate ? std::optional(*rate) : std::nullopt;
}

Result<QuoteLine> priceLine(const CartLine &line)
{
    using Rule = TraceStep::Rule;
    QuoteLine priced{line, line.product.price, {}, {}};
    priced.why.push_back({Rule::ProductPrice, line.product.price, {}, false, {}});
    if (!isSellable(line.quantity))
        return Error{Error::Code::InvalidQuantity, printQuantity(line.quantity)};
    if (line.override) {
        if (line.override->price < Money())
            return Error{Error::Code::InvalidPrice, line.product.code};
        priced.unitPrice = line.override->price;
        priced.why.push_back({Rule::Override, line.override->price, {}, false, line.override->reason});
    }
    priced.amounts.gross =
        line.labelled && !line.override ? *line.labelled : extend(priced.unitPrice, line.quantity);
    if (line.discount) {
        const auto off = amountOff(*line.discount, priced.amounts.gross);
        if (!off)
            return Error{Error::Code::InvalidDiscount, line.product.code};
        priced.amounts.lineDiscount = *off;
        priced.why.push_back({Rule::LineDiscount, -*off, rateOf(*line.discount), false, line.discountReason});
    }
    priced.amounts.net = priced.amounts.gross - priced.amounts.lineDiscount;
    return priced;
}

/// Shares the discount on the whole sale among the lines by what earlier steps left of each.
Result<> shareOrderDiscount(std::vector<QuoteLine> &lines, const Discount &discount)
{
    std::vector<qint64> weights;
    Money base;
    for (const QuoteLine &line : lines) {
        weights.push_back(line.amounts.net.units());
        base += line.amounts.net;
    }
    const auto off = amountOff(discount, base);
    if (!off)
        return Error{Error::Code::InvalidDiscount, u"order"_s};
    const std::vector<Money> shares = allocate(*off, weights);
    for (size_t i = 0; i < lines.size(); ++i) {
        Amounts &amounts = lines[i].amounts;
        const Int128 exact = Int128(off->units()) * weights[i];
        const bool remainder = !base.isZero() && Int128(shares[i].units()) * base.units() > exact;
        amounts.orderDiscount = shares[i];
        amounts.net -= shares[i];
        lines[i].why.push_back({TraceStep::Rule::OrderDiscount, -shares[i], rateOf(discount), remainder, {}});
    }
    return {};
}

void addTax(QuoteLine &line, TaxMode mode)
{
    const Rate rate = line.line.product.taxRate;
    Amounts &amounts = line.amounts;
    const bool contained = mode == TaxMode::Contained;
    amounts.tax = contained ? containedTax(amounts.net, rate) : portion(amounts.net, rate);
    amounts.total = contained ? amounts.net : amounts.net + amounts.tax;
    if (rate != Rate())
        line.why.push_back({contained ? TraceStep::Rule::TaxContained : TraceStep::Rule::TaxAdded,
                            amounts.tax,
                            rate,
                            false,
                            {}});
}

Result<Quote> priceWithinRange(const Cart &cart, const Shop &shop)
{
    Quote quote{cart.id, {}, cart.member, {}};
    for (const CartLine &line : cart.lines) {
        auto priced = priceLine(line);
        if (!priced)
            return priced.error();
        quote.lines.push_back(std::move(*priced));
    }
    if (cart.discount && !quote.lines.empty())
        if (const auto shared = shareOrderDiscount(quote.lines, *cart.discount); !shared)
            return shared.error();
    for (QuoteLine &line : quote.lines) {
        addTax(line, shop.taxMode);
        quote.amounts += line.amounts;
    }
    return quote;
}
}

Amounts &Amounts::operator+=(const Amounts &other)
{
    gross += other.gross;
    lineDiscount += other.lineDiscount;
    orderDiscount += other.orderDiscount;
    net += other.net;
    tax += other.tax;
    total += other.total;
    return *this;
}

Quantity Quote::pieces() const
{
    Quantity sum;
    for (const QuoteLine &line : lines)
        sum += line.line.quantity;
    return sum;
}

Result<Quote> price(const Cart &cart, const Shop &shop)
{
    try {
        return priceWithinRange(cart, shop);
    } catch (const AmountOverflow &) {
        return Error{Error::Code::TooLarge, {}};
    }
}
