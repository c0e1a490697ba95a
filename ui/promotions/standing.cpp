#include "ui/promotions/standing.h"

Standing standingOf(const Validity &validity, const LocalMoment &now, const QString &shop)
{
    using State = Standing::State;
    // Asked as one of those whom it is for: whom it is for is no matter of time.
    const QString tier = validity.tiers.isEmpty() ? QString() : validity.tiers.front();
    const auto bar = validity.bar(now, {shop, tier});
    if (!bar)
        return {State::InForce, {}};
    switch (*bar) {
    case Bar::Shop: return {State::Elsewhere, bar};
    case Bar::NotYet: return {State::NotYet, bar};
    case Bar::Over: return {State::Over, bar};
    default: return {State::Paused, bar};
    }
}

Standing standingOf(const Promotion &promotion, const LocalMoment &now, const QString &shop)
{
    const Standing standing = standingOf(promotion.validity, now, shop);
    const bool usedUp = promotion.uses && *promotion.uses <= 0;
    const bool past = standing.state == Standing::State::Over || standing.state == Standing::State::Elsewhere;
    return usedUp && !past ? Standing{Standing::State::UsedUp, {}} : standing;
}
