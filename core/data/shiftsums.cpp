#include "core/data/shiftsums.h"

#include "core/data/cashmovements.h"
#include "core/data/passes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
void addSales(ShiftTotals &totals, const Connection &connection, const Id<struct Shift> &shift)
{
    Rows rows = connection.select(
        u"SELECT count(*) FILTER (WHERE kind = 'sale'), count(*) FILTER (WHERE kind = 'refund'),"
        " count(*) FILTER (WHERE kind = 'exchange'), count(*) FILTER (WHERE kind = 'void'),"
        " count(*) FILTER (WHERE discount > 0), coalesce(sum(gross), 0), coalesce(sum(net), 0),"
        " coalesce(sum(tax), 0), coalesce(sum(rounding), 0), coalesce(sum(total), 0),"
        " coalesce(sum(change), 0) FROM sale WHERE shift = ?"_s,
        shift);
    rows.next();
    totals.sales = rows.integer(0);
    totals.refunds = rows.integer(1);
    totals.exchanges = rows.integer(2);
    totals.voids = rows.integer(3);
    totals.discounted = rows.integer(4);
    totals.gross = rows.money(5);
    totals.net = rows.money(6);
    totals.tax = rows.money(7);
    totals.rounding = rows.money(8);
    totals.total = rows.money(9);
    totals.drawer.change = rows.money(10);
}

void addLines(ShiftTotals &totals, const Connection &connection, const Id<struct Shift> &shift)
{
    Rows rows = connection.select(
        u"SELECT l.tax_rate, sum(l.net), sum(l.tax), sum(l.line_discount), sum(l.order_discount)"
        " FROM sale s JOIN sale_line l ON l.sale = s.row WHERE s.shift = ? GROUP BY l.tax_rate ORDER BY 1"_s,
        shift);
    while (rows.next()) {
        totals.taxes.push_back({rows.rate(0), rows.money(1), rows.money(2)});
        totals.lineDiscount += rows.money(3);
        totals.orderDiscount += rows.money(4);
    }
}

/// By the kinds found, whatever they are; what was given back stands below zero.
void addTenders(ShiftTotals &totals, const Connection &connection, const Id<struct Shift> &shift)
{
    Rows rows = connection.select(
        u"SELECT t.kind, count(*), coalesce(sum(t.amount) FILTER (WHERE t.amount > 0), 0),"
        " coalesce(sum(t.amount) FILTER (WHERE t.amount < 0), 0)"
        " FROM sale s JOIN tender t ON t.sale = s.row WHERE s.shift = ? GROUP BY t.kind ORDER BY t.kind"_s,
        shift);
    while (rows.next()) {
        TenderTotal tender{rows.text(0), rows.integer(1), rows.money(2), -rows.money(3)};
        if (tender.kind == u"cash") {
            totals.drawer.sales = tender.taken;
            totals.drawer.refunds = tender.refunded;
            tender.taken -= totals.drawer.change;
        }
        totals.tenders.push_back(tender);
    }
}

/// Of each kind what came in or went out and was no sale: vouchers, each by what it paid and by what the
/// terminal gives back of it; and what the terminal would not give back and the drawer paid. Z reports from
/// before that was told apart stay as they are.
QString besideSales()
{
    return u"SELECT v.tender, v.amount + coalesce((SELECT sum(a.amount) FROM terminal_attempt a"
           " WHERE a.sale = v.id AND a.kind = 'refund'), 0) AS amount FROM voucher v WHERE v.shift = ?1"
           " UNION ALL SELECT a.method, -a.amount FROM voucher v JOIN terminal_attempt a ON a.sale = v.id"
           " WHERE a.kind = 'refund' AND v.shift = ?1"
           " UNION ALL SELECT a.method, a.amount FROM cash_movement m JOIN terminal_attempt a ON a.id = m.id"
           " WHERE a.kind = 'refund' AND a.reason = 'paid-by-drawer' AND m.shift = ?1"_s;
}

/// Cash is counted with the pay-ins and pay-outs.
void addVouchers(ShiftTotals &totals, const Connection &connection, const Id<struct Shift> &shift)
{
    Rows rows = connection.select(u"SELECT tender, coalesce(sum(amount) FILTER (WHERE amount > 0), 0),"
                                  " coalesce(sum(amount) FILTER (WHERE amount < 0), 0)"
                                  " FROM ("_s
                                      + besideSales() + u") GROUP BY tender ORDER BY tender"_s,
                                  shift);
    while (rows.next()) {
        const QString kind = rows.text(0);
        if (kind == u"cash") {
            totals.drawer.payIns += rows.money(1);
            totals.drawer.payOuts -= rows.money(2);
            continue;
        }
        auto known = std::ranges::find(totals.tenders, kind, &TenderTotal::kind);
        if (known == totals.tenders.end())
            known = totals.tenders.insert(known, {kind, 0, {}, {}});
        known->vouchers = rows.money(1) + rows.money(2);
    }
}

void addMovements(ShiftTotals &totals, const Connection &connection, const Id<struct Shift> &shift)
{
    Rows rows = connection.select(
        u"SELECT kind, count(*), sum(amount) FROM cash_movement WHERE shift = ? GROUP BY kind"_s, shift);
    while (rows.next()) {
        const auto kind = cashMovementKind(rows.text(0));
        if (kind == CashMovementKind::PayIn)
            totals.drawer.payIns += rows.money(2);
        else if (kind == CashMovementKind::PayOut)
            totals.drawer.payOuts += rows.money(2);
        else if (kind == CashMovementKind::Drop)
            totals.drawer.drops = rows.money(2);
        else
            totals.noSales = rows.integer(1);
    }
}

std::optional<DrawerEntry> entryOf(const CashMovement &movement)
{
    using Kind = DrawerEntry::Kind;
    switch (movement.kind) {
    case CashMovementKind::PayIn: return DrawerEntry{Kind::PayIn, movement.reason, movement.amount, {}, {}};
    case CashMovementKind::PayOut: return DrawerEntry{Kind::PayOut, movement.reason, movement.amount, {}, {}};
    case CashMovementKind::Drop: return DrawerEntry{Kind::Drop, movement.reason, movement.amount, {}, {}};
    case CashMovementKind::NoSale: return std::nullopt;
    }
    Q_UNREACHABLE();
}
}

namespace shiftsums {
ShiftTotals totals(const Connection &connection, const Id<struct Shift> &shift)
{
    ShiftTotals totals;
    Rows opening = connection.select(u"SELECT float FROM shift WHERE id = ?"_s, shift);
    if (opening.next())
        totals.drawer.opening = opening.money(0);
    addSales(totals, connection, shift);
    addLines(totals, connection, shift);
    addTenders(totals, connection, shift);
    addMovements(totals, connection, shift);
    addVouchers(totals, connection, shift);
    const PassSums cards = passes::sumOfShift(connection, shift);
    totals.cardsSold = cards.sold.amount;
    totals.cardsPaidBack = cards.paidBack.amount;
    totals.cardsEarned = cards.earned.amount;
    return totals;
}

std::vector<DrawerEntry> entries(const Connection &connection, const Id<struct Shift> &shift)
{
    std::vector<DrawerEntry> list;
    Rows rows = connection.select(
        u"SELECT s.receipt, coalesce(sum(t.amount) FILTER (WHERE t.kind = 'cash'), 0) - s.change, s.change,"
        " coalesce(sum(t.amount) FILTER (WHERE t.kind <> 'cash'), 0)"
        " FROM sale s LEFT JOIN tender t ON t.sale = s.row WHERE s.shift = ? GROUP BY s.row ORDER BY s.row"_s,
        shift);
    while (rows.next()) {
        const bool refund = rows.integer(1) + rows.integer(3) < 0;
        const auto size = [&](int column) { return refund ? -rows.money(column) : rows.money(column); };
        list.push_back({refund ? DrawerEntry::Kind::Refund : DrawerEntry::Kind::Sale, rows.text(0), size(1),
                        rows.money(2), size(3)});
    }
    for (const CashMovement &movement : cashmovements::ofShift(connection, shift))
        if (auto entry = entryOf(movement))
            list.push_back(std::move(*entry));
    return list;
}
}
