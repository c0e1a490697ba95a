#include "ui/settings/userspresenter.h"

UsersPresenter::UsersPresenter(Database &database, Clock clock, Random random, const KdfCost &cost,
                               QObject *parent) :
    QObject(parent),
    m_database(database),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_cost(cost)
{}

bool UsersPresenter::mayManage() const
{
    return m_session && m_session->may(Permission::ManageUsers);
}

std::vector<User> UsersPresenter::users() const
{
    auto all = m_database.read([](const Connection &connection) { return users::all(connection); });
    if (!all)
        return {};
    std::erase_if(*all, [](const User &user) { return !user.active; });
    return std::move(*all);
}

void UsersPresenter::setSession(const Session &session)
{
    m_session = session;
    Q_EMIT changed();
}

void UsersPresenter::add(const NewUser &request)
{
    if (m_busy || !m_session)
        return;
    m_busy = true;
    Q_EMIT changed();
    m_database.write(
        this,
        [who = *m_session, request, cost = m_cost, now = m_clock(), random = m_random](
            Transaction &transaction) { return addUser(transaction, who, request, cost, now, random); },
        [this](const Result<User> &user) {
            m_busy = false;
            Q_EMIT changed();
            if (user)
                Q_EMIT added(user->name);
            else
                Q_EMIT refused(user.error());
        });
}

void UsersPresenter::deactivate(const QString &name)
{
    if (m_busy || !m_session)
        return;
    m_busy = true;
    m_database.write(
        this,
        [who = *m_session, name, now = m_clock()](Transaction &transaction) {
            return deactivateUser(transaction, who, name, now);
        },
        [this](const Result<> &done) {
            m_busy = false;
            Q_EMIT changed();
            if (!done)
                Q_EMIT refused(done.error());
        });
}
