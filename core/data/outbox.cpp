#include "core/data/outbox.h"

#include "core/security/eventchain.h"

using namespace Qt::StringLiterals;

namespace outbox {
void append(Transaction &transaction, const Event &event)
{
    qint64 epoch = 0;
    qint64 seq = 0;
    QByteArray previous;
    {
        Rows till = transaction.connection().select(u"SELECT epoch, last_event, event_chain FROM till"_s);
        if (!till.next())
            throw StorageFault(StorageFault::Kind::Damaged, u"no till"_s);
        epoch = till.integer(0);
        seq = till.integer(1) + 1;
        previous = till.bytes(2);
    }
    const QByteArray chain = eventChain(previous, quint64(epoch), quint64(seq), event.id.bytes(), event.hash);
    transaction.execute(u"INSERT INTO outbox (seq, id, kind, at, body, customer, body_hash, chain)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        seq, event.id, event.kind, event.at, event.body, event.sealedFor, event.hash, chain);
    transaction.execute(u"UPDATE till SET last_event = ?, event_chain = ?"_s, seq, chain);
}

std::vector<QueuedEvent> from(const Connection &connection, qint64 seq, int max)
{
    std::vector<QueuedEvent> events;
    Rows rows = connection.select(u"SELECT seq, id, kind, at, body, customer, body_hash, chain FROM outbox"
                                  " WHERE seq >= ? ORDER BY seq LIMIT ?"_s,
                                  seq, max);
    while (rows.next()) {
        const Event event{
            rows.id<Event>(1), rows.text(2), rows.timestamp(3), rows.bytes(4), rows.optionalId<Customer>(5),
            rows.bytes(6)};
        events.push_back({event, rows.integer(0), rows.bytes(7)});
    }
    return events;
}

qint64 lastSeq(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT last_event FROM till"_s);
    return rows.next() ? rows.integer(0) : 0;
}

void acknowledge(Transaction &transaction, qint64 upToSeq, Timestamp at)
{
    transaction.execute(u"UPDATE outbox SET acked_at = ? WHERE seq <= ? AND acked_at IS NULL"_s, at, upToSeq);
}

Backlog backlog(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT count(*), min(at) FROM outbox WHERE acked_at IS NULL"_s);
    rows.next();
    return {rows.integer(0), rows.has(1) ? std::optional(rows.timestamp(1)) : std::nullopt};
}

qint64 lastAcknowledged(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT max(seq) FROM outbox WHERE acked_at IS NOT NULL"_s);
    return rows.next() && rows.has(0) ? rows.integer(0) : 0;
}
}
