#pragma once

#include "core/base/amount.h"
#include "core/base/id.h"
#include "core/base/rate.h"

#include <QString>
#include <QStringList>

enum class ProductStatus { Active, Discontinued };

QString toText(ProductStatus status);
std::optional<ProductStatus> productStatus(const QString &text);

/// Something the shop sells. `price` is for one `unit`; `code` is trimmed and case-sensitive.
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
};
