#include "core/sale/settle.h"

#include "core/sale/salepoints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Money roundedToStep(Money amount, Money step)
{
    if (step.isZero())
        return amount;
    return Money::of(divideRounded(amount.units(), step.units()) * step.units());
}

/// The tenders by what they do to change.
struct Given
{
    Money cash;
    Money giving; ///< by other kinds that may give change
    Money exact;  ///< by kinds that give none
    Money points; ///< of these, by points
    Money kept;   ///< change that goes into stored value
    bool hasCash = false;
};

Result<Given> sorted(const std::vector<Tender> &tenders, const Shop &shop)
{
    Given given;
    for (const Tender &tender : tenders) {
        const bool keeps = tender.kind == TenderKind::StoredValue && tender.amount < Money();
        if (keeps) {
            given.kept -= tender.amount;
            continue;
        }
        if (tender.amount <= Money())
            return Error{Error::Code::InvalidTender, shop.currency.print(tender.amount)};
        if (isPlainPoints(tender)) {
            if (!pointsFor(tender.amount, shop.tenders))
                return Error{Error::Code::InvalidTender, shop.currency.print(tender.amount)};
            given.points += tender.amount;
        }
        const bool cash = tender.kind == TenderKind::Cash;
        given.hasCash = given.hasCash || cash;
        (cash                                        ? given.cash
             : shop.tenders.givesChange(tender.kind) ? given.giving
                                                     : given.exact) += tender.amount;
    }
    return given;
}

Result<Due> dueWithinRange(const Quote &quote, const std::vector<Tender> &tenders, const Shop &shop)
{
    const auto given = sorted(tenders, shop);
    if (!given)
        return given.error();
    const Money total = quote.amounts.total;
    if (given->exact > total)
        return Error{Error::Code::Overpaid, shop.currency.print(total)};
    if (const Money most = mostByPoints(total, shop.tenders); given->points > most)
        return Error{Error::Code::LimitExceeded, shop.currency.print(most)};
    const Money left = total - given->exact;
    const Money cashDue = std::max(Money(), left - given->giving);
    if (given->hasCash && cashDue.isZero())
        return Error{Error::Code::Overpaid, shop.currency.print(total)};
    const Money roundedDue = given->hasCash ? roundedToStep(cashDue, shop.cashStep) : cashDue;
    Due due{roundedDue - cashDue, total + roundedDue - cashDue, {}, {}};
    if (given->cash < roundedDue)
        due.open = roundedDue - given->cash;
    else
        due.change = given->cash - roundedDue + given->giving - (left - cashDue);
    if (given->kept > due.change)
        return Error{Error::Code::InvalidTender, shop.currency.print(-given->kept)};
    due.change -= given->kept;
    return due;
}
}

Points Sale::pointsSpent() const
{
    Points sum;
    for (const Tender &tender : tenders)
        sum += tender.points;
    return sum;
}

Money paidWithMoney(Money total, const std::vector<Tender> &tenders)
{
    Money other;
    for (const Tender &tender : tenders) {
        const bool none = tender.kind == TenderKind::Points || tender.kind == TenderKind::Coupon
            || tender.kind == TenderKind::GiftCard;
        other += none ? tender.amount : tender.bonus;
    }
    return std::max(Money(), total - other);
}

bool isPlainPoints(const Tender &tender)
{
    return tender.kind == TenderKind::Points && tender.reference.isEmpty();
}

void takePoints(std::vector<Tender> &tenders, const TenderRules &rules)
{
    for (Tender &tender : tenders)
        if (isPlainPoints(tender))
            tender.points = *pointsFor(tender.amount, rules);
}

std::optional<Points> pointsFor(Money amount, const TenderRules &rules)
{
    const bool pays = !rules.pointStep.isZero() && !rules.pointStepWorth.isZero();
    if (!pays || amount.units() % rules.pointStepWorth.units() != 0)
        return std::nullopt;
    const Int128 points = Int128(amount.units() / rules.pointStepWorth.units()) * rules.pointStep.units();
    return Points::of(divideRounded(points, 1));
}

Money worthOf(Points points, const TenderRules &rules)
{
    if (rules.pointStep.isZero() || points <= Points())
        return {};
    const Int128 steps = points.units() / rules.pointStep.units();
    return Money::of(divideRounded(steps * rules.pointStepWorth.units(), 1));
}

Money mostByPoints(Money total, const TenderRules &rules)
{
    if (rules.pointStep.isZero() || rules.pointStepWorth.isZero() || total <= Money())
        return {};
    const Int128 share = Int128(total.units()) * rules.pointShare.basisPoints() / wholeRate;
    const qint64 worth = rules.pointStepWorth.units();
    return Money::of(qint64(share / worth) * worth);
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
    const auto byAccount = [](const Tender &tender) {
        return tender.kind == TenderKind::Credit || tender.kind == TenderKind::Points;
    };
    if (!quote.member && std::any_of(tenders.begin(), tenders.end(), byAccount))
        return Error{Error::Code::UnknownMember, {}};
    const auto due = dueAfter(quote, tenders, shop);
    if (!due)
        return due.error();
    if (due->open > Money())
        return Error{Error::Code::Underpaid, shop.currency.print(due->open)};
    Sale sale{
        quote.id,           now,         {}, quote.member,     quote.amounts,   due->rounding, due->total,
        std::move(tenders), due->change, {}, quote.promotions, quote.approvedBy};
    sale.details = quote.details;
    sale.coupons = couponsOf(quote.promotions);
    for (const QuoteLine &line : quote.lines)
        sale.lines.push_back({line, {}});
    takePoints(sale.tenders, shop.tenders);
    sharePaid(sale, sale.total, paidWithMoney(sale.total, sale.tenders));
    earnPoints(sale, shop);
    return sale;
}

QStringList couponsOf(const std::vector<AppliedPromotion> &promotions)
{
    QStringList coupons;
    for (const AppliedPromotion &promotion : promotions)
        if (!promotion.coupon.isEmpty() && promotion.off > Money() && !coupons.contains(promotion.coupon))
            coupons << promotion.coupon;
    return coupons;
}
