#pragma once

#include "core/base/currency.h"

#include <vector>

/// What a customer is likely to hand over for `due`: the exact amount, then the next rounder amounts upward
/// as the currency's notes make them; at most eight, ascending.
std::vector<Money> cashSuggestions(Money due, const Currency &currency);
