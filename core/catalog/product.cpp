#include "core/catalog/product.h"

using namespace Qt::StringLiterals;

QString toText(ProductKind kind)
{
    switch (kind) {
    case ProductKind::Goods: return u"goods"_s;
    case ProductKind::Service: return u"service"_s;
    case ProductKind::Extra: return u"extra"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ProductKind> productKind(const QString &text)
{
    for (const ProductKind kind : {ProductKind::Goods, ProductKind::Service, ProductKind::Extra})
        if (toText(kind) == text)
            return kind;
    return std::nullopt;
}

QString toText(Tracking tracking)
{
    switch (tracking) {
    case Tracking::None: return u"none"_s;
    case Tracking::Serial: return u"serial"_s;
    case Tracking::Batch: return u"batch"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Tracking> tracking(const QString &text)
{
    for (const Tracking tracking : {Tracking::None, Tracking::Serial, Tracking::Batch})
        if (toText(tracking) == text)
            return tracking;
    return std::nullopt;
}

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
