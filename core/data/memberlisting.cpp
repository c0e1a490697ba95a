#include "core/data/memberlisting.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QJsonArray numbers(const std::vector<qint64> &values)
{
    QJsonArray list;
    for (const qint64 value : values)
        list << value;
    return list;
}

QJsonArray consentsIn(const MemberFilter &filter, bool given)
{
    QJsonArray list;
    for (const auto &[what, holds] : filter.consents)
        if (holds == given)
            list << purposeText(what) + u'/' + channelText(what);
    return list;
}

QString daysBefore(const BusinessDate &today, int days)
{
    return today.date().addDays(-days).toString(Qt::ISODate);
}

/// The values that conditionOf() speaks of.
QString valuesOf(const MemberCondition &condition, const std::optional<QString> &tier)
{
    const MemberFilter &filter = condition.filter;
    QJsonArray advisers;
    for (const Id<User> &id : filter.advisers)
        advisers << QString::fromLatin1(id.bytes().toHex());
    QJsonArray tokens;
    for (const std::vector<qint64> &group : condition.tokens)
        tokens << numbers(group);
    QJsonObject values{{u"tiers"_s, QJsonArray::fromStringList(filter.tiers)},
                       {u"tags"_s, QJsonArray::fromStringList(filter.tags)},
                       {u"sources"_s, QJsonArray::fromStringList(filter.sources)},
                       {u"advisers"_s, advisers},
                       {u"given"_s, consentsIn(filter, true)},
                       {u"denied"_s, consentsIn(filter, false)},
                       {u"tokens"_s, tokens}};
    if (filter.pointsFrom)
        values[u"from"_s] = filter.pointsFrom->units();
    if (filter.pointsTo)
        values[u"to"_s] = filter.pointsTo->units();
    if (filter.visitedWithinDays)
        values[u"since"_s] = daysBefore(condition.today, *filter.visitedWithinDays - 1);
    if (filter.awayDays)
        values[u"away"_s] = daysBefore(condition.today, *filter.awayDays - 1);
    if (tier)
        values[u"tier"_s] = *tier;
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QString anyOf(const QString &column, const QString &path)
{
    return u"%1 IN (SELECT value FROM json_each(?1, '$.%2'))"_s.arg(column, path);
}

QString bitsOf(const QString &path)
{
    return u"(SELECT coalesce(sum(bit), 0) FROM consent_bit WHERE %1)"_s.arg(
        anyOf(u"purpose || '/' || channel"_s, path));
}

QString value(const QString &path)
{
    return u"json_extract(?1, '$.%1')"_s.arg(path);
}

/// Joined by AND; empty for everybody.
QStringList conditionsOf(const MemberCondition &condition)
{
    const MemberFilter &filter = condition.filter;
    QStringList all;
    const auto add = [&](bool wanted, const QString &text) {
        if (wanted)
            all << text;
    };
    // What one looks for by value leads to the fewest.
    for (size_t i = 0; i < condition.tokens.size(); ++i)
        all << u"m.customer IN (SELECT customer FROM token WHERE %1)"_s.arg(
            anyOf(u"hash"_s, u"tokens[%1]"_s.arg(i)));
    for (qsizetype i = 0; i < filter.tags.size(); ++i)
        all << u"m.customer IN (SELECT customer FROM customer_tag WHERE tag = %1)"_s.arg(
            value(u"tags[%1]"_s.arg(i)));
    add(!filter.tiers.isEmpty(), anyOf(u"m.tier"_s, u"tiers"_s));
    add(filter.pointsFrom.has_value(), u"m.points >= "_s + value(u"from"_s));
    add(filter.pointsTo.has_value(), u"m.points <= "_s + value(u"to"_s));
    add(filter.visitedWithinDays.has_value(), u"m.last_visit >= "_s + value(u"since"_s));
    add(filter.awayDays.has_value(), u"m.last_visit < "_s + value(u"away"_s));
    add(!filter.sources.isEmpty(), anyOf(u"m.source"_s, u"sources"_s));
    add(!filter.advisers.empty(),
        u"m.adviser IN (SELECT id FROM user WHERE %1)"_s.arg(anyOf(u"lower(hex(id))"_s, u"advisers"_s)));
    add(!filter.consents.empty(),
        u"m.consents & %1 = %1 AND m.consents & %2 = 0"_s.arg(bitsOf(u"given"_s), bitsOf(u"denied"_s)));
    add(filter.owes, u"m.owed > 0"_s);
    add(filter.hasStoredValue, u"m.stored > 0"_s);
    return all;
}

QString columnOf(MemberSort sort)
{
    switch (sort) {
    case MemberSort::Number: return u"m.number"_s;
    case MemberSort::Points: return u"m.points"_s;
    case MemberSort::StoredValue: return u"m.stored"_s;
    case MemberSort::Owed: return u"m.owed"_s;
    case MemberSort::LastVisit: return u"m.last_visit"_s;
    case MemberSort::Spent: return u"m.spent"_s;
    case MemberSort::Enrolled:
    case MemberSort::Name:
    case MemberSort::Tier: return {};
    }
    Q_UNREACHABLE();
}

QString where(const QStringList &conditions)
{
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
}

/// The tiers one after the other as the list shows them.
QStringList tiersInOrder(const Connection &connection, const QStringList &rank, bool descending)
{
    QStringList all = memberlisting::tiers(connection);
    const auto place = [&](const QString &tier) { return tier.isEmpty() ? -2 : rank.indexOf(tier); };
    std::stable_sort(all.begin(), all.end(), [&](const QString &a, const QString &b) {
        return descending ? place(b) < place(a) : place(a) < place(b);
    });
    return all;
}

void collect(std::vector<qint64> &rows, Rows found, const std::function<bool()> &goOn)
{
    while (found.next() && goOn())
        rows.push_back(found.integer(0));
}

ListedMember listedOf(const Rows &rows, const Connection &keys)
{
    Member member{rows.id<Customer>(0), rows.text(1), rows.text(2), rows.points(3)};
    member.restricted = rows.boolean(15);
    ListedMember listed{rows.integer(5),
                        {member, {}, {}},
                        rows.money(6),
                        rows.money(7),
                        rows.money(8),
                        BusinessDate::fromIso(rows.text(9)),
                        rows.timestamp(10),
                        rows.text(11),
                        rows.text(12),
                        rows.optionalText(13).value_or(QString()),
                        rows.optionalText(14).value_or(QString()).split(u',', Qt::SkipEmptyParts)};
    listed.tags.sort();
    Rows key = keys.select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, member.id);
    if (rows.has(4) && key.next()) {
        listed.sealed.sealed = rows.bytes(4);
        listed.sealed.wrappedKey = key.bytes(0);
    }
    return listed;
}

/// The values of a column one after the other by its index, without a look at every member.
QStringList distinct(const Connection &connection, const QString &table, const QString &column,
                     int limit = -1)
{
    QStringList values;
    Rows rows = connection.select(
        u"WITH RECURSIVE each (value) AS (SELECT min(%2) FROM %1 UNION ALL"
        " SELECT (SELECT min(%2) FROM %1 WHERE %2 > each.value) FROM each WHERE value IS NOT NULL)"
        " SELECT value FROM each WHERE value IS NOT NULL LIMIT ?"_s.arg(table, column),
        limit);
    while (rows.next())
        values << rows.text(0);
    return values;
}
}

namespace memberlisting {
QString statement(const MemberCondition &condition, const MemberOrder &order)
{
    QStringList conditions = conditionsOf(condition);
    if (order.by == MemberSort::Tier)
        conditions << u"m.tier = "_s + value(u"tier"_s);
    const QString direction = order.descending ? u" DESC"_s : QString();
    const QString column = columnOf(order.by);
    return u"SELECT m.customer FROM member_listing m"_s + where(conditions) + u" ORDER BY "_s
        + (column.isEmpty() ? QString() : column + direction + u", "_s) + u"m.customer"_s + direction
        + u" LIMIT ?2"_s;
}

std::vector<qint64> rows(const Connection &connection, const MemberCondition &condition,
                         const MemberOrder &order, qint64 limit, const std::function<bool()> &goOn)
{
    std::vector<qint64> rows;
    const QString sql = statement(condition, order);
    if (order.by != MemberSort::Tier) {
        collect(rows, connection.select(sql, valuesOf(condition, {}), limit), goOn);
        return rows;
    }
    for (const QString &tier : tiersInOrder(connection, condition.tierRank, order.descending)) {
        const qint64 left = limit < 0 ? limit : limit - qint64(rows.size());
        collect(rows, connection.select(sql, valuesOf(condition, tier), left), goOn);
    }
    return rows;
}

qint64 count(const Connection &connection, const MemberCondition &condition)
{
    // With a parameter that nothing speaks of SQLite still wants it.
    Rows rows =
        connection.select(u"SELECT count(*), ?1 FROM member_listing m"_s + where(conditionsOf(condition)),
                          valuesOf(condition, {}));
    rows.next();
    return rows.integer(0);
}

std::vector<ListedMember> at(const Connection &main, const Connection &keys, const std::vector<qint64> &rows)
{
    std::vector<ListedMember> members;
    Rows found = main.select(
        u"SELECT c.id, c.number, c.tier, c.points, c.sealed, c.row, coalesce(m.stored, 0),"
        " coalesce(m.owed, 0), coalesce(m.spent, 0), coalesce(m.last_visit, ''), c.enrolled_at, c.source,"
        " c.region, u.name, (SELECT group_concat(tag) FROM customer_tag WHERE customer = c.row),"
        " c.restricted_at IS NOT NULL"
        " FROM json_each(?) j CROSS JOIN customer c ON c.row = j.value"
        " LEFT JOIN member_listing m ON m.customer = c.row LEFT JOIN user u ON u.id = c.adviser"
        " WHERE c.status = 'active' AND c.survivor IS NULL ORDER BY j.key"_s,
        QString::fromUtf8(QJsonDocument(numbers(rows)).toJson(QJsonDocument::Compact)));
    while (found.next())
        members.push_back(listedOf(found, keys));
    return members;
}

std::vector<qint64> rowsOf(const Connection &connection, const std::vector<Id<Customer>> &ids)
{
    std::vector<qint64> rows;
    for (const Id<Customer> &id : ids) {
        Rows found = connection.select(u"SELECT row FROM customer WHERE id = ?"_s, id);
        if (found.next())
            rows.push_back(found.integer(0));
    }
    return rows;
}

QStringList tags(const Connection &connection, int limit)
{
    return distinct(connection, u"customer_tag"_s, u"tag"_s, limit);
}

QStringList tiers(const Connection &connection)
{
    return distinct(connection, u"member_listing"_s, u"tier"_s);
}

QStringList sources(const Connection &connection)
{
    return distinct(connection, u"member_listing"_s, u"source"_s);
}

std::vector<std::pair<Id<User>, QString>> advisers(const Connection &connection)
{
    std::vector<std::pair<Id<User>, QString>> advisers;
    Rows rows = connection.select(u"SELECT id, name FROM user u WHERE EXISTS (SELECT 1 FROM member_listing"
                                  " WHERE adviser = u.id) ORDER BY name"_s);
    while (rows.next())
        advisers.push_back({rows.id<User>(0), rows.text(1)});
    return advisers;
}

void countAfter(Transaction &transaction, const BusinessDate &day)
{
    transaction.execute(u"UPDATE member_listing SET spent = spent - gone.total FROM"
                        " (SELECT coalesce(c.survivor, c.row) AS who, sum(s.total) AS total"
                        " FROM sale s JOIN customer c ON c.row = s.member"
                        " WHERE s.business_date > (SELECT after FROM member_year) AND s.business_date <= ?"
                        " GROUP BY who) AS gone WHERE customer = gone.who"_s,
                        day.toIso());
    transaction.execute(u"UPDATE member_year SET after = max(after, ?)"_s, day.toIso());
}
}
