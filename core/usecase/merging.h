#pragma once

#include "core/account/storedvalue.h"
#include "core/base/random.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

/// What merging two members and parting them again have in common.
namespace merging {
/// NotPermitted (reviewDuplicates) and VaultClosed.
Result<> mayReview(const Session &who);

/// `value` from one account to the other, which is there or is opened; an account is good as long as the one
/// of both that is good longer.
void moveValue(Transaction &transaction, const Member &from, const Member &to, const StoredBalance &value,
               Timestamp now);
void moveDebt(Transaction &transaction, const Id<Customer> &from, const Id<Customer> &to, Money owed,
              Timestamp now);

/// What the event says of it: ids and amounts only.
QByteArray eventBody(const Session &who, const Id<Customer> &stayed, const Id<Customer> &merged,
                     Points points, const StoredBalance &value, Money owed, Timestamp now);
/// Writes audit and event.
void tell(Transaction &transaction, const Session &who, const QString &kind, const QByteArray &body,
          const QString &act, const Id<Customer> &stayed, const Id<Customer> &merged, Timestamp now,
          const Random &random);
}
