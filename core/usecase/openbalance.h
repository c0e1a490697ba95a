#pragma once

#include "core/account/storedvalue.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

/// What a member brings along from another system.
struct OpeningBalance
{
    Points points;
    StoredBalance value;

    bool isZero() const { return points.isZero() && value == StoredBalance(); }
    friend OpeningBalance operator-(const OpeningBalance &a) { return {-a.points, -a.value}; }
};

/// Of what a file says that somebody has, what is still to be given: nothing of what a member has already, so
/// that the same file read twice gives nothing twice. `member` is nothing for somebody new. Refuses
/// BalanceChanged (detail: "points" or "stored_value") where there is another balance or was one, but for
/// what an import gave that was undone, and LimitExceeded where stored value would lie above the shop's
/// limit.
Result<OpeningBalance> openingBalance(const Connection &connection, const Session &who,
                                      const std::optional<Member> &member,
                                      const std::optional<Points> &points,
                                      const std::optional<StoredBalance> &value);

/// Entries in the ledgers, and the event for head office. Below zero takes back: the caller looked that there
/// is enough.
void giveOpening(Transaction &transaction, const Session &who, const Member &member,
                 const OpeningBalance &balance, Timestamp now, const Random &random);
