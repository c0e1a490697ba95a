#include "core/catalog/tenderrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostMonths = 1200;

bool canGiveChange(TenderKind kind)
{
    return isMoney(kind) || kind == TenderKind::GiftCard || kind == TenderKind::Coupon;
}

bool rise(const std::vector<TopUpStep> &steps)
{
    const auto wrong = [](const TopUpStep &a, const TopUpStep &b) { return b.from <= a.from; };
    return std::adjacent_find(steps.begin(), steps.end(), wrong) == steps.end()
        && std::all_of(steps.begin(), steps.end(),
                       [](const TopUpStep &s) { return s.from > Money() && s.bonus > Money(); });
}
}

bool TenderRules::givesChange(TenderKind kind) const
{
    return kind == TenderKind::Cash
        || std::find(changeKinds.begin(), changeKinds.end(), kind) != changeKinds.end();
}

TenderRules defaultTenderRules(const Currency &currency)
{
    TenderRules rules;
    rules.pointStep = Points::of(100);
    rules.pointStepWorth = Money::of(currency.scale());
    rules.pointShare = Rate::ofBasisPoints(wholeRate / 2);
    if (currency.code() == u"CNY") {
        rules.namedLimit = Money::of(5000 * currency.scale());
        rules.unnamedLimit = Money::of(1000 * currency.scale());
        rules.cardMonths = 36;
    }
    return rules;
}

std::optional<QString> faultIn(const TenderRules &rules)
{
    if (rules.namedLimit < Money())
        return u"named-limit"_s;
    if (rules.unnamedLimit < Money())
        return u"unnamed-limit"_s;
    if (rules.cardMonths < 0 || rules.cardMonths > mostMonths)
        return u"card-months"_s;
    if (!rise(rules.topUpSteps))
        return u"top-up-steps"_s;
    if (rules.pointStep < Points())
        return u"point-step"_s;
    if (rules.pointStepWorth < Money() || (!rules.pointStep.isZero() && rules.pointStepWorth.isZero()))
        return u"point-worth"_s;
    if (rules.pointShare < Rate() || rules.pointShare.basisPoints() > wholeRate)
        return u"point-share"_s;
    if (!std::all_of(rules.changeKinds.begin(), rules.changeKinds.end(), canGiveChange))
        return u"change-kinds"_s;
    return std::nullopt;
}
