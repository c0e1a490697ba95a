#include "ui/signin/approvalpresenter.h"

ApprovalPresenter::ApprovalPresenter(Database &database, const Session &session, Reading reading,
                                     QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_reading(std::move(reading))
{
    m_aside.setMaxThreadCount(1);
}

QStringList ApprovalPresenter::approvers(Permission permission) const
{
    const auto users = m_database.read(
        [&](const Connection &connection) { return approversOf(connection, m_session, permission); });
    QStringList names;
    if (users)
        for (const User &user : *users)
            names << user.name;
    return names;
}

void ApprovalPresenter::setSession(const Session &session)
{
    m_session = session;
    forget();
}

void ApprovalPresenter::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

void ApprovalPresenter::ask(const QString &name, const QString &secret, Permission permission)
{
    if (m_busy)
        return;
    // Nothing is tried, so nothing is counted.
    if (name.isEmpty() || secret.isEmpty())
        return Q_EMIT refused({Error::Code::WrongCredentials, {}});
    if (isPin(secret) && !m_session.vault)
        return Q_EMIT refused({Error::Code::VaultClosed, {}});
    m_asked = ++m_question;
    setBusy(true);
    m_database.write(
        this,
        [name, now = m_reading()](Transaction &transaction) { return beginSignIn(transaction, name, now); },
        [this, secret, permission](const Result<SignInTicket> &ticket) {
            if (ticket)
                check(*ticket, secret, permission);
            else
                finish(ticket.error());
        });
}

void ApprovalPresenter::check(const SignInTicket &ticket, const QString &secret, Permission permission)
{
    m_aside.start([this, ticket, secret, permission, vault = m_session.vault] {
        const auto checked = checkSecretOf(ticket, secret, vault.get());
        // The pool outlives its work, and this object outlives its pool.
        QMetaObject::invokeMethod(
            this,
            [this, ticket, permission, checked] {
                if (checked)
                    complete(ticket, permission);
                else
                    reject(ticket, permission, checked.error());
            },
            Qt::QueuedConnection);
    });
}

void ApprovalPresenter::complete(const SignInTicket &ticket, Permission permission)
{
    m_database.write(
        this,
        [who = m_session, ticket, permission, now = m_reading().wall](Transaction &transaction) {
            return completeApproval(transaction, who, ticket, permission, now);
        },
        [this, ticket, permission](const Result<Approval> &approval) {
            if (approval)
                finish(approval);
            else
                reject(ticket, permission, approval.error());
        });
}

void ApprovalPresenter::reject(const SignInTicket &ticket, Permission permission, const Error &error)
{
    m_database.write(
        this,
        [who = m_session, ticket, permission, now = m_reading().wall](Transaction &transaction) -> Result<> {
            recordRefusedApproval(transaction, who, ticket, permission, now);
            return {};
        },
        [this, error](const Result<> &) { finish(error); });
}

void ApprovalPresenter::finish(const Result<Approval> &result)
{
    setBusy(false);
    if (m_asked != m_question)
        return;
    if (result)
        Q_EMIT approved(*result);
    else
        Q_EMIT refused(result.error());
}
