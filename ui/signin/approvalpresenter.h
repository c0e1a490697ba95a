#pragma once

#include "core/data/database.h"
#include "core/usecase/approve.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

/// Asks somebody else at the till for consent to one act. The slow part runs aside, as when signing in.
class ApprovalPresenter : public QObject
{
    Q_OBJECT

public:
    using Reading = std::function<ClockReading()>;

    ApprovalPresenter(Database &database, const Session &session, Reading reading, QObject *parent = nullptr);

    /// Names of those who may consent.
    QStringList approvers(Permission permission) const;
    bool isBusy() const { return m_busy; }

public Q_SLOTS:
    void setSession(const Session &session);
    /// Ignored while one is being looked at.
    void ask(const QString &name, const QString &secret, Permission permission);
    /// What is being looked at is answered no more.
    void forget() { ++m_question; }

Q_SIGNALS:
    void busyChanged(bool busy);
    void approved(const Approval &approval);
    void refused(const Error &error);

private:
    void check(const SignInTicket &ticket, const QString &secret, Permission permission);
    void complete(const SignInTicket &ticket, Permission permission);
    void reject(const SignInTicket &ticket, Permission permission, const Error &error);
    void finish(const Result<Approval> &result);
    void setBusy(bool busy);

    Database &m_database;
    Session m_session;
    Reading m_reading;
    bool m_busy = false;
    quint64 m_question = 0;
    quint64 m_asked = 0; // the question that is being looked at
    QThreadPool m_aside;
};
