#include "core/sale/price.h"

#include "core/catalog/weight.h"
#include "core/sale/unitprice.h"

#include <algorithm>
#include <numeric>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
using Rule = TraceStep::Rule;

/// Whether a discount is one: 0–100 %, or an amount up to what it is taken off.
bool isMeant(const Discount &discount, Money base)
{
    if (const auto *rate = std::get_if<Rate>(&discount))
        return rate->basisPoints() >= 0 && rate->basisPoints() <= wholeRate;
    const Money amount = std::get<Money>(discount);
    return amount >= Money() && amount <= base;
}

std::optional<Rate> rateOf(const Discount &discount)
{
    const auto *rate = std::get_if<Rate>(&discount);
    return rate ? std::optional(*rate) : std::nullopt;
}

/// Prices one cart, step by step.
class Pricing
{
public:
    Pricing(const Cart &cart, const Shop &shop, const PriceRules &rules, Timestamp now) :
        m_cart(cart),
        m_shop(shop),
        m_rules(rules),
        m_now(needsMoment() ? LocalMoment::of(now, shop.day) : LocalMoment()),
        m_audience{shop.code, cart.member ? std::optional(cart.member->tier) : std::nullopt},
        m_quote{cart.id, {}, cart.member, {}}
    {
        m_quote.approvedBy = cart.approvedBy;
        m_quote.details = cart.details;
    }

    Result<Quote> run()
    {
        for (const CartLine &line : m_cart.lines)
            if (const auto priced = priceLine(line); !priced)
                return priced.error();
        sortLines();
        applyOffers();
        if (m_cart.discount && !m_quote.lines.empty())
            if (const auto shared = shareOrderDiscount(*m_cart.discount); !shared)
                return shared.error();
        for (QuoteLine &line : m_quote.lines) {
            addTax(line);
            m_quote.amounts += line.amounts;
        }
        return std::move(m_quote);
    }

private:
    bool needsMoment() const { return !m_rules.lists().empty() || !m_rules.promotions().empty(); }

    /// In the cart, over all lines whose price nobody said. What a card pays for counts by itself.
    Quantity quantityOf(const CartLine &of) const
    {
        if (of.pass)
            return of.quantity;
        Quantity sum;
        for (const CartLine &line : m_cart.lines)
            if (line.product.id == of.product.id && line.product.unit == of.product.unit && !line.override
                && !line.labelled && !line.pass)
                sum += line.quantity;
        return sum;
    }

    Result<> priceLine(const CartLine &line)
    {
        if (!isSellable(line.quantity))
            return Error{Error::Code::InvalidQuantity, printQuantity(line.quantity)};
        if ((line.override && line.override->price < Money()) || line.labelled.value_or(Money()) < Money())
            return Error{Error::Code::InvalidPrice, line.product.code};
        QuoteLine priced{line, line.product.price, {}, {}};
        priced.why.push_back({Rule::ProductPrice, line.product.price, {}, false, {}});
        takeUnitPrice(priced);
        const bool labelled = line.labelled && !line.override;
        priced.amounts.gross = labelled ? *line.labelled : extend(priced.unitPrice, line.quantity);
        if (labelled)
            priced.why.push_back({Rule::Labelled, *line.labelled, {}, false, {}});
        if (line.discount && !isMeant(*line.discount, priced.amounts.gross))
            return Error{Error::Code::InvalidDiscount, line.product.code};
        priced.amounts.net = priced.amounts.gross;
        priced.earnsLater = m_rules.earnsLater(line.product.code);
        if (line.pass)
            takePass(priced, *line.pass);
        m_quote.lines.push_back(std::move(priced));
        return {};
    }

    /// A use pays for a piece, as far as the card goes.
    static void takePass(QuoteLine &priced, const PassPayment &pass)
    {
        const Money each = std::min(priced.unitPrice, pass.most.value_or(priced.unitPrice));
        const Money off = std::min(extend(each, priced.line.quantity), priced.amounts.net);
        priced.amounts.lineDiscount += off;
        priced.amounts.net -= off;
        priced.why.push_back(
            {Rule::Pass, -off, {}, false, {}, pass.number, pass.name, priced.line.quantity.units() / 1000});
    }

    void takeUnitPrice(QuoteLine &priced) const
    {
        const CartLine &line = priced.line;
        if (line.override) {
            priced.unitPrice = line.override->price;
            priced.why.push_back({Rule::Override, line.override->price, {}, false, line.override->reason});
            return;
        }
        if (line.labelled || line.product.listed.empty())
            return;
        const UnitPrice price = unitPriceOf(line.product, quantityOf(line), m_rules, m_now, m_audience);
        if (!price.list)
            return;
        priced.unitPrice = price.price;
        priced.why.push_back(
            {Rule::PriceList, price.price, {}, false, {}, price.list->code, price.list->name});
    }

    /// The order in which shares are worked out: by what the lines are, not by when they were scanned.
    void sortLines()
    {
        m_order.resize(m_quote.lines.size());
        std::iota(m_order.begin(), m_order.end(), size_t(0));
        const auto key = [this](size_t i) {
            const QuoteLine &line = m_quote.lines[i];
            const auto &discount = line.line.discount;
            const Rate rate = discount ? rateOf(*discount).value_or(Rate()) : Rate();
            const auto *amount = discount ? std::get_if<Money>(&*discount) : nullptr;
            return std::tuple(QStringView(line.line.product.code), QStringView(line.line.product.unit),
                              line.unitPrice, line.line.quantity, line.amounts.gross, rate,
                              amount ? *amount : Money(), line.line.product.taxRate);
        };
        std::stable_sort(m_order.begin(), m_order.end(), [&](size_t a, size_t b) { return key(a) < key(b); });
    }

    QuoteLine &lineAt(size_t sorted) { return m_quote.lines[m_order[sorted]]; }

    /// Why a coupon is not for whoever buys, or no longer.
    std::optional<NotApplied> unfitness(const PresentedCoupon &coupon) const
    {
        const auto &member = m_cart.member;
        if (coupon.member && (!member || member->id != *coupon.member))
            return NotApplied{coupon.code, {}, WhyNot::OtherMember, 0, {}};
        if (coupon.membersOnly && !member)
            return NotApplied{coupon.code, {}, WhyNot::MembersOnly, 0, {}};
        if (coupon.until && m_now.day.isValid() && *coupon.until < m_now.day)
            return NotApplied{coupon.code, {}, WhyNot::Over, 0, coupon.until->toString(Qt::ISODate)};
        return std::nullopt;
    }

    PresentedCoupons fittingCoupons(std::vector<NotApplied> &unfit) const
    {
        PresentedCoupons coupons{m_cart.coupons, {}};
        for (const PresentedCoupon &coupon : m_cart.issued) {
            if (!m_cart.coupons.contains(coupon.code))
                continue;
            if (const auto why = unfitness(coupon)) {
                unfit.push_back(*why);
                coupons.codes.removeAll(coupon.code);
            } else {
                coupons.issued.push_back(coupon);
            }
        }
        return coupons;
    }

    void applyOffers()
    {
        std::vector<const CartLine *> sorted;
        for (size_t i = 0; i < m_order.size(); ++i)
            sorted.push_back(&lineAt(i).line);
        std::vector<NotApplied> unfit;
        const PresentedCoupons coupons = fittingCoupons(unfit);
        Offers offers = findOffers(sorted, coupons, m_rules, m_now, m_audience);
        PromotionCourse &course = offers.course;
        for (size_t i = 0; i < m_order.size(); ++i)
            course.lines.push_back({lineAt(i).amounts.net, false, false});
        for (size_t i = 0; i < m_order.size(); ++i)
            course.addedTax.push_back(m_shop.taxMode == TaxMode::Added ? lineAt(i).line.product.taxRate
                                                                       : Rate());
        leaveOutIdle(offers);
        m_quote.notApplied = std::move(offers.notApplied);
        m_quote.notApplied.insert(m_quote.notApplied.end(), unfit.begin(), unfit.end());
        const PromotionChoice choice = chooseOffers(course);
        m_quote.isGreedy = choice.isGreedy;
        std::vector<LineState> lines = course.lines;
        for (size_t i = 0; i <= course.offers.size(); ++i) {
            if (i == course.onLines)
                takeManual(course, lines);
            if (i < course.offers.size() && choice.applied[i])
                record(course, i, lines);
        }
        for (size_t i = 0; i < course.offers.size(); ++i)
            if (!choice.applied[i])
                exclude(course, i, choice);
    }

    void takeManual(const PromotionCourse &course, std::vector<LineState> &lines)
    {
        const std::vector<Money> taken = course.takeManual(lines);
        for (size_t i = 0; i < taken.size(); ++i) {
            if (!course.manual[i])
                continue;
            QuoteLine &line = lineAt(i);
            line.amounts.lineDiscount += taken[i];
            line.amounts.net -= taken[i];
            line.why.push_back(
                {Rule::LineDiscount, -taken[i], rateOf(*course.manual[i]), false, line.line.discountReason});
        }
    }

    void record(const PromotionCourse &course, size_t index, std::vector<LineState> &lines)
    {
        const Promotion &promotion = *course.offers[index].promotion;
        const auto outcome = applyOffer(course.offers[index], course.quantities, lines);
        if (const auto *missing = std::get_if<Shortfall>(&outcome)) {
            m_quote.notApplied.push_back(
                {promotion.code, promotion.name, missing->why, missing->units, missing->product});
            return;
        }
        const auto &effect = std::get<Effect>(outcome);
        const bool onOrder = promotion.isOnOrder();
        for (const Effect::Share &share : effect.shares) {
            QuoteLine &line = lineAt(size_t(share.line));
            (onOrder ? line.amounts.orderDiscount : line.amounts.lineDiscount) += share.off;
            line.amounts.net -= share.off;
            line.why.push_back({onOrder ? Rule::OrderPromotion : Rule::Promotion,
                                -share.off,
                                {},
                                share.remainder,
                                {},
                                promotion.code,
                                promotion.name,
                                effect.times});
        }
        m_quote.promotions.push_back({promotion.code, promotion.name, course.offers[index].coupon,
                                      effect.total(), effect.times, effect.step, promotion.uses.has_value()});
    }

    void exclude(const PromotionCourse &course, size_t index, const PromotionChoice &choice)
    {
        const Promotion &promotion = *course.offers[index].promotion;
        NotApplied reason{promotion.code, promotion.name, WhyNot::NoSaving, 0, {}};
        for (size_t i = 0; i < course.offers.size(); ++i) {
            if (!choice.applied[i] || !course.compete(index, i))
                continue;
            reason.why = WhyNot::Excluded;
            reason.detail = course.offers[i].promotion->name;
            break;
        }
        m_quote.notApplied.push_back(reason);
    }

    /// By what earlier steps left of each; extras and what a card paid for stand outside.
    Result<> shareOrderDiscount(const Discount &discount)
    {
        std::vector<int> lines;
        std::vector<qint64> weights;
        Money gross;
        Money base;
        for (size_t i = 0; i < m_order.size(); ++i) {
            const QuoteLine &line = lineAt(i);
            if (line.line.product.kind == ProductKind::Extra || line.line.pass)
                continue;
            lines.push_back(int(i));
            weights.push_back(line.amounts.net.units());
            base += line.amounts.net;
            gross += line.amounts.gross;
        }
        if (!isMeant(discount, gross))
            return Error{Error::Code::InvalidDiscount, u"order"_s};
        const auto rate = rateOf(discount);
        const Money off = rate ? portion(base, *rate) : std::min(std::get<Money>(discount), base);
        for (const Effect::Share &share : shareOut(off, lines, weights)) {
            QuoteLine &line = lineAt(size_t(share.line));
            line.amounts.orderDiscount += share.off;
            line.amounts.net -= share.off;
            line.why.push_back({Rule::OrderDiscount, -share.off, rate, share.remainder, {}});
        }
        return {};
    }

    void addTax(QuoteLine &line) const
    {
        const Rate rate = line.line.product.taxRate;
        Amounts &amounts = line.amounts;
        const bool contained = m_shop.taxMode == TaxMode::Contained;
        amounts.tax = contained ? containedTax(amounts.net, rate) : portion(amounts.net, rate);
        amounts.total = contained ? amounts.net : amounts.net + amounts.tax;
        if (rate != Rate())
            line.why.push_back(
                {contained ? Rule::TaxContained : Rule::TaxAdded, amounts.tax, rate, false, {}});
    }

    const Cart &m_cart;
    const Shop &m_shop;
    const PriceRules &m_rules;
    LocalMoment m_now;
    Audience m_audience;
    Quote m_quote;
    std::vector<size_t> m_order; // positions of lines
};
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
        if (line.line.quantity > Quantity())
            sum += isWeighed(line.line.product) ? Quantity::of(1000) : line.line.quantity;
    return sum;
}

Result<Quote> price(const Cart &cart, const Shop &shop, const PriceRules &rules, Timestamp now)
{
    try {
        return Pricing(cart, shop, rules, now).run();
    } catch (const AmountOverflow &) {
        return Error{Error::Code::TooLarge, {}};
    }
}

Result<Quote> price(const Cart &cart, const Shop &shop)
{
    return price(cart, shop, {}, {});
}

Amounts replay(const QuoteLine &line, TaxMode mode)
{
    Amounts amounts;
    Money each;
    std::optional<Money> labelled;
    Rate tax;
    for (const TraceStep &step : line.why) {
        if (step.rule == Rule::Labelled)
            labelled = step.amount;
        else if (step.step() == 1)
            each = step.amount;
        else if (step.step() == 4)
            tax = step.rate.value_or(Rate());
        else
            (step.step() == 2 ? amounts.lineDiscount : amounts.orderDiscount) -= step.amount;
    }
    amounts.gross = labelled ? *labelled : extend(each, line.line.quantity);
    amounts.net = amounts.gross - amounts.discount();
    amounts.tax = mode == TaxMode::Contained ? containedTax(amounts.net, tax) : portion(amounts.net, tax);
    amounts.total = mode == TaxMode::Contained ? amounts.net : amounts.net + amounts.tax;
    return amounts;
}
