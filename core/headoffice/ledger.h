#pragma once

#include "core/headoffice/office.h"
#include "core/headoffice/tillidentity.h"
#include "core/sync/wire/events.h"

#include <variant>

/// What a till is told of a batch that as a whole cannot be taken.
struct BatchRefusal
{
    enum class Reason { StaleEpoch, Gap, BrokenChain };

    Reason reason = Reason::StaleEpoch;
    quint64 expectedSeq = 0; ///< of a gap
};

/// Takes a batch: each event applied, known already, or quarantined, in one transaction that is on disk
/// before this answers. One bad event never blocks the next. A refused batch leaves nothing.
Result<std::variant<wire::BatchAnswer, BatchRefusal>> takeBatch(Office &office, const TillIdentity &from,
                                                                const wire::Batch &batch);

/// Where a till stands; StaleEpoch when it is not in the epoch that head office knows.
Result<wire::HelloAnswer> takeHello(Office &office, const TillIdentity &from, const wire::Hello &hello);

/// Whom a client certificate was issued to, by its fingerprint. Certificate when it is unknown or revoked;
/// StaleEpoch when the till has been given another epoch since.
Result<TillIdentity> identityOf(Office &office, const QByteArray &fingerprint);
