#include "core/data/duplicatepairs.h"

#include "core/data/jobruns.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
const QString job = u"duplicates"_s;

QStringList wordsIn(const QString &list)
{
    QStringList words;
    for (const QJsonValue &word : QJsonDocument::fromJson(list.toUtf8()).array())
        words << word.toString();
    return words;
}

SealedMember sealedOf(const Rows &rows, int first, const Connection &keys)
{
    SealedMember member{
        {rows.id<Customer>(first), rows.text(first + 1), rows.text(first + 2), rows.points(first + 3)},
        {},
        {}};
    Rows key = keys.select(u"SELECT wrapped FROM customer_key WHERE customer = ?"_s, rows.bytes(first));
    if (key.next()) {
        member.sealed = rows.bytes(first + 4);
        member.wrappedKey = key.bytes(0);
    }
    return member;
}
}

namespace duplicatepairs {
void replace(Transaction &transaction, const std::vector<FoundPair> &pairs, const BusinessDate &date,
             Timestamp at)
{
    transaction.execute(u"DELETE FROM duplicate_pair"_s);
    for (const FoundPair &pair : pairs)
        transaction.execute(
            u"INSERT INTO duplicate_pair (a, b, score, why) SELECT a.row, b.row, ?, ? FROM customer a"
            " JOIN customer b ON b.row = ? WHERE a.row = ? AND a.status = 'active' AND b.status = 'active'"
            " AND a.survivor IS NULL AND b.survivor IS NULL AND a.restricted_at IS NULL"
            " AND b.restricted_at IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM duplicate_dismissed d WHERE d.a = a.row AND d.b = b.row)"_s,
            pair.score,
            QString::fromUtf8(
                QJsonDocument(QJsonArray::fromStringList(pair.why)).toJson(QJsonDocument::Compact)),
            std::max(pair.a, pair.b), std::min(pair.a, pair.b));
    jobruns::record(transaction, job, date, at);
}

qint64 count(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT count(*) FROM duplicate_pair"_s);
    return rows.next() ? rows.integer(0) : 0;
}

std::vector<KeptPair> list(const Connection &main, const Connection &keys, int limit)
{
    std::vector<KeptPair> pairs;
    Rows rows =
        main.select(u"SELECT p.score, p.why, a.id, a.number, a.tier, a.points, a.sealed, b.id, b.number,"
                    " b.tier, b.points, b.sealed FROM duplicate_pair p JOIN customer a ON a.row = p.a"
                    " JOIN customer b ON b.row = p.b ORDER BY p.score DESC, p.a, p.b LIMIT ?"_s,
                    limit);
    while (rows.next())
        pairs.push_back(
            {sealedOf(rows, 2, keys), sealedOf(rows, 7, keys), int(rows.integer(0)), wordsIn(rows.text(1))});
    return pairs;
}

std::optional<BusinessDate> lastSearch(const Connection &connection)
{
    return jobruns::last(connection, job);
}
}
