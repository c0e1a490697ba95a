#include "core/data/membertexts.h"

using namespace Qt::StringLiterals;

namespace {
std::vector<SealedText> collect(Rows rows)
{
    std::vector<SealedText> texts;
    while (rows.next())
        texts.push_back({rows.integer(0), rows.bytes(1)});
    return texts;
}

const QString theirTexts = u"(SELECT x.row FROM member_text x JOIN customer c ON c.row = x.customer"
                           " WHERE c.id = ?1)"_s;
}

namespace membertexts {
qint64 append(Transaction &transaction, const Id<Customer> &customer, const QByteArray &sealed)
{
    transaction.execute(u"INSERT INTO member_text (customer, origin, sealed)"
                        " SELECT coalesce(survivor, row), coalesce(survivor, row), ?2 FROM customer"
                        " WHERE id = ?1"_s,
                        customer, sealed);
    return transaction.lastRow();
}

std::vector<SealedText> of(const Connection &connection, const Id<Customer> &customer)
{
    return collect(
        connection.select(u"SELECT x.row, x.sealed FROM member_text x JOIN customer c ON c.row = x.customer"
                          " WHERE c.id = ? AND x.sealed IS NOT NULL ORDER BY x.row"_s,
                          customer));
}

std::vector<SealedText> cameFrom(const Connection &connection, const Id<Customer> &holder,
                                 const Id<Customer> &origin)
{
    return collect(
        connection.select(u"SELECT x.row, x.sealed FROM member_text x JOIN customer c ON c.row = x.customer"
                          " WHERE c.id = ? AND x.sealed IS NOT NULL AND x.origin IN"
                          " (SELECT row FROM member_rows WHERE id = ?) ORDER BY x.row"_s,
                          holder, origin));
}

void give(Transaction &transaction, qint64 row, const Id<Customer> &holder, const QByteArray &sealed)
{
    transaction.execute(u"UPDATE member_text SET customer = (SELECT row FROM customer WHERE id = ?),"
                        " sealed = ? WHERE row = ?"_s,
                        holder, sealed, row);
}

std::optional<QByteArray> sealed(const Connection &connection, qint64 row)
{
    Rows rows = connection.select(u"SELECT sealed FROM member_text WHERE row = ?"_s, row);
    return rows.next() && rows.has(0) ? std::optional(rows.bytes(0)) : std::nullopt;
}

void forget(Transaction &transaction, const Id<Customer> &customer, Timestamp at)
{
    transaction.execute(u"INSERT INTO member_task_change (task, act, assignee, user, at)"
                        " SELECT row, 'dropped', assignee, NULL, ?2 FROM member_task"
                        " WHERE state = 'open' AND text IN "_s
                            + theirTexts,
                        customer, at);
    transaction.execute(u"UPDATE member_task SET state = 'dropped' WHERE state = 'open' AND text IN "_s
                            + theirTexts,
                        customer);
    transaction.execute(u"UPDATE member_correction SET state = 'erased', answered_at = ?2"
                        " WHERE state = 'open' AND text IN "_s
                            + theirTexts,
                        customer, at);
    transaction.execute(u"UPDATE member_restriction SET lifted_at = ?2 WHERE lifted_at IS NULL AND text IN "_s
                            + theirTexts,
                        customer, at);
    transaction.execute(u"UPDATE member_text SET sealed = NULL WHERE row IN "_s + theirTexts, customer);
}
}
