#include "ui/sale/pendingact.h"

Result<Cart> cartAfter(const PendingAct &act, const Cart &cart, const QString &reason)
{
    Cart next = cart;
    if (act.kind == PendingAct::Kind::OrderDiscount) {
        next.discount = act.discount;
        next.approvedBy.reset();
        return next;
    }
    if (act.product || act.wantsText() || act.kind == PendingAct::Kind::GiveBack
        || act.kind == PendingAct::Kind::DropExchange)
        return next;
    if (act.line >= next.lines.size())
        return Error{Error::Code::NotFound, {}};
    CartLine &line = next.lines[act.line];
    switch (act.kind) {
    case PendingAct::Kind::SetQuantity:
    case PendingAct::Kind::UnusualQuantity: line.quantity = act.quantity; break;
    case PendingAct::Kind::OverridePrice:
        line.override = PriceOverride{act.after, reason};
        line.approvedBy.reset();
        break;
    case PendingAct::Kind::LineDiscount:
        line.discount = act.discount;
        line.discountReason = reason;
        line.approvedBy.reset();
        break;
    default: break;
    }
    return next;
}
