#include "core/data/memberfigures.h"

using namespace Qt::StringLiterals;

namespace {
BusinessDate dateIn(const Rows &rows, int column)
{
    const auto date = BusinessDate::fromIso(rows.text(column));
    if (!date)
        throw StorageFault(StorageFault::Kind::Damaged, u"business_date"_s);
    return *date;
}
}

namespace memberfigures {
MemberFigures of(const Connection &connection, const Id<Customer> &customer, const BusinessDate &today)
{
    Rows rows =
        connection.select(u"SELECT coalesce(sum(s.total) FILTER (WHERE s.business_date > ?2), 0),"
                          " count(*) FILTER (WHERE s.business_date > ?2 AND s.kind IN ('sale', 'exchange')),"
                          " max(s.business_date) FILTER (WHERE s.kind IN ('sale', 'exchange'))"
                          " FROM member_rows h JOIN sale s ON s.member = h.row WHERE h.id = ?1"_s,
                          customer, today.date().addMonths(-12).toString(Qt::ISODate));
    rows.next();
    MemberFigures figures{rows.money(0), rows.integer(1), {}};
    if (rows.has(2))
        figures.last = dateIn(rows, 2);
    return figures;
}

std::vector<Habit> habits(const Connection &connection, const Id<Customer> &customer, int limit)
{
    std::vector<Habit> habits;
    Rows rows = connection.select(
        u"SELECT p.code, p.name, count(DISTINCT s.business_date) AS days,"
        " julianday(max(s.business_date)) - julianday(min(s.business_date)), max(s.business_date)"
        " FROM member_rows h JOIN sale s ON s.member = h.row JOIN sale_line l ON l.sale = s.row"
        " JOIN product p ON p.row = l.product"
        " WHERE h.id = ? AND s.kind = 'sale' AND p.status = 'active' GROUP BY p.row"
        " HAVING days >= 3 ORDER BY days DESC, p.code LIMIT ?"_s,
        customer, qint64(limit));
    while (rows.next()) {
        const qint64 times = rows.integer(2);
        habits.push_back(
            {rows.text(0), rows.text(1), times, int(rows.integer(3) / (times - 1)), dateIn(rows, 4)});
    }
    return habits;
}
}
