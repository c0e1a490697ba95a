#pragma once

#include "core/data/database.h"
#include "core/usecase/session.h"
#include "core/usecase/signin.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

/// Somebody who may sign in, as the page lists them.
struct SignInChoice
{
    QString name;
    Role role = Role::Cashier;
};

/// Signs in by PIN or password. The slow part runs aside, so that the window goes on
/// drawing.
class SignInPresenter : public QObject
{
    Q_OBJECT

public:
    using Reading = std::function<ClockReading()>;

    SignInPresenter(Database &database, Reading reading, QObject *parent = nullptr);

    std::vector<SignInChoice> choices() const;
    /// Once a password has opened it, PINs do.
    bool isVaultOpen() const { return m_vault != nullptr; }
    bool isBusy() const { return m_busy; }

public Q_SLOTS:
    /// Ignored while one is being looked at. Six to twelve digits are a PIN: no password is that short.
    void signIn(const QString &name, const QString &secret);
    /// The vault that a set-up has opened.
    void setVault(std::shared_ptr<const Vault> vault);

Q_SIGNALS:
    void busyChanged(bool busy);
    void signedIn(const Session &session);
    void refused(const Error &error);

private:
    using Opened = Result<std::shared_ptr<const Vault>>;

    void check(const SignInTicket &ticket, const QString &secret);
    void admit(const SignInTicket &ticket, std::shared_ptr<const Vault> vault);
    void reject(const SignInTicket &ticket, const Error &error);
    void finish(const Result<Session> &session);
    void setBusy(bool busy);

    Database &m_database;
    Reading m_reading;
    std::shared_ptr<const Vault> m_vault;
    bool m_busy = false;
    QThreadPool m_aside;
};
