#include "core/headoffice/ledger.h"

#include "core/security/eventchain.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
const QString applied = u"applied"_s;
const QString duplicate = u"duplicate"_s;
const QString quarantined = u"quarantined"_s;

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

/// An event that came before: the same, or somebody has to look.
QString again(Transaction &transaction, const TillIdentity &from, const wire::Event &event, Timestamp now)
{
    {
        Rows rows = transaction.connection().select(
            u"SELECT 1 FROM event WHERE shop = ? AND till = ? AND epoch = ? AND seq = ? AND id = ?"
            " AND body_hash = ?"_s,
            from.shop, from.till, qint64(from.epoch), qint64(event.seq), event.id, event.bodyHash);
        if (rows.next())
            return duplicate;
    }
    transaction.execute(u"INSERT INTO alarm (at, shop, till, seq, id, body_hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
                        now, from.shop, from.till, qint64(event.seq), event.id, event.bodyHash);
    return quarantined;
}

/// The same id in an earlier epoch, offered again: known if the content is the same.
std::optional<QString> knownId(Transaction &transaction, const TillIdentity &from, const wire::Event &event,
                               Timestamp now)
{
    bool same = false;
    {
        Rows rows = transaction.connection().select(u"SELECT body_hash FROM event WHERE id = ?"_s, event.id);
        if (!rows.next())
            return std::nullopt;
        same = rows.bytes(0) == event.bodyHash;
    }
    if (!same)
        transaction.execute(
            u"INSERT INTO alarm (at, shop, till, seq, id, body_hash) VALUES (?, ?, ?, ?, ?, ?)"_s, now,
            from.shop, from.till, qint64(event.seq), event.id, event.bodyHash);
    return same ? duplicate : quarantined;
}

/// How an event's body is kept, and for whom it is sealed.
struct Kept
{
    std::optional<QByteArray> body;
    std::optional<QByteArray> customer;
};

Result<Kept> applyMember(Transaction &transaction, const Vault &vault, const TillIdentity &from,
                         const QJsonObject &body, const QByteArray &text)
{
    const auto id = parseUuid(body[u"id"].toString());
    const QString number = body[u"number"].toString();
    if (!id || number.isEmpty() || number.size() > 64)
        return Error{Error::Code::InvalidInput, u"id or number"_s};
    {
        Rows taken = transaction.connection().select(u"SELECT 1 FROM member WHERE id = ? OR number = ?"_s,
                                                     id->toRfc4122(), number);
        if (taken.next())
            return Error{Error::Code::InvalidInput, u"member is known already"_s};
    }
    const QByteArray customer = id->toRfc4122();
    const Secret key = Vault::newCustomerKey();
    transaction.executeOnKeys(u"INSERT INTO customer_key (customer, wrapped) VALUES (?, ?)"
                              " ON CONFLICT (customer) DO UPDATE SET wrapped = excluded.wrapped"_s,
                              customer, vault.wrapCustomerKey(key, customer));
    transaction.execute(u"INSERT INTO member (id, number, shop, sealed) VALUES (?, ?, ?, ?)"_s, customer,
                        number, from.shop, Vault::sealPersonal(key, customer, text));
    return Kept{Vault::sealPersonal(key, customer, text, PersonalPart::Event), customer};
}

Result<> applyShift(Transaction &transaction, const TillIdentity &from, const QJsonObject &body)
{
    const auto id = parseUuid(body[u"id"].toString());
    const auto at = Timestamp::fromIso(body[u"at"].toString());
    if (!id || !at)
        return Error{Error::Code::InvalidInput, u"id or at"_s};
    transaction.execute(
        u"INSERT INTO shift (id, shop, till, opened_at, float) VALUES (?, ?, ?, ?, ?) ON CONFLICT"
        " DO NOTHING"_s,
        id->toRfc4122(), from.shop, from.till, *at, body[u"float"].toString().left(40));
    return {};
}

Result<Kept> apply(Transaction &transaction, const Vault &vault, const TillIdentity &from,
                   const wire::Event &event)
{
    if (!event.body)
        return Kept{};
    if (bodyHash(*event.body) != event.bodyHash)
        return Error{Error::Code::Protocol, u"body_hash"_s};
    const QJsonDocument document = QJsonDocument::fromJson(*event.body);
    if (!document.isObject())
        return Error{Error::Code::InvalidJson, {}};
    const QJsonObject body = document.object();
    if (event.kind == u"member.enrolled/1")
        return applyMember(transaction, vault, from, body, *event.body);
    const auto done = event.kind == u"sale.completed/1" ? applySale(transaction, from, body)
        : event.kind == u"shift.opened/1"               ? applyShift(transaction, from, body)
                                          : Result<>(Error{Error::Code::Protocol, u"unknown kind"_s});
    return done ? Result<Kept>(Kept{*event.body, std::nullopt}) : done.error();
}

/// A quarantined body may hold anything: it is sealed under the data key.
Kept sealedAside(const Vault &vault, const wire::Event &event)
{
    if (!event.body)
        return {};
    return {vault.sealSecret(SealPurpose::Setting, "quarantine" + event.id, *event.body), std::nullopt};
}

QString takeEvent(Transaction &transaction, const Vault &vault, const TillIdentity &from,
                  const wire::Event &event, Timestamp now)
{
    if (const auto known = knownId(transaction, from, event, now))
        return *known;
    const auto kept = apply(transaction, vault, from, event);
    const Kept &stored = kept ? *kept : sealedAside(vault, event);
    transaction.execute(u"INSERT INTO event (shop, till, epoch, seq, id, kind, at, body, customer, body_hash,"
                        " chain, received_at,"
                        " state, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        from.shop, from.till, qint64(from.epoch), qint64(event.seq), event.id, event.kind,
                        event.at, stored.body, stored.customer, event.bodyHash, event.chain, now,
                        kept ? applied : quarantined, kept ? QString() : kept.error().detail);
    return kept ? applied : quarantined;
}

using BatchOutcome = std::variant<wire::BatchAnswer, BatchRefusal>;

Result<BatchOutcome> take(Transaction &transaction, const Vault &vault, const TillIdentity &from,
                          const wire::Batch &batch, Timestamp now)
{
    const auto state = stateOf(transaction.connection(), from);
    if (!state || state->epoch != batch.epoch || from.epoch != batch.epoch)
        return BatchOutcome(BatchRefusal{409, 0});
    if (batch.firstSeq > state->lastSeq + 1)
        return BatchOutcome(BatchRefusal{412, state->lastSeq + 1});
    wire::BatchAnswer answer{state->lastSeq, {}};
    QByteArray chain = state->chain;
    for (const wire::Event &event : batch.events) {
        if (event.seq <= state->lastSeq) {
            answer.results.push_back(again(transaction, from, event, now));
            continue;
        }
        chain = eventChain(chain, batch.epoch, event.seq, event.id, event.bodyHash);
        if (chain != event.chain)
            return BatchOutcome(BatchRefusal{422, 0});
        answer.results.push_back(takeEvent(transaction, vault, from, event, now));
        answer.ackedSeq = event.seq;
    }
    transaction.execute(u"UPDATE till SET last_seq = ?, chain = ?, seen_at = ? WHERE shop = ? AND till = ?"_s,
                        qint64(answer.ackedSeq), chain, now, from.shop, from.till);
    return BatchOutcome(std::move(answer));
}
}

Result<BatchOutcome> takeBatch(Office &office, const TillIdentity &from, const wire::Batch &batch)
{
    std::optional<BatchRefusal> refusal;
    auto outcome = office.database().writeNow([&](Transaction &transaction) -> Result<BatchOutcome> {
        auto taken = take(transaction, office.vault(), from, batch, office.now());
        // A refused batch leaves nothing, not even the events before the break.
        if (taken && std::holds_alternative<BatchRefusal>(*taken)) {
            refusal = std::get<BatchRefusal>(*taken);
            return Error{Error::Code::Protocol, {}};
        }
        return taken;
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

Result<std::optional<TillIdentity>> identityOf(Office &office, const QByteArray &fingerprint)
{
    return office.database().writeNow([&](Transaction &transaction) -> Result<std::optional<TillIdentity>> {
        Rows rows = transaction.connection().select(
            u"SELECT shop, till, epoch FROM certificate WHERE fingerprint = ? AND revoked_at IS NULL"_s,
            fingerprint);
        if (!rows.next())
            return std::optional<TillIdentity>();
        return std::optional(TillIdentity{rows.text(0), rows.text(1), quint64(rows.integer(2))});
    });
}
