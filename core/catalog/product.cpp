#include "core/catalog/product.h"

using namespace Qt::StringLiterals;

QString toText(ProductStatus status)
{
    return status == ProductStatus::Active ? u"active"_s : u"discontinued"_s;
}

std::optional<ProductStatus> productStatus(const QString &text)
{
    if (text == u"active")
        return ProductStatus::Active;
    if (text == u"discontinued")
        return ProductStatus::Discontinued;
    return std::nullopt;
}
