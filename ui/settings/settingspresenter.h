#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/usecase/session.h"
#include "ui/settings/preferences.h"

#include <QObject>

/// The settings of this machine: kept as soon as they are chosen. Knows no widget.
class SettingsPresenter : public QObject
{
    Q_OBJECT

public:
    SettingsPresenter(Database &database, Clock clock, QObject *parent = nullptr);

    const Preferences &preferences() const { return m_preferences; }
    /// Whether more than language and theme may be chosen.
    bool mayManage() const;

public Q_SLOTS:
    void load();
    /// Before anybody signs in, the language can be chosen all the same.
    void setSession(const std::optional<Session> &session);
    void choose(const Preferences &preferences);

Q_SIGNALS:
    /// They differ from before; kept or about to be.
    void changed(const Preferences &before);
    void refused(const Error &error);
    void sessionChanged();

private:
    Database &m_database;
    Clock m_clock;
    std::optional<Session> m_session;
    Preferences m_preferences;
};
