#include "core/sync/outboxbatch.h"

#include "core/data/outbox.h"

namespace {
constexpr int mostEvents = 200;
// Well under what the server takes, so that a batch of long sales fits uncompressed too.
constexpr qsizetype mostBytes = 1024 * 1024;

Result<std::optional<QByteArray>> bodyOf(const QueuedEvent &event, const Connection &keys, const Vault &vault)
{
    if (!event.sealedFor)
        return std::optional(event.body);
    Rows key =
        keys.select(QStringLiteral("SELECT wrapped FROM customer_key WHERE customer = ?"), *event.sealedFor);
    if (!key.next())
        return std::optional<QByteArray>();
    auto opened = vault.openWrapped(key.bytes(0), event.sealedFor->bytes(), event.body, PersonalPart::Event);
    return opened ? Result<std::optional<QByteArray>>(std::optional(std::move(*opened))) : opened.error();
}
}

Result<wire::Batch> outboxBatch(const Connection &main, const Connection &keys, const Vault &vault,
                                qint64 epoch, qint64 seq)
{
    wire::Batch batch{quint64(epoch), quint64(seq), {}};
    qsizetype bytes = 0;
    for (const QueuedEvent &event : outbox::from(main, seq, mostEvents)) {
        auto body = bodyOf(event, keys, vault);
        if (!body)
            return body.error();
        bytes += *body ? (*body)->size() : 0;
        if (!batch.events.empty() && bytes > mostBytes)
            break;
        batch.events.push_back({quint64(event.seq), event.id.bytes(), event.kind, event.at, std::move(*body),
                                event.hash, event.chain});
    }
    return batch;
}
