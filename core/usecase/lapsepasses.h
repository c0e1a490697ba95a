#pragma once

#include "core/base/random.h"
#include "core/data/passes.h"
#include "core/usecase/session.h"

/// Cards of uses that lapsed in one turn of the day's job.
struct PassTurn
{
    qint64 cards = 0;
    qint64 uses = 0;
    Money earned; ///< the rest of what was paid for them
    bool more = false;
};

/// Lapses cards that were good to a day before `today`, some at a time; once a day, days off are made up for.
Result<PassTurn> lapsePasses(Transaction &transaction, const Session &who, const BusinessDate &today,
                             Timestamp now, const Random &random);

/// All that is left of the card is good no longer, because of its last day or of who is erased.
void lapsePass(Transaction &transaction, const Session &who, const Pass &pass,
               const std::optional<Id<struct User>> &user, const BusinessDate &day, Timestamp now,
               const Random &random);
