#pragma once

#include "core/base/businessdate.h"
#include "core/data/transaction.h"
#include "core/usecase/session.h"

/// How many members a turn looks at: no sale waits longer than for these.
inline constexpr int qualityATurn = 500;

struct QualityTurn
{
    qint64 members = 0; ///< that were looked at
    bool more = false;  ///< others wait
};

/// Looks at members who changed since they were looked at last, and at those whom time may have changed by
/// `today`; a turn at a time. When nobody is left the day's figures are kept. Killed between turns it goes on
/// where it was; days that were left out are made up for by whoever is due. Nothing while the vault is
/// closed. Refuses NotPermitted (sell).
Result<QualityTurn> keepQuality(Transaction &transaction, const Session &who, const BusinessDate &today,
                                Timestamp now);

/// Looks at one member at once: whoever put a fact right sees it. Refuses as keepQuality, and UnknownMember.
Result<> lookAtMember(Transaction &transaction, const Session &who, const QString &number, Timestamp now);
