#include "core/usecase/checkshifts.h"

#include "core/security/eventchain.h"
#include "core/usecase/reportshift.h"
#include "core/usecase/shiftevent.h"

using namespace Qt::StringLiterals;

namespace {
/// A Z report says for ever what its event said.
CheckOutcome checkReports(const Connection &connection, const Shop &shop)
{
    const QString name = u"shift-reports"_s;
    qint64 count = 0;
    Rows rows =
        connection.select(u"SELECT c.shift, c.z, count(o.seq) FROM shift_close c LEFT JOIN outbox o"
                          " ON o.body_hash = c.event_hash AND o.kind = 'shift.closed/1' GROUP BY c.shift"_s);
    for (; rows.next(); ++count) {
        const auto shift = shifts::find(connection, rows.id<Shift>(0));
        const auto close = shifts::closeOf(connection, rows.id<Shift>(0));
        const bool equal = shift && close && rows.integer(2) == 1
            && bodyHash(shiftClosedBody(fullReport(connection, *shift), *close, shop)) == close->eventHash;
        if (!equal)
            return {name, false, u"Z "_s + rows.text(1)};
    }
    return {name, true, QString::number(count)};
}

CheckOutcome checkNumbers(const Connection &connection)
{
    const QString name = u"z-gaps"_s;
    Rows faults = connection.select(
        u"SELECT till || ': ' || max(z) || ' numbers, ' || count(*) || ' reports' FROM shift_close"
        " GROUP BY till, epoch HAVING max(z) <> count(*) OR min(z) <> 1"
        " UNION ALL SELECT 'last number' FROM till t WHERE last_z <>"
        " (SELECT coalesce(max(z), 0) FROM shift_close WHERE till = t.code AND epoch = t.epoch)"
        " UNION ALL SELECT 'shift ' || s.number FROM shift s LEFT JOIN shift_close c ON c.shift = s.id"
        " WHERE (s.closed_at IS NULL) <> (c.shift IS NULL) LIMIT 1"_s);
    if (faults.next())
        return {name, false, faults.text(0)};
    Rows last = connection.select(u"SELECT last_z FROM till"_s);
    return {name, true, last.next() ? last.text(0) : QString()};
}

CheckOutcome checkMovements(const Connection &connection)
{
    const QString name = u"cash-movements"_s;
    Rows faults =
        connection.select(u"SELECT m.row FROM cash_movement m WHERE 1 <> (SELECT count(*) FROM outbox o"
                          " WHERE o.body_hash = m.event_hash AND o.kind = 'cash.moved/1') OR"
                          " (m.kind = 'noSale') <> (m.amount = 0)"
                          " UNION ALL SELECT 0 WHERE (SELECT count(*) FROM cash_movement) <>"
                          " (SELECT count(*) FROM outbox WHERE kind = 'cash.moved/1') LIMIT 1"_s);
    if (faults.next())
        return {name, false, u"entry "_s + faults.text(0)};
    Rows counted = connection.select(u"SELECT count(*) FROM cash_movement"_s);
    return {name, true, counted.next() ? counted.text(0) : QString()};
}
}

std::vector<CheckOutcome> checkShifts(const Connection &connection, const Shop &shop)
{
    return {checkReports(connection, shop), checkNumbers(connection), checkMovements(connection)};
}
