#pragma once

#include "core/data/transaction.h"

/// What `work(Transaction &)` would answer now: all that it writes is undone.
template <class Work> auto rehearse(Transaction &transaction, Work work)
{
    transaction.execute(QStringLiteral("SAVEPOINT rehearsal"));
    auto answer = work(transaction);
    transaction.execute(QStringLiteral("ROLLBACK TO rehearsal"));
    transaction.execute(QStringLiteral("RELEASE rehearsal"));
    return answer;
}
