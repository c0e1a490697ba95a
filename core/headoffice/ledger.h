#pragma once

#include "core/headoffice/office.h"
#include "core/headoffice/saleevents.h"
#include "core/sync/wire/events.h"

/// What a till is told of a batch that as a whole cannot be taken.
struct BatchRefusal
{
    int status = 0;          ///< HTTP: 409 stale epoch, 412 gap, 422 broken chain
    quint64 expectedSeq = 0; ///< with 412
};

/// Takes a batch: each event applied, known already, or quarantined, in one transaction that is on disk
/// before this answers. One bad event never blocks the next.
Result<std::variant<wire::BatchAnswer, BatchRefusal>> takeBatch(Office &office, const TillIdentity &from,
                                                                const wire::Batch &batch);

/// Where a till stands; StaleEpoch when head office knows a later epoch.
Result<wire::HelloAnswer> takeHello(Office &office, const TillIdentity &from, const wire::Hello &hello);

/// Whom a client certificate was issued to, by its fingerprint; nothing when it is unknown or revoked.
Result<std::optional<TillIdentity>> identityOf(Office &office, const QByteArray &fingerprint);
