#pragma once

#include "core/base/currency.h"

#include <vector>

/// What a customer may hand over for `due`: the exact amount, then each amount of notes and whole coins, in
/// as few pieces as it takes, of which none could be kept back. At most eight, ascending.
std::vector<Money> cashSuggestions(Money due, const Currency &currency);
