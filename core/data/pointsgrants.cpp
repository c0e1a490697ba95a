#include "core/data/pointsgrants.h"

#include "core/data/pointsreasons.h"

using namespace Qt::StringLiterals;

namespace {
const QString selection =
    u"SELECT g.entry, c.id, u.code, u.name, e.points, g.date, g.amount, g.returned, g.taken, v.id, s.id, r.id"
    " FROM points_grant g JOIN points_entry e ON e.row = g.entry JOIN customer c ON c.row = e.customer"
    " JOIN points_rule u ON u.row = g.rule LEFT JOIN voucher v ON v.row = g.voucher"
    " LEFT JOIN sale s ON s.row = g.sale LEFT JOIN customer r ON r.row = g.referred"_s;

std::vector<PointsGrant> allOf(Rows rows)
{
    std::vector<PointsGrant> all;
    while (rows.next()) {
        const auto date = BusinessDate::fromIso(rows.text(5));
        if (!date)
            throw StorageFault(StorageFault::Kind::Damaged, u"points_grant"_s);
        all.push_back({rows.integer(0),
                       rows.id<Customer>(1),
                       {rows.text(2), rows.text(3), rows.points(4)},
                       *date,
                       rows.money(6),
                       rows.money(7),
                       rows.points(8),
                       rows.optionalId<Voucher>(9),
                       rows.optionalId<Sale>(10),
                       rows.optionalId<Customer>(11)});
    }
    return all;
}
}

namespace pointsgrants {
void append(Transaction &transaction, const PointsGrant &grant)
{
    transaction.execute(u"INSERT INTO points_grant (entry, rule, date, amount, voucher, sale, referred)"
                        " VALUES (?, ?, ?, ?, (SELECT row FROM voucher WHERE id = ?),"
                        " (SELECT row FROM sale WHERE id = ?),"
                        " (SELECT coalesce(survivor, row) FROM customer WHERE id = ?))"_s,
                        grant.entry, pointsreasons::ruleRow(transaction, grant.reason), grant.date.toIso(),
                        grant.amount, grant.voucher, grant.sale, grant.referred);
}

std::vector<PointsGrant> ofSale(const Connection &connection, const Id<Sale> &sale)
{
    return allOf(connection.select(
        selection + u" WHERE g.sale = (SELECT row FROM sale WHERE id = ?) AND g.returned = 0"_s, sale));
}

std::vector<PointsGrant> ofTopUps(const Connection &connection, const Id<Customer> &customer)
{
    return allOf(connection.select(selection
                                       + u" WHERE e.customer IN (SELECT row FROM member_rows WHERE id = ?)"
                                         " AND g.voucher IS NOT NULL AND g.returned < g.amount"
                                         " ORDER BY g.entry DESC"_s,
                                   customer));
}

bool wasReferred(const Connection &connection, const Id<Customer> &referred)
{
    return connection
        .select(u"SELECT 1 FROM points_grant WHERE returned = 0"
                " AND referred IN (SELECT row FROM member_rows WHERE id = ?)"_s,
                referred)
        .next();
}

void takeBack(Transaction &transaction, const PointsGrant &grant, Money amount, Points points,
              std::optional<qint64> entry)
{
    transaction.execute(
        u"UPDATE points_grant SET returned = returned + ?, taken = taken + ? WHERE entry = ?"_s, amount,
        points, grant.entry);
    if (entry)
        transaction.execute(u"INSERT INTO points_grant_back (entry, origin) VALUES (?, ?)"_s, *entry,
                            grant.entry);
}
}
