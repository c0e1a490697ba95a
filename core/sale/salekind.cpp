#include "core/sale/sale.h"

using namespace Qt::StringLiterals;

QString toText(SaleKind kind)
{
    switch (kind) {
    case SaleKind::Sale: return u"sale"_s;
    case SaleKind::Refund: return u"refund"_s;
    case SaleKind::Exchange: return u"exchange"_s;
    case SaleKind::Void: return u"void"_s;
    }
    Q_UNREACHABLE();
}

std::optional<SaleKind> saleKind(const QString &text)
{
    for (const SaleKind kind : {SaleKind::Sale, SaleKind::Refund, SaleKind::Exchange, SaleKind::Void})
        if (toText(kind) == text)
            return kind;
    return std::nullopt;
}
