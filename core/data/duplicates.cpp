#include "core/data/duplicates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duplicates {
void forEachMember(const Connection &main, const Connection &keys,
                   const std::function<bool(MemberRow row, SealedMember member)> &take)
{
    Rows rows = main.select(u"SELECT row, id, number, tier, points, sealed FROM customer"
                            " WHERE status = 'active' AND survivor IS NULL AND sealed IS NOT NULL"
                            " AND restricted_at IS NULL ORDER BY row"_s);
    while (rows.next()) {
        Rows key = keys.select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, rows.bytes(1));
        if (!key.next()) // being erased
            continue;
        if (!take(rows.integer(0),
                  {{rows.id<Customer>(1), rows.text(2), rows.text(3), rows.points(4)},
                   rows.bytes(5),
                   key.bytes(0)}))
            return;
    }
}

QString numberOf(const Connection &connection, MemberRow row)
{
    Rows rows = connection.select(u"SELECT number FROM customer WHERE row = ?"_s, row);
    return rows.next() ? rows.text(0) : QString();
}

std::optional<MemberRow> rowOf(const Connection &connection, const QString &number)
{
    Rows rows = connection.select(
        u"SELECT coalesce(survivor, row) FROM customer WHERE number = ? AND status = 'active'"_s,
        number.trimmed());
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

qint64 newestRow(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT max(row) FROM customer"_s);
    return rows.next() && rows.has(0) ? rows.integer(0) : 0;
}

std::set<std::pair<MemberRow, MemberRow>> dismissed(const Connection &connection)
{
    std::set<std::pair<MemberRow, MemberRow>> pairs;
    Rows rows = connection.select(u"SELECT a, b FROM duplicate_dismissed"_s);
    while (rows.next())
        pairs.insert({rows.integer(0), rows.integer(1)});
    return pairs;
}

std::set<MemberRow> dismissedOf(const Connection &connection, MemberRow row)
{
    std::set<MemberRow> others;
    Rows rows = connection.select(u"SELECT b FROM duplicate_dismissed WHERE a = ?"
                                  " UNION ALL SELECT a FROM duplicate_dismissed WHERE b = ?"_s,
                                  row, row);
    while (rows.next())
        others.insert(rows.integer(0));
    return others;
}

void dismiss(Transaction &transaction, MemberRow one, MemberRow other, const Dismissal &dismissal)
{
    transaction.execute(u"INSERT INTO duplicate_dismissed (a, b, reason, user, at) VALUES (?, ?, ?, ?, ?)"
                        " ON CONFLICT (a, b) DO UPDATE SET reason = excluded.reason, user = excluded.user,"
                        " at = excluded.at"_s,
                        std::min(one, other), std::max(one, other), dismissal.reason, dismissal.user,
                        dismissal.at);
    transaction.execute(u"DELETE FROM duplicate_pair WHERE a = ? AND b = ?"_s, std::min(one, other),
                        std::max(one, other));
}
}
