#pragma once

#include "core/data/connection.h"
#include "core/security/vault.h"
#include "core/sync/wire/events.h"

/// The next events from `seq` on as they are sent: personal bodies opened, those of erased people empty.
/// Damaged when a body cannot be opened.
Result<wire::Batch> outboxBatch(const Connection &main, const Connection &keys, const Vault &vault,
                                qint64 epoch, qint64 seq);
