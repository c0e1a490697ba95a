#include "core/catalog/tenderkind.h"

using namespace Qt::StringLiterals;

QString toText(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash: return u"cash"_s;
    case TenderKind::Card: return u"card"_s;
    case TenderKind::Scan: return u"scan"_s;
    case TenderKind::StoredValue: return u"stored-value"_s;
    case TenderKind::GiftCard: return u"gift-card"_s;
    case TenderKind::Credit: return u"credit"_s;
    case TenderKind::Points: return u"points"_s;
    case TenderKind::Deposit: return u"deposit"_s;
    case TenderKind::Coupon: return u"coupon"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TenderKind> tenderKind(const QString &text)
{
    for (const TenderKind kind : allTenderKinds)
        if (toText(kind) == text)
            return kind;
    return std::nullopt;
}

bool isMoney(TenderKind kind)
{
    return kind == TenderKind::Cash || kind == TenderKind::Card || kind == TenderKind::Scan;
}

bool isLedger(TenderKind kind)
{
    return !isMoney(kind) && kind != TenderKind::Coupon;
}
