#pragma once

#include "core/account/storedvalue.h"
#include "core/data/transaction.h"

/// A movement of stored value or a gift card. Each names the sale or the voucher that it is part of.
struct StoredValueEntry
{
    enum class Kind { ToppedUp, PaidOut, Spent, Returned, KeptChange, Adjusted };

    Id<struct Account> account;
    Kind kind = Kind::ToppedUp;
    StoredBalance parts; ///< signed
    std::optional<Id<struct Sale>> sale;
    std::optional<Id<struct Voucher>> voucher;
    Timestamp at;
};

namespace storedvalue {
std::optional<StoredAccount> find(const Connection &connection, const Id<Account> &id);
std::optional<StoredAccount> ofMember(const Connection &connection, const Id<Customer> &customer);
std::optional<StoredAccount> byCard(const Connection &connection, const QString &number);
/// An account without entries; a member has at most one that is no card.
void open(Transaction &transaction, const StoredAccount &account, Timestamp at);
/// A member's account is good until that day, unless it is good longer already; nothing: for ever.
void goodAsLongAs(Transaction &transaction, const Id<Customer> &customer,
                  const std::optional<BusinessDate> &until);
/// The entry, and the balance that it makes. Throws StorageFault when that would fall below zero: whoever
/// spends looks first, in the same transaction.
void append(Transaction &transaction, const StoredValueEntry &entry);
/// What a sale moved on an account, with every kind of entry: below zero it was taken.
StoredBalance movedBy(const Connection &connection, const Id<Account> &account, const Id<Sale> &sale);
}
