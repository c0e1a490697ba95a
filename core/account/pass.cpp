#include "core/account/pass.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Act = PassEntry::Act;

constexpr std::array stateNames{std::pair(PassState::Open, "open"_L1), std::pair(PassState::Used, "used"_L1),
                                std::pair(PassState::Expired, "expired"_L1),
                                std::pair(PassState::Refunded, "refunded"_L1)};
constexpr std::array actNames{std::pair(Act::Sold, "sold"_L1), std::pair(Act::Used, "used"_L1),
                              std::pair(Act::GivenBack, "given-back"_L1),
                              std::pair(Act::Expired, "expired"_L1), std::pair(Act::Refunded, "refunded"_L1)};

PassEntry entryOf(const Pass &pass, Act act, int uses)
{
    PassEntry entry;
    entry.act = act;
    entry.uses = uses;
    entry.left = pass.left + uses;
    return entry;
}

PassState stateAfter(const PassEntry &entry)
{
    if (entry.act == Act::Expired)
        return PassState::Expired;
    if (entry.act == Act::Refunded)
        return PassState::Refunded;
    return entry.left > 0 ? PassState::Open : PassState::Used;
}

/// What is due back by the kind's rule, as far as it was paid.
Money owed(const Pass &pass)
{
    const Money uses = pass.kind.terms.refund == PassRate::Retail
        ? pass.worthUsed
        : Money::of(valuePerUse(pass).amount.units() * pass.used);
    const bool none = pass.used >= pass.kind.terms.uses;
    return none ? Money() : std::max(Money(), pass.paid.amount - uses);
}
}

QString toText(PassState state)
{
    return std::ranges::find(stateNames, state, &std::pair<PassState, QLatin1StringView>::first)->second;
}

std::optional<PassState> passState(const QString &text)
{
    for (const auto &[state, name] : stateNames)
        if (name == text)
            return state;
    return std::nullopt;
}

QString toText(PassEntry::Act act)
{
    return std::ranges::find(actNames, act, &std::pair<Act, QLatin1StringView>::first)->second;
}

std::optional<PassEntry::Act> passAct(const QString &text)
{
    for (const auto &[act, name] : actNames)
        if (name == text)
            return act;
    return std::nullopt;
}

TaxedMoney valuePerUse(const Pass &pass)
{
    const int uses = pass.kind.terms.uses;
    return {Money::of(pass.paid.amount.units() / uses), Money::of(pass.paid.tax.units() / uses)};
}

PassEntry nextUse(const Pass &pass, Money worth)
{
    PassEntry entry = entryOf(pass, Act::Used, -1);
    entry.earned = pass.left == 1 ? pass.deferred : valuePerUse(pass);
    entry.worth = worth;
    return entry;
}

PassEntry giveBack(const Pass &pass, const PassEntry &use)
{
    PassEntry entry = entryOf(pass, Act::GivenBack, -use.uses);
    entry.earned = -use.earned;
    entry.worth = -use.worth;
    entry.of = use.row;
    return entry;
}

PassEntry expiry(const Pass &pass)
{
    PassEntry entry = entryOf(pass, Act::Expired, -pass.left);
    entry.earned = pass.deferred;
    return entry;
}

PassEntry closing(const Pass &pass, const TaxedMoney &back)
{
    PassEntry entry = entryOf(pass, Act::Refunded, -pass.left);
    entry.paidBack = back;
    entry.earned = pass.deferred - back;
    return entry;
}

Pass after(Pass pass, const PassEntry &entry)
{
    pass.state = stateAfter(entry);
    pass.left = entry.left;
    if (entry.act == Act::Used || entry.act == Act::GivenBack)
        pass.used -= entry.uses;
    pass.deferred = pass.deferred - entry.earned - entry.paidBack;
    pass.paidBack += entry.paidBack;
    pass.worthUsed += entry.worth;
    pass.cameBack = pass.cameBack || entry.act == Act::Refunded;
    return pass;
}

Result<Money> worthBack(const Pass &pass, const BusinessDate &day)
{
    const PassTerms &terms = pass.kind.terms;
    if (!terms.refund)
        return Error{Error::Code::NotReturnable, pass.kind.name};
    const bool over = pass.isOver(day) || pass.state == PassState::Expired;
    if (over && !terms.refundsExpired)
        return Error{Error::Code::Expired, pass.until ? pass.until->toIso() : QString()};
    const Money back = pass.cameBack ? Money() : owed(pass);
    if (back.isZero())
        return Error{Error::Code::NotReturnable, pass.kind.name};
    return back;
}
