#pragma once

#include "core/data/transaction.h"
#include "core/usecase/session.h"

/// Makes a member unreadable for good: destroys the key, which makes every older copy of the main file
/// unreadable for that person too, then takes away what was sealed, the search tokens, tags and whatever else
/// is kept in clear, in the same transaction as audit and event. Sales, points and other ledgers stay under
/// the member's number. Who was merged into them goes, too. Works with the vault closed, and again where an
/// attempt was cut off. Refuses NotPermitted, UnknownMember, ReasonRequired, and BalanceLeft (detail: the
/// amount) while stored value, a debt or a deposit is left: it is paid out or settled first. Backups of the
/// keys are overwritten soon after (Database::backUpKeys waits for it).
Result<> eraseMember(Transaction &transaction, const Session &who, const QString &number,
                     const QString &reason, Timestamp now, const Random &random);

/// The same by a rule of the shop, which needs nobody's permission: the audit names no user. Refuses
/// UnknownMember and BalanceLeft.
Result<> eraseByRule(Transaction &transaction, const Session &who, const QString &number,
                     const QString &reason, Timestamp now, const Random &random);

/// The event by which head office forgets somebody, too.
void tellErased(Transaction &transaction, const Id<struct Customer> &member, Timestamp now,
                const Random &random);
