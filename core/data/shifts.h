#pragma once

#include "core/data/transaction.h"

struct User;

/// A cashier's spell at a drawer as it is kept.
struct Shift
{
    Id<Shift> id;
    qint64 number = 0;
    Id<User> user;
    Timestamp openedAt;
    Money openingFloat;
    QByteArray eventHash;
};

namespace shifts {
std::optional<Shift> openOf(const Connection &connection, const Id<User> &user);
void append(Transaction &transaction, const Shift &shift);
/// The next number of this till.
qint64 takeNumber(Transaction &transaction);
}
