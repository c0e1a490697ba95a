#include "core/usecase/discountlimits.h"

#include "core/data/audit.h"
#include "core/data/users.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// `off` of `base` in basis points, rounded up, so that a fraction beyond a limit is beyond it.
qint64 shareOf(Money off, Money base)
{
    if (off <= Money())
        return 0;
    if (base <= Money())
        return wholeRate;
    return qint64((Int128(off.units()) * wholeRate + base.units() - 1) / base.units());
}

/// Down from the product's own price, and the line's discount.
qint64 shareOf(const SaleLine &line)
{
    Money before = line.amounts.gross;
    if (line.line.override && !line.line.product.openPrice)
        before = std::max(before, extend(line.line.product.price, line.line.quantity));
    Money off = before - line.amounts.gross;
    for (const TraceStep &step : line.why)
        if (step.rule == TraceStep::Rule::LineDiscount)
            off -= step.amount;
    return shareOf(off, before);
}

qint64 orderShareOf(const Sale &sale)
{
    Money off;
    Money left;
    for (const SaleLine &line : sale.lines) {
        left += line.amounts.net;
        for (const TraceStep &step : line.why)
            if (step.rule == TraceStep::Rule::OrderDiscount)
                off -= step.amount;
    }
    return shareOf(off, left + off);
}

/// Whether the cashier or whoever consented may take off so much.
bool isWithin(const Connection &connection, const Session &who, qint64 share,
              const std::optional<Id<User>> &approver)
{
    if (share <= discountLimit(connection, who.role).basisPoints())
        return true;
    const auto user = approver ? users::find(connection, *approver) : std::nullopt;
    return user && user->active && user->id != who.user && allows(user->role, Permission::GiveDiscount)
        && share <= discountLimit(connection, user->role).basisPoints();
}
}

Money handDiscount(const QuoteLine &line)
{
    Money off;
    for (const TraceStep &step : line.why)
        if (step.rule == TraceStep::Rule::LineDiscount || step.rule == TraceStep::Rule::OrderDiscount)
            off -= step.amount;
    return off;
}

Rate discountLimit(const Connection &connection, Role role)
{
    Rows rows = connection.select(u"SELECT share FROM discount_limit WHERE role = ?"_s, roleName(role));
    return rows.next() ? rows.rate(0) : Rate::ofBasisPoints(wholeRate);
}

Result<> setDiscountLimit(Transaction &transaction, const Session &who, Role role, Rate share, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed;
    if (share < Rate() || share.basisPoints() > wholeRate)
        return Error{Error::Code::InvalidInput, u"share"_s};
    transaction.execute(u"UPDATE discount_limit SET share = ? WHERE role = ?"_s, share, roleName(role));
    audit::append(transaction, now, who.user, u"discountLimit"_s,
                  {{u"role"_s, roleName(role)}, {u"percent"_s, printPercent(share)}});
    return {};
}

Result<> mustBeWithinLimits(const Connection &connection, const Session &who, const Sale &sale)
{
    const Error beyond{Error::Code::NotPermitted, permissionName(Permission::GiveDiscount)};
    for (const SaleLine &line : sale.lines)
        if (!line.returned && !isWithin(connection, who, shareOf(line), line.line.approvedBy))
            return beyond;
    if (!isWithin(connection, who, orderShareOf(sale), sale.approvedBy))
        return beyond;
    return {};
}
