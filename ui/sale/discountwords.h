#pragma once

#include "core/catalog/shop.h"
#include "core/sale/cart.h"
#include "ui/common/format.h"

/// A discount as the shop speaks of it: "−15%", "−¥5.00"; "8.5折" in Chinese where what is left to pay is
/// typed.
QString discountWords(const Discount &discount, const Shop &shop, const Format &format);
