#include "core/data/pointsreasons.h"

using namespace Qt::StringLiterals;

namespace {
/// A member's sales of some days. What comes back is found by the lines that it comes back of.
const QString salesOfDays =
    u" FROM sale s JOIN sale_line l ON l.sale = s.row WHERE s.member IN"
    " (SELECT row FROM member_rows WHERE id = ?1) AND s.business_date BETWEEN ?2 AND ?3 AND l.quantity > 0"_s;

QString isoOf(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : u"0000-00-00"_s;
}

Points pointsOf(Rows rows)
{
    return rows.next() ? rows.points(0) : Points();
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

Points givenBy(const Connection &connection, const QString &rule, const Id<Customer> &member,
               const std::optional<QDate> &first, const QDate &last)
{
    const QString sums =
        u"SELECT coalesce(sum(coalesce((SELECT sum(r.points) FROM points_reason r JOIN points_rule u"
        " ON u.row = r.rule AND u.code = ?4 WHERE r.sale = l.sale AND r.position = l.position), 0)"
        " + coalesce((SELECT sum(r.points) FROM sale_line b JOIN points_reason r ON r.sale = b.sale"
        " AND r.position = b.position JOIN points_rule u ON u.row = r.rule AND u.code = ?4"
        " WHERE b.refund_of = l.id), 0)), 0)"_s;
    const Points sold =
        pointsOf(connection.select(sums + salesOfDays, member, isoOf(first), isoOf(last), rule));
    return sold
        + pointsOf(connection.select(
            u"SELECT coalesce(sum(e.points - g.taken), 0) FROM points_grant g JOIN points_entry e"
            " ON e.row = g.entry JOIN points_rule u ON u.row = g.rule AND u.code = ?4"
            " WHERE e.customer IN (SELECT row FROM member_rows WHERE id = ?1)"
            " AND g.date BETWEEN ?2 AND ?3"_s,
            member, isoOf(first), isoOf(last), rule));
}

Points givenInSales(const Connection &connection, const Id<Customer> &member,
                    const std::optional<QDate> &first, const QDate &last)
{
    return pointsOf(
        connection.select(u"SELECT coalesce(sum(l.points + coalesce((SELECT sum(b.points) FROM sale_line b"
                          " WHERE b.refund_of = l.id), 0)), 0)"_s
                              + salesOfDays,
                          member, isoOf(first), isoOf(last)));
}
}
