#pragma once

#include "core/base/currency.h"
#include "core/base/rate.h"
#include "core/catalog/tenderkind.h"

#include <vector>

/// A top-up of at least `from` is given `bonus` beside it: 充500送50.
struct TopUpStep
{
    Money from;
    Money bonus;

    friend bool operator==(const TopUpStep &, const TopUpStep &) = default;
};

/// What a shop allows with stored value, gift cards, points and change. Limits of zero are none.
struct TenderRules
{
    Money namedLimit;             ///< most on a member's account or a card with a name
    Money unnamedLimit;           ///< most on a card without one
    int cardMonths = 0;           ///< a card without a name is good this long; zero: for ever
    bool refundsPrincipal = true; ///< what was paid in may be paid out again; a bonus never is
    std::vector<TopUpStep> topUpSteps;
    Points pointStep;                                 ///< points pay in whole steps; zero: they do not pay
    Money pointStepWorth;                             ///< what one step pays
    Rate pointShare = Rate::ofBasisPoints(wholeRate); ///< most of a sale that points pay
    std::vector<TenderKind> changeKinds{TenderKind::Cash}; ///< kinds that give change; cash always does

    bool givesChange(TenderKind kind) const;
    friend bool operator==(const TenderRules &, const TenderRules &) = default;
};

/// What holds before a shop chose: for CNY the limits of the rules on prepaid cards (5,000 with a name, 1,000
/// and three years without), no bonus, 100 points for 1.00 up to half of a sale; elsewhere no limits.
TenderRules defaultTenderRules(const Currency &currency);

/// Whether these can stand: nothing below zero, steps that rise, a share up to the whole. Else the field's
/// name.
std::optional<QString> faultIn(const TenderRules &rules);
