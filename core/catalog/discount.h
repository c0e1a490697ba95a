#pragma once

#include "core/base/amount.h"
#include "core/base/rate.h"

#include <variant>

/// Off by a proportion or by an amount.
using Discount = std::variant<Rate, Money>;
