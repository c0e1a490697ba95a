#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

#include <vector>

struct User;

/// A time in which a person's data were kept and not used.
struct Restriction
{
    qint64 textRow = 0; ///< the reason
    QString user;
    Timestamp at;
    QString liftedBy; ///< empty while it holds
    std::optional<Timestamp> liftedAt;
};

/// Somebody whose data are not used now.
struct RestrictedMember
{
    QString number;
    Timestamp since;
};

/// Restriction of processing. Whoever is merged into a member is restricted with them, and stays it when they
/// are parted.
namespace restrictions {
void begin(Transaction &transaction, const Id<Customer> &customer, qint64 textRow, const Id<User> &user,
           Timestamp at);
void lift(Transaction &transaction, const Id<Customer> &customer, const Id<User> &user, Timestamp at);
/// The oldest first.
std::vector<Restriction> of(const Connection &connection, const Id<Customer> &customer);
/// By number.
std::vector<RestrictedMember> now(const Connection &connection);
}
