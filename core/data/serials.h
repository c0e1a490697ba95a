#pragma once

#include "core/catalog/product.h"
#include "core/data/connection.h"

namespace serials {
/// Whether this piece left with a sale of this till and has not come back.
bool isOut(const Connection &connection, const Id<Product> &product, const QString &serial);
}
