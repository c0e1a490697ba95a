#include "core/data/shifts.h"

using namespace Qt::StringLiterals;

namespace {
const QString columns = u"SELECT id, number, user, opened_at, float, event_hash FROM shift "_s;

Shift shiftOf(const Rows &rows)
{
    return {rows.id<Shift>(0), rows.integer(1), rows.id<User>(2),
            rows.timestamp(3), rows.money(4),   rows.bytes(5)};
}

std::optional<Shift> first(Rows rows)
{
    return rows.next() ? std::optional(shiftOf(rows)) : std::nullopt;
}

qint64 counted(Transaction &transaction, const QString &column)
{
    transaction.execute(u"UPDATE till SET %1 = %1 + 1"_s.arg(column));
    Rows rows = transaction.connection().select(u"SELECT %1 FROM till"_s.arg(column));
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"no till"_s);
    return rows.integer(0);
}
}

namespace shifts {
std::optional<Shift> openOf(const Connection &connection, const Id<User> &user)
{
    return first(connection.select(
        columns + u"WHERE user = ? AND closed_at IS NULL ORDER BY number DESC LIMIT 1"_s, user));
}

std::vector<Shift> open(const Connection &connection)
{
    std::vector<Shift> list;
    Rows rows = connection.select(columns + u"WHERE closed_at IS NULL ORDER BY number"_s);
    while (rows.next())
        list.push_back(shiftOf(rows));
    return list;
}

std::optional<Shift> find(const Connection &connection, const Id<Shift> &id)
{
    return first(connection.select(columns + u"WHERE id = ?"_s, id));
}

std::optional<Shift> byNumber(const Connection &connection, qint64 number)
{
    return first(connection.select(columns + u"WHERE number = ?"_s, number));
}

std::optional<Shift> lastClosed(const Connection &connection, const std::optional<Id<User>> &user)
{
    return first(connection.select(
        columns + u"WHERE closed_at IS NOT NULL AND (?1 IS NULL OR user = ?1) ORDER BY number DESC LIMIT 1"_s,
        user));
}

void append(Transaction &transaction, const Shift &shift)
{
    transaction.execute(
        u"INSERT INTO shift (id, number, user, opened_at, float, event_hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
        shift.id, shift.number, shift.user, shift.openedAt, shift.openingFloat, shift.eventHash);
}

qint64 takeNumber(Transaction &transaction)
{
    return counted(transaction, u"last_shift"_s);
}

std::optional<KeptCount> countOf(const Connection &connection, const Id<Shift> &id)
{
    Rows head = connection.select(u"SELECT at, user, other_cash FROM shift_count WHERE shift = ?"_s, id);
    if (!head.next())
        return std::nullopt;
    KeptCount kept{{{}, head.money(2), {}}, head.timestamp(0), head.id<User>(1)};
    Rows pieces = connection.select(
        u"SELECT value, pieces FROM shift_count_piece WHERE shift = ? ORDER BY value DESC"_s, id);
    while (pieces.next())
        kept.count.cash.push_back({pieces.money(0), pieces.integer(1)});
    Rows tenders =
        connection.select(u"SELECT kind, amount FROM shift_count_tender WHERE shift = ? ORDER BY kind"_s, id);
    while (tenders.next())
        kept.count.tenders.push_back({tenders.text(0), tenders.money(1)});
    return kept;
}

void appendCount(Transaction &transaction, const Id<Shift> &id, const KeptCount &kept)
{
    transaction.execute(u"INSERT INTO shift_count (shift, at, user, other_cash) VALUES (?, ?, ?, ?)"_s, id,
                        kept.at, kept.user, kept.count.otherCash);
    for (const CountedPieces &each : kept.count.cash)
        transaction.execute(u"INSERT INTO shift_count_piece (shift, value, pieces) VALUES (?, ?, ?)"_s, id,
                            each.value, each.pieces);
    for (const TenderAmount &each : kept.count.tenders)
        transaction.execute(u"INSERT INTO shift_count_tender (shift, kind, amount) VALUES (?, ?, ?)"_s, id,
                            each.kind, each.amount);
}

bool takesSales(const Connection &connection, const Id<Shift> &id)
{
    return connection
        .select(u"SELECT 1 FROM shift WHERE id = ?1 AND closed_at IS NULL"
                " AND NOT EXISTS (SELECT 1 FROM shift_count WHERE shift = ?1)"_s,
                id)
        .next();
}

std::optional<ShiftClose> closeOf(const Connection &connection, const Id<Shift> &id)
{
    Rows rows = connection.select(u"SELECT till, epoch, z, at, user, note, approved_by, next, event_hash"
                                  " FROM shift_close WHERE shift = ?"_s,
                                  id);
    if (!rows.next())
        return std::nullopt;
    return ShiftClose{rows.text(0),     rows.integer(1), rows.integer(2),          rows.timestamp(3),
                      rows.id<User>(4), rows.text(5),    rows.optionalId<User>(6), rows.optionalId<Shift>(7),
                      rows.bytes(8)};
}

void appendClose(Transaction &transaction, const Id<Shift> &id, const ShiftClose &close)
{
    transaction.execute(u"INSERT INTO shift_close (shift, till, epoch, z, at, user, note, approved_by, next,"
                        " event_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        id, close.till, close.epoch, close.z, close.at, close.user, close.note,
                        close.approvedBy, close.next, close.eventHash);
    transaction.execute(u"UPDATE shift SET closed_at = ? WHERE id = ?"_s, close.at, id);
}

qint64 takeZ(Transaction &transaction)
{
    return counted(transaction, u"last_z"_s);
}
}

namespace daycloses {
std::vector<QString> uncovered(const Connection &connection)
{
    std::vector<QString> dates;
    Rows rows = connection.select(
        u"SELECT DISTINCT s.business_date FROM till t JOIN shift_close c ON c.till = t.code"
        " AND c.epoch = t.epoch JOIN sale s ON s.shift = c.shift WHERE c.z >"
        " coalesce((SELECT max(last_z) FROM day_close WHERE epoch = t.epoch), 0) ORDER BY 1"_s);
    while (rows.next())
        dates.push_back(rows.text(0));
    return dates;
}

void append(Transaction &transaction, const DayClose &close)
{
    transaction.execute(u"INSERT INTO day_close (business_date, at, user, epoch, last_z, event_hash)"
                        " VALUES (?, ?, ?, ?, ?, ?)"_s,
                        close.businessDate, close.at, close.user, close.epoch, close.lastZ, close.eventHash);
}
}
