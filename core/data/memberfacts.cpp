#include "core/data/memberfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
QString asList(const QStringList &words)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}

QStringList fromList(const QString &text)
{
    QStringList words;
    for (const QJsonValue &word : QJsonDocument::fromJson(text.toUtf8()).array())
        words << word.toString();
    return words;
}

std::vector<MemberChangeEntry> entriesOf(Rows rows)
{
    std::vector<MemberChangeEntry> entries;
    while (rows.next())
        entries.push_back({fromList(rows.text(0)), rows.id<User>(1), rows.timestamp(2)});
    return entries;
}
}

namespace memberfacts {
std::optional<MemberFacts> of(const Connection &connection, const Id<Customer> &customer)
{
    Rows rows = connection.select(u"SELECT row, source, referrer, adviser, region, external_id, enrolled_at,"
                                  " changed_at FROM customer WHERE id = ?"_s,
                                  customer);
    if (!rows.next())
        return std::nullopt;
    MemberFacts facts{rows.text(1),
                      rows.optionalId<Customer>(2),
                      rows.optionalId<User>(3),
                      rows.text(4),
                      rows.optionalText(5).value_or(QString()),
                      {},
                      rows.timestamp(6),
                      rows.has(7) ? std::optional(rows.timestamp(7)) : std::nullopt};
    Rows tags =
        connection.select(u"SELECT tag FROM customer_tag WHERE customer = ? ORDER BY tag"_s, rows.integer(0));
    while (tags.next())
        facts.tags << tags.text(0);
    return facts;
}

void replace(Transaction &transaction, const Id<Customer> &customer, const MemberFacts &facts,
             Timestamp changedAt)
{
    const auto external = facts.externalId.isEmpty() ? std::nullopt : std::optional(facts.externalId);
    transaction.execute(u"UPDATE customer SET source = ?, referrer = ?, adviser = ?, region = ?,"
                        " external_id = ?, changed_at = ? WHERE id = ?"_s,
                        facts.source, facts.referrer, facts.adviser, facts.region, external, changedAt,
                        customer);
    transaction.execute(
        u"DELETE FROM customer_tag WHERE customer = (SELECT row FROM customer WHERE id = ?)"_s, customer);
    if (!facts.tags.isEmpty())
        transaction.execute(u"INSERT INTO customer_tag (tag, customer) SELECT j.value, c.row"
                            " FROM json_each(?) j JOIN customer c ON c.id = ?"_s,
                            asList(facts.tags), customer);
}

void setRegion(Transaction &transaction, const Id<Customer> &customer, const QString &region)
{
    transaction.execute(u"UPDATE customer SET region = ? WHERE id = ? AND region <> ?"_s, region, customer,
                        region);
}

void note(Transaction &transaction, const Id<Customer> &customer, const MemberChangeEntry &entry)
{
    transaction.execute(u"INSERT INTO customer_change (customer, user, fields, at)"
                        " VALUES ((SELECT row FROM customer WHERE id = ?), ?, ?, ?)"_s,
                        customer, entry.user, asList(entry.fields), entry.at);
}

std::vector<MemberChangeEntry> changes(const Connection &connection, const Id<Customer> &customer, int skip,
                                       int limit)
{
    return entriesOf(connection.select(
        u"SELECT e.fields, e.user, e.at FROM customer_change e JOIN customer c ON c.row = e.customer"
        " WHERE c.id = ? ORDER BY e.row DESC LIMIT ? OFFSET ?"_s,
        customer, limit, skip));
}

std::vector<MemberChangeEntry> history(const Connection &connection, const Id<Customer> &customer)
{
    return entriesOf(connection.select(
        u"SELECT e.fields, e.user, e.at FROM customer_change e JOIN member_rows c ON c.row = e.customer"
        " WHERE c.id = ? ORDER BY e.row"_s,
        customer));
}

bool isCorrectedSince(const Connection &connection, const Id<Customer> &customer, Timestamp at)
{
    return connection
        .select(u"SELECT 1 FROM customer_change e JOIN member_rows c ON c.row = e.customer"
                " JOIN json_each(e.fields) f WHERE c.id = ? AND e.at >= ?"
                " AND f.value NOT IN ('card', 'photo', 'adviser') LIMIT 1"_s,
                customer, at)
        .next();
}

std::optional<Member> byExternalId(const Connection &connection, const QString &externalId)
{
    Rows rows = connection.select(
        u"SELECT id, number, tier, points FROM customer WHERE external_id = ? AND status = 'active'"_s,
        externalId);
    if (!rows.next())
        return std::nullopt;
    return Member{rows.id<Customer>(0), rows.text(1), rows.text(2), rows.points(3)};
}

std::vector<std::pair<QString, qint64>> tags(const Connection &connection)
{
    std::vector<std::pair<QString, qint64>> tags;
    Rows rows =
        connection.select(u"SELECT tag, count(*) FROM customer_tag t JOIN customer c"
                          " ON c.row = t.customer WHERE c.survivor IS NULL AND c.restricted_at IS NULL"
                          " GROUP BY tag ORDER BY tag"_s);
    while (rows.next())
        tags.push_back({rows.text(0), rows.integer(1)});
    return tags;
}

QString toText(const MemberFacts &facts)
{
    QJsonObject object{{u"source"_s, facts.source},
                       {u"externalId"_s, facts.externalId},
                       {u"region"_s, facts.region},
                       {u"tags"_s, QJsonArray::fromStringList(facts.tags)}};
    if (facts.referrer)
        object[u"referrer"_s] = facts.referrer->toString();
    if (facts.adviser)
        object[u"adviser"_s] = facts.adviser->toString();
    if (facts.changedAt)
        object[u"changedAt"_s] = facts.changedAt->toIso();
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

MemberFacts fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    MemberFacts facts;
    facts.source = object[u"source"].toString();
    facts.externalId = object[u"externalId"].toString();
    facts.region = object[u"region"].toString();
    for (const QJsonValue &tag : object[u"tags"].toArray())
        facts.tags << tag.toString();
    facts.referrer = Id<Customer>::parse(object[u"referrer"].toString());
    facts.changedAt = Timestamp::fromIso(object[u"changedAt"].toString());
    facts.adviser = Id<User>::parse(object[u"adviser"].toString());
    return facts;
}
}
