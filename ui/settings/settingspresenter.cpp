#include "ui/settings/settingspresenter.h"

#include "core/data/audit.h"
#include "core/data/shops.h"

using namespace Qt::StringLiterals;

namespace {
bool differInMore(const Preferences &a, Preferences b)
{
    b.language = a.language;
    b.theme = a.theme;
    return a != b;
}

/// Writes each that differs, and who chose it.
Result<> keep(Transaction &transaction, const Preferences &before, const Preferences &now,
              const std::optional<Session> &who, Timestamp at)
{
    const auto old = toTexts(before);
    const auto fresh = toTexts(now);
    for (size_t i = 0; i < fresh.size(); ++i) {
        if (fresh[i].value == old[i].value)
            continue;
        settings::set(transaction, fresh[i].name, fresh[i].value);
        if (who)
            audit::append(transaction, at, who->user, u"setting.change"_s, {{u"setting"_s, fresh[i].name}});
    }
    return {};
}
}

SettingsPresenter::SettingsPresenter(Database &database, Clock clock, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_clock(std::move(clock))
{}

bool SettingsPresenter::mayManage() const
{
    return m_session && m_session->may(Permission::ManageSettings);
}

void SettingsPresenter::load()
{
    const Preferences before = m_preferences;
    const auto loaded = m_database.read([](const Connection &connection) {
        return preferencesFrom([&](const QString &name) { return settings::get(connection, name); });
    });
    if (loaded)
        m_preferences = *loaded;
    Q_EMIT changed(before);
}

void SettingsPresenter::setSession(const std::optional<Session> &session)
{
    m_session = session;
    Q_EMIT sessionChanged();
}

void SettingsPresenter::choose(const Preferences &preferences)
{
    if (preferences == m_preferences)
        return;
    if (differInMore(preferences, m_preferences) && !mayManage())
        return Q_EMIT refused({Error::Code::NotPermitted, permissionName(Permission::ManageSettings)});
    const Preferences before = std::exchange(m_preferences, preferences);
    m_database.write(
        this,
        [before, preferences, who = m_session, now = m_clock()](Transaction &transaction) {
            return keep(transaction, before, preferences, who, now);
        },
        [this, before, preferences](const Result<> &written) {
            if (written)
                return;
            // Not kept: back to what a restart would show.
            m_preferences = before;
            Q_EMIT changed(preferences);
            Q_EMIT refused(written.error());
        });
    Q_EMIT changed(before);
}
