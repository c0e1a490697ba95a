#pragma once

#include "core/base/jsonfields.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/catalog/shop.h"
#include "core/data/connection.h"
#include "core/sale/cart.h"

/// "passes" of `fields`, [{"number","line","uses"?}]: cards of uses that pay for pieces of the cart's lines,
/// which are counted from 1 as they were asked for; without "uses" for all of the line that no card before it
/// pays for. Refuses InvalidInput, and what withPass() refuses.
Result<Cart> withPasses(const Connection &connection, const Shop &shop, Cart cart, const JsonFields &fields,
                        Timestamp at, const Random &random);
