#include "core/data/returns.h"

#include "core/data/merges.h"
#include "core/data/sales.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
/// ?1, what it is an exchange of, and what that is.
const QString up =
    u"WITH RECURSIVE up (row, id, parent) AS (SELECT row, id, refund_of FROM sale WHERE id = ?1"
    " UNION SELECT s.row, s.id, s.refund_of FROM up JOIN sale s ON s.id = up.parent)"_s;
/// The rest of `family (row, id)`: every refund, exchange and void of any.
const QString down = u" UNION SELECT s.row, s.id FROM family f JOIN sale s ON s.refund_of = f.id) "_s;
const QString family = up + u", family (row, id) AS (SELECT row, id FROM up"_s + down;
/// Of a line `l`.
const QString isOut = u"l.total > 0 AND l.quantity + coalesce((SELECT sum(b.quantity) FROM sale_line b"
                      " WHERE b.refund_of = l.id), 0) > 0 LIMIT 1"_s;
const QString outOfFamily = u"SELECT 1 FROM family f JOIN sale_line l ON l.sale = f.row WHERE "_s + isOut;

std::vector<returns::Found> foundIn(Rows rows)
{
    std::vector<returns::Found> list;
    while (rows.next())
        list.push_back({rows.id<Sale>(0), rows.integer(1), rows.timestamp(2), rows.money(3)});
    return list;
}

std::vector<Sale> salesOf(const Connection &connection, const std::vector<Id<Sale>> &ids)
{
    std::vector<Sale> list;
    for (const Id<Sale> &id : ids)
        if (auto record = sales::find(connection, id)) {
            merges::follow(connection, record->receipt.sale);
            list.push_back(std::move(record->receipt.sale));
        }
    return list;
}
}

namespace returns {
ReturnRules rules(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT days, lowest_days, categories FROM return_rules"_s);
    if (!rows.next())
        return {};
    ReturnRules rules{int(rows.integer(0)), int(rows.integer(1)), {}};
    for (const QJsonValue &category : QJsonDocument::fromJson(rows.text(2).toUtf8()).array())
        rules.categories << category.toString();
    return rules;
}

void setRules(Transaction &transaction, const ReturnRules &rules)
{
    const QByteArray categories =
        QJsonDocument(QJsonArray::fromStringList(rules.categories)).toJson(QJsonDocument::Compact);
    transaction.execute(u"UPDATE return_rules SET days = ?, lowest_days = ?, categories = ?"_s,
                        qint64(rules.days), qint64(rules.lowestDays), QString::fromUtf8(categories));
}

std::vector<Sale> refundsOf(const Connection &connection, const Id<Sale> &sale)
{
    std::vector<Id<Sale>> ids;
    {
        Rows rows = connection.select(u"SELECT id FROM sale WHERE refund_of = ? ORDER BY row"_s, sale);
        while (rows.next())
            ids.push_back(rows.id<Sale>(0));
    }
    return salesOf(connection, ids);
}

std::vector<Id<Sale>> relativesOf(const Connection &connection, const Id<Sale> &sale)
{
    std::vector<Id<Sale>> ids;
    Rows rows = connection.select(family + u"SELECT id FROM family WHERE id <> ?1 ORDER BY row"_s, sale);
    while (rows.next())
        ids.push_back(rows.id<Sale>(0));
    return ids;
}

std::vector<Sale> othersOf(const Connection &connection, const Id<Sale> &sale)
{
    return salesOf(connection, relativesOf(connection, sale));
}

bool isAnythingOut(const Connection &connection, const Id<Sale> &sale)
{
    return connection.select(family + outOfFamily, sale).next();
}

bool hasBought(const Connection &connection, const Id<Customer> &member)
{
    return connection
        .select(u"SELECT 1 FROM sale s JOIN sale_line l ON l.sale = s.row"
                " WHERE s.member IN (SELECT row FROM member_rows WHERE id = ?) AND "_s
                    + isOut,
                member)
        .next();
}

bool hasBoughtBefore(const Connection &connection, const Id<Customer> &member, const Id<Sale> &sale)
{
    return connection
        .select(up
                    + u", family (row, id) AS (SELECT row, id FROM sale WHERE kind = 'sale'"
                      " AND member IN (SELECT row FROM member_rows WHERE id = ?2)"
                      " AND row < (SELECT min(row) FROM up)"_s
                    + down + outOfFamily,
                sale, member)
        .next();
}

std::optional<Money> lowestPrice(const Connection &connection, const Id<Product> &product, Timestamp since)
{
    Rows rows = connection.select(
        u"SELECT min(l.net * 1000 / l.quantity) FROM sale_line l JOIN sale s ON s.row = l.sale"
        " WHERE l.product = (SELECT row FROM product WHERE id = ?) AND l.quantity > 0 AND s.at >= ?"
        " AND NOT EXISTS (SELECT 1 FROM pass_entry e WHERE e.sale = s.row AND e.line = l.id)"_s,
        product, since);
    return rows.next() && rows.has(0) ? std::optional(rows.money(0)) : std::nullopt;
}

std::vector<Found> ofMember(const Connection &connection, const Id<Customer> &member, int limit)
{
    return foundIn(connection.select(
        u"SELECT id, receipt, at, total FROM sale WHERE member IN (SELECT row FROM member_rows WHERE id = ?)"
        " AND kind IN ('sale', 'exchange') ORDER BY at DESC LIMIT ?"_s,
        member, limit));
}

std::vector<Found> ofDate(const Connection &connection, const BusinessDate &date, int limit)
{
    return foundIn(connection.select(
        u"SELECT id, receipt, at, total FROM sale WHERE business_date = ? AND kind IN ('sale', 'exchange')"
        " ORDER BY at DESC LIMIT ?"_s,
        date.toIso(), limit));
}
}
