#include "core/usecase/reportshift.h"

#include "core/data/cashmovements.h"
#include "core/data/shiftsums.h"
#include "core/data/users.h"
#include "core/sale/receiptnumber.h"

using namespace Qt::StringLiterals;

namespace {
QString nameOf(const Connection &connection, const Id<User> &id)
{
    const auto user = users::find(connection, id);
    return user ? user->name : QString();
}

void addClose(ShiftReport &report, const Connection &connection, const ShiftClose &close)
{
    report.state = ShiftReport::State::Closed;
    report.z = close.z;
    report.closedAt = close.at;
    report.closedBy = nameOf(connection, close.user);
    report.note = close.note;
    if (close.approvedBy)
        report.approvedBy = nameOf(connection, *close.approvedBy);
    if (close.next)
        if (const auto next = shifts::find(connection, *close.next))
            report.next = next->number;
}

/// Float and movements are known to whoever made them.
void withholdSums(ShiftReport &report)
{
    const ShiftTotals full = report.totals;
    report.withheld = true;
    report.totals = {};
    report.totals.sales = full.sales;
    report.totals.refunds = full.refunds;
    report.totals.exchanges = full.exchanges;
    report.totals.voids = full.voids;
    report.totals.noSales = full.noSales;
    report.totals.discounted = full.discounted;
    report.totals.drawer.opening = full.drawer.opening;
    report.totals.drawer.payIns = full.drawer.payIns;
    report.totals.drawer.payOuts = full.drawer.payOuts;
    report.totals.drawer.drops = full.drawer.drops;
}
}

ShiftReport fullReport(const Connection &connection, const Shift &shift)
{
    ShiftReport report{.id = shift.id,
                       .number = shift.number,
                       .user = shift.user,
                       .cashier = nameOf(connection, shift.user),
                       .openedAt = shift.openedAt,
                       .totals = shiftsums::totals(connection, shift.id),
                       .movements = cashmovements::ofShift(connection, shift.id)};
    if (auto kept = shifts::countOf(connection, shift.id)) {
        report.state = ShiftReport::State::Counted;
        report.count = std::move(kept->count);
    }
    if (const auto close = shifts::closeOf(connection, shift.id))
        addClose(report, connection, *close);
    return report;
}

Result<ShiftReport> reportShift(const Connection &connection, const Session &who, const Id<Shift> &id)
{
    const auto shift = shifts::find(connection, id);
    if (!shift)
        return Error{Error::Code::NotFound, id.toString()};
    const auto mayAll = who.may(Permission::ViewReports);
    if (!(shift->user == who.user) && !mayAll)
        return mayAll.error();
    ShiftReport report = fullReport(connection, *shift);
    if (report.state == ShiftReport::State::Open && !mayAll)
        withholdSums(report);
    return report;
}

std::vector<DifferenceHint> hintsFor(const Connection &connection, const ShiftReport &report,
                                     const Session &who)
{
    if (!report.count || report.withheld)
        return {};
    const Money difference = report.comparisons().front().difference();
    auto hints =
        differenceHints(difference, report.totals.drawer.opening, shiftsums::entries(connection, report.id));
    using Kind = DifferenceHint::Kind;
    for (DifferenceHint &hint : hints) {
        const bool ofSale = hint.kind == Kind::PaidOtherwise || hint.kind == Kind::PaidInCash
            || hint.kind == Kind::ChangeKept || hint.kind == Kind::ChangeTwice
            || hint.kind == Kind::RefundKept || hint.kind == Kind::RefundTwice;
        if (ofSale)
            hint.reference =
                ReceiptNumber{who.shop.code, who.till.code, who.till.epoch, hint.reference.toLongLong()}
                    .toString();
    }
    return hints;
}
