#include "ui/signin/signinpresenter.h"

#include "core/usecase/approve.h"

#include <algorithm>

SignInPresenter::SignInPresenter(Database &database, Reading reading, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_reading(std::move(reading))
{
    m_aside.setMaxThreadCount(1);
}

std::vector<SignInChoice> SignInPresenter::choices() const
{
    std::vector<SignInChoice> choices;
    const auto all = m_database.read([](const Connection &connection) { return users::all(connection); });
    if (!all)
        return choices;
    for (const User &user : *all)
        if (user.active)
            choices.push_back({user.name, user.role});
    std::ranges::stable_sort(choices, {}, &SignInChoice::role);
    return choices;
}

void SignInPresenter::setVault(std::shared_ptr<const Vault> vault)
{
    m_vault = std::move(vault);
}

void SignInPresenter::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

void SignInPresenter::signIn(const QString &name, const QString &secret)
{
    if (m_busy)
        return;
    if (name.isEmpty() || secret.isEmpty())
        return Q_EMIT refused({Error::Code::WrongCredentials, {}});
    // Nothing is tried, so nothing is counted.
    if (isPin(secret) && !m_vault)
        return Q_EMIT refused({Error::Code::VaultClosed, {}});
    setBusy(true);
    m_database.write(
        this,
        [name, now = m_reading()](Transaction &transaction) { return beginSignIn(transaction, name, now); },
        [this, secret](const Result<SignInTicket> &ticket) {
            if (ticket)
                check(*ticket, secret);
            else
                finish(ticket.error());
        });
}

void SignInPresenter::check(const SignInTicket &ticket, const QString &secret)
{
    m_aside.start([this, ticket, secret, vault = m_vault] {
        Opened opened = vault;
        if (!isPin(secret))
            opened = openVault(ticket, secret);
        else if (const auto matches = checkPinOf(ticket, secret, vault.get()); !matches)
            opened = matches.error();
        // The pool outlives its work, and this object outlives its pool.
        QMetaObject::invokeMethod(
            this,
            [this, ticket, opened] {
                if (opened)
                    admit(ticket, *opened);
                else
                    reject(ticket, opened.error());
            },
            Qt::QueuedConnection);
    });
}

void SignInPresenter::admit(const SignInTicket &ticket, std::shared_ptr<const Vault> vault)
{
    m_vault = vault;
    m_database.write(
        this,
        [ticket, vault, now = m_reading().wall](Transaction &transaction) {
            return completeSignIn(transaction, ticket, vault, now);
        },
        [this](const Result<Session> &session) { finish(session); });
}

void SignInPresenter::reject(const SignInTicket &ticket, const Error &error)
{
    m_database.write(
        this,
        [ticket, now = m_reading().wall](Transaction &transaction) -> Result<> {
            recordFailedSignIn(transaction, ticket, now);
            return {};
        },
        [this, error](const Result<> &) { finish(error); });
}

void SignInPresenter::finish(const Result<Session> &session)
{
    setBusy(false);
    if (session)
        Q_EMIT signedIn(*session);
    else
        Q_EMIT refused(session.error());
}
