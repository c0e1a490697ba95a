#include "core/data/memberquality.h"

#include "core/data/duplicatepairs.h"
#include "core/data/shops.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
const QString setting = u"stale-months"_s;
constexpr int usualMonths = 24;
// Later than any day: only a change brings the member back.
const QString never = u"9999-12-31"_s;

// Of who stayed, what happened to who was merged counts too.
const QString selection =
    u"SELECT c.row, c.status <> 'active' OR c.survivor IS NOT NULL OR c.restricted_at IS NOT NULL,"
    " c.id, c.number, c.tier, c.points,"
    " c.sealed,"
    " max(c.enrolled_at, coalesce(c.changed_at, 0),"
    " coalesce((SELECT max(s.at) FROM sale s JOIN member_rows m ON m.row = s.member WHERE m.id = c.id), 0),"
    " coalesce((SELECT max(e.at) FROM points_entry e JOIN member_rows m ON m.row = e.customer"
    " WHERE m.id = c.id AND e.kind NOT IN ('expired')), 0),"
    " coalesce((SELECT max(e.at) FROM consent_entry e JOIN member_rows m ON m.row = e.customer"
    " WHERE m.id = c.id), 0)), c.source <> '', c.adviser IS NOT NULL"
    " FROM quality_state q JOIN customer c ON c.row = q.customer WHERE "_s;

QByteArray keyOf(const Connection &keys, const QByteArray &customer)
{
    Rows key = keys.select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, customer);
    return key.next() ? key.bytes(0) : QByteArray();
}

SealedMember sealedOf(const Rows &rows, int first, const Connection &keys)
{
    SealedMember member{
        {rows.id<Customer>(first), rows.text(first + 1), rows.text(first + 2), rows.points(first + 3)},
        {},
        {}};
    if (const QByteArray key = keyOf(keys, rows.bytes(first)); !key.isEmpty() && rows.has(first + 4)) {
        member.sealed = rows.bytes(first + 4);
        member.wrappedKey = key;
    }
    return member;
}

QualityDue dueOf(const Rows &rows, const Connection &keys)
{
    return {rows.integer(0),   rows.boolean(1), sealedOf(rows, 2, keys),
            rows.timestamp(7), rows.boolean(8), rows.boolean(9)};
}

QString asJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
}

namespace memberquality {
std::vector<QualityDue> due(const Connection &main, const Connection &keys, const QDate &day, int limit)
{
    std::vector<QualityDue> all;
    Rows rows = main.select(selection + u"q.due <= ? ORDER BY q.due, q.customer LIMIT ?"_s,
                            day.toString(Qt::ISODate), limit);
    while (rows.next())
        all.push_back(dueOf(rows, keys));
    return all;
}

std::optional<QualityDue> one(const Connection &main, const Connection &keys, const Id<Customer> &customer)
{
    Rows rows = main.select(selection + u"c.id = ?"_s, customer);
    return rows.next() ? std::optional(dueOf(rows, keys)) : std::nullopt;
}

bool isAnyDue(const Connection &connection, const QDate &day)
{
    return connection
        .select(u"SELECT 1 FROM quality_state WHERE due <= ? LIMIT 1"_s, day.toString(Qt::ISODate))
        .next();
}

void note(Transaction &transaction, qint64 row, quint32 filled, const std::vector<KeptFinding> &findings,
          const QDate &today, const std::optional<QDate> &again)
{
    QJsonArray rules;
    for (const KeptFinding &finding : findings)
        rules << toText(finding.rule);
    transaction.execute(u"DELETE FROM quality_finding WHERE customer = ?"
                        " AND rule NOT IN (SELECT value FROM json_each(?))"_s,
                        row, QString::fromUtf8(QJsonDocument(rules).toJson(QJsonDocument::Compact)));
    for (const KeptFinding &finding : findings)
        transaction.execute(u"INSERT INTO quality_finding (customer, rule, value, since, open)"
                            " VALUES (?1, ?2, ?3, ?4, NOT EXISTS (SELECT 1 FROM quality_review"
                            " WHERE customer = ?1 AND rule = ?2 AND value = ?3))"
                            " ON CONFLICT (customer, rule) DO UPDATE SET value = excluded.value,"
                            " since = excluded.since, open = excluded.open WHERE value <> excluded.value"_s,
                            row, toText(finding.rule), finding.value, today.toString(Qt::ISODate));
    transaction.execute(u"UPDATE quality_state SET filled = ?, due = ? WHERE customer = ?"_s, qint64(filled),
                        again ? again->toString(Qt::ISODate) : never, row);
}

void lookAtAll(Transaction &transaction)
{
    transaction.execute(u"UPDATE quality_state SET due = '' WHERE due <> ''"_s);
}

std::vector<OpenFinding> open(const Connection &main, const Connection &keys, QualityRule rule, qint64 after,
                              int limit)
{
    std::vector<OpenFinding> all;
    Rows rows =
        main.select(u"SELECT c.row, f.since, c.id, c.number, c.tier, c.points, c.sealed"
                    " FROM quality_finding f JOIN customer c ON c.row = f.customer"
                    " WHERE f.rule = ? AND f.open = 1 AND f.customer > ? ORDER BY f.customer LIMIT ?"_s,
                    toText(rule), after, limit);
    while (rows.next())
        all.push_back({rows.integer(0), sealedOf(rows, 2, keys), rows.text(1)});
    return all;
}

std::vector<std::pair<QualityRule, bool>> of(const Connection &connection, const Id<Customer> &customer)
{
    std::vector<std::pair<QualityRule, bool>> all;
    Rows rows = connection.select(u"SELECT f.rule, f.open FROM quality_finding f JOIN customer c"
                                  " ON c.row = f.customer WHERE c.id = ? ORDER BY f.rule"_s,
                                  customer);
    while (rows.next())
        if (const auto rule = qualityRule(rows.text(0)))
            all.emplace_back(*rule, rows.boolean(1));
    return all;
}

std::vector<QualityReview> reviews(const Connection &connection, const Id<Customer> &customer)
{
    std::vector<QualityReview> all;
    Rows rows =
        connection.select(u"SELECT r.rule, r.user, r.at, r.reason FROM quality_review r JOIN member_rows c"
                          " ON c.row = r.customer WHERE c.id = ? ORDER BY r.at"_s,
                          customer);
    while (rows.next())
        if (const auto rule = qualityRule(rows.text(0)))
            all.push_back({*rule, rows.id<User>(1), rows.timestamp(2), rows.text(3)});
    return all;
}

bool signOff(Transaction &transaction, const Id<Customer> &customer, const QualityReview &review)
{
    transaction.execute(u"INSERT INTO quality_review (customer, rule, value, user, at, reason)"
                        " SELECT f.customer, f.rule, f.value, ?, ?, ? FROM quality_finding f JOIN customer c"
                        " ON c.row = f.customer WHERE c.id = ? AND f.rule = ? AND f.open = 1"
                        " ON CONFLICT (customer, rule) DO UPDATE SET value = excluded.value,"
                        " user = excluded.user, at = excluded.at, reason = excluded.reason"_s,
                        review.user, review.at, review.reason, customer, toText(review.rule));
    if (transaction.changes() == 0)
        return false;
    transaction.execute(u"UPDATE quality_finding SET open = 0 WHERE rule = ? AND customer ="
                        " (SELECT row FROM customer WHERE id = ?)"_s,
                        toText(review.rule), customer);
    return true;
}

bool reopen(Transaction &transaction, const Id<Customer> &customer, QualityRule rule)
{
    transaction.execute(u"DELETE FROM quality_review WHERE rule = ? AND customer ="
                        " (SELECT row FROM customer WHERE id = ?)"_s,
                        toText(rule), customer);
    if (transaction.changes() == 0)
        return false;
    transaction.execute(u"UPDATE quality_finding SET open = 1 WHERE rule = ? AND customer ="
                        " (SELECT row FROM customer WHERE id = ?)"_s,
                        toText(rule), customer);
    return true;
}

QJsonObject figures(const Connection &connection)
{
    QJsonObject fields;
    QJsonObject rules;
    qint64 members = 0;
    Rows rows = connection.select(u"SELECT name, bit, count FROM quality_count"_s);
    while (rows.next()) {
        if (!rows.has(1))
            rules[rows.text(0)] = rows.integer(2);
        else if (rows.integer(1) == 0)
            members = rows.integer(2);
        else
            fields[rows.text(0)] = rows.integer(2);
    }
    QJsonObject body{{u"members"_s, members}, {u"fields"_s, fields}, {u"rules"_s, rules}};
    if (duplicatepairs::lastSearch(connection))
        body[u"duplicates"_s] = duplicatepairs::count(connection);
    return body;
}

void keepDay(Transaction &transaction, const BusinessDate &date)
{
    transaction.execute(u"INSERT INTO quality_day (date, body) VALUES (?, ?)"
                        " ON CONFLICT (date) DO UPDATE SET body = excluded.body"_s,
                        date.toIso(), asJson(figures(transaction.connection())));
}

std::vector<QualityDay> days(const Connection &connection, int limit)
{
    std::vector<QualityDay> all;
    Rows rows = connection.select(u"SELECT date, body FROM (SELECT date, body FROM quality_day"
                                  " ORDER BY date DESC LIMIT ?) ORDER BY date"_s,
                                  limit);
    while (rows.next())
        all.push_back({rows.text(0), QJsonDocument::fromJson(rows.text(1).toUtf8()).object()});
    return all;
}

int staleMonths(const Connection &connection)
{
    const auto text = settings::get(connection, setting);
    return text ? text->toInt() : usualMonths;
}

void setStaleMonths(Transaction &transaction, int months)
{
    settings::set(transaction, setting, QString::number(months));
}
}
