#include "core/data/tagbatches.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
QString compact(const QJsonArray &list)
{
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QString listOf(const std::vector<qint64> &rows)
{
    QJsonArray list;
    for (const qint64 row : rows)
        list << row;
    return compact(list);
}

QString textOf(const std::vector<TagRefusal> &refused)
{
    QJsonArray list;
    for (const TagRefusal &each : refused)
        list << QJsonArray{each.number, toText(each.why)};
    return compact(list);
}

std::vector<TagRefusal> refusalsFrom(const QString &text)
{
    std::vector<TagRefusal> refused;
    for (const QJsonValue &each : QJsonDocument::fromJson(text.toUtf8()).array())
        for (const auto why : {TagRefusal::Why::Gone, TagRefusal::Why::Full, TagRefusal::Why::Restricted})
            if (each[1].toString() == toText(why))
                refused.push_back({each[0].toString(), why});
    return refused;
}
}

QString toText(TagRefusal::Why why)
{
    switch (why) {
    case TagRefusal::Why::Gone: return u"gone"_s;
    case TagRefusal::Why::Full: return u"full"_s;
    case TagRefusal::Why::Restricted: return u"restricted"_s;
    }
    Q_UNREACHABLE();
}

namespace tagbatches {
std::optional<TagBatch> find(const Connection &connection, const Id<TagBatch> &id)
{
    Rows rows = connection.select(u"SELECT id, tag, added, user, at FROM tag_batch WHERE id = ?"_s, id);
    if (!rows.next())
        return std::nullopt;
    return TagBatch{rows.id<TagBatch>(0), rows.text(1), rows.boolean(2), rows.id<User>(3), rows.timestamp(4)};
}

TagOutcome outcome(const Connection &connection, const Id<TagBatch> &id)
{
    Rows rows =
        connection.select(u"SELECT changed, unchanged, refused, undone FROM tag_batch WHERE id = ?"_s, id);
    if (!rows.next())
        return {};
    return {rows.integer(0), rows.integer(1), refusalsFrom(rows.text(2)), rows.integer(3)};
}

std::vector<TagTarget> targets(const Connection &connection, const std::vector<qint64> &rows,
                               const QString &tag)
{
    std::vector<TagTarget> targets;
    Rows found =
        connection.select(u"SELECT c.row, c.id, c.number, c.status = 'active' AND c.survivor IS NULL,"
                          " EXISTS (SELECT 1 FROM customer_tag WHERE tag = ?2 AND customer = c.row),"
                          " (SELECT count(*) FROM customer_tag WHERE customer = c.row),"
                          " c.restricted_at IS NOT NULL"
                          " FROM json_each(?1) j CROSS JOIN customer c ON c.row = j.value ORDER BY j.key"_s,
                          listOf(rows), tag);
    while (found.next())
        targets.push_back({found.integer(0), found.id<Customer>(1), found.text(2), found.boolean(3),
                           found.boolean(4), found.integer(5), found.boolean(6)});
    return targets;
}

std::vector<qint64> changedRows(const Connection &connection, const Id<TagBatch> &id)
{
    std::vector<qint64> rows;
    Rows found = connection.select(u"SELECT m.customer FROM tag_batch b JOIN tag_batch_member m"
                                   " ON m.batch = b.row WHERE b.id = ? ORDER BY m.customer"_s,
                                   id);
    while (found.next())
        rows.push_back(found.integer(0));
    return rows;
}

void append(Transaction &transaction, const TagBatch &batch, const TagOutcome &outcome,
            const std::vector<qint64> &changedRows)
{
    transaction.execute(u"INSERT INTO tag_batch (id, user, tag, added, at, changed, unchanged, refused)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        batch.id, batch.user, batch.tag, batch.adds, batch.at, outcome.changed,
                        outcome.unchanged, textOf(outcome.refused));
    transaction.execute(u"INSERT INTO tag_batch_member (batch, customer) SELECT ?, value FROM json_each(?)"_s,
                        transaction.lastRow(), listOf(changedRows));
}

bool isUndone(const Connection &connection, const Id<TagBatch> &id)
{
    return connection.select(u"SELECT 1 FROM tag_batch WHERE id = ? AND undone_at IS NOT NULL"_s, id).next();
}

bool isOpen(const Connection &connection, const Id<TagBatch> &id)
{
    return connection
        .select(u"SELECT 1 FROM tag_batch WHERE id = ? AND undone_at IS NULL AND closed = 0"_s, id)
        .next();
}

void settle(Transaction &transaction, const Id<TagBatch> &id, const std::vector<qint64> &rows, qint64 putBack,
            Timestamp at)
{
    transaction.execute(u"DELETE FROM tag_batch_member"
                        " WHERE batch = (SELECT row FROM tag_batch WHERE id = ?)"
                        " AND customer IN (SELECT value FROM json_each(?))"_s,
                        id, listOf(rows));
    transaction.execute(u"UPDATE tag_batch SET undone = undone + ? WHERE id = ?"_s, putBack, id);
    transaction.execute(u"UPDATE tag_batch SET undone_at = ? WHERE id = ?"
                        " AND NOT EXISTS (SELECT 1 FROM tag_batch_member m WHERE m.batch = tag_batch.row)"_s,
                        at, id);
}

void apply(Transaction &transaction, const std::vector<qint64> &rows, const TagBatch &batch, Timestamp at)
{
    const QString list = listOf(rows);
    if (batch.adds)
        transaction.execute(u"INSERT INTO customer_tag (tag, customer) SELECT ?, value FROM json_each(?)"_s,
                            batch.tag, list);
    else
        transaction.execute(u"DELETE FROM customer_tag WHERE tag = ?"
                            " AND customer IN (SELECT value FROM json_each(?))"_s,
                            batch.tag, list);
    transaction.execute(u"UPDATE customer SET changed_at = ? WHERE row IN (SELECT value FROM json_each(?))"_s,
                        at, list);
}

void closeBefore(Transaction &transaction, Timestamp at)
{
    transaction.execute(
        u"DELETE FROM tag_batch_member WHERE batch IN (SELECT row FROM tag_batch WHERE at < ?)"_s, at);
    transaction.execute(u"UPDATE tag_batch SET closed = 1 WHERE at < ? AND closed = 0"_s, at);
}
}
