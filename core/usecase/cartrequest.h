#pragma once

#include "core/base/jsonfields.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/catalog/shop.h"
#include "core/data/connection.h"
#include "core/sale/cart.h"

/// A cart that came as JSON, and when it was rung.
struct CartRequest
{
    Cart cart;
    Timestamp at;
};

inline constexpr qsizetype mostRequestLines = 2000;

/// One line of a file as an object. Refuses InvalidJson, and TooLarge above 1 MiB.
Result<QJsonObject> parseRequest(const QByteArray &line);

/// The "serials" of a line.
Result<QStringList> readSerials(const JsonFields &fields);

/// "id", "at", "lines", "discountPercent", "discountAmount", "member", "coupons", "passes", "note" and
/// "ageConfirmed" of `fields`; the form is in the help of `ring`. Other fields are the caller's.
Result<CartRequest> readCart(const Connection &connection, const Shop &shop, const JsonFields &fields,
                             Timestamp now, const Random &random);
