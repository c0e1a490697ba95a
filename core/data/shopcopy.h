#pragma once

#include "core/data/transaction.h"

/// Makes `to` sell what the shop at `from` sells, by its prices, promotions, rules and settings of this
/// machine, in place of what `to` had of them. Nobody's person and no sale, stock or ledger is copied, nor
/// what is sealed under the shop's own key. Both files are of this program's schema.
void copyShop(const Connection &from, Transaction &to);
