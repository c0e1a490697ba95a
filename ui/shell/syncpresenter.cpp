#include "ui/shell/syncpresenter.h"

#include <algorithm>

SyncPresenter::SyncPresenter(Database &database, Pusher &pusher, Clock clock, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_pusher(pusher),
    m_clock(std::move(clock)),
    m_status(pusher.status())
{
    connect(&pusher, &Pusher::statusChanged, this, &SyncPresenter::follow);
}

qint64 SyncPresenter::ageMs() const
{
    return m_status.oldest ? std::max<qint64>(0, m_clock().milliseconds() - m_status.oldest->milliseconds())
                           : 0;
}

bool SyncPresenter::mayEnrol() const
{
    return m_session && !m_session->shop.isTraining && m_session->vault
        && m_session->may(Permission::EnrolTill);
}

void SyncPresenter::setSession(const Session &session)
{
    m_session = session;
    if (session.vault)
        m_pusher.setVault(session.vault);
    if (!m_started)
        m_pusher.start();
    m_started = true;
    Q_EMIT changed();
}

void SyncPresenter::follow(const SyncStatus &status)
{
    m_status = status;
    Q_EMIT changed();
}

void SyncPresenter::syncNow()
{
    m_pusher.pushNow();
}

void SyncPresenter::enrol(const QString &url, const QString &code)
{
    if (m_enroller || !m_session)
        return;
    m_enroller = std::make_unique<Enroller>(m_database, *m_session);
    connect(m_enroller.get(), &Enroller::enrolled, this, [this] {
        endEnrolment();
        m_pusher.setVault(m_session->vault);
        Q_EMIT enrolled();
    });
    connect(m_enroller.get(), &Enroller::refused, this, [this](const Error &error) {
        endEnrolment();
        Q_EMIT enrolRefused(error);
    });
    Q_EMIT changed();
    m_enroller->start(url.trimmed(), code.trimmed());
}

/// It may be its own signal that ends it.
void SyncPresenter::endEnrolment()
{
    m_enroller.release()->deleteLater();
    Q_EMIT changed();
}
