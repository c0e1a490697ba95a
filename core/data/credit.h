#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

/// What a member may buy on account, and what of it is not paid yet.
struct CreditLine
{
    Money allowed;
    Money owed; ///< below zero the shop owes

    Money open() const { return allowed - owed; }
};

/// A movement of what a member owes. Each names the sale or the voucher that it is part of.
struct CreditEntry
{
    enum class Kind { Spent, Returned, Settled, Adjusted };

    Id<struct Customer> customer;
    Kind kind = Kind::Spent;
    Money amount; ///< what it adds to what is owed
    std::optional<Id<struct Sale>> sale;
    std::optional<Id<struct Voucher>> voucher;
    Timestamp at;
};

namespace credit {
/// Nothing for a member who was never given any.
std::optional<CreditLine> of(const Connection &connection, const Id<Customer> &customer);
void allow(Transaction &transaction, const Id<Customer> &customer, Money allowed);
/// The entry, and what is owed then.
void append(Transaction &transaction, const CreditEntry &entry);
}
