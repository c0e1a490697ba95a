#pragma once

#include "core/headoffice/tillidentity.h"
#include "core/sync/wire/events.h"

#include <QJsonObject>

/// The outbox of a till that exists only in a test: every event follows the one before.
class TillEvents
{
public:
    explicit TillEvents(TillIdentity till);

    /// Appends an event of that body under a new id.
    const wire::Event &add(const QString &kind, const QByteArray &body);
    const wire::Event &addSale(const QJsonObject &changes = {});
    const wire::Event &addMember(const QString &name, const QString &phone);
    const wire::Event &addShift();
    /// The same event under the next number, as a till offers it again in a new epoch.
    const wire::Event &addAgain(const wire::Event &event);

    /// `count` events from `firstSeq` on; all that are left by default.
    wire::Batch batch(quint64 firstSeq = 1, size_t count = ~size_t(0)) const;
    const std::vector<wire::Event> &events() const { return m_events; }

    /// Two lines, 10.50 paid by 20.00 in cash; each has a receipt number of its own.
    static QJsonObject saleBody(const TillIdentity &till, int number);
    /// A UUID made from a number.
    static QString uuid(int number);

private:
    const wire::Event &append(wire::Event event);

    TillIdentity m_till;
    std::vector<wire::Event> m_events;
};
