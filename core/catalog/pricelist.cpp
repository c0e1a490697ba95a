#include "core/catalog/pricelist.h"

using namespace Qt::StringLiterals;

QString toText(PriceListKind kind)
{
    switch (kind) {
    case PriceListKind::Retail: return u"retail"_s;
    case PriceListKind::Tier: return u"tier"_s;
    case PriceListKind::Wholesale: return u"wholesale"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PriceListKind> priceListKind(const QString &text)
{
    for (const PriceListKind kind : {PriceListKind::Retail, PriceListKind::Tier, PriceListKind::Wholesale})
        if (toText(kind) == text)
            return kind;
    return std::nullopt;
}
