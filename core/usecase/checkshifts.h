#pragma once

#include "core/catalog/shop.h"
#include "core/usecase/check.h"

/// Shifts and the drawer's ledger recomputed: each Z report against its event, the numbers of Z reports, each
/// movement of cash against its event.
std::vector<CheckOutcome> checkShifts(const Connection &connection, const Shop &shop);
