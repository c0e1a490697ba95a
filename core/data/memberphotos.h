#pragma once

#include "core/data/transaction.h"

#include <optional>

struct Customer;
struct MemberMerge;
struct User;

/// Pictures of members, sealed under each one's own key. Of several who were merged that of who stayed is
/// shown.
namespace memberphotos {
/// The newest.
std::optional<QByteArray> of(const Connection &connection, const Id<Customer> &customer);

/// In place of all before, or, with the merge that brought it, before them until that is for good.
void keep(Transaction &transaction, const Id<Customer> &customer, const QByteArray &sealed,
          const Id<User> &user, Timestamp at, const std::optional<Id<MemberMerge>> &merge = {});
void remove(Transaction &transaction, const Id<Customer> &customer);

/// What the merge brought goes.
void part(Transaction &transaction, const Id<MemberMerge> &merge);
/// What waited behind it goes, and that of who was merged.
void close(Transaction &transaction, const Id<MemberMerge> &merge);
}
