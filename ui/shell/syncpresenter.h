#pragma once

#include "core/data/database.h"
#include "core/sync/enroller.h"
#include "core/sync/pusher.h"
#include "core/usecase/session.h"

#include <QObject>

#include <memory>

/// How this till stands with head office, and what one may do about it. Knows no widget.
class SyncPresenter : public QObject
{
    Q_OBJECT

public:
    SyncPresenter(Database &database, Pusher &pusher, Clock clock, QObject *parent = nullptr);

    const SyncStatus &status() const { return m_status; }
    /// How long the oldest event has waited, in milliseconds; 0 when none waits.
    qint64 ageMs() const;
    bool mayEnrol() const;
    QString shop() const { return m_session ? m_session->shop.name : QString(); }
    QString till() const { return m_session ? m_session->till.code : QString(); }
    bool isEnrolling() const { return m_enroller != nullptr; }

public Q_SLOTS:
    void setSession(const Session &session);
    void follow(const SyncStatus &status);
    void syncNow();
    void enrol(const QString &url, const QString &code);

Q_SIGNALS:
    void changed();
    void enrolled();
    void enrolRefused(const Error &error);

private:
    void endEnrolment();

    Database &m_database;
    Pusher &m_pusher;
    Clock m_clock;
    std::optional<Session> m_session;
    SyncStatus m_status;
    std::unique_ptr<Enroller> m_enroller;
    bool m_started = false;
};
