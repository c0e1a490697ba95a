#include "core/shift/cashmovement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString toText(CashMovementKind kind)
{
    switch (kind) {
    case CashMovementKind::PayIn: return u"payIn"_s;
    case CashMovementKind::PayOut: return u"payOut"_s;
    case CashMovementKind::Drop: return u"drop"_s;
    case CashMovementKind::NoSale: return u"noSale"_s;
    }
    Q_UNREACHABLE();
}

std::optional<CashMovementKind> cashMovementKind(const QString &text)
{
    const auto found =
        std::ranges::find_if(cashMovementKinds, [&](CashMovementKind kind) { return toText(kind) == text; });
    return found == std::end(cashMovementKinds) ? std::nullopt : std::optional(*found);
}

Money CashMovement::effect() const
{
    return kind == CashMovementKind::PayIn ? amount : -amount;
}

Result<> checkAmount(CashMovementKind kind, Money amount)
{
    const bool fits = kind == CashMovementKind::NoSale ? amount.isZero()
                                                       : amount > Money() && amount.units() <= mostInDrawer;
    return fits ? Result<>() : Error{Error::Code::InvalidPrice, toText(kind)};
}
