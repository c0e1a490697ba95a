#include "core/data/normalisations.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
const QString selection =
    u"SELECT id, user, at, fields, looked, changed, refused, ended, undone_at FROM normalisation "_s;

/// Tells one sealed record from any other; it says nothing of what is sealed.
QByteArray digestOf(const QByteArray &sealed)
{
    return QCryptographicHash::hash(sealed, QCryptographicHash::Sha256);
}

QString asList(const QStringList &words)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}

NormalisationRun runOf(const Rows &rows)
{
    NormalisationRun run{rows.id<NormalisationRun>(0),
                         rows.id<User>(1),
                         rows.timestamp(2),
                         {},
                         rows.integer(4),
                         rows.integer(5),
                         rows.integer(6),
                         rows.boolean(7),
                         rows.has(8) ? std::optional(rows.timestamp(8)) : std::nullopt};
    for (const QJsonValue &field : QJsonDocument::fromJson(rows.text(3).toUtf8()).array())
        run.fields << field.toString();
    return run;
}
}

namespace normalisations {
void append(Transaction &transaction, const NormalisationRun &run)
{
    transaction.execute(u"INSERT INTO normalisation (id, user, at, fields) VALUES (?, ?, ?, ?)"_s, run.id,
                        run.user, run.at, asList(run.fields));
}

void keep(Transaction &transaction, const NormalisationRun &run)
{
    transaction.execute(
        u"UPDATE normalisation SET looked = ?, changed = ?, refused = ?, ended = ? WHERE id = ?"_s,
        run.looked, run.changed, run.refused, run.isEnded, run.id);
}

void note(Transaction &transaction, const Id<NormalisationRun> &run, const Id<Customer> &customer,
          const QByteArray &before, const QByteArray &sealed)
{
    transaction.execute(u"INSERT INTO normalisation_row (normalisation, customer, sealed, written)"
                        " SELECT n.row, c.row, ?, ? FROM normalisation n, customer c"
                        " WHERE n.id = ? AND c.id = ?"_s,
                        before, digestOf(sealed), run, customer);
}

std::optional<NormalisationRun> find(const Connection &connection, const Id<NormalisationRun> &id)
{
    Rows rows = connection.select(selection + u"WHERE id = ?"_s, id);
    return rows.next() ? std::optional(runOf(rows)) : std::nullopt;
}

std::vector<NormalisationRun> list(const Connection &connection, int limit)
{
    std::vector<NormalisationRun> runs;
    Rows rows = connection.select(selection + u"ORDER BY row DESC LIMIT ?"_s, limit);
    while (rows.next())
        runs.push_back(runOf(rows));
    return runs;
}

std::vector<NormalisedBefore> rows(const Connection &connection, const Id<NormalisationRun> &run,
                                   qint64 after, int limit)
{
    std::vector<NormalisedBefore> all;
    Rows rows = connection.select(
        u"SELECT c.row, c.id, r.sealed, r.written, c.sealed FROM normalisation n"
        " JOIN normalisation_row r ON r.normalisation = n.row JOIN customer c ON c.row = r.customer"
        " WHERE n.id = ? AND c.row > ? ORDER BY c.row LIMIT ?"_s,
        run, after, limit);
    while (rows.next())
        all.push_back({rows.integer(0), rows.id<Customer>(1), rows.bytes(2),
                       rows.has(4) && digestOf(rows.bytes(4)) == rows.bytes(3)});
    return all;
}

qint64 rowCount(const Connection &connection, const Id<NormalisationRun> &run)
{
    Rows rows = connection.select(u"SELECT count(*) FROM normalisation n JOIN normalisation_row r"
                                  " ON r.normalisation = n.row WHERE n.id = ?"_s,
                                  run);
    return rows.next() ? rows.integer(0) : 0;
}

void restored(Transaction &transaction, const Id<NormalisationRun> &run, const NormalisedBefore &member)
{
    transaction.execute(u"DELETE FROM normalisation_row WHERE customer = ?"
                        " AND normalisation = (SELECT row FROM normalisation WHERE id = ?)"_s,
                        member.row, run);
}

void markUndone(Transaction &transaction, const Id<NormalisationRun> &run, Timestamp at)
{
    transaction.execute(u"UPDATE normalisation SET undone_at = ? WHERE id = ?"_s, at, run);
}

void forgetBefore(Transaction &transaction, Timestamp before)
{
    transaction.execute(u"DELETE FROM normalisation_row WHERE normalisation IN"
                        " (SELECT row FROM normalisation WHERE at < ?)"_s,
                        before);
}
}
