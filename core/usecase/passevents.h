#pragma once

#include "core/base/random.h"
#include "core/data/passes.h"
#include "core/usecase/session.h"

/// What head office hears of cards of uses (docs/sync-protocol.md), in the transaction of what it tells.
void tellSold(Transaction &transaction, const Session &who, const Pass &pass, const Random &random);
/// Used, given back, expired or paid back; `pass` is the card after it.
void tellMoved(Transaction &transaction, const Session &who, const Pass &pass, const PassEntry &entry,
               const Random &random);
