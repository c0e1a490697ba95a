#pragma once

#include "core/catalog/product.h"
#include "core/catalog/shop.h"
#include "core/customer/member.h"
#include "core/data/connection.h"
#include "core/text/paymentcode.h"

#include <QDate>

#include <variant>

/// Where a code was scanned: 18 digits can be a scale's label or a phone's payment code, and only the page
/// knows which is meant.
enum class ScanPlace { Sale, Payment };

/// Goods, and what their code says beyond which they are.
struct ScannedGoods
{
    Product product;
    Quantity quantity = Quantity::of(1000);
    bool measured = false;              ///< the code states the quantity
    std::optional<Money> labelled = {}; ///< what it asks for the whole
    QString batch = {};
    QString serial = {};
    std::optional<QDate> expires = {};
};

struct UnknownCode
{};

/// What a code means to data; receipts are told by their own form before (core/print/receiptqr.h).
using ScanMeaning = std::variant<UnknownCode, ScannedGoods, Member, Wallet>;

/// A code as it is kept, in any form of the same GTIN, goes before a label's or an element string's parts, so
/// that what a shop put on a shelf itself keeps its meaning. A label with its price only counts as price ÷
/// unit price, at least a thousandth. Refuses ProductInactive, GoodsExpired (detail: the date), and a label
/// that cannot be sold by: InvalidPrice, InvalidQuantity or TooLarge with the product's code; and of a
/// member's card what memberOfCard() refuses.
Result<ScanMeaning> resolveScan(const Connection &connection, const Shop &shop, const QString &code,
                                ScanPlace place, Timestamp now);
