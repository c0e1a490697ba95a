#include "core/account/storedvalue.h"

#include <algorithm>

StoredBalance &StoredBalance::operator+=(const StoredBalance &other)
{
    principal += other.principal;
    bonus += other.bonus;
    return *this;
}

StoredAccount newMemberAccount(const Member &member)
{
    return {*Id<Account>::fromBytes(member.id.bytes()), StoredAccount::Kind::Member, {}, member, {}, {}};
}

StoredBalance drawn(const StoredBalance &balance, Money amount)
{
    Q_ASSERT(amount >= Money() && amount <= balance.total());
    const Money principal = std::min(amount, balance.principal);
    return {principal, amount - principal};
}

StoredBalance putBack(const StoredBalance &spent, const StoredBalance &back, Money amount)
{
    const Money all = spent.total();
    const Money after = back.total() + amount;
    Q_ASSERT(amount >= Money() && after <= all);
    if (all.isZero())
        return {};
    // From what is back in all, so that roundings never add up.
    const Money principal =
        Money::of(divideRounded(Int128(spent.principal.units()) * after.units(), all.units()));
    // What went back before is never taken away again by rounding.
    const Money part = std::clamp(principal - back.principal, Money(), amount);
    return {part, amount - part};
}

Money bonusFor(Money amount, const std::vector<TopUpStep> &steps)
{
    Money bonus;
    for (const TopUpStep &step : steps)
        if (amount >= step.from)
            bonus = step.bonus;
    return bonus;
}

Result<> fitsLimit(const StoredAccount &account, Money balance, const TenderRules &rules,
                   const Currency &currency)
{
    const Money limit = account.member ? rules.namedLimit : rules.unnamedLimit;
    if (!limit.isZero() && balance > limit)
        return Error{Error::Code::LimitExceeded, currency.print(limit)};
    return {};
}

Result<> isGood(const StoredAccount &account, const BusinessDate &today)
{
    if (account.goodUntil && account.goodUntil->date() < today.date())
        return Error{Error::Code::Expired, account.goodUntil->toIso()};
    return {};
}
