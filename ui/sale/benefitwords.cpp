#include "ui/sale/benefitwords.h"

#include "ui/sale/discountwords.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype goodsInALine = 2;
const QString between = u" · "_s;

bool isWhole(Rate rate)
{
    return rate.basisPoints() == wholeRate;
}
}

BenefitWords::BenefitWords(const Shop &shop, const Format &format, ProductNames names) :
    m_shop(shop),
    m_format(format),
    m_names(std::move(names))
{}

QString BenefitWords::kind(PromotionKind kind)
{
    switch (kind) {
    case PromotionKind::Percent: return tr("Percent off");
    case PromotionKind::Amount: return tr("Amount off");
    case PromotionKind::SpecialPrice: return tr("Special price");
    case PromotionKind::BuyGet: return tr("Buy and get");
    case PromotionKind::NthItem: return tr("Every nth piece");
    case PromotionKind::MixAndMatch: return tr("Mix and match");
    case PromotionKind::Bundle: return tr("Bundle");
    case PromotionKind::Threshold: return tr("Off from an amount");
    case PromotionKind::Gift: return tr("Gift");
    }
    Q_UNREACHABLE();
}

QString BenefitWords::line(const Promotion &promotion) const
{
    return std::visit([this](const auto &benefit) { return of(benefit); }, promotion.benefit);
}

QStringList BenefitWords::steps(const Promotion &promotion) const
{
    QStringList words;
    if (const auto *threshold = std::get_if<Threshold>(&promotion.benefit)) {
        for (const Threshold::Step &each : threshold->steps)
            words << step(each, threshold->every);
    } else if (const auto *bundle = std::get_if<Bundle>(&promotion.benefit);
               bundle && bundle->parts.size() > 1) {
        for (const Bundle::Part &each : bundle->parts)
            words << part(each, each.items.items.size() + each.items.categories.size());
        words << tr("together for %1").arg(m_format.money(bundle->price));
    } else {
        words << line(promotion);
    }
    return words;
}

QString BenefitWords::of(const PriceOff &benefit) const
{
    const auto *amount = std::get_if<Money>(&benefit.off);
    const QString words =
        amount ? tr("%1 off each").arg(m_format.money(*amount)) : tr("%1 on each").arg(off(benefit.off));
    return atMost(words, benefit.most);
}

QString BenefitWords::of(const SpecialPrice &special) const
{
    return atMost(tr("%1 each").arg(m_format.money(special.price)), special.most);
}

QString BenefitWords::of(const BuyGet &deal) const
{
    const QString get = m_format.number(deal.get);
    const QString off = this->off(deal.off);
    const QString buy = m_format.number(deal.buy);
    if (deal.reward) {
        const QString goods = this->goods(*deal.reward, goodsInALine);
        return isWhole(deal.off) ? tr("Buy %1, get %2 × %3 free").arg(buy, get, goods)
                                 : tr("Buy %1, %2 × %3 at %4").arg(buy, get, goods, off);
    }
    if (deal.get == 1 && !isWhole(deal.off))
        return tr("Piece %1 at %2").arg(m_format.number(deal.buy + 1), off);
    if (isWhole(deal.off))
        return tr("Buy %1, get %2 free").arg(buy, get);
    return tr("Buy %1, %2 more at %3").arg(buy, get, off);
}

QString BenefitWords::of(const Bundle &bundle) const
{
    const QString price = m_format.money(bundle.price);
    if (bundle.parts.size() == 1)
        return tr("Any %1 for %2").arg(m_format.number(bundle.parts.front().count), price);
    QStringList parts;
    for (const Bundle::Part &each : bundle.parts)
        parts << part(each, 1);
    return tr("%1 for %2").arg(parts.join(u" + "_s), price);
}

QString BenefitWords::of(const Threshold &threshold) const
{
    QStringList words;
    for (const Threshold::Step &each : threshold.steps)
        words << step(each, threshold.every);
    return words.join(u" / "_s);
}

QString BenefitWords::of(const Gift &gift) const
{
    const QString words = gift.every ? tr("%1 × %2 free for every %3") : tr("%1 × %2 free from %3");
    return words.arg(m_format.number(gift.count), nameOf(gift.gift), from(gift.from));
}

QString BenefitWords::part(const Bundle::Part &part, qsizetype most) const
{
    return tr("%1 × %2").arg(m_format.number(part.count), goods(part.items, most));
}

QString BenefitWords::step(const Threshold::Step &step, bool every) const
{
    const auto *amount = std::get_if<Money>(&step.off);
    if (!amount)
        return tr("%1 from %2").arg(off(step.off), from(step.from));
    const QString words = every ? tr("%1 off for every %2") : tr("%1 off from %2");
    return words.arg(m_format.money(*amount), from(step.from));
}

QString BenefitWords::atMost(const QString &words, const std::optional<Quantity> &most) const
{
    return most ? tr("%1, at most %2").arg(words, m_format.quantity(*most)) : words;
}

QString BenefitWords::from(const std::variant<Money, Quantity> &amount) const
{
    if (const auto *money = std::get_if<Money>(&amount))
        return m_format.money(*money);
    return tr("%1 pcs").arg(m_format.quantity(std::get<Quantity>(amount)));
}

QString BenefitWords::off(const Discount &discount) const
{
    return discountWords(discount, m_shop, m_format);
}

QString BenefitWords::nameOf(const QString &code) const
{
    const QString name = m_names(code);
    return name.isEmpty() ? code : name;
}

QString BenefitWords::goods(const Selection &selection, qsizetype most) const
{
    if (selection.isEverything())
        return tr("Everything");
    QStringList words;
    for (const QString &code : selection.items.first(std::min(most, selection.items.size())))
        words << nameOf(code);
    for (const QString &category : selection.categories)
        if (words.size() < most)
            words << category;
    const qsizetype more = selection.items.size() + selection.categories.size() - words.size();
    if (more > 0)
        words << tr("%n more", nullptr, int(more));
    return words.join(between);
}

QStringList BenefitWords::list(const QStringList &codes, const QStringList &categories) const
{
    QStringList words;
    for (const QString &code : codes) {
        const QString name = m_names(code);
        words << (name.isEmpty() ? code : name + between + code);
    }
    for (const QString &category : categories)
        words << tr("Category %1").arg(category);
    return words;
}
