#pragma once

#include "core/customer/member.h"
#include "core/data/transaction.h"

#include <vector>

/// A text about a member as the file holds it.
struct SealedText
{
    qint64 row = 0;
    QByteArray sealed; ///< under the member's key; empty once the person was erased
};

/// What the shop's people wrote of members: tasks, reasons, requests. Each is sealed by whoever calls.
namespace membertexts {
/// For the member, or for who stayed of a merge. Returns the row.
qint64 append(Transaction &transaction, const Id<Customer> &customer, const QByteArray &sealed);
/// All of a member.
std::vector<SealedText> of(const Connection &connection, const Id<Customer> &customer);
/// Those of `holder` that were `origin`'s, or theirs who are merged into `origin`.
std::vector<SealedText> cameFrom(const Connection &connection, const Id<Customer> &holder,
                                 const Id<Customer> &origin);
/// Another member's from here on, under that one's key.
void give(Transaction &transaction, qint64 row, const Id<Customer> &holder, const QByteArray &sealed);
std::optional<QByteArray> sealed(const Connection &connection, qint64 row);
/// Of somebody who is erased: the texts go, what they were about is over.
void forget(Transaction &transaction, const Id<Customer> &customer, Timestamp at);
}
