#include "core/usecase/discountlimits.h"

#include "core/data/audit.h"
#include "core/data/users.h"
#include "core/sale/openprice.h"

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
qint64 shareOf(const QuoteLine &line)
{
    Money before = line.amounts.gross;
    if (isPriceByHand(line.line))
        before = std::max(before, extend(line.line.product.price, line.line.quantity));
    Money off = before - line.amounts.gross;
    for (const TraceStep &step : line.why)
        if (step.rule == TraceStep::Rule::LineDiscount)
            off -= step.amount;
    return shareOf(off, before);
}

template <class Line> qint64 orderShareOf(const std::vector<Line> &lines)
{
    Money off;
    Money left;
    for (const Line &line : lines) {
        left += line.amounts.net;
        for (const TraceStep &step : line.why)
            if (step.rule == TraceStep::Rule::OrderDiscount)
                off -= step.amount;
    }
    return shareOf(off, left + off);
}

/// Whether somebody of that role may take off so much.
bool mayTakeOff(const Connection &connection, Role role, Permission permission, qint64 share)
{
    return allows(role, permission) && share <= discountLimit(connection, role).basisPoints();
}

/// Whether the cashier or whoever consented may.
bool isWithin(const Connection &connection, const Session &who, Permission permission, qint64 share,
              const std::optional<Id<User>> &approver)
{
    if (mayTakeOff(connection, who.role, permission, share))
        return true;
    const auto user = approver ? users::find(connection, *approver) : std::nullopt;
    return user && user->active && user->id != who.user
        && mayTakeOff(connection, user->role, permission, share);
}

bool isByHand(const QuoteLine &line)
{
    return isPriceByHand(line.line) || line.line.discount;
}

Permission permissionFor(const QuoteLine &line)
{
    return isPriceByHand(line.line) ? Permission::OverridePrice : Permission::GiveDiscount;
}

template <class Line>
BeyondLimits beyond(const Connection &connection, const Session &who, const std::vector<Line> &lines,
                    const std::optional<Id<User>> &orderApprover)
{
    BeyondLimits beyond;
    const qint64 orderShare = orderShareOf(lines);
    beyond.order =
        orderShare > 0 && !isWithin(connection, who, Permission::GiveDiscount, orderShare, orderApprover);
    for (size_t i = lines.size(); i-- > 0;) {
        const QuoteLine &line = lines[i];
        if (!isByHand(line)
            || isWithin(connection, who, permissionFor(line), shareOf(line), line.line.approvedBy))
            continue;
        beyond.lines.insert(beyond.lines.begin(), i);
        beyond.permission = permissionFor(line);
    }
    return beyond;
}

Result<> noneOf(const BeyondLimits &found)
{
    return found.isAny() ? Error{Error::Code::NotPermitted, permissionName(found.permission)} : Result<>();
}
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

BeyondLimits beyondLimits(const Connection &connection, const Session &who, const Quote &quote)
{
    return beyond(connection, who, quote.lines, quote.approvedBy);
}

Result<> mustBeWithinLimits(const Connection &connection, const Session &who, const Sale &sale)
{
    std::vector<SaleLine> sold;
    for (const SaleLine &line : sale.lines)
        if (!line.returned)
            sold.push_back(line);
    return noneOf(beyond(connection, who, sold, sale.approvedBy));
}

Result<> mustBeWithinLimits(const Connection &connection, const Session &who, const Quote &quote)
{
    return noneOf(beyondLimits(connection, who, quote));
}
