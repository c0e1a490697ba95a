#pragma once

#include "core/base/currency.h"

#include <vector>

/// The notes and coins that a drawer is counted by, the largest first. Those that hardly anybody hands over
/// are left out: they are counted among the rest.
std::vector<Money> denominations(const Currency &currency);
