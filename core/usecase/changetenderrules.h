#pragma once

#include "core/data/transaction.h"
#include "core/usecase/session.h"

/// The shop with these rules for stored value, cards, points and change from now on; what was paid already
/// stands. Refuses NotPermitted, NotSetUp and InvalidInput (detail: what faultIn() names).
Result<Shop> changeTenderRules(Transaction &transaction, const Session &who, const TenderRules &rules,
                               Timestamp now);
