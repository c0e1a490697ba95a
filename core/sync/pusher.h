#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/data/officelink.h"
#include "core/security/vault.h"
#include "core/sync/wire/events.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

/// How this till stands with head office.
struct SyncStatus
{
    enum class State { NotEnrolled, VaultClosed, Synced, Sending, Offline, NeedsAttention };

    State state = State::NotEnrolled;
    qint64 pending = 0;
    std::optional<Timestamp> oldest; ///< of the events that wait
    std::optional<Error> problem;    ///< why it is Offline or NeedsAttention
};

/// What one round of pushing did.
struct PushCounts
{
    qint64 pushed = 0;
    qint64 duplicates = 0;
    qint64 quarantined = 0;
};

/// Sends the outbox to head office: when there is something to send, when asked, and again later when head
/// office cannot be reached. Nothing waits for it. Lives on the database's thread.
class Pusher : public QObject
{
    Q_OBJECT

public:
    Pusher(Database &database, Clock clock, QObject *parent = nullptr);

    const SyncStatus &status() const { return m_status; }
    const PushCounts &counts() const { return m_counts; }

public Q_SLOTS:
    /// The key to personal bodies and to this till's certificate; null closes.
    void setVault(std::shared_ptr<const Vault> vault);
    /// From now on pushes by itself.
    void start();
    /// Now, whatever the waiting time.
    void pushNow();

Q_SIGNALS:
    void statusChanged(const SyncStatus &status);
    /// One round is over; `status()` says how it went.
    void roundFinished();

private:
    void begin();
    Result<> readLink();
    void sayHello();
    void onHello(const QByteArray &reply);
    void sendNext();
    void onAnswer(const wire::BatchAnswer &answer);
    void acknowledge(qint64 seq, std::function<void()> next);
    void post(const QString &path, const QByteArray &body, bool compress,
              std::function<void(const QByteArray &)> onReply);
    void onRefused(QNetworkReply &reply);
    void finish(SyncStatus::State state, std::optional<Error> problem);
    void show(SyncStatus::State state, std::optional<Error> problem);

    Database &m_database;
    Clock m_clock;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    std::shared_ptr<const Vault> m_vault;
    std::optional<OfficeLink> m_link;
    QSslConfiguration m_tls;
    QString m_shop;
    QString m_till;
    qint64 m_epoch = 1;
    qint64 m_acked = 0;
    SyncStatus m_status;
    PushCounts m_counts;
    int m_failures = 0;
    bool m_started = false;
    bool m_busy = false;
};
