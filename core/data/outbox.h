#pragma once

#include "core/data/transaction.h"

#include <QByteArray>
#include <QString>

/// Something that head office is to hear of, as it is written in the transaction that made it true.
struct Event
{
    Id<Event> id;
    QString kind; ///< "sale.completed/1"
    Timestamp at;
    QByteArray body;                              ///< JSON in UTF-8
    std::optional<Id<struct Customer>> sealedFor; ///< `body` is sealed under this person's key
    QByteArray hash;                              ///< of the body in clear
};

/// An event as it lies in the outbox.
struct QueuedEvent : Event
{
    qint64 seq = 0;
    QByteArray chain;
};

namespace outbox {
/// Gives the event its place in the chain of this till and epoch.
void append(Transaction &transaction, const Event &event);
/// Events from `seq` on, in order, at most `max`.
std::vector<QueuedEvent> from(const Connection &connection, qint64 seq, int max);
qint64 lastSeq(const Connection &connection);
void acknowledge(Transaction &transaction, qint64 upToSeq, Timestamp at);

struct Backlog
{
    qint64 count = 0;
    std::optional<Timestamp> oldest;
};
Backlog backlog(const Connection &connection);
qint64 lastAcknowledged(const Connection &connection);
}
