#pragma once

#include "core/base/amount.h"
#include "core/base/id.h"
#include "core/base/rate.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

enum class ProductStatus { Active, Discontinued };

/// Goods are counted in stock; services are not; extras (a carrier bag) are goods that stand outside
/// promotions, discounts on the whole sale and points.
enum class ProductKind { Goods, Service, Extra };

/// What a sale must record of each piece (serial) or of the line (batch).
enum class Tracking { None, Serial, Batch };

QString toText(ProductStatus status);
std::optional<ProductStatus> productStatus(const QString &text);
QString toText(ProductKind kind);
std::optional<ProductKind> productKind(const QString &text);
QString toText(Tracking tracking);
std::optional<Tracking> tracking(const QString &text);

/// What a price list asks for one unit, from a quantity up.
struct ListedPrice
{
    QString list; ///< the code of the price list
    Quantity from;
    Money price;

    friend bool operator==(const ListedPrice &, const ListedPrice &) = default;
};

/// A further unit of a product: the box of twelve, the half kilogram.
struct PackUnit
{
    QString unit;
    Quantity factor;            ///< of the product's own unit
    std::optional<Money> price; ///< nothing: the product's own times the factor
    QStringList barcodes;

    friend bool operator==(const PackUnit &, const PackUnit &) = default;
};

/// Something the shop sells, in one of its units: `price` and `listed` are for one `unit`, which holds
/// `factor` of the base unit that stock is counted in. `code` is trimmed and case-sensitive.
struct Product
{
    Id<Product> id;
    QString code;
    QString name;
    QString unit;
    Money price;
    Rate taxRate;
    QString category;
    ProductStatus status = ProductStatus::Active;
    ProductKind kind = ProductKind::Goods;
    bool openPrice = false; ///< asked at the till
    Quantity factor = Quantity::of(1000);
    std::vector<ListedPrice> listed = {};
    Tracking tracking = Tracking::None;
    int minimumAge = 0; ///< of who buys it, in years; 0: anybody
};
