#include "core/headoffice/ledger.h"

#include "core/headoffice/eventkinds.h"
#include "core/security/eventchain.h"

using namespace Qt::StringLiterals;

namespace {
const QString applied = u"applied"_s;
const QString duplicate = u"duplicate"_s;
const QString quarantined = u"quarantined"_s;

using BatchOutcome = std::variant<wire::BatchAnswer, BatchRefusal>;

struct TillState
{
    quint64 epoch = 0;
    quint64 lastSeq = 0;
    QByteArray chain;
};

std::optional<TillState> stateOf(const Connection &connection, const TillIdentity &from)
{
    Rows rows = connection.select(u"SELECT epoch, last_seq, chain FROM till WHERE shop = ? AND till = ?"_s,
                                  from.shop, from.till);
    if (!rows.next())
        return std::nullopt;
    return TillState{quint64(rows.integer(0)), quint64(rows.integer(1)), rows.bytes(2)};
}

/// One batch while it is taken.
class Intake
{
public:
    Intake(Transaction &transaction, Office &office, const TillIdentity &from) :
        m_transaction(transaction),
        m_vault(office.vault()),
        m_from(from),
        m_now(office.now())
    {}

    BatchOutcome take(const wire::Batch &batch);

private:
    QString takeEvent(const wire::Event &event, bool isNext);
    std::optional<QByteArray> knownHash(const QByteArray &id) const;
    void raiseAlarm(const wire::Event &event);
    QString store(const wire::Event &event);
    KeptBody setAside(const wire::Event &event) const;

    Transaction &m_transaction;
    const Vault &m_vault;
    const TillIdentity &m_from;
    Timestamp m_now;
};

BatchOutcome Intake::take(const wire::Batch &batch)
{
    using enum BatchRefusal::Reason;
    const auto state = stateOf(m_transaction.connection(), m_from);
    if (!state || state->epoch != batch.epoch || m_from.epoch != batch.epoch)
        return BatchRefusal{StaleEpoch, 0};
    if (batch.firstSeq > state->lastSeq + 1)
        return BatchRefusal{Gap, state->lastSeq + 1};
    wire::BatchAnswer answer{state->lastSeq, {}};
    QByteArray chain = state->chain;
    for (const wire::Event &event : batch.events) {
        const bool isNext = event.seq > state->lastSeq;
        if (isNext) {
            chain = eventChain(chain, batch.epoch, event.seq, event.id, event.bodyHash);
            if (chain != event.chain)
                return BatchRefusal{BrokenChain, 0};
            answer.ackedSeq = event.seq;
        }
        answer.results.push_back(takeEvent(event, isNext));
    }
    m_transaction.execute(
        u"UPDATE till SET last_seq = ?, chain = ?, seen_at = ? WHERE shop = ? AND till = ?"_s,
        qint64(answer.ackedSeq), chain, m_now, m_from.shop, m_from.till);
    return answer;
}

QString Intake::takeEvent(const wire::Event &event, bool isNext)
{
    const auto known = knownHash(event.id);
    if (known && *known == event.bodyHash)
        return duplicate;
    if (!known && isNext)
        return store(event);
    raiseAlarm(event);
    return quarantined;
}

/// By its id alone: an event may be offered again under a later epoch and another number.
std::optional<QByteArray> Intake::knownHash(const QByteArray &id) const
{
    Rows rows = m_transaction.connection().select(u"SELECT body_hash FROM event WHERE id = ?"_s, id);
    return rows.next() ? std::optional(rows.bytes(0)) : std::nullopt;
}

/// The same id with other content, or a number that another event has: kept, and somebody has to look.
void Intake::raiseAlarm(const wire::Event &event)
{
    m_transaction.execute(u"INSERT INTO alarm (at, shop, till, epoch, seq, id, kind, body, body_hash)"
                          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                          m_now, m_from.shop, m_from.till, qint64(m_from.epoch), qint64(event.seq), event.id,
                          event.kind, setAside(event).body, event.bodyHash);
}

QString Intake::store(const wire::Event &event)
{
    const auto kept = applyEvent(m_transaction, m_vault, m_from, event);
    const KeptBody body = kept ? *kept : setAside(event);
    m_transaction.execute(
        u"INSERT INTO event (shop, till, epoch, seq, id, kind, at, body, customer, body_hash,"
        " chain, received_at, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        m_from.shop, m_from.till, qint64(m_from.epoch), qint64(event.seq), event.id, event.kind, event.at,
        body.body, body.customer, event.bodyHash, event.chain, m_now, kept ? applied : quarantined,
        kept ? QString() : kept.error().detail);
    return kept ? applied : quarantined;
}

/// What was not understood may hold anything: it is sealed under the data key.
KeptBody Intake::setAside(const wire::Event &event) const
{
    if (!event.body)
        return {};
    return {m_vault.sealSecret(SealPurpose::Setting, "quarantine" + event.id, *event.body), std::nullopt};
}
}

Result<BatchOutcome> takeBatch(Office &office, const TillIdentity &from, const wire::Batch &batch)
{
    std::optional<BatchRefusal> refusal;
    auto outcome = office.database().writeNow([&](Transaction &transaction) -> Result<BatchOutcome> {
        BatchOutcome taken = Intake(transaction, office, from).take(batch);
        if (!std::holds_alternative<BatchRefusal>(taken))
            return taken;
        // A refusal undoes the transaction, with the events that came before the break.
        refusal = std::get<BatchRefusal>(taken);
        return Error{Error::Code::Protocol, {}};
    });
    return refusal ? Result<BatchOutcome>(BatchOutcome(*refusal)) : outcome;
}

Result<wire::HelloAnswer> takeHello(Office &office, const TillIdentity &from, const wire::Hello &hello)
{
    return office.database().writeNow([&](Transaction &transaction) -> Result<wire::HelloAnswer> {
        const auto state = stateOf(transaction.connection(), from);
        if (!state || state->epoch != hello.epoch || from.epoch != hello.epoch)
            return Error{Error::Code::StaleEpoch, state ? QString::number(state->epoch) : QString()};
        transaction.execute(u"UPDATE till SET seen_at = ? WHERE shop = ? AND till = ?"_s, office.now(),
                            from.shop, from.till);
        return wire::HelloAnswer{wire::schemaMax, office.trust().clusterEpoch, state->lastSeq, office.now()};
    });
}

Result<TillIdentity> identityOf(Office &office, const QByteArray &fingerprint)
{
    // On the writer's thread, since this may be called from any.
    return office.database().writeNow([&](Transaction &transaction) -> Result<TillIdentity> {
        Rows rows = transaction.connection().select(
            u"SELECT c.shop, c.till, c.epoch, c.revoked_at, t.epoch FROM certificate c"
            " JOIN till t ON t.shop = c.shop AND t.till = c.till WHERE c.fingerprint = ?"_s,
            fingerprint);
        if (!rows.next())
            return Error{Error::Code::Certificate, {}};
        if (rows.integer(2) != rows.integer(4))
            return Error{Error::Code::StaleEpoch, QString::number(rows.integer(4))};
        if (rows.has(3))
            return Error{Error::Code::Certificate, {}};
        return TillIdentity{rows.text(0), rows.text(1), quint64(rows.integer(2))};
    });
}
