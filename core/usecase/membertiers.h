#pragma once

#include "core/base/random.h"
#include "core/data/tiers.h"
#include "core/usecase/session.h"

/// After a sale: a member who reached a higher tier has it at once. Who has a tier by hand keeps it.
std::optional<TierChange> raiseTier(Transaction &transaction, const Session &who, const Member &member,
                                    const BusinessDate &date, Timestamp at, const Random &random);

/// Of two members who became one: `stayed` has the better of both tiers, as long as that was good, and what
/// all that both bought reaches.
void joinTiers(Transaction &transaction, const Session &who, const Member &stayed, const Member &merged,
               const BusinessDate &date, Timestamp at, const Random &random);
/// The tier that somebody had before, unless it changed after `since`.
void restoreTier(Transaction &transaction, const Session &who, const Member &member, const QString &tier,
                 const std::optional<BusinessDate> &until, Timestamp since, const BusinessDate &date,
                 Timestamp at, const Random &random);

/// What a review did.
struct TierReview
{
    qint64 kept = 0;
    qint64 raised = 0;
    qint64 lowered = 0;
};

/// The daily job: members whose tier ended, and whose days of grace are over, get what the period that ended
/// then reached. Done once for a day, and for days that were left out. Refuses NotPermitted.
Result<TierReview> reviewTiers(Transaction &transaction, const Session &who, const BusinessDate &today,
                               Timestamp now, const Random &random);

/// Gives a tier by hand, or none; among the levels it is good as if it was reached, another for ever. Refuses
/// NotPermitted, UnknownMember, InvalidInput, ReasonRequired.
Result<TierChange> giveTier(Transaction &transaction, const Session &who, const QString &member,
                            const QString &tier, const QString &reason, Timestamp now, const Random &random);

/// From now on; members keep what they have until it ends. Refuses NotPermitted.
Result<> changeTierRules(Transaction &transaction, const Session &who, const TierRules &rules, Timestamp now);
