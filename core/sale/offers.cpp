#include "core/sale/offers.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
using Parts = std::vector<std::vector<int>>;

QString listOf(const std::vector<int> &days)
{
    QStringList words;
    for (const int day : days)
        words << QString::number(day);
    return words.join(u',');
}

NotApplied barred(const Promotion &promotion, Bar bar)
{
    const Validity &validity = promotion.validity;
    NotApplied reason{promotion.code, promotion.name, WhyNot::NotYet, 0, {}};
    switch (bar) {
    case Bar::NotYet: reason.detail = validity.from->toString(Qt::ISODate); break;
    case Bar::Over:
        reason.why = WhyNot::Over;
        reason.detail = validity.to->toString(Qt::ISODate);
        break;
    case Bar::Weekday:
        reason.why = WhyNot::Weekday;
        reason.detail = listOf(validity.weekdays);
        break;
    case Bar::MonthDay:
        reason.why = WhyNot::MonthDay;
        reason.detail = listOf(validity.monthDays);
        break;
    case Bar::Hour:
        reason.why = WhyNot::Hour;
        reason.detail = validity.hours.front().from.toString(u"HH:mm") + u'-'
            + validity.hours.front().to.toString(u"HH:mm");
        break;
    case Bar::Shop: reason.why = WhyNot::Shop; break;
    case Bar::MembersOnly: reason.why = WhyNot::MembersOnly; break;
    case Bar::Tier:
        reason.why = WhyNot::Tier;
        reason.detail = validity.tiers.join(u',');
        break;
    }
    return reason;
}

/// Lines of each promotion's parts, by its position in the rules.
std::map<int, Parts> linesByPromotion(const std::vector<const CartLine *> &lines, const PriceRules &rules)
{
    std::map<int, Parts> found;
    for (int line = 0; line < int(lines.size()); ++line) {
        const CartLine &at = *lines[size_t(line)];
        if (at.product.kind == ProductKind::Extra || at.pass)
            continue;
        for (const PromotionPart &part : rules.partsFor(at.product)) {
            const Promotion &promotion = rules.promotions()[size_t(part.promotion)];
            if (at.override && !promotion.isOnOrder())
                continue;
            Parts &parts = found[part.promotion];
            parts.resize(rules.partCount(part.promotion));
            parts[size_t(part.part)].push_back(line);
        }
    }
    return found;
}

bool goesBefore(const Offer &a, const Offer &b)
{
    const auto key = [](const Promotion &p) {
        return std::tuple(p.isOnOrder(), p.kind != PromotionKind::SpecialPrice, p.priority, p.code);
    };
    return key(*a.promotion) < key(*b.promotion);
}

/// The code, of those presented, that opens what needs a coupon. One coupon opens a promotion in a sale: of
/// several the one that was presented first.
std::optional<QString> openedBy(const Promotion &promotion, const PresentedCoupons &coupons)
{
    const auto issued = std::ranges::find(coupons.issued, promotion.code, &PresentedCoupon::promotion);
    if (issued != coupons.issued.end())
        return issued->code;
    if (!promotion.issuedOnly && coupons.codes.contains(promotion.coupon))
        return promotion.coupon;
    return std::nullopt;
}

/// Coupons that open nothing: nobody knows them, or another opened the same.
void addIdleCoupons(Offers &offers, const PresentedCoupons &coupons, const PriceRules &rules)
{
    const auto &promotions = rules.promotions();
    for (const QString &code : coupons.codes) {
        const auto issued = std::ranges::find(coupons.issued, code, &PresentedCoupon::code);
        const auto opened = std::ranges::find_if(promotions, [&](const Promotion &promotion) {
            return issued != coupons.issued.end() ? promotion.code == issued->promotion
                                                  : !promotion.issuedOnly && promotion.coupon == code;
        });
        if (opened == promotions.end())
            offers.notApplied.push_back({code, {}, WhyNot::UnknownCoupon, 0, {}});
        else if (openedBy(*opened, coupons) != code)
            offers.notApplied.push_back({code, {}, WhyNot::Excluded, 0, opened->name});
    }
}

/// What `offer` may take off at most, now or after others have taken theirs: mostly what it takes off now, as
/// less is left and fewer lines are open then.
Money mostOff(const Offer &offer, const std::vector<Quantity> &quantities,
              const std::vector<LineState> &lines)
{
    const auto off = [&](const Promotion &promotion) {
        std::vector<LineState> state = lines;
        const auto outcome = applyOffer({&promotion, offer.lines, {}, {}}, quantities, state);
        const auto *effect = std::get_if<Effect>(&outcome);
        return effect ? effect->total() : Money();
    };
    const auto *reward = std::get_if<BuyGet>(&offer.promotion->benefit);
    const auto *threshold = std::get_if<Threshold>(&offer.promotion->benefit);
    if (reward && reward->reward && reward->cheapest) {
        // Once the cheapest is gone to another promotion, a dearer one is the cheapest.
        Promotion promotion = *offer.promotion;
        std::get<BuyGet>(promotion.benefit).cheapest = false;
        return off(promotion);
    }
    if (threshold && threshold->steps.size() > 1) {
        // An earlier step's amount may be more than a later one's percent.
        Money most;
        for (const Threshold::Step &step : threshold->steps) {
            Promotion promotion = *offer.promotion;
            promotion.benefit = Threshold{{step}, false};
            most = std::max(most, off(promotion));
        }
        return most;
    }
    return offer.alone;
}
}

Offers findOffers(const std::vector<const CartLine *> &lines, const PresentedCoupons &coupons,
                  const PriceRules &rules, const LocalMoment &now, const Audience &audience)
{
    Offers offers;
    for (const CartLine *line : lines) {
        offers.course.quantities.push_back(line->quantity);
        offers.course.manual.push_back(line->discount);
    }
    if (rules.promotions().empty() && coupons.codes.isEmpty())
        return offers;
    for (auto &[position, parts] : linesByPromotion(lines, rules)) {
        const Promotion &promotion = rules.promotions()[size_t(position)];
        const auto coupon = promotion.needsCoupon() ? openedBy(promotion, coupons) : std::optional(QString());
        if (!coupon)
            continue;
        if (const auto bar = promotion.validity.bar(now, audience))
            offers.notApplied.push_back(barred(promotion, *bar));
        else if (promotion.uses && *promotion.uses <= 0)
            offers.notApplied.push_back({promotion.code, promotion.name, WhyNot::UsedUp, 0, {}});
        else
            offers.course.offers.push_back({&promotion, std::move(parts), {}, {}, *coupon});
    }
    addIdleCoupons(offers, coupons, rules);
    std::sort(offers.course.offers.begin(), offers.course.offers.end(), goesBefore);
    return offers;
}

void leaveOutIdle(Offers &offers)
{
    PromotionCourse &course = offers.course;
    std::vector<Offer> useful;
    for (Offer &offer : course.offers) {
        std::vector<LineState> lines = course.lines;
        const auto outcome = applyOffer(offer, course.quantities, lines);
        if (const auto *missing = std::get_if<Shortfall>(&outcome)) {
            offers.notApplied.push_back({offer.promotion->code, offer.promotion->name, missing->why,
                                         missing->units, missing->product});
            continue;
        }
        offer.alone = std::get<Effect>(outcome).total();
        offer.most = mostOff(offer, course.quantities, course.lines);
        useful.push_back(std::move(offer));
    }
    course.offers = std::move(useful);
    course.onLines = size_t(std::count_if(course.offers.begin(), course.offers.end(),
                                          [](const Offer &offer) { return !offer.promotion->isOnOrder(); }));
}
