#include "core/sync/pusher.h"

#include "core/data/outbox.h"
#include "core/data/shops.h"
#include "core/sync/outboxbatch.h"
#include "core/sync/tlssetup.h"
#include "core/sync/wire/zstdbytes.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// After a sale: long enough that a busy till sends several at once, short enough that head office is up to
// date.
constexpr int settleMs = 2'000;
constexpr int firstRetryMs = 5'000;
constexpr int longestRetryMs = 300'000;

int retryMs(int failures)
{
    const int doubled = firstRetryMs << std::min(failures - 1, 10);
    return std::min(doubled, longestRetryMs);
}
}

Pusher::Pusher(Database &database, Clock clock, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Pusher::begin);
    connect(&m_database, &Database::committed, this, [this] {
        if (!m_started || m_busy)
            return;
        show(m_status.state, m_status.problem);
        if (m_status.pending > 0 && !m_timer.isActive())
            m_timer.start(settleMs);
    });
}

void Pusher::setVault(std::shared_ptr<const Vault> vault)
{
    m_vault = std::move(vault);
    m_link.reset();
    if (m_started)
        pushNow();
}

void Pusher::start()
{
    m_started = true;
    pushNow();
}

void Pusher::pushNow()
{
    m_timer.stop();
    begin();
}

void Pusher::begin()
{
    if (m_busy)
        return;
    m_busy = true;
    m_counts = {};
    if (const auto read = readLink(); !read) {
        using State = SyncStatus::State;
        const auto code = read.error().code;
        return finish(code == Error::Code::NotEnrolled       ? State::NotEnrolled
                          : code == Error::Code::VaultClosed ? State::VaultClosed
                                                             : State::NeedsAttention,
                      read.error());
    }
    show(SyncStatus::State::Sending, std::nullopt);
    sayHello();
}

Result<> Pusher::readLink()
{
    const auto link =
        m_database.read([](const Connection &connection) { return officelink::load(connection); });
    const auto place = m_database.read([](const Connection &connection) { return shops::load(connection); });
    if (!link || !place)
        return link ? place.error() : link.error();
    if (!*link || !*place)
        return Error{Error::Code::NotEnrolled, {}};
    if ((*place)->shop.isTraining) // it cannot be enrolled; a file put together by hand is not believed
        return Error{Error::Code::Training, {}};
    if (!m_vault)
        return Error{Error::Code::VaultClosed, {}};
    const auto key = m_vault->openSecret(SealPurpose::TlsKey, "till", (*link)->sealedKey);
    if (!key)
        return key.error();
    m_link = **link;
    m_tls = trustingOnly(m_link->authority, m_link->certificate, *key);
    m_shop = (*place)->shop.code;
    m_till = (*place)->till.code;
    m_epoch = (*place)->till.epoch;
    return {};
}

void Pusher::sayHello()
{
    const wire::Hello hello{m_shop,          m_till,          quint64(m_epoch),
                            wire::schemaMin, wire::schemaMax, QStringLiteral("zhanggui " ZHANGGUI_VERSION),
                            m_clock()};
    post(u"/v1/hello"_s, wire::encode(hello), false, [this](const QByteArray &reply) { onHello(reply); });
}

void Pusher::onHello(const QByteArray &reply)
{
    const auto answer = wire::decodeHelloAnswer(reply);
    if (!answer)
        return finish(SyncStatus::State::NeedsAttention, answer.error());
    const auto last =
        m_database.read([](const Connection &connection) { return outbox::lastSeq(connection); });
    // Head office knows events that we do not: this file is an old copy, and going on would give numbers out
    // twice.
    if (!last || qint64(answer->ackedSeq) > *last)
        return finish(SyncStatus::State::NeedsAttention,
                      last ? Error{Error::Code::StaleEpoch, {}} : last.error());
    const qint64 offset = answer->time.milliseconds() - m_clock().milliseconds();
    const qint64 cluster = qint64(answer->clusterEpoch);
    const bool moved = std::abs(offset - m_link->clockOffsetMs) > 1000 || cluster != m_link->clusterEpoch;
    if (moved)
        m_database.write(
            this,
            [cluster, offset](Transaction &transaction) -> Result<> {
                officelink::setClock(transaction, cluster, offset);
                return {};
            },
            [](const Result<> &) {});
    acknowledge(qint64(answer->ackedSeq), [this] { sendNext(); });
}

void Pusher::sendNext()
{
    const auto batch = m_database.read([this](const Connection &main, const Connection &keys) {
        return outboxBatch(main, keys, *m_vault, m_epoch, m_acked + 1);
    });
    if (!batch)
        return finish(SyncStatus::State::NeedsAttention, batch.error());
    if (batch->events.empty())
        return finish(SyncStatus::State::Synced, std::nullopt);
    post(u"/v1/events"_s, wire::encode(*batch), true, [this](const QByteArray &reply) {
        const auto answer = wire::decodeBatchAnswer(reply);
        if (answer)
            onAnswer(*answer);
        else
            finish(SyncStatus::State::NeedsAttention, answer.error());
    });
}

void Pusher::onAnswer(const wire::BatchAnswer &answer)
{
    const auto count = [&](QStringView what) {
        return std::count(answer.results.begin(), answer.results.end(), what);
    };
    m_counts.pushed += count(u"applied");
    m_counts.duplicates += count(u"duplicate");
    m_counts.quarantined += count(u"quarantined");
    // An answer that acknowledges nothing would send the same batch for ever.
    if (qint64(answer.ackedSeq) <= m_acked)
        return finish(SyncStatus::State::NeedsAttention, Error{Error::Code::Protocol, u"acked_seq"_s});
    acknowledge(qint64(answer.ackedSeq), [this] { sendNext(); });
}

void Pusher::acknowledge(qint64 seq, std::function<void()> next)
{
    m_acked = seq;
    m_database.write(
        this,
        [seq, now = m_clock()](Transaction &transaction) -> Result<> {
            outbox::acknowledge(transaction, seq, now);
            return {};
        },
        [this, next = std::move(next)](const Result<> &written) {
            if (!written)
                return finish(SyncStatus::State::NeedsAttention, written.error());
            show(SyncStatus::State::Sending, std::nullopt);
            next();
        });
}

void Pusher::post(const QString &path, const QByteArray &body, bool compress,
                  std::function<void(const QByteArray &)> onReply)
{
    QNetworkRequest request = jsonRequest(QUrl(m_link->url), path, m_tls);
    if (compress)
        request.setRawHeader("Content-Encoding", "zstd");
    QNetworkReply *reply = m_network.post(request, compress ? wire::compressed(body) : body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, onReply = std::move(onReply)] {
        reply->deleteLater();
        if (reply->error() == QNetworkReply::NoError)
            onReply(reply->readAll());
        else
            onRefused(*reply);
    });
}

void Pusher::onRefused(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 412) {
        // Head office was set back to a copy of its own: offer again from where it stands.
        const qint64 expected =
            QJsonDocument::fromJson(reply.readAll()).object()[u"expected_seq"].toInteger();
        if (expected >= 1 && expected <= m_acked) {
            m_acked = expected - 1;
            return sendNext();
        }
    }
    Error error = errorOf(reply);
    if (error.code == Error::Code::WrongInvitation)
        error.code = Error::Code::NotEnrolled;
    const bool later = error.code == Error::Code::Network || error.code == Error::Code::ServerBusy;
    finish(later ? SyncStatus::State::Offline : SyncStatus::State::NeedsAttention, error);
}

void Pusher::finish(SyncStatus::State state, std::optional<Error> problem)
{
    m_busy = false;
    const bool failed = state == SyncStatus::State::Offline || state == SyncStatus::State::NeedsAttention;
    m_failures = failed ? m_failures + 1 : 0;
    show(state, std::move(problem));
    if (m_started && failed)
        m_timer.start(retryMs(m_failures));
    else if (m_started && state == SyncStatus::State::Synced && m_status.pending > 0)
        m_timer.start(settleMs);
    Q_EMIT roundFinished();
}

void Pusher::show(SyncStatus::State state, std::optional<Error> problem)
{
    const auto backlog =
        m_database.read([](const Connection &connection) { return outbox::backlog(connection); });
    m_status = {state, backlog ? backlog->count : 0, backlog ? backlog->oldest : std::nullopt,
                std::move(problem)};
    Q_EMIT statusChanged(m_status);
}
