#include "core/data/cashmovements.h"

using namespace Qt::StringLiterals;

namespace {
const QString columns = u"SELECT id, shift, kind, amount, reason, at, user, event_hash FROM cash_movement "_s;

CashMovement movementOf(const Rows &rows)
{
    const auto kind = cashMovementKind(rows.text(2));
    if (!kind)
        throw StorageFault(StorageFault::Kind::Damaged, u"cash movement"_s);
    return {rows.id<CashMovement>(0), rows.id<struct Shift>(1), *kind,        rows.money(3), rows.text(4),
            rows.timestamp(5),        rows.id<struct User>(6),  rows.bytes(7)};
}
}

namespace cashmovements {
void append(Transaction &transaction, const CashMovement &movement)
{
    transaction.execute(u"INSERT INTO cash_movement (id, shift, kind, amount, reason, at, user, event_hash)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        movement.id, movement.shift, toText(movement.kind), movement.amount, movement.reason,
                        movement.at, movement.user, movement.eventHash);
}

std::optional<CashMovement> find(const Connection &connection, const Id<CashMovement> &id)
{
    Rows rows = connection.select(columns + u"WHERE id = ?"_s, id);
    return rows.next() ? std::optional(movementOf(rows)) : std::nullopt;
}

std::vector<CashMovement> ofShift(const Connection &connection, const Id<struct Shift> &shift)
{
    std::vector<CashMovement> list;
    Rows rows = connection.select(columns + u"WHERE shift = ? ORDER BY row"_s, shift);
    while (rows.next())
        list.push_back(movementOf(rows));
    return list;
}
}
