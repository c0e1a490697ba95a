#include "core/data/retention.h"

#include "core/data/shops.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
const QString setting = u"retention"_s;

/// Who holds nothing of that kind. Of members who were merged, who stayed holds what all of them did.
QString holdsNo(const QString &table, const QString &what)
{
    return u" AND c.row NOT IN (SELECT coalesce(o.survivor, o.row) FROM %1 h"
           " JOIN customer o ON o.row = h.customer WHERE %2)"_s.arg(table, what);
}

/// Nothing is open that was written of them.
QString hasNoOpen(const QString &table)
{
    return u" AND c.row NOT IN (SELECT x.customer FROM %1 h JOIN member_text x ON x.row = h.text"
           " WHERE h.state = 'open')"_s.arg(table);
}

const QString selectInactive =
    u"SELECT id, number, seen, asked_on FROM (SELECT c.id, c.number, d.asked_on,"
    " max(c.enrolled_at, coalesce(c.changed_at, 0),"
    " coalesce((SELECT max(at) FROM sale WHERE member = c.row), 0),"
    " coalesce((SELECT max(at) FROM points_entry WHERE customer = c.row), 0),"
    " coalesce((SELECT max(at) FROM consent_entry WHERE customer = c.row), 0),"
    " coalesce((SELECT max(at) FROM credit_entry WHERE customer = c.row), 0),"
    " coalesce((SELECT max(max(r.at, coalesce(r.answered_at, 0))) FROM member_text x"
    " JOIN member_correction r ON r.text = x.row WHERE x.customer = c.row), 0),"
    " coalesce((SELECT max(e.at) FROM account a JOIN stored_value_entry e ON e.account = a.row"
    " WHERE a.customer = c.row AND a.kind = 'member'), 0)) AS seen"
    " FROM customer c LEFT JOIN retention_due d ON d.customer = c.row"
    " WHERE c.status = 'active' AND c.survivor IS NULL AND c.restricted_at IS NULL AND c.enrolled_at < ?1"
    " AND (c.points = 0 OR NOT ?2)"_s
    + holdsNo(u"account"_s, u"h.principal + h.bonus > 0"_s) + holdsNo(u"pass"_s, u"h.uses_left > 0"_s)
    + holdsNo(u"credit"_s, u"h.owed <> 0"_s) + holdsNo(u"deposit"_s, u"h.balance > 0"_s)
    + hasNoOpen(u"member_correction"_s) + hasNoOpen(u"member_task"_s);
const QString lastSeenBefore = u") WHERE seen < ?1"_s;

InactiveMember memberOf(const Rows &rows)
{
    return {rows.id<Customer>(0), rows.text(1), rows.timestamp(2),
            rows.has(3) ? std::optional(QDate::fromString(rows.text(3), Qt::ISODate)) : std::nullopt};
}
}

namespace retention {
RetentionRule rule(const Connection &connection)
{
    const auto text = settings::get(connection, setting);
    if (!text)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(text->toUtf8()).object();
    const RetentionRule usual;
    return {object[u"months"].toInt(), object[u"graceDays"].toInt(usual.graceDays),
            object[u"keepsPoints"].toBool(usual.keepsPoints)};
}

void setRule(Transaction &transaction, const RetentionRule &rule)
{
    const QJsonObject object{
        {u"months"_s, rule.months}, {u"graceDays"_s, rule.graceDays}, {u"keepsPoints"_s, rule.keepsPoints}};
    settings::set(transaction, setting,
                  QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

std::vector<InactiveMember> inactive(const Connection &connection, Timestamp from, bool keepsPoints)
{
    std::vector<InactiveMember> members;
    Rows rows = connection.select(selectInactive + lastSeenBefore + u" ORDER BY number"_s, from, keepsPoints);
    while (rows.next())
        members.push_back(memberOf(rows));
    return members;
}

std::optional<InactiveMember> inactive(const Connection &connection, Timestamp from, bool keepsPoints,
                                       const Id<Customer> &customer)
{
    Rows rows =
        connection.select(selectInactive + u" AND c.id = ?3"_s + lastSeenBefore, from, keepsPoints, customer);
    return rows.next() ? std::optional(memberOf(rows)) : std::nullopt;
}

std::optional<InactiveMember> due(const Connection &connection, Timestamp from, bool keepsPoints,
                                  const QDate &askedBy)
{
    // From those who were asked, not from all members: it is looked for before each erasure.
    Rows rows = connection.select(
        selectInactive + u" AND c.row IN (SELECT customer FROM retention_due WHERE asked_on <= ?3)"_s
            + lastSeenBefore + u" LIMIT 1"_s,
        from, keepsPoints, askedBy.toString(Qt::ISODate));
    return rows.next() ? std::optional(memberOf(rows)) : std::nullopt;
}

std::vector<std::pair<Id<Customer>, QString>> asked(const Connection &connection)
{
    std::vector<std::pair<Id<Customer>, QString>> members;
    Rows rows = connection.select(u"SELECT c.id, c.number FROM retention_due d JOIN customer c"
                                  " ON c.row = d.customer ORDER BY c.number"_s);
    while (rows.next())
        members.emplace_back(rows.id<Customer>(0), rows.text(1));
    return members;
}

std::optional<QDate> askedOn(const Connection &connection, const Id<Customer> &customer)
{
    Rows rows = connection.select(u"SELECT d.asked_on FROM retention_due d JOIN customer c"
                                  " ON c.row = d.customer WHERE c.id = ?"_s,
                                  customer);
    return rows.next() ? std::optional(QDate::fromString(rows.text(0), Qt::ISODate)) : std::nullopt;
}

void ask(Transaction &transaction, const Id<Customer> &customer, const QDate &on)
{
    transaction.execute(u"INSERT INTO retention_due (customer, asked_on)"
                        " VALUES ((SELECT row FROM customer WHERE id = ?), ?)"_s,
                        customer, on.toString(Qt::ISODate));
}

void forget(Transaction &transaction, const Id<Customer> &customer)
{
    transaction.execute(
        u"DELETE FROM retention_due WHERE customer = (SELECT row FROM customer WHERE id = ?)"_s, customer);
}

void keep(Transaction &transaction, const Id<Customer> &customer, Timestamp at)
{
    forget(transaction, customer);
    transaction.execute(u"UPDATE customer SET changed_at = ? WHERE id = ?"_s, at, customer);
}
}
