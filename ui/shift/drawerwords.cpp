#include "ui/shift/drawerwords.h"

QString DrawerWords::ofTender(const QString &kind)
{
    if (kind == u"cash")
        return tr("Cash");
    if (kind == u"card")
        return tr("Bank card");
    return kind == u"scan" ? tr("Scan to pay") : kind;
}

QString DrawerWords::ofMovement(CashMovementKind kind)
{
    switch (kind) {
    case CashMovementKind::PayIn: return tr("Pay in");
    case CashMovementKind::PayOut: return tr("Pay out");
    case CashMovementKind::Drop: return tr("Drop to safe");
    case CashMovementKind::NoSale: return tr("Open only");
    }
    Q_UNREACHABLE();
}

QString DrawerWords::ofHint(const DifferenceHint &hint, const Format &format)
{
    using enum DifferenceHint::Kind;
    const QString amount = format.money(hint.amount);
    const QString &what = hint.reference;
    switch (hint.kind) {
    case PaidOtherwise: return tr("Sale %1 took %2 in cash: was it paid by card or phone?").arg(what, amount);
    case PaidInCash: return tr("Sale %1 took %2 by card or phone: was it paid in cash?").arg(what, amount);
    case ChangeKept: return tr("Sale %1 had %2 change: was it handed out?").arg(what, amount);
    case ChangeTwice: return tr("Sale %1 had %2 change: was it handed out twice?").arg(what, amount);
    case RefundKept: return tr("Refund %1 gave %2 back: was it handed out?").arg(what, amount);
    case RefundTwice: return tr("Refund %1 gave %2 back: was it handed out twice?").arg(what, amount);
    case NotPaidIn: return tr("%2 was paid in (%1): is it in the drawer?").arg(what, amount);
    case PaidInTwice: return tr("%2 was paid in (%1): did more come in than was entered?").arg(what, amount);
    case NotPaidOut: return tr("%2 was to go out (%1): was it taken?").arg(what, amount);
    case PaidOutTwice: return tr("%2 went out (%1): was it taken twice?").arg(what, amount);
    case FloatLeftOut: return tr("The float was %1: was it counted?").arg(amount);
    }
    Q_UNREACHABLE();
}
