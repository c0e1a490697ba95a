#include "ui/settings/terminalpresenter.h"

#include <QPointer>

#include <utility>

TerminalPresenter::TerminalPresenter(Database &database, Clock clock, Random random, const Session &session,
                                     QObject *parent) :
    QObject(parent),
    m_database(database),
    m_clock(std::move(clock)),
    m_random(std::move(random)),
    m_session(session)
{
    load();
    open();
}

bool TerminalPresenter::mayManage() const
{
    return m_session.may(Permission::ManageSettings).has_value();
}

void TerminalPresenter::load()
{
    const auto setting =
        m_database.read([](const Connection &connection) { return terminalSetting(connection); });
    if (setting)
        m_setting = *setting;
}

void TerminalPresenter::open()
{
    auto opened = m_database.read([this](const Connection &connection) {
        return openTerminal(connection, m_session, m_clock, m_random);
    });
    m_problem = opened ? std::nullopt : std::optional(opened.error());
    const auto before =
        std::exchange(m_terminal, opened ? std::move(*opened) : std::unique_ptr<PaymentTerminal>());
    Q_EMIT terminalChanged();
}

/// Whoever signs in: what is under way goes on. Only a vault that was closed changes something.
void TerminalPresenter::setSession(const Session &session)
{
    m_session = session;
    if (m_problem)
        open();
    Q_EMIT changed();
}

void TerminalPresenter::choose(const TerminalSetting &setting, const QString &secret)
{
    std::optional<QByteArray> given;
    if (!secret.isEmpty())
        given = secret.toUtf8();
    m_database.write(
        this,
        [who = m_session, setting, given, now = m_clock()](Transaction &transaction) {
            return changeTerminal(transaction, who, setting, given, now);
        },
        [this](const Result<TerminalSetting> &changedTo) {
            if (!changedTo)
                return Q_EMIT refused(changedTo.error());
            m_setting = *changedTo;
            open();
            Q_EMIT changed();
            Q_EMIT kept();
        });
}

void TerminalPresenter::test()
{
    if (!m_terminal)
        return;
    m_terminal->check([self = QPointer(this)](const Result<QString> &name) {
        if (!self)
            return;
        if (name)
            Q_EMIT self->tested(*name);
        else
            Q_EMIT self->testFailed(name.error());
    });
}
