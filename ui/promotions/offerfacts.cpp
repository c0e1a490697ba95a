#include "ui/promotions/offerfacts.h"

namespace {
void add(std::vector<OfferFact> &facts, const QString &what, const QStringList &lines)
{
    if (!lines.isEmpty() && !lines.front().isEmpty())
        facts.push_back({what, lines});
}
}

OfferFacts::OfferFacts(const BenefitWords &benefits, const ValidityWords &validity) :
    m_benefits(benefits),
    m_validity(validity)
{}

QString OfferFacts::kindOf(const OfferRow &row)
{
    if (row.promotion())
        return BenefitWords::kind(row.promotion()->kind);
    switch (row.list()->list.kind) {
    case PriceListKind::Retail: return tr("Retail prices");
    case PriceListKind::Tier: return tr("Prices for members");
    case PriceListKind::Wholesale: return tr("Wholesale prices");
    }
    Q_UNREACHABLE();
}

QString OfferFacts::lineOf(const OfferRow &row) const
{
    if (row.promotion())
        return m_benefits.line(*row.promotion());
    return tr("%n price(s)", nullptr, int(row.list()->prices));
}

std::vector<OfferFact> OfferFacts::of(const OfferRow &row) const
{
    std::vector<OfferFact> facts;
    add(facts, tr("What it does"),
        row.promotion() ? m_benefits.steps(*row.promotion()) : QStringList{lineOf(row)});
    if (row.promotion())
        addGoods(facts, *row.promotion());
    addValidity(facts, row.validity());
    if (row.promotion())
        addRules(facts, *row.promotion());
    return facts;
}

void OfferFacts::addGoods(std::vector<OfferFact> &facts, const Promotion &promotion) const
{
    const Selection &items = promotion.items;
    // A bundle's parts say what they are of.
    if (promotion.kind != PromotionKind::Bundle)
        add(facts, tr("Goods"),
            items.isEverything() ? QStringList{tr("Everything")}
                                 : m_benefits.list(items.items, items.categories));
    add(facts, tr("Except"), m_benefits.list(items.except, {}));
    if (const auto *deal = std::get_if<BuyGet>(&promotion.benefit); deal && deal->reward) {
        add(facts, tr("Reward"),
            deal->reward->isEverything() ? QStringList{tr("Everything")}
                                         : m_benefits.list(deal->reward->items, deal->reward->categories));
        add(facts, tr("No reward"), m_benefits.list(deal->reward->except, {}));
        add(facts, tr("Which of them"), {deal->cheapest ? tr("The cheapest") : tr("The dearest")});
    }
}

void OfferFacts::addValidity(std::vector<OfferFact> &facts, const Validity &validity) const
{
    QStringList when{m_validity.dates(validity), m_validity.weekdays(validity),
                     m_validity.monthDays(validity), m_validity.hours(validity)};
    when.removeAll(QString());
    add(facts, tr("When"), when.isEmpty() ? QStringList{m_validity.when(validity)} : when);
    add(facts, tr("For"), {m_validity.audience(validity)});
    add(facts, tr("Where"), {m_validity.shops(validity)});
}

void OfferFacts::addRules(std::vector<OfferFact> &facts, const Promotion &promotion) const
{
    const Format &format = m_benefits.format();
    add(facts, tr("Coupon"), {promotion.coupon.isEmpty() ? tr("None needed") : promotion.coupon});
    add(facts, tr("Uses left"),
        {promotion.uses ? tr("%n sale(s)", nullptr, int(std::max(*promotion.uses, qint64(0))))
                        : tr("Without limit")});
    add(facts, tr("In one sale"),
        {promotion.times ? tr("%n time(s) at most", nullptr, int(*promotion.times)) : tr("Without limit")});
    add(facts, tr("With others"),
        {promotion.stacks ? tr("Also where others apply") : tr("Only where no other applies")});
    if (!promotion.group.isEmpty())
        add(facts, tr("Group"), {tr("%1: one of it at most in a sale").arg(promotion.group)});
    add(facts, tr("Applied"),
        {tr("%1, priority %2")
             .arg(promotion.isOnOrder() ? tr("On what is left of the sale") : tr("On lines"),
                  format.number(promotion.priority))});
}
