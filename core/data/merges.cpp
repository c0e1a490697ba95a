#include "core/data/merges.h"

#include "core/data/members.h"
#include "core/sale/sale.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
const QString selection =
    u"SELECT g.id, k.id, c.id, g.user, g.at, g.date, g.principal, g.bonus, g.owed, g.sealed, g.before"
    " FROM member_merge g JOIN customer k ON k.row = g.stayed JOIN customer c ON c.row = g.merged"
    " WHERE g.ended_at IS NULL AND "_s;

QString beforeText(const MemberMerge &merge)
{
    QJsonObject before{{u"facts"_s, memberfacts::toText(merge.factsBefore)},
                       {u"externalId"_s, merge.externalId},
                       {u"tier"_s, merge.tierBefore}};
    if (merge.tierUntilBefore)
        before[u"tierUntil"_s] = merge.tierUntilBefore->toIso();
    if (merge.allowedBefore)
        before[u"allowed"_s] = merge.allowedBefore->units();
    return QString::fromUtf8(QJsonDocument(before).toJson(QJsonDocument::Compact));
}

MemberMerge mergeOf(const Rows &rows)
{
    const auto date = BusinessDate::fromIso(rows.text(5));
    if (!date)
        throw StorageFault(StorageFault::Kind::Damaged, u"member_merge"_s);
    const QJsonObject before = QJsonDocument::fromJson(rows.text(10).toUtf8()).object();
    MemberMerge merge{rows.id<MemberMerge>(0),
                      rows.id<Customer>(1),
                      rows.id<Customer>(2),
                      rows.id<User>(3),
                      rows.timestamp(4),
                      *date,
                      {rows.money(6), rows.money(7)},
                      rows.money(8),
                      rows.bytes(9),
                      memberfacts::fromText(before[u"facts"].toString()),
                      before[u"externalId"].toString(),
                      before[u"tier"].toString(),
                      BusinessDate::fromIso(before[u"tierUntil"].toString()),
                      {}};
    if (before.contains(u"allowed"))
        merge.allowedBefore = Money::of(before[u"allowed"].toInteger());
    return merge;
}

/// Of the one and of all that were merged into them.
const QString answersFor = u"UPDATE customer SET survivor = (SELECT row FROM customer WHERE id = ?1)"
                           " WHERE row IN (SELECT row FROM member_rows WHERE id = ?2)"_s;
}

namespace merges {
void append(Transaction &transaction, const MemberMerge &merge)
{
    transaction.execute(u"INSERT INTO member_merge (id, stayed, merged, user, at, date, principal, bonus,"
                        " owed, sealed, before) SELECT ?, k.row, c.row, ?, ?, ?, ?, ?, ?, ?, ?"
                        " FROM customer k JOIN customer c WHERE k.id = ? AND c.id = ?"_s,
                        merge.id, merge.user, merge.at, merge.date.toIso(), merge.value.principal,
                        merge.value.bonus, merge.owed, merge.sealedBefore, beforeText(merge), merge.stayed,
                        merge.merged);
}

void unite(Transaction &transaction, const MemberMerge &merge)
{
    transaction.execute(answersFor, merge.stayed, merge.merged);
    transaction.execute(u"UPDATE customer SET external_id = NULL WHERE id = ?"_s, merge.merged);
    transaction.execute(u"DELETE FROM token WHERE customer = (SELECT row FROM customer WHERE id = ?)"_s,
                        merge.merged);
}

void part(Transaction &transaction, const MemberMerge &merge, Timestamp at)
{
    // Whoever was merged into them before this merge comes along: the tree of merges says who.
    transaction.execute(u"WITH RECURSIVE tree (row) AS (SELECT row FROM customer WHERE id = ?1"
                        " UNION SELECT g.merged FROM member_merge g JOIN tree t ON t.row = g.stayed"
                        " WHERE g.undone = 0)"
                        " UPDATE customer SET survivor = CASE WHEN id = ?1 THEN NULL"
                        " ELSE (SELECT row FROM customer WHERE id = ?1) END WHERE row IN tree"_s,
                        merge.merged);
    transaction.execute(u"UPDATE member_merge SET undone = 1 WHERE id = ?"_s, merge.id);
    close(transaction, merge, at);
}

bool hasMoved(const Connection &connection, const Member &member)
{
    const auto now = members::find(connection, member.id);
    return now && (now->id != member.id || now->number != member.number);
}

void follow(const Connection &connection, Sale &sale)
{
    if (!sale.member || !hasMoved(connection, *sale.member))
        return;
    // A member's account has the member's own id.
    const QByteArray before = sale.member->id.bytes();
    sale.member = members::find(connection, sale.member->id);
    for (Tender &tender : sale.tenders)
        if (tender.account && tender.account->bytes() == before)
            tender.account = Id<Account>::fromBytes(sale.member->id.bytes());
}

std::optional<MemberMerge> ofMerged(const Connection &connection, const QString &number)
{
    Rows rows = connection.select(selection + u"c.number = ?"_s, number.trimmed());
    return rows.next() ? std::optional(mergeOf(rows)) : std::nullopt;
}

std::vector<QString> numbersInto(const Connection &connection, const Id<Customer> &stayed)
{
    std::vector<QString> numbers;
    Rows rows = connection.select(u"SELECT c.number FROM customer k JOIN customer c ON c.survivor = k.row"
                                  " WHERE k.id = ? ORDER BY c.row DESC"_s,
                                  stayed);
    while (rows.next())
        numbers.push_back(rows.text(0));
    return numbers;
}

QString numberOf(const Connection &connection, const Id<Customer> &customer)
{
    Rows rows = connection.select(u"SELECT number FROM customer WHERE id = ?"_s, customer);
    return rows.next() ? rows.text(0) : QString();
}

std::vector<Id<Customer>> into(const Connection &connection, const Id<Customer> &stayed)
{
    std::vector<Id<Customer>> ids;
    Rows rows = connection.select(u"SELECT c.id FROM customer k JOIN customer c ON c.survivor = k.row"
                                  " WHERE k.id = ?"_s,
                                  stayed);
    while (rows.next())
        ids.push_back(rows.id<Customer>(0));
    return ids;
}

std::vector<MemberMerge> openBefore(const Connection &connection, const BusinessDate &date)
{
    std::vector<MemberMerge> merges;
    Rows rows = connection.select(selection + u"g.date < ? ORDER BY g.row"_s, date.toIso());
    while (rows.next())
        merges.push_back(mergeOf(rows));
    return merges;
}

void close(Transaction &transaction, const MemberMerge &merge, Timestamp at)
{
    transaction.execute(u"UPDATE member_merge SET ended_at = ?, sealed = NULL, before = '{}' WHERE id = ?"_s,
                        at, merge.id);
}
}
