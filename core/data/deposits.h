#pragma once

#include "core/account/deposit.h"
#include "core/data/transaction.h"

#include <vector>

struct User;

/// A movement of a deposit. Each names the sale or the voucher that it is part of.
struct DepositEntry
{
    enum class Kind { Taken, Spent, Returned, PaidOut };

    Id<struct Account> deposit;
    Kind kind = Kind::Taken;
    Money amount; ///< signed
    std::optional<Id<struct Sale>> sale;
    std::optional<Id<struct Voucher>> voucher;
    Timestamp at;
};

namespace deposits {
std::optional<Deposit> find(const Connection &connection, const Id<Account> &id);
/// The deposit that was taken for the cart of this sale.
std::optional<Deposit> forSale(const Connection &connection, const Id<Sale> &sale);
/// What all of a customer's still hold.
Money heldFor(const Connection &connection, const Id<Customer> &customer);
/// Those that still hold money, the oldest first.
std::vector<Deposit> open(const Connection &connection);
/// Without an entry yet; its balance is zero.
void append(Transaction &transaction, const Deposit &deposit, const Id<User> &user);
/// The entry, and what is left then. Throws StorageFault when that would fall below zero: whoever spends
/// looks first, in the same transaction.
void append(Transaction &transaction, const DepositEntry &entry);
}
