#include "core/sale/refund.h"

#include "core/sale/payback.h"

#include <algorithm>
#include <utility>

namespace {
Amounts operator-(const Amounts &a)
{
    return {-a.gross, -a.lineDiscount, -a.orderDiscount, -a.net, -a.tax, -a.total};
}

/// `part` of `whole` of an amount, rounded half away from zero.
template <class Unit> Amount<Unit> share(Amount<Unit> amount, Quantity part, Quantity whole)
{
    return Amount<Unit>::of(divideRounded(Int128(amount.units()) * part.units(), whole.units()));
}

/// What `part` of a line is worth: gross, net and tax are rounded, what was taken off follows from them.
Amounts share(const Amounts &whole, Quantity part, Quantity quantity, TaxMode mode)
{
    Amounts amounts;
    amounts.gross = share(whole.gross, part, quantity);
    amounts.net = share(whole.net, part, quantity);
    amounts.tax = share(whole.tax, part, quantity);
    const Money off = amounts.gross - amounts.net;
    amounts.lineDiscount = std::min(share(whole.lineDiscount, part, quantity), off);
    amounts.orderDiscount = off - amounts.lineDiscount;
    amounts.total = mode == TaxMode::Contained ? amounts.net : amounts.net + amounts.tax;
    return amounts;
}

bool isEmpty(const RefundableLine &line)
{
    return line.quantity.isZero();
}

/// What is left of `reasons` once those of a line that came back, which are below zero, are with them.
void takeOff(std::vector<PointsReason> &reasons, const std::vector<PointsReason> &back)
{
    for (PointsReason &reason : reasons)
        for (const PointsReason &other : back)
            if (other.rule == reason.rule)
                reason.points += other.points;
}

/// What comes back when `keeps` stay of what is left.
std::vector<PointsReason> backOf(const std::vector<PointsReason> &left,
                                 const std::vector<PointsReason> &keeps)
{
    std::vector<PointsReason> back;
    for (size_t i = 0; i < left.size(); ++i)
        if (const Points points = keeps[i].points - left[i].points; !points.isZero())
            back.push_back({left[i].rule, left[i].name, points});
    return back;
}

QStringList without(QStringList serials, const QStringList &gone)
{
    for (const QString &serial : gone)
        serials.removeOne(serial);
    return serials;
}

/// Lines of a refund while it is put together.
class Planner
{
public:
    Planner(const Sale &sold, const std::vector<Sale> &refunds, TaxMode mode,
            const std::vector<Id<SaleLine>> &ids) :
        m_sold(sold),
        m_left(refundableLines(sold, refunds)),
        m_mode(mode),
        m_ids(ids)
    {}

    Result<> take(const ReturnWish &wish)
    {
        if (wish.line >= m_sold.lines.size() || wish.quantity <= Quantity()
            || wish.quantity > m_left[wish.line].quantity)
            return Error{Error::Code::InvalidQuantity, QString::number(wish.line + 1)};
        const SaleLine &line = m_sold.lines[wish.line];
        RefundableLine &left = m_left[wish.line];
        const auto serials = serialsOf(wish, line, left);
        if (!serials)
            return serials.error();
        // What was kept back of cards stays with their line until all is here again.
        Amounts back = line.sellsCards ? costOf(wish.line) : left.amounts;
        left.quantity -= wish.quantity;
        back += -costOf(wish.line);
        if (wish.cards)
            takeOffUsed(back, *wish.cards);
        left.amounts += -back;
        left.serials = without(left.serials, *serials);
        const auto [part, whole] = earning(wish.line);
        const Points keepsPoints = share(line.points, part, whole);
        const auto keepsReasons = share(line.reasons, part, whole);
        add(wish.line, wish.quantity, back, left.points - keepsPoints, wish, *serials);
        m_lines.back().reasons = backOf(left.reasons, keepsReasons);
        left.points = keepsPoints;
        left.reasons = keepsReasons;
        return {};
    }

    bool isAllBack() const { return std::all_of(m_left.begin(), m_left.end(), isEmpty); }

    /// What earlier refunds kept back of lines that are all here again.
    void giveBackTheRest()
    {
        for (size_t i = 0; i < m_left.size(); ++i)
            if (const Amounts rest = owed(i); rest.total != Money())
                add(i, {}, rest, {}, {}, {});
    }

    Money worth() const
    {
        Money sum;
        for (const SaleLine &line : m_lines)
            sum -= line.amounts.total;
        return sum;
    }
    Money leftWorth() const
    {
        Money sum;
        for (size_t i = 0; i < m_left.size(); ++i)
            sum += owed(i).total;
        return sum;
    }

    /// Gives back less for the lines, in proportion; as if less had been taken off each in the first place.
    void keepBack(Money lost)
    {
        std::vector<qint64> weights;
        for (const SaleLine &line : m_lines)
            weights.push_back(-line.amounts.total.units());
        const std::vector<Money> parts = allocate(lost, weights);
        for (size_t i = 0; i < parts.size(); ++i) {
            Amounts &amounts = m_lines[i].amounts;
            const Rate rate = m_lines[i].line.product.taxRate;
            const Money total = amounts.total + parts[i];
            const Money tax = containedTax(total, rate);
            const Money net = netOf(total, tax);
            amounts.orderDiscount -= net - amounts.net;
            amounts.net = net;
            amounts.tax = tax;
            amounts.total = total;
        }
    }

    std::vector<SaleLine> takeLines() { return std::move(m_lines); }

private:
    Money netOf(Money total, Money tax) const { return m_mode == TaxMode::Contained ? total : total - tax; }

    /// What the pieces cost that are left of a line.
    Amounts costOf(size_t index) const
    {
        const SaleLine &line = m_sold.lines[index];
        return share(line.amounts, m_left[index].quantity, line.line.quantity, m_mode);
    }

    /// Of cards that came back: takeOffUsed() put it into their discounts of the line.
    Money usedOf(size_t index) const
    {
        return costOf(index).lineDiscount - m_left[index].amounts.lineDiscount;
    }

    /// What of a line is still the customer's to ask for. Of cards that came back, and were used, it is what
    /// was kept back: keepBack() put it into their discounts of the order.
    Amounts owed(size_t index) const
    {
        const RefundableLine &left = m_left[index];
        if (!m_sold.lines[index].sellsCards || (left.quantity.isZero() && usedOf(index).isZero()))
            return left.amounts;
        Amounts amounts = costOf(index);
        const Money kept = amounts.orderDiscount - left.amounts.orderDiscount;
        const Rate rate = m_sold.lines[index].line.product.taxRate;
        const bool contained = m_mode == TaxMode::Contained;
        amounts.orderDiscount -= kept;
        amounts.net += kept;
        amounts.tax += contained ? containedTax(kept, rate) : portion(kept, rate);
        amounts.total = contained ? amounts.net : amounts.net + amounts.tax;
        return amounts;
    }

    /// Which part of a line's points stays: cards bring those of what was used of them, too.
    std::pair<Quantity, Quantity> earning(size_t index) const
    {
        const SaleLine &line = m_sold.lines[index];
        const Money whole = line.amounts.net;
        if (!line.sellsCards || whole.isZero())
            return {m_left[index].quantity, line.line.quantity};
        const Money part = costOf(index).net + usedOf(index);
        return {Quantity::of(part.units()), Quantity::of(whole.units())};
    }

    /// Of cards comes back what they are worth; what of them was used is as if it had been taken off the line
    /// in the first place.
    void takeOffUsed(Amounts &back, const CardsBack &cards) const
    {
        back.tax = cards.tax;
        back.total = cards.total;
        back.net = netOf(cards.total, cards.tax);
        back.lineDiscount += netOf(cards.paid, cards.paidTax) - back.net;
        back.gross = back.net + back.discount();
    }

    /// Which pieces come back.
    static Result<QStringList> serialsOf(const ReturnWish &wish, const SaleLine &line,
                                         const RefundableLine &left)
    {
        if (left.serials.isEmpty() || (wish.serials.isEmpty() && wish.quantity == left.quantity))
            return left.serials;
        const Quantity pieces =
            Quantity::of(extend(Money::of(line.line.product.factor.units()), wish.quantity).units());
        const bool named = pieces == Quantity::of(wish.serials.size() * 1000)
            && without(wish.serials, left.serials).isEmpty();
        return named ? Result<QStringList>(wish.serials)
                     : Error{Error::Code::SerialRequired, line.line.product.code};
    }

    void add(size_t index, Quantity quantity, const Amounts &back, Points points, const ReturnWish &wish,
             const QStringList &serials)
    {
        const SaleLine &line = m_sold.lines[index];
        CartLine cartLine = line.line;
        cartLine.id = m_ids[m_lines.size()];
        cartLine.quantity = -quantity;
        cartLine.labelled.reset();
        cartLine.override.reset();
        cartLine.details.serials = serials;
        SaleLine returned{{cartLine, line.unitPrice, -back, line.why}, -points};
        returned.returned = ReturnedLine{line.line.id, wish.reason, wish.restock};
        m_lines.push_back(std::move(returned));
    }

    const Sale &m_sold;
    std::vector<RefundableLine> m_left;
    TaxMode m_mode;
    const std::vector<Id<SaleLine>> &m_ids;
    std::vector<SaleLine> m_lines;
};
}

std::vector<RefundableLine> refundableLines(const Sale &sold, const std::vector<Sale> &refunds)
{
    std::vector<RefundableLine> left;
    for (const SaleLine &line : sold.lines) {
        left.push_back(line.returned ? RefundableLine()
                                     : RefundableLine{line.line.quantity, line.amounts, line.points,
                                                      line.line.details.serials, line.reasons});
        for (const Sale &refund : refunds)
            for (const SaleLine &back : refund.lines)
                if (back.returned && back.returned->line == line.line.id) {
                    left.back().quantity += back.line.quantity;
                    left.back().amounts += back.amounts;
                    left.back().points += back.points;
                    takeOff(left.back().reasons, back.reasons);
                    left.back().serials = without(left.back().serials, back.line.details.serials);
                }
    }
    return left;
}

std::vector<Tender> refundableTenders(const Sale &sold, const std::vector<Sale> &others)
{
    return tendersLeft(familyOf(sold, others));
}

Cart keptCart(const Sale &sold, const std::vector<RefundableLine> &left,
              const std::vector<ReturnWish> &wishes)
{
    Cart cart{sold.id, {}, {}, sold.member};
    for (const AppliedPromotion &promotion : sold.promotions)
        if (!promotion.coupon.isEmpty() && promotion.off > Money()
            && !cart.coupons.contains(promotion.coupon)) {
            // It was used: whether it still could be is no matter here.
            cart.coupons << promotion.coupon;
            cart.issued.push_back({promotion.coupon, promotion.code});
        }
    for (size_t i = 0; i < sold.lines.size(); ++i) {
        CartLine line = sold.lines[i].line;
        line.quantity = left[i].quantity;
        for (const ReturnWish &wish : wishes)
            if (wish.line == i)
                line.quantity -= wish.quantity;
        if (line.quantity <= Quantity())
            continue;
        if (line.labelled)
            line.labelled = share(*line.labelled, line.quantity, sold.lines[i].line.quantity);
        cart.lines.push_back(std::move(line));
    }
    return cart;
}

Result<RefundPlan> planRefund(const Sale &sold, const std::vector<Sale> &refunds,
                              const std::vector<ReturnWish> &wishes, const std::optional<Quote> &kept,
                              TaxMode mode, const std::vector<Id<SaleLine>> &ids)
{
    Planner planner(sold, refunds, mode, ids);
    for (const ReturnWish &wish : wishes)
        if (const auto taken = planner.take(wish); !taken)
            return taken.error();
    if (planner.isAllBack())
        planner.giveBackTheRest();
    RefundPlan plan{{}, planner.worth(), {}, {}};
    if (kept && kept->amounts.total > planner.leftWorth()) {
        plan.lost = std::min(kept->amounts.total - planner.leftWorth(), plan.total);
        plan.total -= plan.lost;
        planner.keepBack(plan.lost);
    }
    plan.lines = planner.takeLines();
    return plan;
}

Sale refundSale(const Id<Sale> &id, const Sale &sold, const std::vector<Sale> &others, RefundPlan plan,
                const Shop &shop, Timestamp now)
{
    const std::vector<Sale> family = familyOf(sold, others);
    std::vector<Tender> tenders = payBack(-plan.total, family, shop.cashStep);
    Sale sale{id,
              now,
              std::move(plan.lines),
              sold.member,
              {},
              {},
              sumOf(tenders),
              tenders,
              {},
              {},
              std::move(plan.promotions),
              {},
              SaleKind::Refund,
              sold.id};
    for (const SaleLine &line : sale.lines) {
        sale.amounts += line.amounts;
        sale.pointsEarned += line.points;
    }
    sale.rounding = sale.total - sale.amounts.total;
    return sale;
}
