#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/usecase/session.h"
#include "core/usecase/users.h"

#include <QObject>

#include <vector>

/// Who may sign in at this till, for who may say so. Knows no widget.
class UsersPresenter : public QObject
{
    Q_OBJECT

public:
    UsersPresenter(Database &database, Clock clock, Random random, const KdfCost &cost,
                   QObject *parent = nullptr);

    bool mayManage() const;
    std::vector<User> users() const;
    bool isBusy() const { return m_busy; }

public Q_SLOTS:
    void setSession(const Session &session);
    /// Ignored while one is under way.
    void add(const NewUser &request);
    void deactivate(const QString &name);

Q_SIGNALS:
    void changed();
    void added(const QString &name);
    void refused(const Error &error);

private:
    Database &m_database;
    Clock m_clock;
    Random m_random;
    KdfCost m_cost;
    std::optional<Session> m_session;
    bool m_busy = false;
};
