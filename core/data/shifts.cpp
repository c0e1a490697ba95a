#include "core/data/shifts.h"

using namespace Qt::StringLiterals;

namespace shifts {
std::optional<Shift> openOf(const Connection &connection, const Id<User> &user)
{
    Rows rows = connection.select(u"SELECT id, number, user, opened_at, float, event_hash FROM shift"
                                  " WHERE user = ? AND closed_at IS NULL ORDER BY number DESC LIMIT 1"_s,
                                  user);
    if (!rows.next())
        return std::nullopt;
    return Shift{rows.id<Shift>(0), rows.integer(1), rows.id<User>(2),
                 rows.timestamp(3), rows.money(4),   rows.bytes(5)};
}

void append(Transaction &transaction, const Shift &shift)
{
    transaction.execute(
        u"INSERT INTO shift (id, number, user, opened_at, float, event_hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
        shift.id, shift.number, shift.user, shift.openedAt, shift.openingFloat, shift.eventHash);
}

qint64 takeNumber(Transaction &transaction)
{
    transaction.execute(u"UPDATE till SET last_shift = last_shift + 1"_s);
    Rows rows = transaction.connection().select(u"SELECT last_shift FROM till"_s);
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"no till"_s);
    return rows.integer(0);
}
}
