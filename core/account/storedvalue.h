#pragma once

#include "core/base/businessdate.h"
#include "core/base/result.h"
#include "core/catalog/tenderrules.h"
#include "core/customer/member.h"

/// Money kept for a customer: what was paid in, and what was given on top of it.
struct StoredBalance
{
    Money principal;
    Money bonus;

    Money total() const { return principal + bonus; }
    StoredBalance &operator+=(const StoredBalance &other);
    friend StoredBalance operator+(StoredBalance a, const StoredBalance &b) { return a += b; }
    friend StoredBalance operator-(const StoredBalance &a) { return {-a.principal, -a.bonus}; }
    friend bool operator==(const StoredBalance &, const StoredBalance &) = default;
};

/// A member's stored value, or a gift card with or without a name.
struct StoredAccount
{
    enum class Kind { Member, Card };

    Id<struct Account> id;
    Kind kind = Kind::Member;
    QString number; ///< of a card; else empty
    std::optional<Member> member;
    std::optional<BusinessDate> goodUntil; ///< the last day; nothing: for ever
    StoredBalance balance;
};

/// A member's account has the member's own id, so that every till means the same one.
StoredAccount newMemberAccount(const Member &member);

/// The parts of `amount` when it is taken from `balance`, principal first. Needs 0 ≤ amount ≤ total.
StoredBalance drawn(const StoredBalance &balance, Money amount);

/// The parts of `amount` when it goes back to what `spent` came from and of which `back` went back before:
/// in proportion, and exactly `spent` once all is back. Needs back + amount ≤ spent.
StoredBalance putBack(const StoredBalance &spent, const StoredBalance &back, Money amount);

/// What is given beside a top-up of `amount`: the bonus of the highest step it reaches.
Money bonusFor(Money amount, const std::vector<TopUpStep> &steps);

/// LimitExceeded (detail: the limit) when a balance would lie above what its kind of account may hold.
Result<> fitsLimit(const StoredAccount &account, Money balance, const TenderRules &rules,
                   const Currency &currency);

/// Expired (detail: the last day) when the account is no longer good on `today`.
Result<> isGood(const StoredAccount &account, const BusinessDate &today);
