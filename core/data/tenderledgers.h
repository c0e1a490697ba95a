#pragma once

#include "core/base/businessdate.h"
#include "core/data/transaction.h"
#include "core/sale/sale.h"

/// The entries that a sale leaves in the ledgers: what each of its tenders took from an account or put back
/// into it, and the points that it earned or takes back. The sale itself is written already, on `date`.
void moveLedgers(Transaction &transaction, const Sale &sale, const BusinessDate &date);
