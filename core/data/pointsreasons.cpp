#include "core/data/pointsreasons.h"

using namespace Qt::StringLiterals;

namespace {
/// The lines of a member's sales of some days, and what came back of them since under the day of the sale.
const QString linesOfDays =
    u"WITH sold AS (SELECT s.business_date AS date, l.id, l.sale, l.position, l.points FROM sale s"
    " JOIN sale_line l ON l.sale = s.row WHERE s.member IN (SELECT row FROM member_rows WHERE id = ?1)"
    " AND s.business_date BETWEEN ?2 AND ?3 AND l.quantity > 0),"
    " lines AS (SELECT date, sale, position, points FROM sold"
    " UNION ALL SELECT o.date, b.sale, b.position, b.points FROM sold o JOIN sale_line b"
    " ON b.refund_of = o.id) "_s;

QString isoOf(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QDate dayOf(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}
}

namespace pointsreasons {
qint64 ruleRow(Transaction &transaction, const PointsReason &reason)
{
    transaction.execute(u"INSERT INTO points_rule (code, name) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                        reason.rule, reason.name);
    Rows rows = transaction.connection().select(u"SELECT row FROM points_rule WHERE code = ? AND name = ?"_s,
                                                reason.rule, reason.name);
    if (!rows.next())
        throw StorageFault(StorageFault::Kind::Damaged, u"points_rule"_s);
    return rows.integer(0);
}

void append(Transaction &transaction, qint64 sale, int position, const std::vector<PointsReason> &reasons)
{
    for (const PointsReason &reason : reasons)
        if (reason.rule != pointUnitRule && !reason.points.isZero())
            transaction.execute(
                u"INSERT INTO points_reason (sale, position, rule, points) VALUES (?, ?, ?, ?)"_s, sale,
                position, ruleRow(transaction, reason), reason.points);
}

std::map<qint64, std::vector<PointsReason>> of(const Connection &connection, qint64 sale)
{
    std::map<qint64, std::vector<PointsReason>> reasons;
    Rows rows = connection.select(
        u"SELECT r.position, u.code, u.name, r.points FROM points_reason r JOIN points_rule u"
        " ON u.row = r.rule WHERE r.sale = ? ORDER BY r.position, u.code"_s,
        sale);
    while (rows.next())
        reasons[rows.integer(0)].push_back({rows.text(1), rows.text(2), rows.points(3)});
    return reasons;
}

std::map<QString, PointsByDay> givenByRule(const Connection &connection, const Id<Customer> &member,
                                           const QDate &first, const QDate &last)
{
    std::map<QString, PointsByDay> given;
    Rows rows = connection.select(
        linesOfDays
            + u"SELECT u.code, g.date, sum(g.points) FROM (SELECT r.rule, n.date, r.points FROM lines n"
              " JOIN points_reason r ON r.sale = n.sale AND r.position = n.position"
              " UNION ALL SELECT g.rule, g.date, e.points - g.taken FROM points_entry e"
              " JOIN points_grant g ON g.entry = e.row"
              " WHERE e.customer IN (SELECT row FROM member_rows WHERE id = ?1)"
              " AND g.date BETWEEN ?2 AND ?3) g"
              " JOIN points_rule u ON u.row = g.rule GROUP BY u.code, g.date"_s,
        member, isoOf(first), isoOf(last));
    while (rows.next())
        given[rows.text(0)][dayOf(rows.text(1))] = rows.points(2);
    return given;
}

PointsByDay givenInSales(const Connection &connection, const Id<Customer> &member, const QDate &first,
                         const QDate &last)
{
    PointsByDay given;
    Rows rows = connection.select(linesOfDays + u"SELECT date, sum(points) FROM lines GROUP BY date"_s,
                                  member, isoOf(first), isoOf(last));
    while (rows.next())
        given[dayOf(rows.text(0))] = rows.points(1);
    return given;
}
}
